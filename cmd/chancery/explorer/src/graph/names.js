// Where the names of nodes stand, so that none covers another name or node.

const longest = 34; // characters of a name that are drawn

// shortened is a name as it is drawn.
export const shortened = (label) => (label.length > longest ? label.slice(0, longest - 1) + "…" : label);

// sides are where a name may stand, best first: its text anchor and the place
// of its first line from the middle of a node with radius r, at a scale.
export const sides = {
  below: (r, scale) => ({ anchor: "middle", x: 0, y: r + 13 * scale }),
  above: (r, scale) => ({ anchor: "middle", x: 0, y: -r - 5 * scale }),
  right: (r, scale) => ({ anchor: "start", x: r + 4 * scale, y: 4 * scale }),
  left: (r, scale) => ({ anchor: "end", x: -r - 4 * scale, y: 4 * scale }),
};

// placed gives each node whose name has room the side on which it stands, the
// largest nodes first; the foremost of these, so many, may cover others. scale
// is that of letters, radius tells how large a node is drawn; names stay in frame
// {x, width}.
export function placed(nodes, { scale, radius, foremost }, frame) {
  const around = new Map(nodes.map((n) => [n, { left: n.x - radius(n), right: n.x + radius(n), top: n.y - radius(n), bottom: n.y + radius(n) }]));
  const taken = [];
  const hasRoom = ([, box]) => box.left >= frame.x && box.right - frame.x <= frame.width && !taken.some((t) => meet(t, box));
  const out = new Map();
  [...nodes].sort((a, b) => b.centre - a.centre || b.claims - a.claims).forEach((node, rank) => {
    const room = Object.keys(sides).map((side) => [side, boxOf(node, sides[side](radius(node), scale), scale)]).filter(hasRoom);
    const clear = room.find(([, box]) => !nodes.some((n) => n !== node && meet(around.get(n), box)));
    const [side, box] = clear ?? (rank < foremost ? room[0] : undefined) ?? [];
    if (!side) return;
    taken.push(box);
    out.set(node, side);
  });
  return out;
}

const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

// boxOf is about where a name is; letters are some seven wide at a size of 13.
function boxOf(node, { anchor, x, y }, scale) {
  const width = shortened(node.label).length * 6.8 * scale;
  const left = node.x + x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: node.y + y - 11 * scale, bottom: node.y + y + 4 * scale };
}
