import { useState } from "preact/hooks";
import { address, ask, useAnswer } from "../lib/api.js";
import { at, useTitle } from "../lib/route.js";
import { count, day, when } from "../lib/words.js";
import { Answer, Failed } from "../parts/answer.jsx";
import { Years } from "../parts/bars.jsx";
import { EntityLink } from "../parts/claim.jsx";
import { filterOf, Filters } from "../parts/filters.jsx";
import { Status } from "../parts/status.jsx";

const some = 200; // moments shown at a time

// Timeline shows what happened, or is said to have or to be going to, by year
// and month.
export function Timeline({ params }) {
  useTitle("Timeline");
  const filter = filterOf(params);
  const url = address("timeline", { ...filter, limit: 1000 });
  const answer = useAnswer(url);
  return <article class="timeline">
    <header class="head"><h1>Timeline</h1></header>
    <Filters view="timeline" params={params} />
    <Answer {...answer}>{(first) => <Moments key={url} url={url} first={first} filter={filter} />}</Answer>
  </article>;
}

// Moments shows some at a time; the bars by year stand where all are known.
function Moments({ url, first, filter }) {
  const [more, setMore] = useState({ items: [], next: first.next });
  const [shown, show] = useState(some);
  const [error, fail] = useState();
  const items = [...first.items, ...more.items];
  const load = () => ask(`${url}&${new URLSearchParams({ after: more.next })}`).then(
    (page) => setMore({ items: [...more.items, ...page.items], next: page.next }), fail);
  if (!items.length) return <p class="quiet" role="status">No dated claim answers to this.</p>;
  return <>
    <p class="fine" role="status">{count(first.total, "dated claim")}</p>
    {!more.next && <Years counts={byYear(items)} params={{ ...filter, from: "", to: "" }} />}
    {grouped(items.slice(0, shown)).map(([year, list]) => <section key={year} class="year">
      <h2>{year}</h2>
      <ol class="moments">{list.map((m) => <Moment key={m.claim} moment={m} />)}</ol>
    </section>)}
    {error && <Failed error={error} />}
    {shown < first.total && <button onClick={() => { show(shown + some); if (shown + some > items.length && more.next) load(); }}>Show later ones</button>}
  </>;
}

function Moment({ moment }) {
  return <li class={`moment ${moment.status}`}>
    <span class="date">{inYear(moment)}</span>
    <div>
      <p><a class="whole" href={at("claim", moment.claim)}>{moment.label}</a></p>
      <p class="fine"><Status of={moment.status} />{moment.entities.map((e) => <EntityLink key={e.id} of={e} />)}</p>
    </div>
  </li>;
}

// inYear is the time of a moment under the heading of its year.
function inYear(moment) {
  if (moment.date_end && moment.date_end !== moment.date) return when(moment);
  return day(moment.date.replace(/^\d+/, "-")) || "in the year";
}

const yearOf = (m) => m.date.slice(0, m.date.indexOf("-", 1) < 0 ? undefined : m.date.indexOf("-", 1));

function byYear(items) {
  const counts = {};
  for (const m of items) counts[yearOf(m)] = (counts[yearOf(m)] ?? 0) + 1;
  return counts;
}

function grouped(items) {
  const groups = new Map();
  for (const m of items) groups.set(yearOf(m), [...(groups.get(yearOf(m)) ?? []), m]);
  return [...groups];
}
