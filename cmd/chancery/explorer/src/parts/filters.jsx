import { useEffect, useState } from "preact/hooks";
import { address, useAnswer } from "../lib/api.js";
import { at, go } from "../lib/route.js";
import { claimTypes, statuses, typeName } from "../lib/words.js";
import { Combobox } from "./combobox.jsx";
import { Status } from "./status.jsx";

const wide = window.matchMedia("(min-width: 48rem)").matches;
const single = ["entity", "year", "from", "to", "source"];

// filterOf reads the filter in the parameters of an address.
export function filterOf(params) {
  const filter = Object.fromEntries(single.map((name) => [name, params.get(name) ?? ""]));
  return { ...filter, type: params.getAll("type"), status: params.getAll("status") };
}

// Filters is the form that chooses claims by who, type, status, time and
// source, for the view named; what is chosen stands in the address. keep are
// other parameters of the view, which stay.
export function Filters({ view, params, keep = {}, children }) {
  const filter = filterOf(params);
  const [entity, setEntity] = useState(filter.entity);
  const [source, setSource] = useState(filter.source);
  useEffect(() => setEntity(filter.entity), [filter.entity]);
  const named = useLabel(filter.entity);
  const choose = (change) => go(at(view, { ...filter, source, ...keep, ...change }));
  const toggled = (list, one) => (list.includes(one) ? list.filter((x) => x !== one) : [...list, one]);
  return <details class="filtering" open={wide}><summary>Filters</summary><form class="filters" aria-label="Filters" onSubmit={(e) => { e.preventDefault(); choose({ entity, source }); }}>
    <Combobox label="About" placeholder="anybody" value={entity === filter.entity ? named : entity} change={setEntity}
      pick={(item) => choose({ entity: item.id })} enter={(text) => choose({ entity: text.trim() === named ? filter.entity : text.trim() })} />
    <fieldset><legend>Status</legend>{statuses.map((s) => <label key={s} class="check">
      <input type="checkbox" checked={filter.status.includes(s)} onChange={() => choose({ status: toggled(filter.status, s) })} /> <Status of={s} />
    </label>)}</fieldset>
    <div><label for="filter-type">Type</label>
      <select id="filter-type" value="" onChange={(e) => choose({ type: toggled(filter.type, e.currentTarget.value) })}>
        <option value="" disabled>{filter.type.length ? "add another" : "any"}</option>
        {claimTypes.filter((t) => !filter.type.includes(t)).map((t) => <option key={t} value={t}>{typeName(t)}</option>)}
      </select></div>
    {["year", "from", "to"].map((name) => <Time key={name} name={name} value={filter[name]} choose={choose} />)}
    <div class="source"><label for="filter-source">Source</label>
      <input id="filter-source" value={source} placeholder="path, id or URL" onInput={(e) => setSource(e.currentTarget.value)} onChange={() => choose({ source })} /></div>
    {children}
    <Chosen filter={filter} choose={choose} toggled={toggled} />
    <button class="unseen" tabIndex={-1}>Apply</button>
  </form></details>;
}

// useLabel is the label of the entity with an identifier; other words are theirs.
function useLabel(id) {
  const { data } = useAnswer(id && address("search", { q: id, limit: 1 }));
  return id && data?.items[0]?.id === id ? data.items[0].label : id;
}

function Time({ name, value, choose }) {
  const [text, set] = useState(value);
  useEffect(() => set(value), [value]);
  return <div class="time"><label for={"filter-" + name}>{name}</label>
    <input id={"filter-" + name} value={text} size={8} placeholder={name === "year" ? "2021" : "2021-03"}
      onInput={(e) => set(e.currentTarget.value)} onChange={() => choose({ [name]: text.trim() })} /></div>;
}

// Chosen shows the types chosen, each to be taken away again.
function Chosen({ filter, choose, toggled }) {
  const any = [...single.map((n) => filter[n]), ...filter.type, ...filter.status].some(Boolean);
  if (!any) return null;
  return <p class="chosen">
    {filter.type.map((t) => <button type="button" key={t} class="chip" onClick={() => choose({ type: toggled(filter.type, t) })}>
      {typeName(t)} <span aria-hidden="true">×</span><span class="unseen">remove</span></button>)}
    <button type="button" class="bare" onClick={() => choose({ entity: "", type: [], status: [], year: "", from: "", to: "", source: "" })}>Clear all</button>
  </p>;
}
