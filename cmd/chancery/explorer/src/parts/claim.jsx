import { at } from "../lib/route.js";
import { count, kindOf, sources, when } from "../lib/words.js";
import { Status } from "./status.jsx";

// EntityLink leads to an entity; where there is no id, it is words alone.
export function EntityLink({ of: it }) {
  return it.id ? <a href={at("entity", it.id)}>{it.label}</a> : <>{it.label}</>;
}

// Names lists participants.
export function Names({ of: list }) {
  return list.map((it, i) => <span key={it.id ?? it.label}>{i > 0 && ", "}<EntityLink of={it} /></span>);
}

// Gloss tells a claim in a line: who, what, to whom, about what.
export function Gloss({ claim, linked }) {
  const kind = kindOf(claim);
  return <>
    <Names of={claim.actors ?? []} />{" "}
    {linked ? <a class="kind whole" href={at("claim", claim.id)}>{kind}</a> : <span class="kind">{kind}</span>}
    {claim.targets?.length > 0 && <>{" "}<span class="arrow" aria-label="to">→</span> <Names of={claim.targets} /></>}
    {claim.object && !claim.targets?.some((t) => t.label === claim.object.label) &&
      <>{" "}<span class="thing"><EntityLink of={claim.object} /></span></>}
  </>;
}

// Saying tells on whose word a claim stands.
export function Saying({ claim }) {
  if (!claim.speaker) return <span class="saying">says the article itself</span>;
  return <span class="saying">says <strong>{claim.speaker.label}</strong></span>;
}

// ClaimList shows claims as rows, each of which leads to its evidence.
export function ClaimList({ claims, label }) {
  return <ol class="claims" aria-label={label}>
    {claims.map((claim) => <ClaimRow key={claim.id} claim={claim} />)}
  </ol>;
}

function ClaimRow({ claim }) {
  const n = sources(claim);
  return <li class={`claim ${claim.status}`}>
    <span class="date">{when(claim) || <span class="quiet">undated</span>}</span>
    <div>
      <p class="gloss"><Gloss claim={claim} linked /></p>
      <p class="fine">
        <Status of={claim.status} /> <Saying claim={claim} />
        {claim.place && <span>in {claim.place.label}</span>}
        {n > 0 && <span>{count(n, "source")}</span>}
      </p>
    </div>
  </li>;
}
