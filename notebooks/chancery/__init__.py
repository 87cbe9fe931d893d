"""Chancery for notebooks: claims of diplomatic news as data frames, graphs and evidence.

    import chancery
    kg = chancery.open("chancery.db").build("articles/")
    kg.ask("which agreements did Iran sign in 2021?")    # a pandas DataFrame
    kg.graph(status="actual")                            # a networkx graph, drawn inline

Nothing is computed twice here: every method runs the program `chancery`, or
asks a `chancery serve`, and gives types to what comes back.
"""

from __future__ import annotations

import os

from .knowledge import Declined, KnowledgeGraph
from .magic import load_ipython_extension
from .network import Drawing
from .program import ChanceryError, Program
from .remote import Remote

__all__ = ["ChanceryError", "Declined", "Drawing", "KnowledgeGraph", "connect", "load_ipython_extension", "open"]


def open(db: str | os.PathLike = "chancery.db", command: str | None = None) -> KnowledgeGraph:
    """A store on this machine, through the program; it is made by the first build."""
    return KnowledgeGraph(source=Program(db, command))


def connect(url: str = "http://127.0.0.1:8080", token: str | None = None) -> KnowledgeGraph:
    """The store behind a `chancery serve`. The token is that of its --token-file, or $CHANCERY_TOKEN."""
    return KnowledgeGraph(source=Remote(url, token or os.environ.get("CHANCERY_TOKEN")))
