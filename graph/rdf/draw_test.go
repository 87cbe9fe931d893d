package rdf

import (
	"strings"

	"github.com/cayleygraph/quad"
	"pgregory.net/rapid"

	"github.com/chancery-kg/chancery/schema"
)

// drawQuads makes quads of names and texts that need escaping in some syntax.
func drawQuads(t *rapid.T) []quad.Quad {
	return rapid.SliceOfN(rapid.Custom(drawQuad), 0, 12).Draw(t, "quads")
}

func drawQuad(t *rapid.T) quad.Quad {
	q := quad.Quad{Subject: drawNode(t), Predicate: drawPredicate(t), Object: drawObject(t)}
	if rapid.Bool().Draw(t, "labelled") {
		q.Label = drawNode(t)
	}
	return q
}

func drawNode(t *rapid.T) quad.Value {
	if rapid.IntRange(0, 4).Draw(t, "blank") == 0 {
		return quad.BNode(rapid.SampledFrom([]string{"a", "b.c", "anon1", "1", "x-61", "_é", "a-b"}).Draw(t, "label"))
	}
	return drawIRI(t)
}

// drawIRI makes a name in one of our namespaces, in none, or one whose scheme
// is a prefix of ours.
func drawIRI(t *rapid.T) quad.Value {
	begin := rapid.SampledFrom([]string{
		schema.ThingNS + "entity/", schema.TermNS, "https://schema.org/", "https://example.org/a?b=", "urn:x:", "time:", "mailto:",
	}).Draw(t, "namespace")
	local := rapid.StringOfN(rapid.SampledFrom([]rune("az09-._~!$&'()*+,;=:@/?#%é中🕊ـ")), 0, 6, -1).Draw(t, "local")
	return schema.CleanIRI(begin + local).Value()
}

func drawPredicate(t *rapid.T) quad.Value {
	if rapid.IntRange(0, 3).Draw(t, "type") == 0 {
		return rdfType
	}
	local := rapid.SampledFrom([]string{"actor", "time", "né", "a_b.c", "list-of"}).Draw(t, "predicate")
	return quad.IRI(rapid.SampledFrom([]string{schema.TermNS, "https://schema.org/", "urn:p/"}).Draw(t, "vocabulary") + local)
}

func drawObject(t *rapid.T) quad.Value {
	text := strings.ToValidUTF8(rapid.OneOf(
		rapid.StringOfN(rapid.SampledFrom([]rune("\"'\\\n\r\t\b\f\x00\x1f\x7f\u0085\u2028\uFFFE<>&]]>{}_:#.@^ز🕊e\u0301 ")), 0, 12, -1),
		rapid.String(),
		rapid.SampledFrom([]string{"7", "-0.50", "true", "1e3", ".5E-2", "+1", "1.", "2021-03"}),
	).Draw(t, "text"), "\uFFFD")
	switch rapid.IntRange(0, 3).Draw(t, "kind") {
	case 0:
		return drawNode(t)
	case 1:
		return quad.String(text)
	case 2:
		return quad.LangString{Value: quad.String(text), Lang: rapid.SampledFrom([]string{"fa", "en-GB", "zh-Hant-1"}).Draw(t, "language")}
	}
	datatype := rapid.SampledFrom([]string{"integer", "decimal", "double", "boolean", "gYearMonth", "token"}).Draw(t, "datatype")
	return quad.TypedString{Value: quad.String(text), Type: quad.IRI(xsd + datatype)}
}
