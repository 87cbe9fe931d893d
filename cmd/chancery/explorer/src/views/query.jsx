import { useState } from "preact/hooks";
import { address, useAnswer } from "../lib/api.js";
import { at, go, useTitle } from "../lib/route.js";
import { stages, endings, statuses, stageName } from "../lib/words.js";
import { Answer } from "../parts/answer.jsx";
import { Combobox } from "../parts/combobox.jsx";
import { Rows } from "../parts/rows.jsx";

// Queries lists the canned questions.
export function Queries() {
  const answer = useAnswer(address("queries"));
  useTitle("Questions");
  return <article>
    <header class="head"><h1>Questions</h1>
      <p class="lead">Each is a short script that you can read, change and run again in the <a href="/gizmo">Gizmo editor</a>.</p></header>
    <Answer {...answer}>{(list) => <ul class="cards">{list.items.map((q) => <li key={q.name}>
      <h2><a class="whole" href={at("query", q.name)}>{q.question}</a></h2>
      <p class="fine"><code>{q.example}</code></p>
    </li>)}</ul>}</Answer>
  </article>;
}

// Query is the form of a canned question and its answer. The address holds
// what was asked.
export function Query({ id, params }) {
  const list = useAnswer(address("queries"));
  return <Answer {...list}>{({ items }) => {
    const query = items.find((q) => q.name === id);
    return query ? <Asked query={query} params={params} /> : <p>There is no question called “{id}”. <a href="/query">All questions</a></p>;
  }}</Answer>;
}

function Asked({ query, params }) {
  useTitle(query.question);
  const given = Object.fromEntries(query.parameters.map((p) => [p.name, params.get(p.name) ?? ""]));
  const answer = useAnswer(address(["queries", query.name], given));
  return <article class="query">
    <header class="head"><p class="kicker"><a href="/query">Questions</a> · {query.name}</p><h1>{query.question}</h1></header>
    <Form key={params.toString()} query={query} given={given} />
    <p class="fine"><code>{command(query, given)}</code></p>
    <details><summary>How it is answered</summary>
      {query.notes && <p class="quiet">{query.notes}</p>}
      <pre tabIndex={0} aria-label="Script"><code>{query.script}</code></pre></details>
    <section aria-label="Answer">
      <Answer {...answer}>{(table) => <Rows columns={table.columns} rows={table.rows} label={query.question} />}</Answer>
      <p class="downloads">Download {["csv", "tsv", "json", "jsonl"].map((format) =>
        <a key={format} download={`${query.name}.${format}`} href={address(["queries", query.name], { ...given, format })}>{format}</a>)}</p>
    </section>
  </article>;
}

// command is what asks the same on the command line.
function command(query, given) {
  const flags = Object.entries(given).filter(([, v]) => v).map(([name, v]) => ` --${name} ${/^[\w.-]+$/.test(v) ? v : `"${v}"`}`);
  return `chancery query ${query.name}${flags.join("")}`;
}

function Form({ query, given }) {
  const [values, set] = useState(given);
  const submit = (event) => {
    event?.preventDefault();
    go(at("query", query.name, values));
  };
  return <form class="parameters" onSubmit={submit}>
    {query.parameters.map((p) => <Field key={p.name} parameter={p} value={values[p.name]} change={(v) => set((old) => ({ ...old, [p.name]: v }))} />)}
    <div class="actions"><button class="first">Ask</button> <a href={at("query", query.name)}>Clear</a></div>
  </form>;
}

const choices = { status: [...statuses, "all"], stage: [...stages, ...endings, "all"] };
const formats = { date: "2021-03-27", year: "2021" };

function Field({ parameter: { name, help, kind, default: usual }, value, change }) {
  const id = "parameter-" + name;
  if (kind === "entity") return <div><Combobox label={name} title={help} value={value} change={change} /></div>;
  return <div>
    <label for={id}>{name}</label>
    {choices[kind] ? <select id={id} title={help} value={value} onChange={(e) => change(e.currentTarget.value)}>
      <option value="">{usual}</option>
      {choices[kind].filter((c) => c !== usual).map((c) => <option key={c} value={c}>{stageName(c)}</option>)}
    </select> : <input id={id} title={help} value={value} placeholder={formats[kind]} inputMode={kind === "year" || kind === "number" ? "numeric" : undefined}
      onInput={(e) => change(e.currentTarget.value)} />}
  </div>;
}
