"""Claims as a networkx graph that draws itself."""

from __future__ import annotations

import io

import networkx as nx

from . import view

COLOURS = {
    "country": "#cfe3f5",
    "organization": "#d9ead3",
    "person": "#fff2cc",
    "agreement": "#f4cccc",
    "event": "#ead1dc",
    "place": "#eeeeee",
}
LINES = {"actual": "solid", "planned": "dashed", "possible": "dotted", "denied": "dashdot"}


class Drawing(nx.MultiDiGraph):
    """A networkx graph of claims. Edges carry claim, type, stage, status, date and label."""

    @classmethod
    def of(cls, entities: list[dict], claims: list[dict], around: str | None = None) -> Drawing:
        """The graph of records. Entities without a claim are left out; around is an entity to stay near."""
        drawing = cls()
        for entity in entities:
            drawing.add_node(entity["id"], label=entity["label"], type=entity["type"])
        for claim in claims:
            drawing.add_claim(claim)
        if around is not None:
            drawing = drawing.subgraph({around, *nx.all_neighbors(drawing, around)}).copy()
        drawing.remove_nodes_from([node for node, degree in list(drawing.degree) if degree == 0])
        return drawing

    def add_claim(self, claim: dict) -> None:
        """Adds edges from the actors to the agreement, office or targets; between the actors where there is none."""
        actors = [p["id"] for p in claim["actors"]]
        others = [p["id"] for p in claim["targets"]]
        if (claim.get("object") or {}).get("id"):
            others.append(claim["object"]["id"])
        pairs = [(a, b) for a in actors for b in others]
        if not others:
            pairs = [(a, b) for i, a in enumerate(actors) for b in actors[i + 1 :]]
        label = claim.get("stage") or claim["type"].replace("_", " ")
        if claim["type"] == "holds_office" and claim.get("object"):
            label = claim["object"]["label"]
        for a, b in pairs:
            if a != b and a in self and b in self:
                self.add_edge(a, b, key=claim["id"], label=label, date=claim.get("date", ""),
                              **{k: claim.get(k, "") for k in ("type", "stage", "status")})

    def layout(self) -> dict:
        """Where each node is drawn, always the same. A weak tie to a hub keeps parts that nothing joins in sight."""
        tied = nx.Graph()
        tied.add_nodes_from(sorted(self.nodes))
        tied.add_edges_from(sorted({tuple(sorted(pair)) for pair in self.edges()}), weight=1.0)
        hub = object()
        tied.add_weighted_edges_from((hub, node, 0.12) for node in sorted(self.nodes))
        at = nx.circular_layout(sorted(self.nodes)) | {hub: (0.0, 0.0)}
        at = nx.spring_layout(tied, pos=at, fixed=[hub], k=3.5 / max(1, len(self)) ** 0.5, iterations=500, seed=7)
        return {node: place for node, place in at.items() if node is not hub}

    def interactive(self, height: int = 560) -> view.GraphPage:
        """A page to drag, zoom and filter, which shows itself in a notebook and works offline."""
        return view.GraphPage(self, height)

    def draw(self, size: tuple[float, float] = (12, 8)):
        """A matplotlib figure: colours for types, dashes for what is planned, dots for what is possible."""
        import matplotlib.figure  # an extra: pip install chancery-notebook[figures]

        figure = matplotlib.figure.Figure(figsize=size, layout="tight")
        axes = figure.subplots()
        axes.axis("off")
        at, nodes = self.layout(), sorted(self.nodes)
        nx.draw_networkx_nodes(self, at, nodelist=nodes, node_size=420, ax=axes, edgecolors="#888888",
                               node_color=[COLOURS.get(self.nodes[n]["type"], "#ffffff") for n in nodes])
        nx.draw_networkx_labels(self, at, {n: _wrap(self.nodes[n]["label"]) for n in nodes}, font_size=8, ax=axes)
        told: dict[tuple[str, str, str], set[str]] = {}
        for a, b, edge in self.edges(data=True):
            told.setdefault((a, b, edge["status"]), set()).add(edge["label"])
        for status, style in LINES.items():
            pairs = sorted((a, b) for a, b, s in told if s == status)
            nx.draw_networkx_edges(self, at, edgelist=pairs, style=style, ax=axes, edge_color="#777777", node_size=420,
                                   connectionstyle="arc3,rad=0.08")
        labels = {(a, b): "\n".join(sorted(told[a, b, s])[:3]) for a, b, s in sorted(told)}
        nx.draw_networkx_edge_labels(nx.DiGraph(self), at, labels, font_size=6, ax=axes)
        return figure

    def _repr_svg_(self) -> str:
        import matplotlib

        out = io.StringIO()
        with matplotlib.rc_context({"svg.hashsalt": "chancery", "svg.fonttype": "none"}):
            self.draw().savefig(out, format="svg", metadata={"Date": None})
        return out.getvalue()

    def __repr__(self) -> str:
        return f"{self.number_of_nodes()} entities, {self.number_of_edges()} edges"


def _wrap(label: str, width: int = 16) -> str:
    lines = [""]
    for word in label.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)
