import { graphml } from "../graph/graphml.js";
import { picture } from "../graph/picture.js";
import { save } from "../lib/save.js";
import { useDark } from "./dark.js";

// SaveAs hands out a network as it is drawn.
export function SaveAs({ network, view }) {
  const dark = useDark();
  const placed = () => ({ nodes: view.current?.places() ?? network.nodes, edges: network.edges });
  const formats = {
    PNG: () => view.current && save("graph.png", view.current.png(), "image/png"),
    SVG: () => save("graph.svg", picture(placed(), { dark }), "image/svg+xml"),
    GraphML: () => save("graph.graphml", graphml(placed()), "application/xml"),
  };
  return <p class="downloads">Save as {Object.entries(formats).map(([name, make]) => <button key={name} onClick={make}>{name}</button>)}</p>;
}
