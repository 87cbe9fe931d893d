import { useState } from "preact/hooks";

// Some shows the first of a list, and the rest when it is asked for. show makes
// what is seen of the items given.
export function Some({ of: items, first = 8, show }) {
  const [all, setAll] = useState(items.length <= first);
  return <>
    {show(all ? items : items.slice(0, first))}
    {!all && <button onClick={() => setAll(true)}>Show all {items.length}</button>}
  </>;
}
