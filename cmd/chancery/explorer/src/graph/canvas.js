// The graph on the page, drawn by Cytoscape.js; loaded when a graph is shown.
import cytoscape from "cytoscape";
import { theme as themed, dash, directed, look, nodeLook, size } from "./look.js";
import { placed, shortened } from "./names.js";

// Cytoscape puts its one rule of style into the page, which our policy does
// not allow; where an element with this id is there already, it does not. The
// rule stands in our own style.
document.querySelector("link[rel=stylesheet]").id = "__________cytoscape_stylesheet";

const few = 45; // nodes up to which all are drawn in full size
const manyEdges = 400; // from which on those between the same two lie on each other, which is quicker to draw
const edge = 40; // pixels that stay free around the whole
const atOnce = 250; // edges added in one frame

// aligned is how Cytoscape calls the sides on which a name may stand.
const aligned = { below: ["center", "bottom"], above: ["center", "top"], right: ["right", "center"], left: ["left", "center"] };

// mount draws into an element. chosen is called with {node} or {edge}, as the
// network has them, or {} when nothing is chosen any longer; enter with a node
// that is tapped twice.
export function mount(container, { dark, chosen, enter }) {
  const cy = cytoscape({
    container, style: style({ dark, scale: 1, letters: 1 }), layout: { name: "preset" }, minZoom: 0.1, maxZoom: 4, boxSelectionEnabled: false,
    selectionType: "single",
  });
  cy.on("select", "node", (e) => chosen({ node: e.target.data("it") }));
  cy.on("select", "edge", (e) => chosen({ edge: e.target.data("it") }));
  cy.on("dbltap", "node", (e) => enter(e.target.data("it")));
  cy.on("unselect", () => cy.$(":selected").empty() && chosen({}));
  let styled = { dark, scale: 1, letters: 1 };
  const restyle = (change) => {
    styled = { ...styled, ...change };
    cy.style(style(styled));
  };
  let turn = 0;
  // add adds edges, many of them over some frames, unless something else is shown by then.
  const add = (edges, mine) => {
    if (mine !== turn) return;
    cy.add(edges.slice(0, atOnce));
    if (edges.length > atOnce) requestAnimationFrame(() => add(edges.slice(atOnce), mine));
  };
  const view = {
    // show replaces the network; what is there already keeps its place.
    show(network) {
      const first = cy.nodes().empty();
      if (first) restyle(fitting(cy, network.nodes));
      cy.batch(() => {
        const fresh = renew(cy, elements(network, styled));
        cy.add(fresh.filter((e) => e.group === "nodes"));
        add(fresh.filter((e) => e.group === "edges"), ++turn);
      });
      if (first) cy.fit(undefined, edge);
    },
    choose(id) {
      cy.$(":selected").unselect();
      const it = cy.getElementById(id).select();
      const seen = cy.extent(), { x, y } = it.nonempty() ? it.position() ?? {} : {};
      if (x < seen.x1 || x > seen.x2 || y < seen.y1 || y > seen.y2) cy.center(it);
    },
    // step chooses the next node in a direction from the one chosen.
    step(dx, dy) {
      const from = cy.$("node:selected").nonempty() ? cy.$("node:selected") : cy.nodes("[?centre]");
      if (from.empty()) return cy.nodes().first().select();
      const next = nearest(cy, from.first(), dx, dy);
      if (next) view.choose(next.id());
    },
    zoom: (by) => cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    fit: () => cy.fit(undefined, edge),
    theme: (isDark) => isDark !== styled.dark && restyle({ dark: isDark }),
    // places are the nodes where they stand now.
    places: () => cy.nodes().map((n) => ({ ...n.data("it"), ...n.position() })),
    png: () => cy.png({ output: "blob", full: true, scale: 2, maxWidth: 4000, maxHeight: 4000, bg: themed(styled.dark).paper }),
    destroy() {
      turn = -1;
      cy.destroy();
    },
  };
  return view;
}

// fitting is how large nodes and letters are to be drawn so that they look the
// same whatever room the network takes.
function fitting(cy, nodes) {
  const { width, height } = boxOf(nodes);
  const zoom = Math.min((cy.width() - 2 * edge) / width, (cy.height() - 2 * edge) / height, 4);
  const crowd = Math.sqrt(few / Math.max(few, nodes.length));
  return { scale: crowd / zoom, letters: 1 / zoom };
}

function boxOf(nodes) {
  const xs = nodes.map((n) => n.x), ys = nodes.map((n) => n.y), x = Math.min(...xs);
  return { x, width: Math.max(...xs) - x || 1, height: Math.max(...ys) - Math.min(...ys) || 1 };
}

