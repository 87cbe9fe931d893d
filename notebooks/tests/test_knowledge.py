"""What notebooks ask, over the program and over a server."""

import pathlib
import warnings

import pandas as pd
import pytest

import chancery


ARTICLES = pathlib.Path(__file__).resolve().parents[2] / "cmd" / "chancery" / "samples" / "articles"


@pytest.fixture(params=["program", "server"])
def graph(request):
    return request.getfixturevalue("kg" if request.param == "program" else "server")


def test_an_answer_is_a_data_frame_with_types(graph):
    frame = graph.query("agreements", party="Iran", year=2021)
    assert len(frame) > 0
    assert frame.date.str.startswith("2021").all()
    assert frame.parties.map(lambda parties: "Iran" in parties).all()
    assert frame.status.dtype == "category"
    assert frame.sources.dtype == "Int64"
    assert frame.first_day.dtype.kind == "M"


def test_words_that_python_keeps_are_written_with_an_underscore(graph):
    assert len(graph.query("agreements", party="Iran", with_="China", from_="2021")) == 1


def test_an_empty_answer_keeps_its_columns(graph):
    frame = graph.query("agreements", party="Iran", year=1990)
    assert len(frame) == 0
    assert {"agreement", "parties", "first_day"} <= set(frame.columns)


def test_a_question_in_english_tells_its_query(graph, capsys):
    frame = graph.ask("which agreements did Iran sign with China?")
    assert capsys.readouterr().out == "chancery query agreements --party Iran --with China --stage signed\n"
    assert list(frame.date) == ["2021-03-27"]


def test_a_question_that_is_not_understood_says_why(graph):
    with pytest.raises(chancery.Declined, match='"why"'):
        graph.ask("why did Iran sign it?")


def test_a_canned_script_runs_as_gizmo(graph):
    assert "member" in graph.gizmo(graph.script("members")).columns
    assert len(graph.gizmo('g.V("<ent:iran>").out("<skos:prefLabel>").unique().all()')) == 1


def test_claims_are_the_same_from_the_program_and_the_server(kg, server):
    ours, theirs = kg.claims(), server.claims()
    assert list(ours.id) == list(theirs.id)
    assert list(ours.date.fillna("")) == list(theirs.date.fillna(""))


def test_every_claim_can_be_explained(graph):
    claim = graph.claims().iloc[0]
    assert claim.evidence[0]["quote"].split("\n")[0] in graph.explain(claim.id)
    assert claim.id in graph.evidence(claim.id)._repr_html_()


def test_evidence_names_its_articles(graph):
    articles = graph.articles().set_index("article")
    used = {e["article"] for evidence in graph.claims().evidence for e in evidence}
    assert used <= set(articles.index)
    gas = graph.query("agreements", party="Turkmenistan").claims.iloc[0]
    assert "Sample Briefs · Three neighbours agree to swap gas · 2021-11-29" in graph.evidence(*gas)._repr_html_()


def test_a_wrong_question_is_an_error_that_says_why(graph):
    with pytest.raises(chancery.ChanceryError, match="did you mean"):
        graph.query("agreement")
    with pytest.raises(chancery.ChanceryError, match="Atlantis"):
        graph.query("agreements", party="Atlantis")


def test_what_cannot_be_read_is_a_warning(tmp_path):
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        built = chancery.open(tmp_path / "x.db").build("missing.txt", ARTICLES)
    assert [str(w.message) for w in told if "missing.txt" in str(w.message)]
    assert len(built.articles()) == 8


def test_a_build_tells_how_far_it_is(tmp_path, capfd):
    chancery.open(tmp_path / "x.db").build(ARTICLES, progress=True)
    assert "8 articles read" in capfd.readouterr().err


def test_a_build_of_nothing_fails(tmp_path):
    with pytest.warns(UserWarning, match="missing"):
        chancery.open(tmp_path / "x.db").build("missing.txt")


def test_a_server_that_is_not_there_is_told():
    with pytest.raises(chancery.ChanceryError, match="does not answer"):
        chancery.connect("http://127.0.0.1:1").queries()


def test_the_store_is_exported_the_same_by_both(kg, server):
    assert kg.export("turtle") == server.export("turtle") != ""


def test_rdf_holds_all_quads(kg):
    rdflib = pytest.importorskip("rdflib")
    graph = kg.rdf()
    quads = kg.export("nquads").splitlines()
    assert sum(1 for _ in graph.quads()) == len(quads)
    iran = rdflib.URIRef("https://chancery-kg.github.io/id/entity/iran")
    assert rdflib.Literal("Iran") in set(graph.objects(iran, rdflib.SKOS.prefLabel))


def test_the_magic_runs_a_cell_as_gizmo(kg):
    testing = pytest.importorskip("IPython.testing.globalipapp")
    shell = testing.start_ipython() or testing.get_ipython()
    shell.run_line_magic("load_ext", "chancery")
    shell.user_ns["kg"] = kg
    answer = shell.run_cell_magic("gizmo", "kg", 'g.V("<ent:iran>").out("<skos:prefLabel>").unique().all()')
    assert isinstance(answer, pd.DataFrame) and len(answer) == 1
    shell.run_cell_magic("gizmo", "kg found", 'g.V("<ent:iran>").all()')
    assert len(shell.user_ns["found"]) == 1
