// Networks {nodes, edges, truncated}: asked for, put together, and made of rows.
import { address, ask } from "../lib/api.js";

const near = 0.4; // how much smaller than the first what is unfolded is drawn

// load asks for the network of a filter, and unfolds the entities named; what
// is new then stands around its entity.
export async function load(filter, unfolded, signal) {
  const get = (params) => ask(address("graph", params), { signal });
  let network = await get(filter);
  for (const id of unfolded) {
    const more = await get({ ...filter, entity: id, hops: 1, limit: 60 });
    network = merged(network, more, id);
  }
  return network;
}

function merged(network, more, id) {
  const known = new Map(network.nodes.map((n) => [n.id, n]));
  const here = known.get(id), there = more.nodes.find((n) => n.id === id);
  if (!here || !there) return network;
  const edges = new Map([...network.edges, ...more.edges].map((e) => [e.id, e]));
  const added = more.nodes.filter((n) => !known.has(n.id)).map((n) => ({
    ...n, centre: false, x: here.x + (n.x - there.x) * near, y: here.y + (n.y - there.y) * near,
  }));
  return { nodes: [...network.nodes, ...added], edges: [...edges.values()], truncated: network.truncated || more.truncated };
}

// ofRows makes a network of the rows of a Gizmo query: each node that a row
// names is joined to the next one.
export function ofRows(columns, rows) {
  const nodes = new Map(), edges = new Map();
  for (const row of rows) {
    const named = row.flat().filter((cell) => /^(ent|claim|art):/.test(cell));
    const ids = [...new Set(named)].reverse(); // what was tagged comes before where the path ended
    ids.forEach((id) => nodes.set(id, { ...(nodes.get(id) ?? blank(id)), claims: (nodes.get(id)?.claims ?? 0) + 1 }));
    for (let i = 1; i < ids.length; i++) {
      const key = ids[i - 1] + " " + ids[i];
      edges.set(key, { id: key, source: ids[i - 1], target: ids[i], status: "actual", type: "", label: columns.join(" "), claims: [], count: 1 });
    }
  }
  return { nodes: spiral([...nodes.values()]), edges: [...edges.values()] };
}

// spiral lays nodes on the spiral of a sunflower, those named most in the middle.
function spiral(nodes) {
  const golden = Math.PI * (3 - Math.sqrt(5));
  return nodes.sort((a, b) => b.claims - a.claims).map((n, i) => ({ ...n, x: 90 * Math.sqrt(i) * Math.cos(golden * i), y: 90 * Math.sqrt(i) * Math.sin(golden * i) }));
}

const kinds = { ent: "country", claim: "event", art: "place" };

const blank = (id) => ({ id, label: id.slice(id.indexOf(":") + 1), type: kinds[id.split(":")[0]], claims: 0, x: 0, y: 0 });
