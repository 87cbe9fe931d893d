// The page for everybody: checked by axe-core in light and dark, with the
// keyboard alone, and on a narrow screen.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { close, launch, open, settled } from "./browser.mjs";
import { start } from "./server.mjs";

const axe = await readFile("node_modules/axe-core/axe.min.js", "utf8");
const script = encodeURIComponent('g.V("<ent:iran>").tag("party").out("<ch:signed>").unique().all()');

let server, browser, claim, article;
before(async () => {
  [server, browser] = await Promise.all([start(), launch()]);
  const items = async (path) => (await (await fetch(server.url + path)).json()).items;
  claim = (await items("/api/v1/claims?status=denied&type=agreement"))[0].id;
  article = (await items("/api/v1/articles")).find((a) => a.dropped > 500).key;
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const views = () => ["/", "/?q=Iran", "/?q=who+met+Lavrov", "/entity/iran", `/claim/${claim}`, `/article/${encodeURIComponent(article)}`,
  "/graph?entity=iran", "/timeline", "/query", "/query/agreements?party=Iran", `/gizmo?script=${script}`, "/corpus", "/nowhere"];

for (const colorScheme of ["light", "dark"]) {
  test(`axe-core finds nothing in any view, ${colorScheme}`, async () => {
    const page = await open(browser, server.url + "/", { colorScheme, bypassCSP: true });
    for (const path of views()) {
      await page.goto(server.url + path);
      await settled(page);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      }));
      const told = violations.map((v) => `${v.impact} ${v.id}: ${v.nodes.map((n) => n.target.join(" ") + " " + n.html.slice(0, 120)).join(" | ")}`);
      assert.deepEqual(told, [], path);
    }
    await close(page);
  });
}

test("nothing is wider than a narrow screen, and buttons are large enough to touch", async () => {
  const page = await open(browser, server.url + "/", { viewport: { width: 320, height: 720 } });
  for (const path of views()) {
    await page.goto(server.url + path);
    await settled(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${path} is ${wide} pixels wide`);
    const small = await page.evaluate(() => [...document.querySelectorAll("button, select, input:not([type=checkbox])")].filter((b) => {
      const { height, width } = b.getBoundingClientRect();
      return b.checkVisibility() && width > 1 && height < 24;
    }).map((b) => b.outerHTML.slice(0, 100)));
    assert.deepEqual(small, [], path);
  }
  await close(page);
});

test("the keyboard alone leads from the search to the evidence", async () => {
  const page = await open(browser, server.url + "/corpus");
  const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() || document.activeElement?.getAttribute("aria-label"));
  // tab presses Tab until what has the focus satisfies the test.
  const tab = async (wanted) => {
    for (let i = 0; i < 120; i++) {
      await page.keyboard.press("Tab");
      const [text, where] = await page.evaluate(() => [document.activeElement?.textContent ?? "", document.activeElement?.getAttribute("href") ?? ""]);
      if (wanted(text, where)) return;
    }
    assert.fail("the keyboard never gets there; it is at " + (await focused()));
  };
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "Skip to content");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("lavr");
  await page.getByRole("listbox").getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  assert.match(await page.locator("[aria-activedescendant]").getAttribute("aria-activedescendant"), /-0$/);
  await page.keyboard.press("Escape");
  assert.equal(await page.getByRole("listbox").getByRole("option").count(), 0);
  await page.keyboard.press("ArrowDown");
  await page.getByRole("listbox").getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/entity/sergey-lavrov");
  await settled(page);
  await tab((text, where) => where.startsWith("/claim/") && /meeting/.test(text));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/claim/*");
  await page.locator("mark").first().waitFor();
  await close(page);
});

test("the keyboard alone goes through the graph and unfolds it", async () => {
  const page = await open(browser, server.url + "/graph?entity=iran");
  const drawing = page.getByRole("application");
  await page.locator(".drawing canvas").first().waitFor();
  await settled(page);
  await drawing.focus();
  await page.keyboard.press("ArrowLeft");
  const panel = page.locator(".panel h2");
  await panel.waitFor();
  const first = await panel.innerText();
  assert.notEqual(first, "Iran");
  await page.keyboard.press("ArrowUp");
  assert.notEqual(await panel.innerText(), first);
  await page.keyboard.press("Enter");
  await page.waitForURL("**unfold=*");
  await page.keyboard.press("+");
  await page.keyboard.press("0");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), "Zoom in");
  await close(page);
});

test("the editor of Gizmo can be left with the keyboard", async () => {
  const page = await open(browser, server.url + "/gizmo");
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Run");
  await close(page);
});
