"""Tests of the helper, over the program itself."""

import pathlib
import tempfile
import unittest
import warnings

import chancery

ARTICLES = chancery.ROOT / "cmd" / "chancery" / "samples" / "articles"


class TestKnowledgeGraph(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.kg = chancery.KnowledgeGraph(pathlib.Path(cls.folder.name) / "c.db").build(ARTICLES)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_an_answer_is_a_data_frame(self):
        frame = self.kg.query("agreements", party="Iran", year=2021)
        self.assertGreater(len(frame), 0)
        self.assertTrue(frame.date.str.startswith("2021").all())
        self.assertTrue(frame.parties.map(lambda parties: "Iran" in parties).all())

    def test_a_canned_script_runs_as_gizmo(self):
        self.assertIn("member", self.kg.gizmo(self.kg.script("members")).columns)
        self.assertEqual(len(self.kg.gizmo('g.V("<ent:iran>").out("<skos:prefLabel>").unique().all()')), 1)

    def test_the_graph_draws_itself(self):
        drawing = self.kg.graph(types=["agreement", "member_of"])
        self.assertIn("iran", drawing)
        self.assertIn("<svg", drawing._repr_svg_())
        self.assertEqual(drawing._repr_svg_(), self.kg.graph(types=["agreement", "member_of"])._repr_svg_())

    def test_only_actual_claims_are_drawn_unless_asked(self):
        statuses = {status for _, _, status in self.kg.graph().edges(data="status")}
        self.assertEqual(statuses, {"actual"})
        self.assertGreater(len(self.kg.graph(status=None).edges), len(self.kg.graph().edges))

    def test_every_claim_can_be_explained(self):
        claim = self.kg.claims().iloc[0]
        self.assertIn(claim.evidence[0]["quote"].split("\n")[0], self.kg.explain(claim.id))

    def test_what_cannot_be_read_is_a_warning(self):
        with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            chancery.KnowledgeGraph(pathlib.Path(folder) / "x.db").build("missing.txt", ARTICLES)
        self.assertEqual(len(told), 1)
        self.assertIn("missing.txt", str(told[0].message))

    def test_a_wrong_question_is_an_error_that_says_why(self):
        with self.assertRaisesRegex(chancery.ChanceryError, "did you mean"):
            self.kg.query("agreement")


if __name__ == "__main__":
    unittest.main()
