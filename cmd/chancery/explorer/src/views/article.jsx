import { useEffect, useMemo, useState } from "preact/hooks";
import { address, useAnswer } from "../lib/api.js";
import { indexOfByte } from "../lib/bytes.js";
import { at, useTitle } from "../lib/route.js";
import { count, day, number, web } from "../lib/words.js";
import { Answer } from "../parts/answer.jsx";
import { joined, Marked } from "../parts/marked.jsx";
import { Status } from "../parts/status.jsx";

// Article shows the text of an article with the sentences that claims rest on,
// as notes beside it, and what was left out as not the article.
export function Article({ id }) {
  const answer = useAnswer(address(["articles", id]));
  useTitle(answer.data && (answer.data.title || answer.data.key));
  return <Answer {...answer}>{(article) => <article class="articlepage">
    <header class="head">
      <p class="kicker">{article.publisher || "article"}</p>
      <h1>{article.title || article.source || article.key}</h1>
      <p class="fine">
        <span>{day(article.date) || "undated"}</span><span>{count(article.sentences, "sentence")}</span><span>{count(article.claims, "claim")}</span>
        {article.url && <span>{web(article.url) ? <a href={article.url} rel="noreferrer" target="_blank">{article.url}</a> : article.url}</span>}
      </p>
    </header>
    <Body article={article} />
  </article>}</Answer>;
}

function Body({ article }) {
  const [all, showAll] = useState(false);
  const { ranges, notes } = useMemo(() => annotated(article), [article]);
  useEffect(() => {
    document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: "center" });
  }, [article]);
  return <div class="columns">
    <div>
      {article.drops.length > 0 && <p><label class="check"><input type="checkbox" checked={all} onChange={(e) => showAll(e.currentTarget.checked)} />
        Show the {number(article.dropped)} bytes that were left out as not the article</label></p>}
      <div class="text"><Marked text={article.text} ranges={ranges} wrap={(r, words) => <Part key={r.start} range={r} words={words} all={all} />} /></div>
    </div>
    <aside>
      <h2>What it contributed</h2>
      {notes.length === 0 && <p class="quiet">No claim rests on it.</p>}
      <ol class="notes">{notes.map((n) => <li key={n.claim}>
        <a href={at("claim", n.claim)}>{n.label}</a><p class="fine"><Status of={n.status} /></p>
      </li>)}</ol>
    </aside>
  </div>;
}

// annotated gives the ranges of the text to mark, and the claims in the order
// in which the text makes them.
function annotated(article) {
  const index = indexOfByte(article.text);
  const placed = (list) => list.map((it) => ({ ...it, start: index(it.start), end: index(it.end) }));
  const numbers = new Map();
  const notes = [];
  const marks = joined(placed(article.evidence)).map((mark) => ({ ...mark, notes: mark.parts.map((part) => {
    if (!numbers.has(part.claim)) {
      numbers.set(part.claim, numbers.size + 1);
      notes.push(part);
    }
    return { number: numbers.get(part.claim), first: notes.at(-1) === part, ...part };
  }) }));
  const drops = placed(article.drops).map((d) => ({ ...d, dropped: true, end: d.end + blank(article.text, d) }));
  return { notes, ranges: [...marks, ...drops] };
}

// blank is how much white space goes with a part that is left out: none where
// something else stands before it in its line.
function blank(text, { start, end }) {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return before.trim() ? 0 : /^\s*/.exec(text.slice(end))[0].length;
}

function Part({ range, words, all }) {
  if (range.dropped) return all ? <span class="dropped" title={range.reason}>{words}</span> : null;
  return <><mark class={range.parts[0].status}>{words}</mark><sup>{range.notes.map((n) =>
    <a key={n.number} id={n.first ? n.claim : undefined} href={at("claim", n.claim)} aria-label={`Note ${n.number}: ${n.label}`}>{n.number}</a>)}</sup></>;
}
