import { useEffect, useRef, useState } from "preact/hooks";
import { at, go } from "../lib/route.js";
import { Combobox } from "./combobox.jsx";

// Search is the box in which one looks for anything: an entity by any of its
// names, or a question. Ctrl+K or ⌘K leads to it from everywhere.
export function Search({ compact, start = "" }) {
  const [text, set] = useState(start);
  const form = useRef();
  useEffect(() => {
    const jump = (event) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      form.current.querySelector("input").focus();
    };
    window.addEventListener("keydown", jump);
    return () => window.removeEventListener("keydown", jump);
  }, []);
  const look = (words) => words.trim() && go(at({ q: words.trim() }));
  return <form class={compact ? "search compact" : "search"} role="search" ref={form}
    onSubmit={(e) => { e.preventDefault(); look(text); }}>
    <Combobox label="Search" hidden value={text} change={set} type="search" aria-keyshortcuts="Control+K Meta+K"
      placeholder={compact ? "Search or ask" : "A person, a state, an agreement – or a question"}
      pick={(item) => { set(compact ? "" : item.label); go(at("entity", item.id)); }} enter={look} />
    <button>Search</button>
  </form>;
}
