import { useEffect, useRef, useState } from "preact/hooks";
import { useDark } from "./dark.js";

const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

// Canvas draws a network; drawn is called with what can be done with it, as
// graph/canvas.js has it, chosen with what is chosen, and enter with a node on
// which Enter is pressed, or that is tapped twice.
export function Canvas({ network, label, chosen, enter, drawn }) {
  const place = useRef();
  const [view, setView] = useState();
  const dark = useDark();
  const latest = useRef();
  latest.current = { chosen, enter };
  const node = useRef();
  useEffect(() => {
    let made, gone = false;
    import("../graph/canvas.js").then(({ mount }) => {
      if (gone) return;
      made = mount(place.current, {
        dark, enter: (it) => latest.current.enter?.(it),
        chosen: (it) => {
          node.current = it.node;
          latest.current.chosen(it);
        },
      });
      setView(made);
      drawn?.(made);
    });
    return () => {
      gone = true;
      made?.destroy();
    };
  }, []);
  useEffect(() => view?.theme(dark), [view, dark]);
  useEffect(() => view?.show(network), [view, network]);

  const keys = (event) => {
    if (!view || event.ctrlKey || event.metaKey || event.altKey) return;
    const done = steps[event.key] ? view.step(...steps[event.key]) ?? true
      : "+=".includes(event.key) ? (view.zoom(1.25), true)
      : event.key === "-" ? (view.zoom(0.8), true)
      : event.key === "0" ? (view.fit(), true)
      : event.key === "Enter" && node.current && enter ? (enter(node.current), true) : false;
    if (done) event.preventDefault();
  };
  return <div class="canvas">
    <div class="drawing" ref={place} tabIndex={0} role="application" aria-label={label} aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight Enter + - 0" onKeyDown={keys} />
    <div class="zoom">
      <button aria-label="Zoom in" onClick={() => view?.zoom(1.25)}>+</button>
      <button aria-label="Zoom out" onClick={() => view?.zoom(0.8)}>−</button>
      <button onClick={() => view?.fit()}>Fit</button>
    </div>
  </div>;
}
