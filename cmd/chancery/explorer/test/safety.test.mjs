// What articles hold is only ever text; and large graphs do not freeze the page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { close, launch, open, settled } from "./browser.mjs";
import { start } from "./server.mjs";

let server, browser;
before(async () => ([server, browser] = await Promise.all([start(), launch()])));
after(async () => {
  await browser?.close();
  await server?.stop();
});

test("an article whose title is a script shows as text, wherever it is shown", async () => {
  const items = async (path) => (await (await fetch(server.url + path)).json()).items;
  const { key, title } = (await items("/api/v1/articles")).find((a) => a.source.endsWith("hostile.txt"));
  assert.match(title, /^<script>/);
  const claim = (await items("/api/v1/claims?limit=1000")).find((c) => c.evidence.some((e) => e.source.endsWith("hostile.txt")));
  const page = await open(browser, server.url + "/corpus");
  const shown = async (path, selector) => {
    await page.goto(server.url + path);
    await settled(page);
    if (selector) assert.ok((await page.locator(selector).allInnerTexts()).join().includes("<script>"), path);
    assert.equal(await page.evaluate(() => window.harmed), undefined, path);
    assert.equal(await page.locator("#page script, #page img[src=x], #page b, a[href^=javascript]").count(), 0, path);
  };
  await shown("/corpus", "tbody");
  await shown("/article/" + encodeURIComponent(key), "h1");
  await shown("/article/" + encodeURIComponent(key), ".text");
  await shown("/claim/" + claim.id, ".evidence h3");
  await shown("/query/sources", "tbody");
  await shown("/query/agreements?party=Oman");
  await shown("/?q=" + encodeURIComponent("<script>window.harmed=1</script>"), "h2");
  await shown("/entity/oman");
  await shown("/graph?entity=oman");
  await shown("/timeline?entity=oman");
  await shown("/gizmo?script=" + encodeURIComponent('g.emit({ harm: "<script>window.harmed = 1</script>" })'), "tbody");
  await close(page);
});

test("a graph whose names are scripts is drawn and saved as text", async () => {
  const page = await open(browser, server.url + "/");
  const label = '"><script>window.harmed=1</script>&';
  await page.route("**/api/v1/graph*", (route) => route.fulfill({ json: {
    nodes: [{ id: "a", label, type: label, x: 0, y: 0, claims: 1, centre: true }, { id: "b", label, type: "person", x: 9, y: 9, claims: 1 }],
    edges: [{ id: "e", source: "a", target: "b", type: "meet", status: "actual", label, date: label, claims: [], count: 1 }], truncated: false,
  } }));
  await page.goto(server.url + "/graph");
  await page.locator(".drawing canvas").first().waitFor();
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  await close(page);
});

test("a graph of 500 nodes does not freeze the page", async () => {
  const page = await open(browser, server.url + "/corpus");
  const place = (i) => ({ x: (i * 7919) % 1000, y: (i * 104729) % 1000 });
  const nodes = Array.from({ length: 500 }, (_, i) => ({ id: `n${i}`, label: `Entity number ${i}`, type: "country", claims: 1 + (i % 40), centre: i === 0, ...place(i) }));
  const statuses = ["actual", "planned", "possible", "denied"];
  const edges = Array.from({ length: 1000 }, (_, i) => ({ id: `e${i}`, source: `n${i % 500}`, target: `n${(i * 37 + 1) % 500}`,
    type: "visit", status: statuses[i % 4], label: "visited", date: "2021", claims: [], count: 1 }));
  await page.route("**/api/v1/graph*", (route) => route.fulfill({ json: { nodes, edges, truncated: false } }));
  await page.evaluate(() => {
    window.tasks = [];
    new PerformanceObserver((list) => list.getEntries().forEach((e) => window.tasks.push(Math.round(e.duration)))).observe({ type: "longtask", buffered: true });
  });
  const began = Date.now();
  await page.getByRole("link", { name: "Graph" }).click();
  await page.locator(".drawing canvas").first().waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const drawn = Date.now() - began;
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.waitForTimeout(500);
  const tasks = await page.evaluate(() => window.tasks);
  console.log(`# 500 nodes, 1000 edges: drawn after ${drawn} ms; tasks longer than 50 ms: ${tasks.join(", ") || "none"} ms`);
  assert.ok(Math.max(0, ...tasks) < 5000, `the page was frozen for ${Math.max(...tasks)} ms`);
  await close(page);
});
