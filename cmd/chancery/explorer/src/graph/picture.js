// picture draws a network {nodes, edges} as SVG, which stands alone. With
// small, only the centre and the largest nodes are named.
import { theme as themed, dash, directed, look, size } from "./look.js";

export function picture({ nodes, edges }, { dark = false, small = false } = {}) {
  const colours = themed(dark);
  const at = new Map(nodes.map((n) => [n.id, n]));
  const box = frame(nodes, small ? 90 : 70);
  const scale = small ? Math.max(1, Math.max(box.width, box.height) / 340) : 1;
  const named = new Set([...nodes].sort((a, b) => b.centre - a.centre || b.claims - a.claims).slice(0, small ? 9 : nodes.length));
  const beside = sideBySide(edges);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.x} ${box.y} ${box.width} ${box.height}" width="${box.width}" height="${box.height}" font-family="Helvetica, Arial, sans-serif">`,
    small ? "" : `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${colours.paper}"/>`,
    ...edges.filter((e) => at.has(e.source) && at.has(e.target)).map((e) => line(e, at.get(e.source), at.get(e.target), beside.get(e), colours, scale)),
    ...nodes.map((n) => shape(n, colours, scale)),
    ...nodes.filter((n) => named.has(n)).map((n) => name(n, colours, scale)),
    "</svg>",
  ].join("\n");
}

function frame(nodes, margin) {
  const xs = nodes.map((n) => n.x), ys = nodes.map((n) => n.y);
  const x = Math.min(...xs) - margin, y = Math.min(...ys) - margin;
  return { x: round(x), y: round(y), width: round(Math.max(...xs) + margin - x), height: round(Math.max(...ys) + margin - y) };
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

function line(edge, from, to, bend, colours, scale) {
  const dx = to.x - from.x, dy = to.y - from.y, length = Math.hypot(dx, dy) || 1;
  const middle = { x: (from.x + to.x) / 2 - (dy / length) * bend, y: (from.y + to.y) / 2 + (dx / length) * bend };
  const end = towards(to, middle, (size(to) / 2) * scale + 2), start = towards(from, middle, (size(from) / 2) * scale);
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

function shape(node, colours, scale) {
  const { fill, corners } = look(node.type);
  const r = (size(node) / 2) * scale;
  const drawn = `fill="${fill}" stroke="${colours.ink}" stroke-width="${round((node.centre ? 3 : 1) * scale)}"`;
  if (!corners) return `<circle cx="${round(node.x)}" cy="${round(node.y)}" r="${round(r)}" ${drawn}/>`;
  return `<polygon points="${corners.map(([x, y]) => point({ x: node.x + x * r, y: node.y + y * r })).join(" ")}" ${drawn}/>`;
}

function name(node, colours, scale) {
  const y = node.y + (size(node) / 2 + 13) * scale;
  const label = node.label.length > 34 ? node.label.slice(0, 32) + "…" : node.label;
  return `<text x="${round(node.x)}" y="${round(y)}" text-anchor="middle" font-size="${round(13 * scale)}"${node.centre ? ' font-weight="bold"' : ""} fill="${colours.ink}" stroke="${colours.paper}" stroke-width="${round(3 * scale)}" paint-order="stroke">${escaped(label)}</text>`;
}

const round = (n) => Math.round(n * 10) / 10;
const point = ({ x, y }) => `${round(x)} ${round(y)}`;

// escaped makes a text safe in XML, without characters that XML does not allow.
export function escaped(text) {
  // eslint-disable-next-line no-control-regex
  return String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
