import { at } from "../lib/route.js";
import { day, endings, stageName, stages } from "../lib/words.js";
import { Status } from "./status.jsx";

// LifeLine shows how far an agreement came, or is said to come: its stages in
// the order in which they are usually reached, each with its status and date.
export function LifeLine({ stages: reached }) {
  const order = [...stages, ...endings];
  const sorted = [...reached].sort((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage) || (a.date < b.date ? -1 : 1));
  return <ol class="lifeline">
    {sorted.map((s) => <li key={s.claim} class={`${s.status} ${endings.includes(s.stage) ? "end" : ""}`}>
      <a href={at("claim", s.claim)}>
        <span class="stage">{stageName(s.stage)}</span>
        <span class="fine"><Status of={s.status} /> <span>{day(s.date)}</span></span>
      </a>
    </li>)}
  </ol>;
}
