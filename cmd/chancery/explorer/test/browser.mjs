// A browser without a screen, whose pages note what goes wrong in them.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const programs = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = programs.find((p) => p && existsSync(p));

export const launch = () => chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });

// open opens a page at an address. Its complaints are errors of scripts,
// breaches of the content security policy, requests to elsewhere, and questions
// to the reader, unless she agrees to all.
export async function open(browser, url, { agrees, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.complaints = [];
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("console", (m) => m.type() === "error" && !/status of 4\d\d/.test(m.text()) && page.complaints.push(m.text()));
  page.on("request", (r) => /^https?:/.test(r.url()) && new URL(r.url()).origin !== new URL(url).origin && page.complaints.push("asked for " + r.url()));
  page.on("dialog", (d) => (agrees ? d.accept() : (page.complaints.push("dialog: " + d.message()), d.dismiss())));
  page.setDefaultTimeout(10_000);
  await page.goto(url);
  return page;
}

// close closes a page, which must have nothing to complain of.
export async function close(page) {
  await page.context().close();
  assert.deepEqual(page.complaints, []);
}

// settled waits until nothing is asked for any longer and all is drawn.
export async function settled(page) {
  await page.waitForLoadState("networkidle");
  await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
}

// until waits for what a page shows to be as it must, at most ten seconds: its
// address changes before what it shows.
export async function until(holds, told) {
  for (const end = Date.now() + 10_000; !(await holds());) {
    if (Date.now() > end) throw new Error(`not so after ten seconds: ${told}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

// download presses what starts a download and returns its name and its bytes.
export async function download(page, locator) {
  const [file] = await Promise.all([page.waitForEvent("download"), locator.click()]);
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) };
}
