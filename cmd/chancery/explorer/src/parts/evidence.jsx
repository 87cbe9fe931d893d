import { useMemo } from "preact/hooks";
import { address, useAnswer } from "../lib/api.js";
import { indexOfByte } from "../lib/bytes.js";
import { at } from "../lib/route.js";
import { day, host } from "../lib/words.js";
import { EntityLink } from "./claim.jsx";
import { joined, Marked } from "./marked.jsx";

const around = 320; // characters of the article shown before and after the sentence

// Evidence is one sentence in its article, with how it was read. names are the
// entities that may be mentioned, by id.
export function Evidence({ of, article, names, claim }) {
  const key = article?.key ?? of.article;
  const { data } = useAnswer(address(["articles", key]));
  return <section class="evidence">
    <header>
      <h3><a href={at("article", key) + "#" + claim.id}>{article?.title || data?.title || of.source}</a></h3>
      <p class="fine">
        {article?.publisher && <span>{article.publisher}</span>}
        <span>{day(article?.date) || "undated"}</span>
        {article?.url && <span>{host(article.url)}</span>}
      </p>
    </header>
    <blockquote>{data ? <Context article={data} of={of} status={claim.status} /> : <mark class={claim.status}>{of.quote}</mark>}</blockquote>
    <Reading of={of} names={names} />
  </section>;
}

// Context shows the sentence marked, in what stands around it.
function Context({ article: { text, drops }, of, status }) {
  const at_ = useMemo(() => indexOfByte(text), [text]);
  const start = at_(of.start), end = at_(of.end);
  const from = boundary(text, Math.max(0, start - around), 1), to = boundary(text, Math.min(text.length, end + around), -1);
  const left = drops.map((d) => ({ start: at_(d.start), end: at_(d.end), dropped: true }));
  const mentions = joined((of.mentions ?? []).map((m) => ({ ...m, start: at_(m.span.start), end: at_(m.span.end) })));
  return <p class="context">
    {from > 0 && "… "}
    <Marked text={text} from={from} to={to} ranges={[{ start, end }, ...left]} wrap={(range, words, a, b) => range.dropped
      ? <span key={a} class="dropped" title="left out as not the article">{words}</span>
      : <mark key={a} class={status}><Marked text={text} from={a} to={b} ranges={mentions} wrap={(m, words) =>
        <span key={m.start} class="mention">{words}</span>} /></mark>} />
    {to < text.length && " …"}
  </p>;
}

// boundary moves a place to the next space in a direction, so that no word is cut.
function boundary(text, place, step) {
  while (place > 0 && place < text.length && !/\s/.test(text[place])) place += step;
  return place;
}

// Reading tells the rule and how the date and each name were resolved.
function Reading({ of, names }) {
  return <details class="reading" open>
    <summary>How it was read</summary>
    <dl class="sheet">
      <div><dt>Rule</dt><dd><code>{of.rule}</code></dd></div>
      {(of.date || of.date_note) && <div><dt>Date</dt><dd>{day(of.date)} <span class="fine">{of.date_note}</span></dd></div>}
      {(of.mentions ?? []).map((m, i) => <div key={i}>
        <dt>“{m.text}”</dt>
        <dd>{m.entity && <EntityLink of={names.get(m.entity) ?? { id: m.entity, label: m.entity }} />} <span class="fine">{m.note}</span></dd>
      </div>)}
      <div><dt>Place</dt><dd class="fine">sentence {of.sentence}, bytes {of.start}–{of.end} of {of.source}</dd></div>
    </dl>
  </details>;
}
