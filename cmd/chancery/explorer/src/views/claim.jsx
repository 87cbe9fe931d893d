import { address, useAnswer } from "../lib/api.js";
import { at, useTitle } from "../lib/route.js";
import { count, kindOf, sources, statusMeaning, when } from "../lib/words.js";
import { Answer } from "../parts/answer.jsx";
import { ClaimList, EntityLink, Gloss, Names, Saying } from "../parts/claim.jsx";
import { Evidence } from "../parts/evidence.jsx";
import { Status } from "../parts/status.jsx";

// Claim takes a claim apart: what it says, on which sentences it rests, how
// each name and date in them was resolved, and what disagrees.
export function Claim({ id }) {
  const answer = useAnswer(address(["claims", id]));
  useTitle(answer.data && plain(answer.data));
  return <Answer {...answer}>{(claim) => <article class={`claimpage ${claim.status}`}>
    <header class="head">
      <p class="kicker">Claim</p>
      <h1><Gloss claim={claim} /></h1>
      <p class="verdict"><Status of={claim.status} /> <span>{statusMeaning[claim.status]}</span> <Saying claim={claim} /></p>
    </header>
    <div class="columns">
      <EvidenceList claim={claim} />
      <aside><Facts claim={claim} /></aside>
    </div>
    <Others title="Claims that disagree" claims={claim.conflicts} note="Chancery does not decide who is right." />
    <Others title="More about the same" claims={claim.same_event} />
  </article>}</Answer>;
}

const plain = (claim) => [claim.actors.map((a) => a.label).join(", "), kindOf(claim), claim.object?.label].filter(Boolean).join(" · ");

function EvidenceList({ claim }) {
  const known = new Map((claim.articles ?? []).map((a) => [a.iri, a]));
  const names = new Map([...(claim.entities ?? []), ...claim.actors, ...claim.targets].map((e) => [e.id, e]));
  return <section aria-label="Evidence">
    <h2>Evidence <span class="quiet">{count(claim.evidence.length, "sentence")} in {count(sources(claim), "article")}</span></h2>
    {claim.evidence.map((e, i) => <Evidence key={i} of={e} article={known.get(e.article)} names={names} claim={claim} />)}
  </section>;
}

function Facts({ claim }) {
  const dated = claim.evidence.find((e) => e.date_note);
  const rows = [
    ["Who", claim.actors.length > 0 && <Names of={claim.actors} />],
    ["To whom", claim.targets.length > 0 && <Names of={claim.targets} />],
    ["What", claim.object && <EntityLink of={claim.object} />],
    ["Where", claim.place && <EntityLink of={claim.place} />],
    ["When", when(claim) || "not known"],
    ["", dated && <span class="fine">{dated.date_note}</span>],
    ["Says who", claim.speaker ? <EntityLink of={claim.speaker} /> : "the article itself"],
    ["PLOVER", claim.plover && <code>{claim.plover}</code>],
    ["Confidence", <span>{claim.confidence} <span class="fine">of 1, that it is read rightly</span></span>],
    ["Identifier", <code>{claim.id}</code>],
  ].filter(([, value]) => value);
  return <>
    <h2>Read as</h2>
    <dl class="sheet">{rows.map(([name, value], i) => <div key={i}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    <Merges list={claim.merges} />
    <p class="downloads"><a href={at("graph", { entity: claim.actors[0]?.id })}>graph around</a><code>chancery explain {claim.id}</code></p>
  </>;
}

function Merges({ list }) {
  if (!list?.length) return null;
  return <details>
    <summary>What was taken for one <span class="quiet">{list.length}</span></summary>
    <ul class="merges">{list.map((m, i) => <li key={i}>{m.from} = <strong>{m.into}</strong><br /><span class="fine">{m.reason}</span></li>)}</ul>
  </details>;
}

function Others({ title, claims, note }) {
  if (!claims?.length) return null;
  return <section>
    <h2>{title}</h2>
    {note && <p class="quiet">{note}</p>}
    <ClaimList claims={claims} />
  </section>;
}
