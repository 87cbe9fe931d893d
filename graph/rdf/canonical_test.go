package rdf

import (
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/piprate/json-gold/ld"

	"github.com/chancery-kg/chancery/schema"
)

// canonical is the dataset as sorted lines with the labels of blank nodes that
// RDF Dataset Canonicalization (RDFC-1.0, SHA-256) gives them.
func canonical(t *testing.T, quads []quad.Quad) string {
	t.Helper()
	quads = distinct(quads)
	if !slices.ContainsFunc(quads, hasBlank) {
		var all []string
		for _, q := range quads {
			all = append(all, string(AppendNQuad(nil, q)))
		}
		slices.Sort(all)
		return strings.Join(slices.Compact(all), "")
	}
	ds := ld.NewRDFDataset()
	for _, q := range quads {
		name := "@default"
		if q.Label != nil {
			name = goldNode(q.Label).GetValue()
		}
		ds.Graphs[name] = append(ds.Graphs[name], ld.NewQuad(goldNode(q.Subject), goldNode(q.Predicate), goldNode(q.Object), name))
	}
	opts := ld.NewJsonLdOptions("")
	opts.Algorithm, opts.Format = ld.AlgorithmURDNA2015, "application/n-quads"
	text, err := ld.NewNormalisationAlgorithm(opts.Algorithm).Main(ds, opts)
	if err != nil {
		t.Fatal(err)
	}
	return text.(string)
}

func hasBlank(q quad.Quad) bool {
	for _, v := range []quad.Value{q.Subject, q.Object, q.Label} {
		if _, ok := v.(quad.BNode); ok {
			return true
		}
	}
	return false
}

func goldNode(v quad.Value) ld.Node {
	switch v := v.(type) {
	case quad.BNode:
		return ld.NewBlankNode("_:" + string(v))
	case quad.String:
		return ld.NewLiteral(string(v), ld.XSDString, "")
	case quad.TypedString:
		return ld.NewLiteral(string(v.Value), string(v.Type), "")
	case quad.LangString:
		return ld.NewLiteral(string(v.Value), ld.RDFLangString, v.Lang)
	}
	return ld.NewIRI(string(v.(quad.IRI)))
}

func distinct(quads []quad.Quad) []quad.Quad {
	quads = slices.Clone(quads)
	slices.SortFunc(quads, schema.CompareQuads)
	return slices.Compact(quads)
}
