package rdf

import (
	"fmt"
	"maps"
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
	if slices.ContainsFunc(quads, hasTriple) {
		return smallest(quads)
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
	return len(blanksOf(q)) > 0
}

func hasTriple(q quad.Quad) bool {
	_, ok := q.Object.(Triple)
	return ok
}

func blanksOf(q quad.Quad) (all []quad.Value) {
	for _, v := range []quad.Value{q.Subject, q.Object, q.Label} {
		switch v := v.(type) {
		case quad.BNode:
			all = append(all, v)
		case Triple:
			all = append(all, blanksOf(quad.Quad{Subject: v.Subject, Predicate: v.Predicate, Object: v.Object})...)
		}
	}
	return all
}

// smallest tries all ways to label the few blank nodes of a dataset with triple
// terms, which RDFC-1.0 does not know, and takes the lines that are smallest.
func smallest(quads []quad.Quad) string {
	var blanks []quad.Value
	for _, q := range quads {
		for _, b := range blanksOf(q) {
			if !slices.Contains(blanks, b) {
				blanks = append(blanks, b)
			}
		}
	}
	best, names := "", map[quad.Value]quad.Value{}
	var try func(n int)
	try = func(n int) {
		if n == len(blanks) {
			var all []string
			for _, q := range quads {
				all = append(all, string(AppendNQuad(nil, renamed(q, names))))
			}
			slices.Sort(all)
			if text := strings.Join(all, ""); best == "" || text < best {
				best = text
			}
			return
		}
		for i := range blanks {
			name := quad.BNode(fmt.Sprint("b", i))
			if slices.Contains(slices.Collect(maps.Values(names)), quad.Value(name)) {
				continue
			}
			names[blanks[n]] = name
			try(n + 1)
			delete(names, blanks[n])
		}
	}
	try(0)
	return best
}

func renamed(q quad.Quad, names map[quad.Value]quad.Value) quad.Quad {
	as := func(v quad.Value) quad.Value {
		if t, ok := v.(Triple); ok {
			inner := renamed(quad.Quad{Subject: t.Subject, Predicate: t.Predicate, Object: t.Object}, names)
			return Triple{inner.Subject, inner.Predicate, inner.Object}
		}
		if name, ok := names[v]; ok {
			return name
		}
		return v
	}
	q.Subject, q.Object = as(q.Subject), as(q.Object)
	if q.Label != nil {
		q.Label = as(q.Label)
	}
	return q
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
