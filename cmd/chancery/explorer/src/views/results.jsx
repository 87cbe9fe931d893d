import { address, useAnswer } from "../lib/api.js";
import { at } from "../lib/route.js";
import { count, number } from "../lib/words.js";
import { Answer } from "../parts/answer.jsx";
import { Rows } from "../parts/rows.jsx";

// Results are the entities that a text names and, where it reads as a
// question, the answer with the query that was run.
export function Results({ q }) {
  const found = useAnswer(address("search", { q, limit: 30 }));
  const answer = useAnswer(address("ask", { q }));
  return <div class="results">
    <Told answer={answer} named={found.data?.items.length > 0} />
    <section>
      <h2>Named “{q}”</h2>
      <Answer {...found}>{(a) => a.items.length === 0 ? <p class="quiet">Nothing here has a name that begins so.</p> : <ol class="index wide">
        {a.items.map((e) => <li key={e.id}>
          <a href={at("entity", e.id)}>{e.label}</a> {e.alias !== e.label && <em>{e.alias} </em>}
          <span class="quiet">{e.type}</span><span class="number">{count(e.claims, "claim")}</span>
        </li>)}
      </ol>}</Answer>
    </section>
  </div>;
}

// Told is the answer to a question; a name alone is none, and needs no excuse.
function Told({ answer: { data, error }, named }) {
  if (error || !data || (!data.understood && named)) return null;
  if (!data.understood) {
    return <section class="told">
      <h2>Not understood as a question</h2>
      <p>{data.word && <>“{data.word}”: </>}{data.reason}</p>
      {data.suggestions?.length > 0 && <ul>{data.suggestions.map((s) => <li key={s}><a href={at({ q: s })}>{s}</a></li>)}</ul>}
    </section>;
  }
  return <section class="told">
    <h2>Answer</h2>
    {verdict(data) && <p class="lead">{verdict(data)}</p>}
    <p class="fine">Read as <a href={at("query", data.query, data.parameters ?? {})}>{data.query}</a> <code>{data.command}</code></p>
    <Rows columns={data.columns} rows={data.rows} label="Answer" />
  </section>;
}

// verdict is the answer in words, where the question asked for one.
function verdict({ form, rows }) {
  if (form === "count") return number(rows.length);
  return form === "whether" && (rows.length ? "Yes, by these claims." : "No claim here says so.");
}
