import { useEffect, useId, useRef, useState } from "preact/hooks";
import { address, ask } from "../lib/api.js";
import { count } from "../lib/words.js";

const pause = 120; // milliseconds without a key before the server is asked

// useSuggestions are the entities that have a name which begins so.
function useSuggestions(text) {
  const [found, set] = useState([]);
  useEffect(() => {
    if (text.trim().length < 2) return set([]);
    const gone = new AbortController();
    const timer = setTimeout(() => {
      ask(address("search", { q: text.trim(), limit: 8 }), { signal: gone.signal })
        .then((answer) => set(answer.items ?? []), () => set([]));
    }, pause);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [text]);
  return found;
}

// Combobox is a text field that suggests entities (the ARIA pattern "editable
// combobox with list autocomplete"). pick gets a suggestion that was chosen,
// enter the text where Enter was pressed with none chosen; both are optional.
export function Combobox({ value, change, pick, enter, label, hidden, ...rest }) {
  const id = useId();
  const field = useRef();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useSuggestions(open ? value : "");
  const shown = open && found.length > 0;
  useEffect(() => setActive(-1), [found]);

  const choose = (item) => {
    setOpen(false);
    pick ? pick(item) : change(item.label);
  };
  const keys = {
    ArrowDown: () => (shown ? setActive((active + 1) % found.length) : setOpen(true)),
    ArrowUp: () => shown && setActive((active <= 0 ? found.length : active) - 1),
    Escape: () => (shown ? setOpen(false) : change("")),
    Enter: () => (shown && active >= 0 ? choose(found[active]) : enter && (setOpen(false), enter(value))),
  };
  const onKeyDown = (event) => {
    if (!keys[event.key] || event.isComposing || (event.key === "Enter" && !enter && !(shown && active >= 0))) return;
    event.preventDefault();
    keys[event.key]();
  };
  return <div class="combobox">
    <label for={id} class={hidden ? "unseen" : undefined}>{label}</label>
    <input {...rest} id={id} ref={field} value={value} role="combobox" autocomplete="off" spellcheck={false}
      aria-autocomplete="list" aria-expanded={shown} aria-controls={id + "-list"}
      aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
      onInput={(e) => { setOpen(true); change(e.currentTarget.value); }}
      onKeyDown={onKeyDown} onBlur={() => setOpen(false)} />
    <ul id={id + "-list"} role="listbox" aria-label="Suggestions" hidden={!shown}>
      {shown && found.map((item, i) => <Option key={item.id} id={`${id}-${i}`} item={item} active={i === active} choose={() => choose(item)} />)}
    </ul>
    <span class="unseen" role="status">{shown ? count(found.length, "suggestion") : ""}</span>
  </div>;
}

function Option({ id, item, active, choose }) {
  return <li id={id} role="option" aria-selected={active} onMouseDown={(e) => { e.preventDefault(); choose(); }}>
    <span class="name">{item.label}{item.alias && item.alias !== item.label && <em> {item.alias}</em>}</span>
    <span class="fine"><span class="kind">{item.type}</span> {count(item.claims, "claim")} · {count(item.articles, "article")}</span>
  </li>;
}
