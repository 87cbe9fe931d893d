import { useEffect, useRef, useState } from "preact/hooks";
import { address, ask } from "../lib/api.js";
import { load } from "../graph/network.js";
import { at, go, useTitle } from "../lib/route.js";
import { count } from "../lib/words.js";
import { Answer } from "../parts/answer.jsx";
import { Canvas } from "../parts/canvas.jsx";
import { ClaimList } from "../parts/claim.jsx";
import { filterOf, Filters } from "../parts/filters.jsx";
import { Legend } from "../parts/legend.jsx";
import { Rows } from "../parts/rows.jsx";
import { SaveAs } from "../parts/saveas.jsx";
import { Status } from "../parts/status.jsx";

const limits = ["50", "100", "250", "500"];

// Graph shows what joins entities in claims. The address holds the filter, how
// far the graph reaches, and which nodes were unfolded.
export function Graph({ params }) {
  useTitle("Graph");
  const unfolded = params.getAll("unfold");
  const reach = { hops: params.get("hops") ?? "", limit: params.get("limit") ?? "" };
  const filter = { ...filterOf(params), ...reach };
  const key = address("graph", { ...filter, unfold: unfolded });
  const answer = useNetwork(filter, unfolded, key);
  const keep = { ...reach, unfold: unfolded };
  return <article class="graph">
    <header class="head"><h1>Graph</h1></header>
    <Filters view="graph" params={params} keep={keep}>
      <Choice name="hops" label="Steps away" value={reach.hops} options={["1", "2", "3"]} usual="1" set={(hops) => go(at("graph", { ...filter, ...keep, hops }))} />
      <Choice name="limit" label="At most" value={reach.limit} options={limits} usual="100" set={(limit) => go(at("graph", { ...filter, ...keep, limit }))} />
    </Filters>
    <Answer {...answer}>{(network) => network.nodes.length === 0
      ? <p class="quiet" role="status">No claim that joins two answers to this.</p>
      : <Drawn network={network} filter={filter} unfolded={unfolded} />}</Answer>
  </article>;
}

function useNetwork(filter, unfolded, key) {
  const [state, set] = useState({});
  useEffect(() => {
    const gone = new AbortController();
    set((before) => ({ data: before.data, loading: true }));
    load(filter, unfolded, gone.signal).then((data) => set({ data }), (error) => gone.signal.aborted || set({ error }));
    return () => gone.abort();
  }, [key]);
  return state;
}

function Choice({ name, label, value, options, usual, set }) {
  return <div><label for={name}>{label}</label><select id={name} value={value || usual} onChange={(e) => set(e.currentTarget.value)}>
    {options.map((o) => <option key={o} value={o}>{o}</option>)}
  </select></div>;
}

function Drawn({ network, filter, unfolded }) {
  const [{ node, edge }, choose] = useState({});
  const view = useRef();
  const chosen = { node: node && network.nodes.find((n) => n.id === node.id), edge: edge && network.edges.find((e) => e.id === edge.id) };
  const unfold = (id) => unfolded.includes(id) || go(at("graph", { ...filter, unfold: [...unfolded, id] }));
  const fold = (id) => go(at("graph", { ...filter, unfold: unfolded.filter((u) => u !== id) }));
  return <>
    <p class="fine counted" role="status">
      <span>{count(network.nodes.length, "node")}, {count(network.edges.length, "edge")}</span>
      {network.truncated && <span>There is more than is drawn: those with most claims are shown.</span>}
    </p>
    <div class="drawn">
      <Canvas network={network} chosen={choose} drawn={(v) => (view.current = v)} enter={(it) => unfold(it.id)}
        label="The graph. Arrow keys go from node to node, Enter unfolds the one chosen, plus and minus zoom, 0 shows all. A table with the same follows." />
      <aside class="panel" aria-live="polite">
        {chosen.node ? <Node node={chosen.node} network={network} unfold={unfold} fold={unfolded.includes(chosen.node.id) && fold} choose={(id) => view.current?.choose(id)} />
          : chosen.edge ? <Edge edge={chosen.edge} network={network} />
          : <p class="quiet">Choose a node to see who it is, and again to unfold what is around it; or a line to read its claims.</p>}
      </aside>
    </div>
    <Legend types={new Set(network.nodes.map((n) => n.type))} />
    <SaveAs network={network} view={view} />
    <details class="astable"><summary>The same as a table</summary><Table network={network} /></details>
  </>;
}

function Node({ node, network, unfold, fold, choose }) {
  const edges = network.edges.filter((e) => e.source === node.id || e.target === node.id);
  const label = new Map(network.nodes.map((n) => [n.id, n.label]));
  return <>
    <p class="kicker">{node.type}</p>
    <h2><a href={at("entity", node.id)}>{node.label}</a></h2>
    <p class="fine">{count(node.claims, "claim")} here</p>
    <p class="actions">
      {fold ? <button onClick={() => fold(node.id)}>Fold</button> : <button class="first" onClick={() => unfold(node.id)}>Unfold</button>}
      <a href={at("graph", { entity: node.id })}>Begin here</a>
    </p>
    <ul class="index">{edges.slice(0, 40).map((e) => <li key={e.id}>
      <button class="bare" onClick={() => choose(e.id)}>{e.target === node.id && <>{label.get(e.source)} </>}<span class="kind">{e.label}</span>{e.target !== node.id && <> {label.get(e.target)}</>}</button>
      <Status of={e.status} mark />
    </li>)}</ul>
  </>;
}

function Edge({ edge, network }) {
  const label = (id) => network.nodes.find((n) => n.id === id)?.label;
  const [claims, set] = useState();
  useEffect(() => {
    set();
    Promise.all(edge.claims.slice(0, 8).map((id) => ask(address(["claims", id])))).then(set, () => set([]));
  }, [edge.id]);
  return <>
    <p class="kicker">{edge.label}</p>
    <h2><a href={at("entity", edge.source)}>{label(edge.source)}</a> <span class="arrow" aria-label="to">→</span> <a href={at("entity", edge.target)}>{label(edge.target)}</a></h2>
    <p class="fine"><Status of={edge.status} /> <span>{count(edge.count, "claim")}</span></p>
    {claims ? <ClaimList claims={claims} /> : <p class="quiet">Reading…</p>}
  </>;
}

function Table({ network }) {
  const label = new Map(network.nodes.map((n) => [n.id, n.label]));
  return <Rows label="Edges of the graph" columns={["from", "relation", "to", "status", "date", "claims"]}
    rows={network.edges.map((e) => [label.get(e.source), e.label, label.get(e.target), e.status, e.date || null, e.claims.map((c) => "claim:" + c)])} />;
}
