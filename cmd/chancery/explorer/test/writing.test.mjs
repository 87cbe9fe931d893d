// Adding and removing articles, and the token.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { close, launch, open, settled } from "./browser.mjs";
import { start } from "./server.mjs";

const token = "a-token-of-this-test-alone";
let writable, guarded, browser, folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "chancery-token-"));
  await writeFile(join(folder, "token"), token + "\n");
  [writable, guarded, browser] = await Promise.all([start("--write"), start("--token-file", join(folder, "token")), launch()]);
});
after(async () => {
  await browser?.close();
  await Promise.all([writable?.stop(), guarded?.stop()]);
  await rm(folder, { recursive: true });
});

const article = {
  name: "muscat.txt", mimeType: "text/plain",
  buffer: Buffer.from("Title: A port deal\nDate: 2021-12-02\nPublisher: Sample Gazette\n\nPakistan and Oman signed a port agreement in Muscat on Wednesday.\n"),
};

test("articles that are chosen or dropped are read, shown, and taken out again", async () => {
  const page = await open(browser, writable.url + "/corpus", { agrees: true });
  const row = (name) => page.getByRole("row", { name });
  await row(/Regional bloc/).waitFor();
  await page.getByLabel("Add articles").setInputFiles([article, { name: "broken.json", mimeType: "application/json", buffer: Buffer.from("{]") }]);
  await page.getByText("1 article added, 0 replaced").waitFor();
  await row(/A port deal/).waitFor();
  await page.getByText("broken.json").first().waitFor();
  await page.getByRole("heading", { name: "could not read" }).waitFor();
  await row(/A port deal/).getByRole("link").click();
  await page.locator("mark", { hasText: "Pakistan and Oman signed a port agreement" }).waitFor();
  await page.locator(".notes a").first().click();
  await page.waitForURL("**/claim/*");
  await page.getByText('"Wednesday" against 2021-12-02, past tense').first().waitFor();

  await page.goto(writable.url + "/corpus");
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["Title: Talks\nDate: 2021-12-05\n\nQatar and Turkey held talks in Doha on Friday.\n"], "doha.txt", { type: "text/plain" }));
    return data;
  });
  await page.locator(".adding").dispatchEvent("drop", { dataTransfer: dropped });
  await row(/Talks/).waitFor();
  await page.getByRole("button", { name: "Remove A port deal" }).click();
  await row(/A port deal/).waitFor({ state: "detached" });
  await page.goto(writable.url + "/?q=Pakistan");
  await settled(page);
  await close(page);
});

test("a server with a token asks for it, and takes no other", async () => {
  const page = await open(browser, guarded.url + "/entity/iran");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.getByLabel("Token").fill("another token than this one");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("This is not the token").waitFor();
  assert.equal(await page.getByRole("heading", { name: "Iran" }).count(), 0);
  await page.getByLabel("Token").fill(token);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Iran", exact: true }).waitFor();
  assert.equal(await page.evaluate(() => document.cookie), "", "no script can read the session");
  await page.reload();
  await page.getByRole("heading", { name: "Iran", exact: true }).waitFor();
  await close(page);
});
