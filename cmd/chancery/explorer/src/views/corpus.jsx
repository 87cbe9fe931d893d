import { useState } from "preact/hooks";
import { address, ask, useAnswer } from "../lib/api.js";
import { at, useTitle } from "../lib/route.js";
import { count, day, number } from "../lib/words.js";
import { Answer, Failed } from "../parts/answer.jsx";
import { Adding, Failures } from "../parts/adding.jsx";

// Corpus lists the articles and what each contributed, tells what could not be
// read, and takes new ones where the server may write.
export function Corpus() {
  useTitle("Corpus");
  const [state, setState] = useState(0); // how often the corpus has changed
  const status = useAnswer(address("status", { }) + (state ? "#" + state : ""));
  const changed = () => setState((n) => n + 1);
  return <article class="corpus">
    <header class="head"><h1>Corpus</h1>
      {status.data && <p class="lead">{count(status.data.articles, "article")}, {count(status.data.claims, "claim")}, {count(status.data.entities, "entity", "entities")}.</p>}</header>
    {status.data?.writable && <Adding changed={changed} />}
    <Unread key={"f" + state} />
    <Articles key={"a" + state} writable={status.data?.writable} changed={changed} />
  </article>;
}

function Unread() {
  const { data } = useAnswer(address("failures"));
  if (!data?.items?.length) return null;
  return <section class="failed">
    <h2>What the last build could not read</h2>
    <Failures list={data.items} />
  </section>;
}

function Articles({ writable, changed }) {
  const url = address("articles", { limit: 100 });
  const first = useAnswer(url);
  const [more, setMore] = useState({ items: [] });
  const [error, fail] = useState();
  return <Answer {...first}>{(page) => {
    const items = [...page.items, ...more.items];
    const next = more.items.length ? more.next : page.next;
    if (!items.length) return <p class="quiet">No article has been read yet.</p>;
    return <>
      <div class="scroll" tabIndex={0} role="region" aria-label="Articles"><table>
        <thead><tr><th scope="col">Article</th><th scope="col">Publisher</th><th scope="col">Date</th><th scope="col" class="number">Sentences</th><th scope="col" class="number">Claims</th><th scope="col" class="number">Left out</th>{writable && <th scope="col"><span class="unseen">Remove</span></th>}</tr></thead>
        <tbody>{items.map((a) => <Row key={a.key} article={a} writable={writable} changed={changed} fail={fail} />)}</tbody>
      </table></div>
      {error && <Failed error={error} />}
      {next && <button onClick={() => ask(`${url}&${new URLSearchParams({ after: next })}`).then((p) => setMore({ items: [...more.items, ...p.items], next: p.next }), fail)}>Show more</button>}
    </>;
  }}</Answer>;
}

function Row({ article, writable, changed, fail }) {
  const name = article.title || article.source || article.key;
  const remove = () => {
    if (!window.confirm(`Take “${name}” and its claims out of the store?`)) return;
    ask(address(["articles", article.key]), { method: "DELETE" }).then(changed, fail);
  };
  return <tr>
    <th scope="row"><a href={at("article", article.key)}>{name}</a><span class="fine">{article.source}</span></th>
    <td>{article.publisher}</td><td class="nowrap">{day(article.date) || <span class="quiet">undated</span>}</td>
    <td class="number">{number(article.sentences)}</td><td class="number">{number(article.claims)}</td>
    <td class="number">{article.dropped ? <>{number(article.dropped)} <span class="fine">bytes</span></> : <span class="quiet">–</span>}</td>
    {writable && <td><button class="bare" onClick={remove}>Remove<span class="unseen"> {name}</span></button></td>}
  </tr>;
}
