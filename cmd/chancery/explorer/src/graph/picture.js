// picture draws a network {nodes, edges} as SVG, which stands alone. With
// small it is drawn for a small place, and only nodes whose names have room are
// named.
import { theme as themed, dash, directed, look, size } from "./look.js";
import { placed, shortened, sides } from "./names.js";

export function picture({ nodes, edges }, { dark = false, small = false } = {}) {
  const colours = themed(dark);
  const at = new Map(nodes.map((n) => [n.id, n]));
  const box = frame(nodes, small ? 140 : 110, 70);
  const scale = small ? Math.max(1, Math.max(box.width, box.height) / 400) : 1;
  const pen = { colours, scale, radius: (node) => (size(node) / 2) * scale * (small ? 0.6 : 1), foremost: small ? 2 : 12 };
  const named = placed(nodes, pen, box);
  if (!small) nodes.forEach((n) => named.has(n) || named.set(n, "below"));
  const beside = sideBySide(edges);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.x} ${box.y} ${box.width} ${box.height}" width="${box.width}" height="${box.height}" font-family="Helvetica, Arial, sans-serif">`,
    small ? "" : `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${colours.paper}"/>`,
    ...edges.filter((e) => at.has(e.source) && at.has(e.target)).map((e) => line(e, at.get(e.source), at.get(e.target), beside.get(e), pen)),
    ...nodes.map((n) => shape(n, pen)),
    ...[...named].map(([n, side]) => name(n, side, pen)),
    "</svg>",
  ].join("\n");
}

function frame(nodes, beside, above) {
  const xs = nodes.map((n) => n.x), ys = nodes.map((n) => n.y);
  const x = Math.min(...xs) - beside, y = Math.min(...ys) - above;
  return { x: round(x), y: round(y), width: round(Math.max(...xs) + beside - x), height: round(Math.max(...ys) + above - y) };
}

// sideBySide tells how far each edge bends, so that those between the same two
// do not cover each other.
function sideBySide(edges) {
  const pairs = new Map();
  for (const e of edges) pairs.set(pair(e), [...(pairs.get(pair(e)) ?? []), e]);
  const out = new Map();
  for (const list of pairs.values()) {
    list.forEach((e, i) => out.set(e, (i - (list.length - 1) / 2) * 26 * (e.source < e.target ? 1 : -1)));
  }
  return out;
}

const pair = (e) => [e.source, e.target].sort().join("\n");

function line(edge, from, to, bend, { colours, scale, radius }) {
  const dx = to.x - from.x, dy = to.y - from.y, length = Math.hypot(dx, dy) || 1;
  const middle = { x: (from.x + to.x) / 2 - (dy / length) * bend, y: (from.y + to.y) / 2 + (dx / length) * bend };
  const end = towards(to, middle, radius(to) + 2), start = towards(from, middle, radius(from));
  const colour = colours[edge.status];
  const style = dash(edge.status).map((d) => d * scale).join(" ");
  const parts = [`<path d="M${point(start)}Q${point(middle)} ${point(end)}" fill="none" stroke="${colour}" stroke-width="${round(1.6 * scale)}"${style && ` stroke-dasharray="${style}"`}/>`];
  if (directed(edge)) parts.push(arrow(middle, end, colour, scale));
  if (edge.status === "denied") parts.push(cross({ x: (start.x + 2 * middle.x + end.x) / 4, y: (start.y + 2 * middle.y + end.y) / 4 }, colour, scale));
  return `<g><title>${escaped(`${from.label} ${edge.label} ${to.label}: ${edge.status}`)}</title>${parts.join("")}</g>`;
}

function towards(from, to, by) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

function arrow(from, tip, colour, scale) {
  const back = towards(tip, from, 8 * scale), dx = ((tip.y - back.y) / 2) * 0.8, dy = ((back.x - tip.x) / 2) * 0.8;
  return `<path d="M${point(tip)}L${point({ x: back.x + dx, y: back.y + dy })}L${point({ x: back.x - dx, y: back.y - dy })}z" fill="${colour}"/>`;
}

function cross({ x, y }, colour, scale) {
  const r = 5 * scale;
  return `<path d="M${point({ x: x - r, y: y - r })}L${point({ x: x + r, y: y + r })}M${point({ x: x + r, y: y - r })}L${point({ x: x - r, y: y + r })}" stroke="${colour}" stroke-width="${round(2 * scale)}"/>`;
}

function shape(node, { colours, scale, radius }) {
  const { fill, corners } = look(node.type);
  const r = radius(node);
  const drawn = `fill="${fill}" stroke="${colours.ink}" stroke-width="${round((node.centre ? 3 : 1) * scale)}"`;
  if (!corners) return `<circle cx="${round(node.x)}" cy="${round(node.y)}" r="${round(r)}" ${drawn}/>`;
  return `<polygon points="${corners.map(([x, y]) => point({ x: node.x + x * r, y: node.y + y * r })).join(" ")}" ${drawn}/>`;
}

function name(node, side, { colours, scale, radius }) {
  const { anchor, x, y } = sides[side](radius(node), scale);
  return `<text x="${round(node.x + x)}" y="${round(node.y + y)}" text-anchor="${anchor}" font-size="${round(13 * scale)}"${node.centre ? ' font-weight="bold"' : ""} fill="${colours.ink}" stroke="${colours.paper}" stroke-width="${round(3 * scale)}" paint-order="stroke">${escaped(shortened(node.label))}</text>`;
}

const round = (n) => Math.round(n * 10) / 10;
const point = ({ x, y }) => `${round(x)} ${round(y)}`;

// escaped makes a text safe in XML, without characters that XML does not allow.
export function escaped(text) {
  // eslint-disable-next-line no-control-regex
  return String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
