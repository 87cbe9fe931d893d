"""A store of claims, as notebooks ask it."""

from __future__ import annotations

import os
import sys
import warnings

import pandas as pd

from . import cards, frames, timeline
from .network import Drawing
from .program import ChanceryError, Program
from .progress import Bar


TERMS = "https://chancery-kg.github.io/ns#"
THING = "https://chancery-kg.github.io/id/"


class Declined(ChanceryError):
    """A question in plain English that was not understood; the text says why."""


class KnowledgeGraph:
    """Made by chancery.open or chancery.connect; `db` is the path of a store on this machine."""

    def __init__(self, db: str | os.PathLike = "chancery.db", command: str | None = None, source=None):
        self.source = source or Program(db, command)

    def build(self, *paths: str | os.PathLike, jobs: int | None = None, as_of: str | None = None, progress: bool | None = None) -> KnowledgeGraph:
        """Reads articles into the store. What could not be read is a warning, each a line.

        A bar tells how many are read: in notebooks and on terminals, unless
        progress says otherwise.
        """
        flags = [f"--jobs={jobs}"] if jobs else []
        flags += [f"--as-of={as_of}"] if as_of else []
        with Bar(shown=progress) as bar:
            failures = self.source.build(paths, flags, bar.set)
        for line in failures:
            warnings.warn(line, stacklevel=2)
        return self

    def remove(self, *articles: str) -> KnowledgeGraph:
        """Takes articles out again, named by id, URL or path."""
        self.source.remove(articles)
        return self

    def queries(self) -> pd.DataFrame:
        """The canned questions, each with an example."""
        return frames.typed(*self.source.queries())

    def query(self, name: str, **parameters) -> pd.DataFrame:
        """The answer to a canned question: query("agreements", party="Iran", year=2021, to="2021-06").

        `from` is written from_ and `with` with_, since Python keeps the words.
        """
        given = {key.strip("_").replace("_", "-"): str(value) for key, value in parameters.items() if value is not None}
        return frames.typed(*self.source.query(name, given))

    def ask(self, question: str) -> pd.DataFrame:
        """The answer to a question in plain English; the query that it was read into is written out.

        A question that is not understood raises Declined, which says why.
        """
        answer = self.source.ask(question)
        if not answer["understood"]:
            raise Declined(answer["reason"])
        print(answer["command"], file=sys.stdout)
        return frames.typed(answer["columns"], answer["rows"])

    def script(self, name: str) -> str:
        """The Gizmo script that answers a canned question, to copy and change."""
        return self.source.script(name)

    def gizmo(self, script: str) -> pd.DataFrame:
        """The answer to any Gizmo query."""
        return frames.typed(*self.source.gizmo(script))

    def claims(self) -> pd.DataFrame:
        """All claims, one a row, with actors, targets and evidence as lists."""
        return _records(self.source.claims())

    def entities(self) -> pd.DataFrame:
        """All entities, one a row."""
        return _records(self.source.entities())

    def articles(self) -> pd.DataFrame:
        """All articles, one a row, with what each contributed; article is its IRI, as evidence names it."""
        frame = self.query("sources")
        return frame.assign(article=frame.article.str.replace("^art:", THING + "article/", regex=True))

    def explain(self, claim: str) -> str:
        """What a claim rests on, as text. The first letters of its id will do."""
        return self.source.tell("explain", _id(claim))

    def show(self, name: str) -> str:
        """All about one person, state, body or agreement."""
        return self.source.tell("show", name)

    def evidence(self, *claims: str) -> cards.Cards:
        """Cards that show what claims rest on. Ids as tables have them ("claim:6ky2…") will do."""
        articles = self.articles().set_index("article")[["publisher", "title", "date"]].astype(object)
        told = articles.where(articles.notna(), None).to_dict("index")
        return cards.Cards([self.source.explain(_id(claim)) for claim in claims], told)

    def graph(self, status: str | None = "actual", types: list[str] | None = None, around: str | None = None) -> Drawing:
        """The claims as a networkx graph that draws itself in a notebook.

        status and types choose the claims (None is all); around leaves only
        the entity with this id and its neighbours.
        """
        claims = [c for c in self.source.claims() if status in (None, c["status"]) and (types is None or c["type"] in types)]
        return Drawing.of(self.source.entities(), claims, around)

    def timeline(self, **parameters) -> timeline.Timeline:
        """What happened when, drawn. It takes the parameters of the question timeline."""
        return timeline.Timeline(self.query("timeline", **parameters))

    def export(self, form: str) -> str:
        """The store in a format of text: "nquads", "turtle", "jsonld", "claims", "graphml", …"""
        return self.source.export(form)

    def rdf(self):
        """The store as an rdflib Dataset; each article's statements are a named graph."""
        from rdflib import Dataset  # an extra: pip install chancery-notebook[rdf]

        graph = Dataset(default_union=True)
        graph.parse(data=self.export("nquads"), format="nquads")
        for prefix, namespace in {"ch": TERMS, "ent": THING + "entity/", "claim": THING + "claim/", "art": THING + "article/"}.items():
            graph.bind(prefix, namespace)
        return graph


def _records(records: list[dict]) -> pd.DataFrame:
    columns = list(dict.fromkeys(key for record in records for key in record))
    return frames.typed(columns, [{key: record.get(key) for key in columns} for record in records])


def _id(claim: str) -> str:
    return claim.removeprefix("claim:")
