import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { ofRows } from "../graph/network.js";
import { address, send, useAnswer } from "../lib/api.js";
import { examples } from "../lib/examples.js";
import { at, go, useTitle } from "../lib/route.js";
import { save } from "../lib/save.js";
import { tsv } from "../lib/tsv.js";
import { Failed } from "../parts/answer.jsx";
import { Canvas } from "../parts/canvas.jsx";
import { Rows } from "../parts/rows.jsx";
import { SaveAs } from "../parts/saveas.jsx";

const mostRows = 1000;

// Gizmo is the editor of scripts. The script last run stands in the address,
// and runs where the address is opened.
export function Gizmo({ params }) {
  useTitle("Gizmo");
  const asked = params.get("script");
  const [script, setScript] = useState(asked ?? examples[0][1]);
  const [result, setResult] = useState({});
  const vocabulary = useAnswer(address("vocabulary"));
  const editor = useRef();
  const run = (text) => {
    setResult({ running: true });
    go(at("gizmo", { script: text }), { replace: true });
    send(address("gizmo"), { script: text, limit: mostRows }).then((table) => setResult({ table }), (error) => {
      setResult({ error });
      if (error.more?.line) editor.current?.goTo(error.more.line);
    });
  };
  useEffect(() => void (asked && run(asked)), []);
  return <article class="gizmo">
    <header class="head"><h1>Gizmo</h1>
      <p class="lead">Cayley’s query language: JavaScript with paths through the graph. Every script here only reads.</p></header>
    <div class="columns">
      <form aria-label="Script" onSubmit={(e) => { e.preventDefault(); run(script); }}>
        {(vocabulary.data || vocabulary.error) && <Editor text={script} terms={vocabulary.data?.items ?? []} changed={setScript} run={run} editor={editor} />}
        <p class="actions"><button class="first" disabled={result.running}>Run</button> <span class="quiet">or <kbd>Ctrl</kbd> <kbd>Enter</kbd>; <kbd>Ctrl</kbd> <kbd>Space</kbd> completes</span></p>
      </form>
      <aside>
        <h2>Examples</h2>
        <ul class="asked">{examples.map(([name, text]) => <li key={name}>
          <button class="bare" onClick={() => { editor.current?.set(text); run(text); }}>{name}</button></li>)}</ul>
      </aside>
    </div>
    <Result {...result} />
  </article>;
}

function Editor({ text, terms, changed, run, editor }) {
  const place = useRef();
  const latest = useRef();
  latest.current = { changed, run };
  useEffect(() => {
    let made, gone = false, now = text;
    import("../lib/editor.js").then(({ mount }) => {
      if (gone) return;
      made = editor.current = mount(place.current, {
        text, terms, label: "Gizmo script",
        changed: (script) => latest.current.changed((now = script)), run: () => latest.current.run(now),
      });
    });
    return () => {
      gone = true;
      made?.destroy();
    };
  }, []);
  return <div class="editor" ref={place} />;
}

function Result({ table, error, running }) {
  const [asGraph, show] = useState(false);
  const network = useMemo(() => table && ofRows(table.columns, table.rows), [table]);
  if (running) return <p class="quiet" role="status">Running…</p>;
  if (error) return <Failed error={error} />;
  if (!table) return null;
  return <section aria-label="Answer">
    <div class="tabs" role="group" aria-label="Show as">
      <button aria-pressed={!asGraph} onClick={() => show(false)}>Table</button>
      <button aria-pressed={asGraph} disabled={!network.edges.length} onClick={() => show(true)}>Graph</button>
    </div>
    {table.truncated && <p class="quiet" role="status">These are the first {table.rows.length} rows; there are more.</p>}
    {asGraph ? <Drawing network={network} /> : <Rows columns={table.columns} rows={table.rows} label="Result" />}
    <p class="downloads">Download <button onClick={() => save("gizmo.tsv", tsv(table), "text/tab-separated-values")}>tsv</button>
      <button onClick={() => save("gizmo.json", JSON.stringify(table, null, 1), "application/json")}>json</button></p>
  </section>;
}

function Drawing({ network }) {
  const view = useRef();
  const [chosen, choose] = useState({});
  const [kind, ...id] = chosen.node?.id.split(":") ?? [];
  const views = { ent: "entity", claim: "claim", art: "article" };
  return <>
    <Canvas network={network} label="The result as a graph" chosen={choose} drawn={(v) => (view.current = v)} />
    <p role="status">{kind ? <a href={at(views[kind], id.join(":"))}>{chosen.node.label}</a> : <span class="quiet">Choose a node to go to its page.</span>}</p>
    <SaveAs network={network} view={view} />
  </>;
}
