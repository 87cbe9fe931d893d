// How nodes and edges look, drawn on the page or into a file. What a node is
// shows in its shape and colour, whether a claim holds in the line and colour
// of its edge. The colours are those of Okabe and Ito, which people with any
// kind of colour vision tell apart, made darker where paper behind them is light.

// corners of shapes in a square from -1 to 1; without any it is a circle.
const ring = (n, turn = -90, radius = () => 1) => Array.from({ length: n }, (_, i) => {
  const angle = ((turn + (360 * i) / n) * Math.PI) / 180;
  return [Math.cos(angle) * radius(i), Math.sin(angle) * radius(i)];
});

export const nodeLook = {
  country: { shape: "ellipse", fill: "#0072b2" },
  person: { shape: "diamond", fill: "#e69f00", corners: ring(4) },
  organization: { shape: "rectangle", fill: "#009e73", corners: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]] },
  agreement: { shape: "hexagon", fill: "#cc79a7", corners: ring(6, 0) },
  place: { shape: "triangle", fill: "#56b4e9", corners: [[0, -1], [1, 1], [-1, 1]] },
  office: { shape: "pentagon", fill: "#f0e442", corners: ring(5) },
  event: { shape: "star", fill: "#d55e00", corners: ring(10, -90, (i) => (i % 2 ? 0.45 : 1)) },
  other: { shape: "octagon", fill: "#a8a29a", corners: ring(8, -67.5) },
};

export const look = (type) => nodeLook[type] ?? nodeLook.other;

const dashes = { actual: [], planned: [8, 4], possible: [2, 4], denied: [10, 3, 2, 3] };
const light = { paper: "#fbfaf6", ink: "#1d1b18", soft: "#5c574f", actual: "#3b3833", planned: "#a86a00", possible: "#a04a83", denied: "#c04800" };
const dark = { paper: "#171614", ink: "#ece7dc", soft: "#a9a297", actual: "#c9c3b7", planned: "#e69f00", possible: "#dd93bd", denied: "#ff8040" };

// theme is the colours of paper, words and edges.
export const theme = (isDark) => (isDark ? dark : light);

export const dash = (status) => dashes[status] ?? [];

// size is how wide a node is, by how many claims it has.
export const size = (node) => Math.min(60, 16 + 6 * Math.sqrt(node.claims ?? 1)) + (node.centre ? 8 : 0);

const mutual = ["meet", "negotiate", "cooperate"];

// directed tells whether an edge goes one way.
export const directed = (edge) => !mutual.includes(edge.type);
