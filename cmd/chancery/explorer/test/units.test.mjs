// Functions that need no browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { graphml } from "../src/graph/graphml.js";
import { picture } from "../src/graph/picture.js";
import { indexOfByte } from "../src/lib/bytes.js";
import { tsv } from "../src/lib/tsv.js";
import { day, kindOf, web, when } from "../src/lib/words.js";

test("a byte of a text is found in the string, whatever its characters take", () => {
  for (const text of ["", "Iran", "Erdoğan met Aliyev", "“Łódź” – 北京, Ürümqi", "a😀b\u0301é𐎠c"]) {
    const index = indexOfByte(text);
    let byte = 0;
    for (let i = 0; i <= text.length; i++) {
      if (i > 0 && text.codePointAt(i - 1) > 0xffff) continue; // within a pair
      byte = Buffer.byteLength(text.slice(0, i));
      assert.equal(index(byte), i, `byte ${byte} of ${text}`);
    }
    assert.equal(index(byte + 99), text.length);
  }
});

test("dates are written as precisely as they are known", () => {
  const dates = { "2021-03-27": "27 March 2021", "2021-03": "March 2021", 2021: "2021", "--09": "September", "--09-05": "5 September", "": "" };
  for (const [date, words] of Object.entries(dates)) assert.equal(day(date), words);
  assert.equal(when({ date: "2021-03-27", date_end: "2021-03-29" }), "27 March 2021 – 29 March 2021");
});

test("kinds of claims have names that hold whatever the status", () => {
  assert.equal(kindOf({ type: "agreement", stage: "in_force" }), "agreement in force");
  assert.equal(kindOf({ type: "sanction", change: "lift" }), "sanctions lifted");
  assert.equal(kindOf({ type: "holds_office", former: true }), "formerly holds office");
});

test("only addresses of the web are linked to", () => {
  for (const [url, safe] of [["https://a.example/x", true], ["HTTP://a.example", true], ["javascript:alert(1)", false], ["data:text/html,x", false], ["//a", false], [undefined, false]]) {
    assert.equal(Boolean(web(url)), safe, url);
  }
});

test("files of a graph hold names as text, without what XML forbids", () => {
  const label = 'A & B <c> "d" \u0000\u0008';
  const network = {
    nodes: [{ id: "a", label, type: "country", claims: 1, x: 0, y: 0, centre: true }, { id: "b", label: "B", type: "person", claims: 2, x: 9, y: 9, centre: false }],
    edges: [{ id: "e", source: "a", target: "b", type: "visit", status: "denied", label, date: "2021", claims: ["x"], count: 1 }],
  };
  for (const text of [picture(network), picture(network, { small: true, dark: true }), graphml(network)]) {
    assert.ok(!/<c>|\u0000|\u0008|& /.test(text));
    assert.ok(text.includes("A &#38; B &#60;c&#62;"));
  }
});

test("a table of tabs keeps one line a row", () => {
  assert.equal(tsv({ columns: ["a", "b"], rows: [["x\ty\nz", ["p", "q"]], [null, 3]] }), "a\tb\nx y z\tp; q\n\t3\n");
});
