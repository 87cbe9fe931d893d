"""Claims along time, as a drawing one can point at."""

from __future__ import annotations

from html import escape

import pandas as pd

from .page import Page

SHAPES = {"actual": ("#1b6e3c", "1"), "planned": ("#1f5fa8", "0.25"), "possible": ("#8a5a00", "0.25"), "denied": ("#a3262a", "0.25")}
WIDTH, ROW, LEFT, TOP = 1000, 26, 120, 30


class Timeline(Page):
    """A row for each type of claim. A bar is as wide as its date is imprecise; what is not actual is hollow."""

    def __init__(self, frame: pd.DataFrame):
        self.frame = frame.dropna(subset=["first_day"]) if len(frame) else frame
        rows = sorted(self.frame["type"].dropna().unique()) if len(frame) else []
        details = {str(c["claim"]): _told(c) for c in self.frame.to_dict("records")}
        super().__init__(f"{len(self.frame)} dated claims", _svg(self.frame, rows), details, 150 + ROW * (len(rows) + 2))


def _svg(frame: pd.DataFrame, rows: list[str]) -> str:
    height = TOP + ROW * (len(rows) + 1)
    parts = [f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {height}' role='img' aria-label='Claims along time'>"]
    if len(frame):
        start = frame["first_day"].min().year
        end = frame["last_day"].max().year + 1
        parts += _years(start, end, height)
        for i, row in enumerate(rows):
            parts.append(f"<text x='4' y='{TOP + ROW * i + 17}'>{escape(row.replace('_', ' '))}</text>")
        for claim in frame.to_dict("records"):
            parts.append(_bar(claim, rows.index(claim["type"]), start, end))
    return "".join(parts) + "</svg>"


def _x(day: pd.Timestamp, start: int, end: int) -> float:
    year = day.year + (day.day_of_year - 1) / 366
    return round(LEFT + (WIDTH - LEFT - 10) * (year - start) / (end - start), 1)


def _years(start: int, end: int, height: int) -> list[str]:
    step = max(1, (end - start) // 12)
    out = []
    for year in range(start, end, step):
        x = _x(pd.Timestamp(year, 1, 1), start, end)
        out.append(f"<path d='M{x} {TOP - 8}V{height}' stroke='#e1e4e8'/><text x='{x}' y='{TOP - 12}'>{year}</text>")
    return out


def _bar(claim: dict, row: int, start: int, end: int) -> str:
    x = _x(claim["first_day"], start, end)
    width = max(8.0, round(_x(claim["last_day"], start, end) - x, 1))
    colour, opacity = SHAPES[claim["status"]]
    return (
        f"<rect data-key='{escape(str(claim['claim']), quote=True)}' data-status='{claim['status']}' x='{x}' y='{TOP + ROW * row + 6}'"
        f" width='{width}' height='14' rx='4' fill='{colour}' fill-opacity='{opacity}' stroke='{colour}'/>"
    )


def _told(claim: dict) -> list[str]:
    def words(value) -> str:
        return ", ".join(value) if isinstance(value, list) else "" if value is None or value is pd.NA else str(value)

    act = " ".join(filter(None, [words(claim["type"]).replace("_", " "), "" if pd.isna(claim["stage"]) else words(claim["stage"])]))
    targets = words(claim["targets"])
    return [
        f"{words(claim['date'])} · {claim['status']} · {words(claim['actors'])} · {act}" + (f" → {targets}" if targets else ""),
        words(claim["object"]),
        f"{claim['claim']}, {claim['sources']} source(s)",
    ]
