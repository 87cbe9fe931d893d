// Builds the page from src/ into dist/: npm run build. The same sources and
// lockfile give the same bytes.
import { build } from "esbuild";
import { cp, rm, writeFile } from "node:fs/promises";
import { licences } from "./licences.mjs";

await rm("dist", { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ["src/main.jsx", "src/style/all.css"],
  entryNames: "[name]",
  chunkNames: "[name]-[hash]",
  outdir: "dist/assets",
  bundle: true,
  splitting: true,
  format: "esm",
  minify: true,
  legalComments: "none", // all licences stand in dist/LICENSES.txt
  target: ["es2022", "chrome111", "firefox114", "safari16.4"],
  jsx: "automatic",
  jsxImportSource: "preact",
  metafile: true,
});

await cp("src/index.html", "dist/index.html");
await cp("src/icon.svg", "dist/assets/icon.svg");
await writeFile("dist/LICENSES.txt", await licences(metafile));
