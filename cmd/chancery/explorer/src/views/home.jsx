import { address, useAnswer } from "../lib/api.js";
import { at, useTitle } from "../lib/route.js";
import { count, number } from "../lib/words.js";
import { Answer } from "../parts/answer.jsx";
import { ClaimList } from "../parts/claim.jsx";
import { Search } from "../parts/search.jsx";
import { Results } from "./results.jsx";

// Home is the search box with, below it, what was found or what there is.
export function Home({ params }) {
  const q = params.get("q");
  useTitle(q);
  return <>
    <section class="hero">
      <h1 class={q ? "unseen" : undefined}>Who did what, with whom, when — and who says so</h1>
      <Search key={q} start={q ?? ""} />
      {!q && <Holdings />}
    </section>
    {q ? <Results q={q} /> : <Front />}
  </>;
}

function Holdings() {
  const { data } = useAnswer(address("status"));
  if (!data) return <p class="quiet">&nbsp;</p>;
  return <p class="quiet holdings">
    {number(data.claims)} claims about {number(data.entities)} people, states, bodies and agreements,
    read from <a href="/corpus">{count(data.articles, "article")}</a>{data.building && "; more are being read now"}.
  </p>;
}

function Front() {
  const latest = useAnswer(address("claims", { limit: 8 }));
  const leading = useAnswer(address("entities", { limit: 14 }));
  const queries = useAnswer(address("queries"));
  return <div class="columns front">
    <section>
      <h2>Latest claims</h2>
      <Answer {...latest}>{(a) => a.items.length ? <ClaimList claims={a.items} /> : <Nothing />}</Answer>
      <p class="more"><a href="/timeline">The whole timeline</a></p>
    </section>
    <aside>
      <h2>Most spoken of</h2>
      <Answer {...leading}>{(a) => <ol class="index">
        {a.items.map((e) => <li key={e.id}><a href={at("entity", e.id)}>{e.label}</a> <span class="quiet">{e.type}</span><span class="number">{number(e.claims)}</span></li>)}
      </ol>}</Answer>
      <h2>Ask</h2>
      <Answer {...queries}>{(a) => <ul class="asked">
        {a.items.map((q) => <li key={q.name}><a href={at("query", q.name)}>{q.question}</a></li>)}
      </ul>}</Answer>
    </aside>
  </div>;
}

function Nothing() {
  return <p>The store is empty. Read articles with <code>chancery build FOLDER</code>, or <a href="/corpus">add some here</a>.</p>;
}
