"""Pages that stand alone: no network, no access to the notebook around them."""

from __future__ import annotations

import json
import pathlib
from html import escape

POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"


def _part(name: str) -> str:
    return (pathlib.Path(__file__).parent / name).read_text(encoding="utf-8")


class Page:
    """An HTML page around one SVG drawing; it shows itself in a notebook, and save writes it."""

    def __init__(self, title: str, svg: str, details: dict[str, list[str]], height: int):
        self.title, self.svg, self.details, self.height = title, svg, details, height

    def html(self) -> str:
        """The whole page. What is pointed at is told in words below the drawing."""
        data = json.dumps(self.details, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")
        return (
            f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>{escape(self.title)}</title>"
            f"<meta http-equiv='Content-Security-Policy' content=\"{POLICY}\"><style>{_part('page.css')}</style></head><body>"
            f"<fieldset><legend>Show</legend>"
            + "".join(f"<label><input type='checkbox' checked value='{s}'> {s}</label>" for s in ("actual", "planned", "possible", "denied"))
            + f"</fieldset>{self.svg}<div id='told' role='status' aria-live='polite'>Point at something, or reach it with Tab.</div>"
            f"<script type='application/json' id='details'>{data}</script><script>{_part('page.js')}</script></body></html>"
        )

    def save(self, path: str | pathlib.Path) -> None:
        """Writes the page to a file, which any browser opens."""
        pathlib.Path(path).write_text(self.html(), encoding="utf-8")

    def _repr_html_(self) -> str:
        return (
            f"<iframe sandbox='allow-scripts' title='{escape(self.title, quote=True)}' style='width:100%;height:{self.height}px;border:1px solid #c8cdd3'"
            f" srcdoc='{escape(self.html(), quote=True)}'></iframe>"
        )

    def __repr__(self) -> str:
        return self.title
