import { useState } from "preact/hooks";
import { address, ask, useAnswer } from "../lib/api.js";
import { at, useTitle } from "../lib/route.js";
import { count, day, host, typeName, web } from "../lib/words.js";
import { Answer, Failed } from "../parts/answer.jsx";
import { Shares, Years } from "../parts/bars.jsx";
import { ClaimList, EntityLink, Names } from "../parts/claim.jsx";
import { LifeLine } from "../parts/lifeline.jsx";
import { Preview } from "../parts/preview.jsx";
import { Some } from "../parts/some.jsx";
import { Status } from "../parts/status.jsx";

// Entity tells all about one person, state, body or agreement.
export function Entity({ id }) {
  const answer = useAnswer(address(["entities", id]));
  useTitle(answer.data?.label);
  return <Answer {...answer}>{(entity) => <article class="entity">
    <Head entity={entity} />
    <div class="columns">
      <div>
        {entity.agreements.length > 0 && <Agreements of={entity} />}
        {entity.offices.length > 0 && <Offices of={entity} />}
        {entity.memberships.length > 0 && <Memberships of={entity} />}
        <Latest entity={entity} />
      </div>
      <Aside entity={entity} />
    </div>
  </article>}</Answer>;
}

function Head({ entity }) {
  return <header class="head">
    <p class="kicker">{entity.type}</p>
    <h1>{entity.label}</h1>
    {entity.aliases.length > 0 && <p class="aliases">also {entity.aliases.join(", ")}</p>}
    <p class="fine">
      <span>{count(entity.claims, "claim")}</span><span>{count(entity.articles, "article")}</span>
      {entity.same_as.map((url) => <SameAs key={url} url={url} />)}
    </p>
  </header>;
}

function SameAs({ url }) {
  const name = url.split("/").pop();
  return <span>{web(url) ? <a href={url} rel="noreferrer" target="_blank">{host(url)} {name}</a> : url}</span>;
}

function Agreements({ of }) {
  return <section>
    <h2>Agreements</h2>
    <Some of={of.agreements} show={(list) => list.map((a) => <div class="accord" key={a.id || a.label}>
      {a.id !== of.id && <h3><EntityLink of={a} /></h3>}
      <LifeLine stages={a.stages} />
    </div>)} />
  </section>;
}

function Offices({ of }) {
  return <section>
    <h2>Offices</h2>
    <Some of={of.offices} show={(list) => <ul class="facts">{list.map((o) => <Fact key={o.claim} claim={o.claim} status={o.status} from={o.from} to={o.to} former={o.former}>
      {o.type !== "holds_office" && <span class="kind">{typeName(o.type)} </span>}
      {!o.holders.some((h) => h.id === of.id) && <><Names of={o.holders} />, </>}
      <strong>{o.label || "office"}</strong>
      {o.of.length > 0 && !o.of.every((x) => x.id === of.id) && <> of <Names of={o.of} /></>}
    </Fact>)}</ul>} />
  </section>;
}

const changed = { join: "joined", leave: "left", apply: "applied to", accept: "was accepted by", suspend: "suspended from" };

function Memberships({ of }) {
  return <section>
    <h2>Memberships</h2>
    <Some of={of.memberships} show={(list) => <ul class="facts">{list.map((m) => <Fact key={m.claim} claim={m.claim} status={m.status} from={m.date} former={m.former}>
      {!(m.members.length === 1 && m.members[0].id === of.id) && <Names of={m.members} />}{" "}
      <span class="kind">{m.type === "leads" ? "leads" : changed[m.change] ?? "member of"}</span>{" "}
      <Names of={m.of} />
    </Fact>)}</ul>} />
  </section>;
}

// Fact is a line that may say no more than that something is so; its time
// leads to the claim.
function Fact({ claim, status, from, to, former, children }) {
  const time = [day(from), to && "– " + day(to)].filter(Boolean).join(" ");
  return <li>
    <a class="date" href={at("claim", claim)} aria-label={`Evidence${time ? ", " + time : ""}`}>{time || (former ? "formerly" : "evidence")}</a>
    <span>{children}{former && time && <em> formerly</em>} {status !== "actual" && <Status of={status} />}</span>
  </li>;
}

function Latest({ entity }) {
  const [claims, set] = useState(entity.latest);
  const [error, fail] = useState();
  const more = () => ask(address("claims", { entity: entity.id, after: claims.at(-1).id, limit: 50 }))
    .then((page) => set([...claims, ...page.items]), fail);
  return <section>
    <h2>Latest claims</h2>
    {claims.length ? <ClaimList claims={claims} /> : <p class="quiet">It is named, but no claim is about it.</p>}
    {error && <Failed error={error} />}
    <p class="actions">
      {entity.claims > claims.length && <button onClick={more}>Show more of {entity.claims}</button>}
      <a href={at("timeline", { entity: entity.id })}>As a timeline</a>
    </p>
  </section>;
}

const formats = ["turtle", "claims", "csv", "graphml"];

function Aside({ entity }) {
  return <aside>
    <Preview entity={entity} />
    <h2>Of what kind</h2>
    <Shares counts={entity.counts.by_status} />
    <ul class="index">
      {Object.entries(entity.counts.by_type).sort((a, b) => b[1] - a[1]).map(([type, n]) => <li key={type}>
        <a href={at("timeline", { entity: entity.id, type })}>{typeName(type)}</a><span class="number">{n}</span>
      </li>)}
    </ul>
    <Years counts={entity.counts.by_year} params={{ entity: entity.id }} />
    {entity.neighbours.length > 0 && <>
      <h2>Together with</h2>
      <ol class="index">{entity.neighbours.slice(0, 15).map((n) => <li key={n.id}><EntityLink of={n} /><span class="number">{n.claims}</span></li>)}</ol>
    </>}
    <h2>Take it with you</h2>
    <p class="downloads">{formats.map((format) => <a key={format} download href={address("export", { format, entity: entity.id })}>{format}</a>)}</p>
  </aside>;
}
