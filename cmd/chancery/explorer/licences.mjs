// Collects the licences of the packages that went into a bundle.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

const rule = "\n" + "-".repeat(72) + "\n\n";

// licences returns the text of one file with the licence of every package of
// which metafile, as esbuild gives it, has an input; sorted by name. It fails
// where a package has no licence file.
export async function licences(metafile) {
  const packages = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) packages.add(found[1]);
  }
  const texts = await Promise.all([...packages].sort().map(licence));
  return "The page is made with these packages.\n" + rule + texts.join(rule);
}

async function licence(name) {
  const folder = join("node_modules", name);
  const about = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((f) => /^licen[cs]e/i.test(f));
  if (!file) throw new Error(`${name}: no licence file`);
  const text = (await readFile(join(folder, file), "utf8")).trim();
  return `${name} ${about.version} (${about.license})\n\n${text}\n`;
}
