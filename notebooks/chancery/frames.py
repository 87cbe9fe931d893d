"""Types for what comes back as text and lists."""

from __future__ import annotations

import calendar
import datetime
import re

import pandas as pd

STATUSES = ["actual", "planned", "possible", "denied"]
STAGES = ["proposed", "negotiating", "drafted", "agreed", "signed", "approved", "ratified", "in_force",
          "rejected", "suspended", "withdrawn", "violated"]
PRECISIONS = ["none", "year", "month", "day"]

CATEGORIES = {
    "status": pd.CategoricalDtype(STATUSES),
    "stage": pd.CategoricalDtype(STAGES, ordered=True),
    "precision": pd.CategoricalDtype(PRECISIONS, ordered=True),
}
FLAGS = {"former", "quoted"}
NUMBERS = {"sources", "mentions", "articles", "claims", "statements", "step", "conflict", "count"}


def typed(columns: list[str], rows: list[dict]) -> pd.DataFrame:
    """A data frame with a type for each column. Lists stay lists."""
    frame = pd.DataFrame(rows, columns=columns)
    for column in columns:
        frame[column] = _column(column, frame[column])
    return with_days(frame)


def _column(name: str, values: pd.Series) -> pd.Series:
    if values.map(lambda v: isinstance(v, (list, dict))).any():
        return values
    if name in FLAGS:
        return values.astype("boolean")
    if name in NUMBERS and values.map(lambda v: v is None or isinstance(v, (int, float))).all():
        return values.astype("Int64")
    if name in CATEGORIES and values.dropna().isin(CATEGORIES[name].categories).all():
        return values.astype(CATEGORIES[name])
    if values.map(lambda v: v is None or isinstance(v, str)).all():
        return values.astype("string")
    return values.convert_dtypes()


def with_days(frame: pd.DataFrame) -> pd.DataFrame:
    """Adds first_day, last_day and precision beside a column date, which keeps what the source told."""
    if "date" not in frame or "first_day" in frame:
        return frame
    ends = frame["date_end"] if "date_end" in frame else pd.Series(pd.NA, index=frame.index, dtype="string")
    spans = [span(date, end) for date, end in zip(frame["date"], ends, strict=True)]
    at = frame.columns.get_loc("date") + (2 if "date_end" in frame else 1)
    for offset, (name, dtype) in enumerate([("first_day", "datetime64[s]"), ("last_day", "datetime64[s]"), ("precision", CATEGORIES["precision"])]):
        frame.insert(at + offset, name, pd.Series([s[offset] for s in spans], index=frame.index).astype(dtype))
    return frame


def span(date, end=None) -> tuple:
    """The first and last day that a date may mean, and its precision.

    "2021-03" is all of March 2021. A date without a year ("--03-27") has no
    days; a period ("2021-10-06/2021-10-08") those of its ends.
    """
    if not isinstance(date, str) or not re.match(r"\d{4}", date):
        return None, None, "none"
    date, _, until = date.partition("/")
    if isinstance(end, str) and end:
        until = end
    return _first(date), _last(until or date), PRECISIONS[date.count("-") + 1]


def _first(date: str) -> datetime.datetime:
    year, month, day = [*map(int, date.split("-")), 1, 1][:3]
    return datetime.datetime(year, month, day)


def _last(date: str) -> datetime.datetime:
    parts = list(map(int, date.split("-")))
    if len(parts) == 1:
        parts.append(12)
    if len(parts) == 2:
        parts.append(calendar.monthrange(*parts)[1])
    return datetime.datetime(*parts)