// elements are a network as Cytoscape wants it, drawn in these sizes. Nodes are
// named where their names have room, the others from nearer by.
function elements({ nodes, edges }, { scale, letters }) {
  const { x, width } = boxOf(nodes);
  const named = placed(nodes, { scale: letters, radius: (n) => (size(n) / 2) * scale, foremost: 12 },
    { x: x - edge * letters, width: width + 2 * edge * letters });
  return [
    ...nodes.map((it) => ({
      group: "nodes", position: { x: it.x, y: it.y },
      data: { id: it.id, it, label: shortened(it.label), type: it.type, size: size(it), height: Math.round(size(it)), centre: it.centre, side: named.get(it) ?? "" },
    })),
    ...edges.map((it) => ({ group: "edges", data: {
      id: it.id, source: it.source, target: it.target, it, label: it.label, status: it.status,
      arrow: directed(it) ? "triangle" : "none", curve: edges.length > manyEdges ? "straight" : "bezier",
    } })),
  ];
}

// renew removes what is wanted no longer, brings what stays up to date, and
// returns what is not there yet.
function renew(cy, wanted) {
  const known = new Map(wanted.map((e) => [e.data.id, e]));
  cy.elements().filter((e) => !known.has(e.id())).remove();
  cy.elements().forEach((e) => e.data(known.get(e.id()).data));
  return wanted.filter((e) => cy.getElementById(e.data.id).empty());
}

// nearest is the node that lies most in a direction: far off the line counts double.
function nearest(cy, from, dx, dy) {
  const a = from.position();
  let best, least = Infinity;
  cy.nodes().forEach((n) => {
    const b = n.position(), along = (b.x - a.x) * dx + (b.y - a.y) * dy;
    const cost = along + 2 * Math.abs((b.x - a.x) * dy + (b.y - a.y) * dx);
    if (along > 1 && cost < least) [best, least] = [n, cost];
  });
  return best;
}

// style gives Cytoscape's sheet; scale makes nodes and lines larger, letters names.
function style({ dark, scale, letters }) {
  const colours = themed(dark), to = (n) => n * scale, high = (n) => n * letters;
  return [
    { selector: "node", style: {
      label: "data(label)", width: (n) => to(n.data("size")), height: (n) => to(n.data("size")), "font-size": high(6), "font-family": "Helvetica, Arial, sans-serif",
      color: colours.ink, "z-index": "data(height)", "text-outline-color": colours.paper, "text-outline-width": high(2), "text-valign": "bottom", "text-margin-y": high(2),
      "min-zoomed-font-size": 12, "border-width": to(1), "border-color": colours.ink,
    } },
    ...Object.keys(nodeLook).map((type) => ({ selector: `node[type="${type}"]`, style: { shape: look(type).shape, "background-color": look(type).fill } })),
    { selector: "node[?side], node:selected", style: { "font-size": high(12.5), "min-zoomed-font-size": 7 } },
    ...Object.entries(aligned).map(([side, [x, y]]) => ({ selector: `node[side="${side}"]`, style: {
      "text-halign": x, "text-valign": y, "text-margin-x": high({ left: -4, right: 4 }[x] ?? 0), "text-margin-y": high({ top: -2, bottom: 2 }[y] ?? 0),
    } })),
    { selector: "node[?centre]", style: { "border-width": to(3), "font-weight": "bold", "font-size": high(14) } },
    { selector: "edge", style: {
      width: to(1.6), "curve-style": "data(curve)", "target-arrow-shape": "data(arrow)", "arrow-scale": 0.9, "control-point-step-size": to(26),
      "font-size": 10, color: colours.soft, "text-outline-color": colours.paper, "text-outline-width": high(2), "min-zoomed-font-size": 9, "text-rotation": "autorotate",
    } },
    ...["actual", "planned", "possible", "denied"].map((status) => ({ selector: `edge[status="${status}"]`, style: {
      "line-color": colours[status], "target-arrow-color": colours[status],
      ...(dash(status).length && { "line-style": "dashed", "line-dash-pattern": dash(status).map(to) }),
    } })),
    { selector: 'edge[status="denied"]', style: { label: "✕", "font-size": to(15), color: colours.denied, "min-zoomed-font-size": 0, "text-rotation": "none" } },
    { selector: "node:selected", style: { "border-width": to(4), "border-color": colours.ink, "overlay-color": colours.ink, "overlay-opacity": 0.12, "overlay-padding": 6 } },
    { selector: "edge:selected", style: { width: to(4), label: "data(label)", "font-size": high(13), color: colours.ink } },
  ];
}
