// A server on a store of the sample articles and of one that means harm, for
// tests to look at.
import { execFile, spawn } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const chancery = resolve(process.env.CHANCERY ?? "../../../bin/chancery");
const samples = resolve("../samples/articles");

// The title, the publisher, the address and the text are scripts.
export const hostile = `Title: <script>window.harmed = "title"</script><img src=x onerror="window.harmed='image'">
Date: 2021-10-12
URL: javascript:window.harmed="address"
Publisher: <b onmouseover="window.harmed='publisher'">Bold</b>

Iran and Oman signed an agreement on <script>window.harmed = "text"</script> gas in Muscat on Monday. Iranian Foreign Minister Hossein Amirabdollahian visited Oman on Sunday.
`;

// start builds a store and serves it with flags besides; it gives {url, stop}.
export async function start(...flags) {
  const folder = await mkdtemp(join(tmpdir(), "chancery-explorer-"));
  const articles = join(folder, "articles"), db = join(folder, "test.db");
  await cp(samples, articles, { recursive: true });
  await writeFile(join(articles, "hostile.txt"), hostile);
  await promisify(execFile)(chancery, ["--quiet", "--db", db, "build", "articles"], { cwd: folder });
  const server = spawn(chancery, ["--db", db, "serve", "--listen", "127.0.0.1:0", ...flags], { cwd: folder });
  const stop = async () => {
    const gone = new Promise((done) => server.on("exit", done));
    server.kill("SIGTERM");
    await gone;
    await rm(folder, { recursive: true });
  };
  const url = await told(server);
  while (!(await fetch(url + "/readyz")).ok) await new Promise((wake) => setTimeout(wake, 50));
  return { url, folder, stop };
}

// told waits for the address that the server says it has.
function told(server) {
  return new Promise((found, fail) => {
    let said = "";
    server.stderr.on("data", (text) => {
      said += text;
      const url = /https?:\/\/[\d.:]+\d/.exec(said);
      if (url) found(url[0]);
    });
    server.on("exit", (code) => fail(new Error(`the server ended with ${code}: ${said}`)));
    server.on("error", fail);
  });
}
