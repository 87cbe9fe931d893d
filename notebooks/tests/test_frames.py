"""Dates and their precision."""

import datetime

import pandas as pd
import pytest

from chancery import frames


@pytest.mark.parametrize(
    ("date", "first", "last", "precision"),
    [
        ("2021-03-27", (2021, 3, 27), (2021, 3, 27), "day"),
        ("2021-02", (2021, 2, 1), (2021, 2, 28), "month"),
        ("2020-02", (2020, 2, 1), (2020, 2, 29), "month"),
        ("2021", (2021, 1, 1), (2021, 12, 31), "year"),
        ("2021-10-06/2021-10-08", (2021, 10, 6), (2021, 10, 8), "day"),
    ],
)
def test_a_date_is_the_days_that_it_may_mean(date, first, last, precision):
    assert frames.span(date) == (datetime.datetime(*first), datetime.datetime(*last), precision)


@pytest.mark.parametrize("date", [None, "", "--09", "--03-27", pd.NA])
def test_a_date_without_a_year_has_no_days(date):
    assert frames.span(date) == (None, None, "none")


def test_what_the_source_told_is_kept():
    frame = frames.typed(["date", "status"], [{"date": "2021-03", "status": "actual"}, {"date": None, "status": "planned"}])
    assert frame.date.iloc[0] == "2021-03"
    assert pd.isna(frame.date.iloc[1]) and pd.isna(frame.first_day.iloc[1])
    assert list(frame.precision) == ["month", "none"]
    assert list(frame.precision >= "month") == [True, False]


def test_a_value_that_is_no_status_stays_text():
    frame = frames.typed(["status"], [{"status": "unheard of"}])
    assert frame.status.dtype == "string"
