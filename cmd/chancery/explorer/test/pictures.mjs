// Takes the pictures of docs/explorer.md: of the sample articles alone.
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { launch, open, settled } from "./browser.mjs";
import { start } from "./server.mjs";

const folder = "../../../docs/explorer";
const narrow = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const desk = { viewport: { width: 1200, height: 820 } };

mkdirSync(folder, { recursive: true });
const server = await start("--write");
const browser = await launch();
const items = async (path) => (await (await fetch(server.url + path)).json()).items;
const harmful = (await items("/api/v1/articles")).find((a) => a.source.endsWith("hostile.txt"));
await fetch(`${server.url}/api/v1/articles/${encodeURIComponent(harmful.key)}`, { method: "DELETE" });
const claim = (await items("/api/v1/claims?type=agreement&status=actual&year=2021&stage=signed"))[0].id;
const article = (await items("/api/v1/articles")).find((a) => a.dropped > 500).key;
const script = encodeURIComponent('// Who signed what with whom?\ng.V("<ent:iran>").out("<ch:signed>").tag("agreement")\n  .in("<ch:signed>").unique().all()');

await picture("search", "/", desk, async (page) => {
  await page.getByRole("combobox", { name: "Search" }).pressSequentially("teh");
  await page.getByRole("listbox").getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
});
await picture("entity", "/entity/iran", { viewport: { width: 1200, height: 980 } });
await picture("claim", `/claim/${claim}`, { viewport: { width: 1200, height: 900 } });
await picture("article", `/article/${encodeURIComponent(article)}`, desk);
await picture("graph-dark", "/graph?entity=iran", { viewport: { width: 1200, height: 1220 }, colorScheme: "dark" }, async (page) => {
  await page.locator(".drawing").focus();
  await page.keyboard.press("ArrowLeft");
  await page.locator(".panel h2").waitFor();
  await page.locator(".drawing").blur();
});
await picture("timeline", "/timeline", desk);
await picture("question", "/query/agreements?party=Iran", desk);
await picture("gizmo", `/gizmo?script=${script}`, desk);
await picture("corpus", "/corpus", desk);
await picture("narrow", "/entity/iran", narrow);
await browser.close();
await server.stop();

// picture takes what is seen of a view, once do_ has been done to it, in no
// more colours than it needs.
async function picture(name, path, options, do_) {
  const page = await open(browser, server.url + path, options);
  await settled(page);
  await do_?.(page);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForTimeout(600);
  const file = `${folder}/${name}.png`;
  await page.screenshot({ path: file });
  execFileSync("pngquant", ["--force", "--strip", "--speed", "1", "--output", file, "96", file]);
  await page.context().close();
}
