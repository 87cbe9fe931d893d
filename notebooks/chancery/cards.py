"""Cards that show what claims rest on. Everything from articles is escaped."""

from __future__ import annotations

from html import escape

COLOURS = {"actual": "#1b6e3c", "planned": "#1f5fa8", "possible": "#8a5a00", "denied": "#a3262a"}

STYLE = (
    "border:1px solid #c8cdd3;border-left:6px solid {colour};border-radius:4px;padding:.6em .9em;margin:.5em 0;"
    "max-width:50em;background:#fff;color:#1c2227;font-family:sans-serif;font-size:14px"
)


class Cards:
    """Cards of claims, as `chancery explain` has them, one below another."""

    def __init__(self, claims: list[dict], articles: dict[str, dict] | None = None):
        self.claims = claims
        self.articles = articles or {}

    def _repr_html_(self) -> str:
        return "\n".join(self.card(claim) for claim in self.claims)

    def __repr__(self) -> str:
        return "\n".join(headline(claim) for claim in self.claims)

    def card(self, claim: dict) -> str:
        """One claim: what it says, whether it is so, who says it, and the sentences."""
        colour = COLOURS.get(claim["status"], "#444")
        facts = [("when", claim.get("date")), ("until", claim.get("date_end")), ("where", (claim.get("place") or {}).get("label")),
                 ("according to", (claim.get("speaker") or {}).get("label")), ("confidence", claim.get("confidence"))]
        told = "".join(f"<span style='margin-right:1.2em'><b>{escape(k)}</b> {escape(str(v))}</span>" for k, v in facts if v)
        quotes = "".join(self.quote(e) for e in claim.get("evidence", []))
        return (
            f"<section style='{STYLE.format(colour=colour)}'>"
            f"<strong>{escape(headline(claim))}</strong> "
            f"<span style='color:{colour};font-weight:bold'>{escape(claim['status'])}</span> "
            f"<code style='color:#59636e'>{escape(claim['id'])}</code><div>{told}</div>{quotes}</section>"
        )

    def quote(self, evidence: dict) -> str:
        """One sentence, with the names that were read in it marked, and its article."""
        article = self.articles.get(evidence["article"], {})
        source = " · ".join(str(v) for v in (article.get("publisher"), article.get("title"), article.get("date")) if v)
        return (
            f"<blockquote style='margin:.5em 0;border-left:3px solid #c8cdd3;padding-left:.7em'>{marked(evidence)}<br>"
            f"<small style='color:#59636e'>{escape(source or evidence['article'])} · sentence {int(evidence['sentence'])}"
            f" · rule {escape(evidence.get('rule') or '')}</small></blockquote>"
        )


def headline(claim: dict) -> str:
    """Who did what to whom, in a line."""
    actors = ", ".join(p["label"] for p in claim.get("actors", []))
    targets = ", ".join(p["label"] for p in claim.get("targets", []))
    act = " ".join(filter(None, [claim["type"].replace("_", " "), claim.get("stage") or claim.get("change")]))
    thing = (claim.get("object") or {}).get("label")
    return " · ".join(filter(None, [actors, act + (f" → {targets}" if targets else ""), thing]))


def marked(evidence: dict) -> str:
    """The quote as HTML, the names in it marked. Spans are bytes of the article."""
    quote = evidence["quote"].encode()
    spans = sorted({(m["span"]["start"] - evidence["start"], m["span"]["end"] - evidence["start"]) for m in evidence.get("mentions", [])})
    out, at = [], 0
    for start, end in spans:
        if start < at or end > len(quote):
            continue
        out.append(escape(quote[at:start].decode(errors="replace")))
        out.append(f"<mark>{escape(quote[start:end].decode(errors='replace'))}</mark>")
        at = end
    return "".join(out) + escape(quote[at:].decode(errors="replace"))
