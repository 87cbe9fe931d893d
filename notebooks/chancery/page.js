"use strict";
const svg = document.querySelector("svg"), told = document.getElementById("told");
const details = JSON.parse(document.getElementById("details").textContent);

function show(element) {
  told.textContent = (details[element.dataset.key] || []).join("\n");
}

// Statuses that are not chosen are hidden, and with them nothing else.
document.querySelectorAll("input").forEach(box => box.addEventListener("change", () => {
  svg.querySelectorAll(`[data-status="${box.value}"]`).forEach(e => e.classList.toggle("hidden", !box.checked));
}));

svg.querySelectorAll("[data-key]").forEach(element => {
  element.setAttribute("tabindex", "0");
  element.addEventListener("pointerenter", () => show(element));
  element.addEventListener("focus", () => show(element));
});

// A node that is pressed keeps only its neighbours in sight until something
// else is.
function focusOn(node) {
  const id = node && node.dataset.node, near = new Set([id]);
  svg.querySelectorAll("[data-from]").forEach(edge => {
    const touches = edge.dataset.from === id || edge.dataset.to === id;
    edge.classList.toggle("faint", !!id && !touches);
    if (touches) { near.add(edge.dataset.from); near.add(edge.dataset.to); }
  });
  svg.querySelectorAll("[data-node]").forEach(n => n.classList.toggle("faint", !!id && !near.has(n.dataset.node)));
}

const view = svg.viewBox.baseVal;
function at(event) {
  return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
}
svg.addEventListener("wheel", event => {
  event.preventDefault();
  const p = at(event), by = event.deltaY > 0 ? 1.15 : 1 / 1.15;
  view.x = p.x - (p.x - view.x) * by;
  view.y = p.y - (p.y - view.y) * by;
  view.width *= by;
  view.height *= by;
}, { passive: false });

let held = null;
svg.addEventListener("pointerdown", event => {
  const node = event.target.closest("[data-node]");
  held = { node: node, from: at(event), moved: false };
  svg.setPointerCapture(event.pointerId);
});
svg.addEventListener("pointermove", event => {
  if (!held) return;
  const p = at(event), dx = p.x - held.from.x, dy = p.y - held.from.y;
  held.moved = held.moved || Math.hypot(dx, dy) > 2;
  if (!held.node) { view.x -= dx; view.y -= dy; return; }
  move(held.node, dx, dy);
  held.from = p;
});
svg.addEventListener("pointerup", () => {
  if (held && !held.moved) focusOn(held.node);
  held = null;
});

function move(node, dx, dy) {
  const x = +node.dataset.x + dx, y = +node.dataset.y + dy;
  node.dataset.x = x;
  node.dataset.y = y;
  node.setAttribute("transform", `translate(${x} ${y})`);
  svg.querySelectorAll("line").forEach(line => {
    if (line.dataset.from === node.dataset.node) { line.setAttribute("x1", x); line.setAttribute("y1", y); }
    if (line.dataset.to === node.dataset.node) { line.setAttribute("x2", x); line.setAttribute("y2", y); }
  });
}
