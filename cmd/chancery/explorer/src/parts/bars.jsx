import { at } from "../lib/route.js";
import { count, statuses } from "../lib/words.js";
import { Status } from "./status.jsx";

// Shares shows how many claims there are of each status, as one bar with its key.
export function Shares({ counts = {} }) {
  const all = statuses.filter((s) => counts[s]);
  if (!all.length) return null;
  return <div class="shares">
    <div class="bar" aria-hidden="true">{all.map((s) => <i key={s} class={s} style={{ flexGrow: counts[s] }} />)}</div>
    <ul class="plain">{all.map((s) => <li key={s}><Status of={s} /> {counts[s]}</li>)}</ul>
  </div>;
}

// Years shows how many claims there are of each year; a bar leads to the
// timeline of its year, with params besides.
export function Years({ counts = {}, params = {} }) {
  const known = Object.keys(counts).filter((y) => /^\d{4}$/.test(y)).map(Number);
  if (known.length < 2) return null;
  const first = Math.min(...known), last = Math.max(...known), most = Math.max(...known.map((y) => counts[y]));
  const years = Array.from({ length: Math.min(last - first + 1, 60) }, (_, i) => last - i).reverse();
  return <ol class="years" aria-label="Claims by year">
    {years.map((y) => <li key={y}>
      {counts[y] ? <a href={at("timeline", { ...params, year: y })} aria-label={`${y}: ${count(counts[y], "claim")}`} title={`${y}: ${count(counts[y], "claim")}`}>
        <i style={{ height: `${Math.max(8, (100 * counts[y]) / most)}%` }} />
      </a> : <span class="none" />}
      {(years.length < 13 || y === first || y === last) && <span class="year" aria-hidden="true">{y}</span>}
    </li>)}
  </ol>;
}
