// graphml writes a network {nodes, edges} as GraphML, as shown: with the places
// of nodes.
import { escaped } from "./picture.js";

const nodeKeys = { label: "string", type: "string", claims: "int", x: "double", y: "double" };
const edgeKeys = { label: "string", type: "string", status: "string", date: "string", count: "int", claims: "string" };

export function graphml({ nodes, edges }) {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declared("node", nodeKeys), ...declared("edge", edgeKeys),
    '<graph edgedefault="directed">',
    ...nodes.map((n) => `<node id="${escaped(n.id)}">${data("node", nodeKeys, n)}</node>`),
    ...edges.map((e) => `<edge id="${escaped(e.id)}" source="${escaped(e.source)}" target="${escaped(e.target)}">${data("edge", edgeKeys, e)}</edge>`),
    "</graph>", "</graphml>", "",
  ].join("\n");
}

function declared(of, keys) {
  return Object.entries(keys).map(([name, type]) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`);
}

function data(of, keys, it) {
  return Object.keys(keys).filter((name) => it[name] !== undefined && it[name] !== "")
    .map((name) => `<data key="${of}-${name}">${escaped([].concat(it[name]).join(" "))}</data>`).join("");
}
