"""A bar that tells how far a build is."""

from __future__ import annotations

import html
import sys


class Bar:
    """Counts articles while they are read. A notebook keeps the last count, a terminal nothing.

    shown is None for notebooks and terminals alone.
    """

    def __init__(self, shown: bool | None = None):
        self.display = _notebook() if shown is not False else None
        self.terminal = shown is True or shown is None and sys.stderr.isatty()
        self.handle = None
        self.text = ""

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, *_) -> None:
        if self.handle:
            self.handle.update(_html(self.text, done=True))
        elif self.terminal and not self.display:
            print("\r" + " " * 40 + "\r", end="", file=sys.stderr)

    def set(self, read: int) -> None:
        text = self.text = f"{read} article{'s' if read != 1 else ''} read"
        if self.display and self.handle:
            self.handle.update(_html(text))
        elif self.display:
            self.handle = self.display(_html(text), display_id=True)
        elif self.terminal:
            print("\r" + text, end="", file=sys.stderr, flush=True)


class _html:
    def __init__(self, text: str, done: bool = False):
        self.text, self.done = text, done

    def _repr_html_(self) -> str:
        return ("" if self.done else "<progress></progress> ") + html.escape(self.text)

    def __repr__(self) -> str:
        return self.text


def _notebook():
    """IPython's display where there is a notebook to show it in."""
    try:
        from IPython import get_ipython
        from IPython.display import display
    except ImportError:
        return None
    shell = get_ipython()
    return display if shell is not None and hasattr(shell, "kernel") else None
