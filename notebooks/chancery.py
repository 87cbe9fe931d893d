"""Chancery for notebooks: the command wrapped, answers as data frames.

    kg = KnowledgeGraph("chancery.db").build("articles/")
    kg.query("agreements", party="Iran", year=2021)   # a pandas DataFrame
    kg.gizmo('g.V("<ent:iran>").out("<ch:signed>").all()')
    kg.graph(status="actual")                         # a networkx graph, drawn inline

Every method runs the program `chancery`; nothing is computed twice here. The
program is looked for in the variable CHANCERY, on the path, in ../bin, and is
else built from this checkout with Go.
"""

from __future__ import annotations

import io
import json
import os
import pathlib
import shutil
import subprocess
import warnings

import matplotlib
import matplotlib.figure
import networkx as nx
import pandas as pd

ROOT = pathlib.Path(__file__).resolve().parent.parent

COLOURS = {
    "country": "#cfe3f5",
    "organization": "#d9ead3",
    "person": "#fff2cc",
    "agreement": "#f4cccc",
    "event": "#ead1dc",
    "place": "#eeeeee",
}
LINES = {"actual": "solid", "planned": "dashed", "possible": "dotted", "denied": "dashdot"}


class ChanceryError(RuntimeError):
    """The program failed; the text is what it said."""


class KnowledgeGraph:
    """A store of claims. `db` is its path; it is made by the first build."""

    def __init__(self, db: str | os.PathLike = "chancery.db", command: str | None = None):
        self.db = os.fspath(db)
        self.command = command or _find()

    def build(self, *paths: str | os.PathLike, jobs: int | None = None, as_of: str | None = None) -> KnowledgeGraph:
        """Reads articles into the store. What could not be read is a warning, each a line."""
        flags = [f"--jobs={jobs}"] if jobs else []
        flags += [f"--as-of={as_of}"] if as_of else []
        failures = self._run("build", *flags, *map(os.fspath, paths), failures=True)
        for line in failures:
            warnings.warn(line, stacklevel=2)
        return self

    def remove(self, *articles: str) -> KnowledgeGraph:
        """Takes articles out again, named by id, URL or path."""
        self._run("remove", *articles)
        return self

    def queries(self) -> pd.DataFrame:
        """The canned questions, each with an example."""
        return self._table("query")

    def query(self, name: str, **parameters) -> pd.DataFrame:
        """The answer to a canned question, for example query("agreements", party="Iran", year=2021)."""
        flags = [f"--{key.replace('_', '-')}={value}" for key, value in parameters.items() if value is not None]
        return self._table("query", name, *flags)

    def script(self, name: str) -> str:
        """The Gizmo script that answers a canned question, to copy and change."""
        return self._run("query", name, "--gizmo")

    def gizmo(self, script: str) -> pd.DataFrame:
        """The answer to any Gizmo query."""
        return self._table("gizmo", stdin=script)

    def claims(self) -> pd.DataFrame:
        """All claims, one a row, with actors, targets and evidence as lists."""
        return pd.DataFrame(self._records("claims"))

    def entities(self) -> pd.DataFrame:
        """All entities, one a row."""
        return pd.DataFrame(self._records("entities"))

    def export(self, form: str) -> str:
        """The store in a format of `chancery export` that is one text, as "turtle"."""
        return self._run("export", f"--format={form}")

    def explain(self, claim: str) -> str:
        """What a claim rests on. The first letters of its id will do."""
        return self._run("explain", claim)

    def show(self, name: str) -> str:
        """All about one person, state, body or agreement."""
        return self._run("show", name)

    def graph(self, status: str | None = "actual", types: list[str] | None = None, around: str | None = None) -> Drawing:
        """The claims as a networkx graph that draws itself in a notebook.

        status and types choose the claims (None is all); around leaves only
        the entity with this id and its neighbours.
        """
        drawing = Drawing()
        for entity in self._records("entities"):
            drawing.add_node(entity["id"], label=entity["label"], type=entity["type"])
        for claim in self._records("claims"):
            if status in (None, claim["status"]) and (types is None or claim["type"] in types):
                drawing.add_claim(claim)
        if around is not None:
            drawing = drawing.subgraph({around, *nx.all_neighbors(drawing, around)}).copy()
        drawing.remove_nodes_from([node for node, degree in list(drawing.degree) if degree == 0])
        return drawing

    def _records(self, form: str) -> list[dict]:
        return [json.loads(line) for line in self._run("export", f"--format={form}").splitlines()]

    def _table(self, *arguments: str, stdin: str | None = None) -> pd.DataFrame:
        frame = pd.DataFrame(json.loads(self._run(*arguments, "--format=json", stdin=stdin)))
        if frame.empty:  # JSON has no columns then
            return pd.read_csv(io.StringIO(self._run(*arguments, "--format=csv", stdin=stdin)))
        words = [column for column in frame if frame[column].dtype.kind not in "biuf"]
        return frame.fillna(dict.fromkeys(words, ""))

    def _run(self, *arguments: str, stdin: str | None = None, failures: bool = False):
        done = subprocess.run(
            [self.command, f"--db={self.db}", "--quiet", *arguments],
            input=stdin, capture_output=True, text=True, encoding="utf-8", check=False,
        )
        told = done.stderr.strip().splitlines()
        if done.returncode and not (failures and done.returncode == 1 and told):
            raise ChanceryError("\n".join(told) or f"chancery ended with status {done.returncode}")
        return told if failures else done.stdout


class Drawing(nx.MultiDiGraph):
    """A networkx graph of claims. Edges carry claim, type, stage, status, date and label."""

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

    def draw(self, size: tuple[float, float] = (12, 8)) -> matplotlib.figure.Figure:
        """A picture: colours for types, dashes for what is planned, dots for what is possible."""
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


def _find() -> str:
    named = os.environ.get("CHANCERY") or shutil.which("chancery")
    built = ROOT / "bin" / "chancery"
    if named or built.exists():
        return named or str(built)
    if not shutil.which("go"):
        raise ChanceryError("no program chancery: set CHANCERY to where it is, or install Go to build it")
    subprocess.run(["go", "build", "-trimpath", "-o", str(built), "./cmd/chancery"], cwd=ROOT, check=True)
    return str(built)
