// What a researcher does on the page, from the first word typed on.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { close, download, launch, open, settled, until } from "./browser.mjs";
import { start } from "./server.mjs";

let server, browser;
before(async () => ([server, browser] = await Promise.all([start(), launch()])));
after(async () => {
  await browser?.close();
  await server?.stop();
});

const at = (path) => open(browser, server.url + path);

test("a name typed leads to the entity, to a claim and to its sentence in the article", async () => {
  const page = await at("/");
  await page.getByRole("combobox", { name: "Search" }).pressSequentially("teher");
  const option = page.getByRole("listbox").getByRole("option").first();
  await option.waitFor();
  assert.match(await option.innerText(), /Iran\s+Teheran[\s\S]*country[\s\S]*\d+ claims · \d articles/i);
  await option.click();
  await page.waitForURL("**/entity/iran");
  assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Iran");
  for (const section of ["Agreements", "Offices", "Memberships", "Latest claims"]) {
    await page.getByRole("heading", { name: section, exact: true }).waitFor();
  }
  const accord = page.locator(".accord", { hasText: "Comprehensive Cooperation Agreement" });
  assert.match((await accord.locator("li").allInnerTexts()).join(" "), /drafted[\s\S]*agreed[\s\S]*signed[\s\S]*denied/);

  await accord.locator("li.denied a").click();
  await page.waitForURL("**/claim/*");
  const mark = page.locator("blockquote mark");
  assert.equal(await mark.innerText(), "The agreement has not been signed, he stressed, and he gave no date for a ceremony.");
  await page.locator("blockquote", { hasText: "the first draft of the Comprehensive Cooperation" }).waitFor();
  await page.getByText("agreement-sign").waitFor();
  assert.match(await page.locator(".verdict").innerText(), /denied[\s\S]*says/);
  await page.getByRole("heading", { name: "Claims that disagree" }).waitFor();

  await page.locator(".evidence h3 a").click();
  await page.waitForURL("**/article/**");
  assert.ok(await page.locator(".text mark").count() > 3);
  assert.ok(!(await page.locator(".text").innerText()).includes("Sign up for our newsletter"));
  await page.getByRole("checkbox", { name: /left out/ }).check();
  assert.match(await page.locator(".text .dropped").allInnerTexts().then((t) => t.join()), /Sign up for our newsletter/);
  await close(page);
});

test("a date tells how it was resolved", async () => {
  const page = await at("/query/agreements?party=Turkmenistan");
  await page.locator("tbody a").first().click();
  await page.getByText('"Sunday" against 2021-11-29, past tense').first().waitFor();
  await close(page);
});

test("a question typed is answered, with the query that was run", async () => {
  const page = await at("/");
  await page.getByRole("combobox", { name: "Search" }).fill("every agreement Iran signed in 2021");
  await page.keyboard.press("Enter");
  await page.getByText("chancery query agreements --party Iran").waitFor();
  assert.match(await page.locator(".told tbody").innerText(), /25-year cooperation agreement/);
  await close(page);
});

test("the graph is filtered, unfolded, and saved as it is shown", async () => {
  const page = await at("/graph?entity=iran");
  const told = page.locator(".counted");
  const size = async () => (await told.innerText()).match(/\d+/g).slice(0, 2).map(Number);
  await told.waitFor();
  const [nodes, edges] = await size();
  const statuses = async () => {
    await page.locator(".astable summary").click();
    const all = new Set(await page.locator(".astable td .status").allInnerTexts());
    await page.locator(".astable summary").click();
    return [...all].map((s) => s.trim()).sort();
  };
  assert.deepEqual(await statuses(), ["actual", "denied", "planned", "possible"]);
  await page.getByRole("checkbox", { name: "denied" }).check();
  await page.waitForURL("**status=denied*");
  await until(async () => (await size())[1] < edges, "fewer edges are denied than there are");
  assert.deepEqual(await statuses(), ["denied"]);
  await page.getByRole("checkbox", { name: "denied" }).uncheck();
  await page.getByLabel("Type").selectOption("agreement");
  await page.waitForURL((url) => url.search.includes("type=agreement") && !url.search.includes("status="));
  await until(async () => !(await statuses()).includes("possible"), "agreements alone are shown");
  assert.ok((await size())[1] < edges);
  await page.getByRole("button", { name: "agreement remove" }).click();
  await page.getByLabel("year").fill("2016");
  await page.getByLabel("year").press("Enter");
  await page.waitForURL("**year=2016*");
  await until(async () => (await size()).join() === "2,1", "two nodes and an edge of 2016");

  const [unfolded, added] = await further("iran");
  await page.goto(`${server.url}/graph?entity=iran&unfold=${unfolded}`);
  await told.waitFor();
  await settled(page);
  assert.ok((await size())[0] > nodes, "unfolding adds nodes");
  const png = await download(page, page.getByRole("button", { name: "PNG" }));
  assert.deepEqual([png.name, png.bytes.subarray(1, 4).toString()], ["graph.png", "PNG"]);
  const svg = (await download(page, page.getByRole("button", { name: "SVG" }))).bytes.toString();
  const xml = (await download(page, page.getByRole("button", { name: "GraphML" }))).bytes.toString();
  const [drawn, listed] = await page.evaluate((texts) => texts.map((text) => {
    const doc = new DOMParser().parseFromString(text, "application/xml");
    return { error: doc.querySelector("parsererror")?.textContent, labels: [...doc.querySelectorAll("text, data[key=node-label]")].map((t) => t.textContent).sort() };
  }), [svg, xml]);
  assert.equal(drawn.error ?? listed.error, undefined);
  assert.ok(listed.labels.includes(added) && listed.labels.length === (await size())[0]);
  assert.equal(drawn.labels.length, listed.labels.length);
  await close(page);
});

