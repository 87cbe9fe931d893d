import { statusMeaning } from "../lib/words.js";

// marks differ in shape as well as in colour.
const marks = {
  actual: <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  planned: <><circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="1.6" /><path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor" /></>,
  possible: <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="2 2" />,
  denied: <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" fill="none" stroke="currentColor" stroke-width="2.4" />,
};

// Status shows whether a claim holds, as a mark and a word; or the mark alone,
// where the word stands beside it anyway.
export function Status({ of: status, mark }) {
  return <span class={`status ${status}`} title={statusMeaning[status]}>
    <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">{marks[status]}</svg>
    {mark ? <span class="unseen">{status}</span> : status}
  </span>;
}
