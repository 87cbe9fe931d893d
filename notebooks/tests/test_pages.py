"""Drawings: they are always the same, stand alone, and show text of articles as text."""

import html
import re

import pandas as pd
import pytest

from chancery import Drawing, frames
from chancery.cards import Cards, marked
from chancery.timeline import Timeline

SCRIPT = "<script>alert('x')</script>"


def claim(**more) -> dict:
    person = {"id": "a", "label": SCRIPT, "type": "person"}
    base = {"id": "c1", "type": "support", "status": "actual", "actors": [person], "targets": [{"id": "b", "label": "B", "type": "country"}],
            "date": "2021-03", "evidence": [{"article": "urn:x", "sentence": 1, "start": 10, "end": 30, "quote": f"é {SCRIPT} B", "rule": "r",
                                             "mentions": [{"span": {"start": 13, "end": 21}}]}]}
    return base | more


ENTITIES = [{"id": "a", "label": SCRIPT, "type": "person"}, {"id": "b", "label": "B", "type": "country"}]


def row(**more) -> dict:
    base = {"date": "2021-03", "type": "support", "stage": None, "actors": [SCRIPT], "targets": ["B"], "object": SCRIPT,
            "place": None, "status": "actual", "speaker": None, "sources": 1, "claim": "claim:c1"}
    return base | more


def timeline(*rows) -> Timeline:
    return Timeline(frames.typed(list(row()), list(rows)))


@pytest.mark.parametrize("page", [Drawing.of(ENTITIES, [claim()]).interactive(), timeline(row())], ids=["graph", "timeline"])
def test_a_page_stands_alone_and_shows_text_as_text(page):
    inside = page.html()
    assert SCRIPT not in inside and "alert('x')" not in re.sub(r"<script type='application/json'.*?</script>", "", inside.replace("&lt;script&gt;alert(&#x27;x&#x27;)", ""))
    assert "default-src 'none'" in inside
    assert not re.search(r"(src|href)\s*=\s*['\"]?(https?:)?//", inside)
    assert page._repr_html_() == page._repr_html_()
    shown = page._repr_html_()
    assert "sandbox='allow-scripts'" in shown
    assert html.unescape(shown.split("srcdoc='", 1)[1].rsplit("'></iframe>", 1)[0]) == inside


def test_cards_show_text_as_text():
    card = Cards([claim(speaker={"id": "s", "label": SCRIPT})], {"urn:x": {"title": SCRIPT, "publisher": "P", "date": "2021"}})._repr_html_()
    assert "<script" not in card
    assert card.count("&lt;script&gt;") >= 4


def test_names_are_marked_by_bytes():
    told = marked({"quote": "Zarif é Wang", "start": 100, "mentions": [{"span": {"start": 100, "end": 105}}, {"span": {"start": 109, "end": 113}}]})
    assert told == "<mark>Zarif</mark> é <mark>Wang</mark>"


def test_a_timeline_leaves_out_what_has_no_date():
    page = timeline(row(), row(claim="claim:c2", date=None))
    assert repr(page) == "1 dated claims"
    assert page.svg.count("<rect") == 1


def test_a_timeline_of_nothing_is_empty():
    assert "<rect" not in Timeline(frames.typed(list(row()), [])).html()


def test_an_imprecise_date_is_drawn_wider():
    svg = timeline(row(), row(claim="claim:c2", date="2021")).svg
    widths = [float(w) for w in re.findall(r"<rect[^>]* width='([0-9.]+)'", svg)]
    assert widths[1] > 5 * widths[0]


def test_the_graph_draws_itself_always_the_same(kg):
    pytest.importorskip("matplotlib")
    drawing = kg.graph(types=["agreement", "member_of"])
    assert "iran" in drawing
    assert "<svg" in drawing._repr_svg_()
    again = kg.graph(types=["agreement", "member_of"])
    assert drawing._repr_svg_() == again._repr_svg_()
    assert drawing.interactive().html() == again.interactive().html()


def test_only_actual_claims_are_drawn_unless_asked(kg):
    assert {status for _, _, status in kg.graph().edges(data="status")} == {"actual"}
    assert len(kg.graph(status=None).edges) > len(kg.graph().edges)


def test_what_is_near_an_entity_can_be_drawn_alone(kg):
    near = kg.graph(around="turkmenistan")
    assert "turkmenistan" in near and len(near) < len(kg.graph())


def test_the_timeline_of_the_samples_has_a_bar_for_each_dated_claim(kg):
    page = kg.timeline(actor="Iran")
    assert page.svg.count("<rect") == page.frame.first_day.notna().sum() > 3
    assert isinstance(page.frame, pd.DataFrame)