// further finds a node of the graph around an entity which leads to one that
// is not in it, and the name of that one.
async function further(entity) {
  const around = async (id) => (await (await fetch(`${server.url}/api/v1/graph?entity=${id}`)).json()).nodes;
  const near = await around(entity), known = new Set(near.map((n) => n.id));
  for (const { id } of near) {
    const found = (await around(id)).find((n) => !known.has(n.id));
    if (found) return [id, found.label];
  }
  throw new Error("nothing is further away");
}

test("the timeline has the same filters, and leads to claims", async () => {
  const page = await at("/timeline");
  await page.locator(".moment").first().waitFor();
  const all = await page.locator(".moment").count();
  await page.getByRole("combobox", { name: "About" }).pressSequentially("Turkmen");
  await page.getByRole("listbox").getByRole("option").first().click();
  await page.waitForURL("**entity=turkmenistan*");
  await until(async () => {
    const some = await page.locator(".moment").count();
    return some > 0 && some < all;
  }, "some moments are Turkmenistan's");
  await page.locator(".moment a.whole").first().click();
  await page.waitForURL("**/claim/*");
  await close(page);
});

test("a canned question has a form, sorts, and is downloaded in every format", async () => {
  const page = await at("/query");
  await page.getByRole("link", { name: "Which agreements were concluded" }).click();
  await page.getByRole("combobox", { name: "party" }).fill("Tehran");
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await page.waitForURL("**party=Tehran*");
  await page.locator("tbody tr").first().waitFor();
  const column = () => page.locator("tbody td:first-child").allInnerTexts();
  const sort = page.getByRole("columnheader", { name: "agreement" });
  await sort.getByRole("button").click();
  assert.equal(await sort.getAttribute("aria-sort"), "ascending");
  const ascending = await column();
  await sort.getByRole("button").click();
  assert.deepEqual(await column(), [...ascending].reverse());
  const found = ascending.length;
  const read = {
    csv: (text) => text.trim().split("\n").length - 1, tsv: (text) => text.trim().split("\n").length - 1,
    json: (text) => JSON.parse(text).length, jsonl: (text) => text.trim().split("\n").map((l) => JSON.parse(l)).length,
  };
  for (const [format, rows] of Object.entries(read)) {
    const file = await download(page, page.getByRole("link", { name: format, exact: true }));
    assert.equal(file.name, `agreements.${format}`);
    assert.equal(rows(file.bytes.toString()), found, format);
  }
  await close(page);
});

test("every example of Gizmo runs, predicates are completed, and faults are told", async () => {
  const page = await at("/gizmo");
  await page.locator(".cm-content").waitFor();
  for (const example of await page.locator(".asked button").all()) {
    await example.click();
    await page.waitForFunction(() => document.querySelector("section[aria-label=Answer] tbody tr, [role=alert]"));
    assert.equal(await page.getByRole("alert").count(), 0, await example.innerText());
  }
  const editor = page.getByRole("textbox", { name: "Gizmo script" });
  const write = async (script) => {
    await editor.click();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete"); // typed over, Chromium itself sets a style that our policy refuses
    await page.keyboard.type(script);
  };
  await write('g.V("<ent:iran>").out("<ch:sign');
  await page.locator(".cm-tooltip-autocomplete li", { hasText: "<ch:signed>" }).first().waitFor();
  await page.waitForTimeout(200); // CodeMirror takes no key in the first moment of its list
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await page.keyboard.type(".all()");
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/script=.*ch%3Asigned/);
  await page.locator("tbody tr").first().waitFor();

  await page.getByRole("button", { name: "What has Iran signed?" }).click();
  await page.waitForFunction(() => document.querySelectorAll("tbody a[href='/entity/iran']").length > 0);
  await page.getByRole("button", { name: "Graph", exact: true }).click();
  await page.locator(".drawing canvas").first().waitFor();
  const shared = await open(browser, page.url());
  await shared.locator("tbody tr").first().waitFor();
  await close(shared);

  await write("g.V(");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("alert").waitFor();
  await close(page);
});

test("the corpus shows what each article contributed", async () => {
  const page = await at("/corpus");
  const row = page.getByRole("row", { name: /Iran says pact with Russia/ });
  await row.waitFor();
  assert.match(await row.innerText(), /Sample Monitor[\s\S]*11 October 2021[\s\S]*bytes/);
  assert.equal(await page.getByLabel("Add articles").count(), 0, "a server that only reads takes no articles");
  await close(page);
});

test("addresses of nothing say so", async () => {
  for (const path of ["/nowhere", "/entity/nobody-at-all", "/claim/xxxx", "/article/none", "/query/none"]) {
    const page = await at(path);
    await page.getByText(/There is no/).first().waitFor();
    await page.context().close();
  }
});
