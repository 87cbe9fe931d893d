"""The graph of claims as a page to drag, zoom and filter."""

from __future__ import annotations

from html import escape

from .page import Page

FILLS = {"country": "#4477aa", "organization": "#228833", "person": "#ccbb44", "agreement": "#ee6677", "event": "#aa3377", "place": "#bbbbbb"}
DASHES = {"actual": "", "planned": "8 5", "possible": "2 4", "denied": "10 4 2 4"}
SIZE = 900


class GraphPage(Page):
    """The page of a Drawing. Lines are dashed where planned, dotted where possible, dash-dotted where denied."""

    def __init__(self, drawing, height: int):
        at = _scaled(drawing.layout())
        details = {f"node:{n}": _told(drawing, n) for n in sorted(drawing)}
        pairs = _pairs(drawing)
        details |= {_key(*pair): [f"{label} ({date or 'undated'})" for label, date in told] for pair, told in pairs.items()}
        title = f"{drawing.number_of_nodes()} entities, {drawing.number_of_edges()} edges"
        super().__init__(title, _svg(drawing, at, pairs), details, height)


def _scaled(at: dict) -> dict[str, tuple[float, float]]:
    """Positions in a square of SIZE with a margin, rounded, so that they are always the same text."""
    if not at:
        return {}
    spread = max(max(abs(x), abs(y)) for x, y in at.values()) or 1.0
    half = SIZE / 2
    return {n: (round(half + float(x) / spread * (half - 60), 1), round(half - float(y) / spread * (half - 60), 1)) for n, (x, y) in at.items()}


def _pairs(drawing) -> dict[tuple[str, str, str], list[tuple[str, str]]]:
    """What is told between two nodes, by status: one line is drawn for all of it."""
    pairs: dict[tuple[str, str, str], set] = {}
    for a, b, edge in drawing.edges(data=True):
        pairs.setdefault((a, b, edge["status"]), set()).add((edge["label"], edge.get("date") or ""))
    return {pair: sorted(told, key=lambda t: (t[1], t[0])) for pair, told in sorted(pairs.items())}


def _key(a: str, b: str, status: str) -> str:
    return f"edge:{a} {b} {status}"


def _told(drawing, node: str) -> list[str]:
    acts = sorted({f"{edge['label']} · {drawing.nodes[b]['label']}" for _, b, edge in drawing.out_edges(node, data=True)})
    return [f"{drawing.nodes[node]['label']}, {drawing.nodes[node]['type']}", *acts[:8]]


def _svg(drawing, at, pairs) -> str:
    parts = [f"<svg xmlns='http://www.w3.org/2000/svg' class='graph' viewBox='0 0 {SIZE} {SIZE}' role='img' aria-label='Graph of claims'>"]
    for (a, b, status), told in pairs.items():
        (x1, y1), (x2, y2) = at[a], at[b]
        parts.append(
            f"<line x1='{x1}' y1='{y1}' x2='{x2}' y2='{y2}' stroke='#6a737d' stroke-width='{min(5, 1 + 0.5 * len(told))}'"
            f" stroke-dasharray='{DASHES[status]}' data-status='{status}' data-key='{escape(_key(a, b, status), quote=True)}'"
            f" data-from='{escape(a, quote=True)}' data-to='{escape(b, quote=True)}'/>"
        )
    for node in sorted(drawing):
        x, y = at[node]
        kind, label = drawing.nodes[node]["type"], drawing.nodes[node]["label"]
        parts.append(
            f"<g transform='translate({x} {y})' data-x='{x}' data-y='{y}' data-node='{escape(node, quote=True)}' data-key='node:{escape(node, quote=True)}'>"
            f"<circle r='{min(16, 7 + drawing.degree(node) // 3)}' fill='{FILLS.get(kind, '#999999')}' stroke='#fff' stroke-width='1.5'/>"
            f"<text y='30' text-anchor='middle'>{escape(label)}</text></g>"
        )
    return "".join(parts) + "</svg>"
