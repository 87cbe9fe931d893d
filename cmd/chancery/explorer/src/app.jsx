import { useEffect, useRef, useState } from "preact/hooks";
import { address, useAnswer } from "./lib/api.js";
import { followLinks, useHere } from "./lib/route.js";
import { Search } from "./parts/search.jsx";
import { SignIn } from "./parts/signin.jsx";
import { Article } from "./views/article.jsx";
import { Claim } from "./views/claim.jsx";
import { Corpus } from "./views/corpus.jsx";
import { Entity } from "./views/entity.jsx";
import { Gizmo } from "./views/gizmo.jsx";
import { Graph } from "./views/graph.jsx";
import { Home } from "./views/home.jsx";
import { Missing } from "./views/missing.jsx";
import { Queries, Query } from "./views/query.jsx";
import { Timeline } from "./views/timeline.jsx";

// views by the first part of the path; those named "one" take a second part.
const views = {
  "": { all: Home },
  entity: { one: Entity },
  claim: { one: Claim },
  article: { one: Article },
  graph: { all: Graph },
  timeline: { all: Timeline },
  query: { all: Queries, one: Query },
  gizmo: { all: Gizmo },
  corpus: { all: Corpus },
};

const menu = [["/graph", "Graph"], ["/timeline", "Timeline"], ["/query", "Questions"], ["/gizmo", "Gizmo"], ["/corpus", "Corpus"]];

// App is the frame of every view, or the form to sign in where the server
// demands a token.
export function App() {
  const here = useHere();
  const [locked, lock] = useState(false);
  useEffect(() => followLinks(document), []);
  useEffect(() => {
    const ask = () => lock(true);
    window.addEventListener("signin", ask);
    return () => window.removeEventListener("signin", ask);
  }, []);
  if (locked) return <Frame here={here} bare><SignIn done={() => lock(false)} /></Frame>;
  return <Frame here={here}><View key={here.pathname} here={here} /></Frame>;
}

function View({ here }) {
  const [name, id, ...rest] = here.pathname.slice(1).split("/");
  const { one, all } = views[name] ?? {};
  const Shown = rest.length ? Missing : (id ? one : all) ?? Missing;
  return <Shown id={id && decodeURIComponent(id)} params={here.searchParams} />;
}

function Frame({ here, bare, children }) {
  const main = useRef();
  const last = useRef(here.pathname);
  useEffect(() => {
    if (last.current === here.pathname) return;
    last.current = here.pathname;
    window.scrollTo(0, 0);
    main.current.focus({ preventScroll: true });
  }, [here.pathname]);
  return <>
    <a class="skip" href="#main">Skip to content</a>
    <header class="masthead">
      <a class="wordmark" href="/">Chancery</a>
      {!bare && <Menu here={here} />}
      {!bare && here.pathname !== "/" && <Search compact />}
    </header>
    <main id="main" ref={main} tabIndex={-1}>{children}</main>
    {!bare && <Footer />}
  </>;
}

function Menu({ here }) {
  return <nav aria-label="Views">
    {menu.map(([path, name]) =>
      <a key={path} href={path} aria-current={here.pathname.startsWith(path) ? "page" : undefined}>{name}</a>)}
  </nav>;
}

function Footer() {
  const { data } = useAnswer(address("status"));
  return <footer class="colophon">
    <span>Chancery {data?.version}</span>
    <a href="/api/v1/openapi.json">API</a>
    <span>A claim tells what an article says, not what is true.</span>
  </footer>;
}
