package rdf

import (
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

// shortNames gives the prefixed name of each IRI of a dataset that has one
// that every syntax admits without escapes, and the namespaces that these use.
type shortNames struct {
	byIRI map[quad.IRI]string
	used  schema.NamespaceTable
}

func namesOf(quads []quad.Quad) *shortNames {
	n := &shortNames{byIRI: map[quad.IRI]string{}}
	used := map[string]bool{}
	add := func(v quad.Value) {
		if t, ok := v.(quad.TypedString); ok {
			v = t.Type
		}
		iri, ok := v.(quad.IRI)
		if _, known := n.byIRI[iri]; !ok || known {
			return
		}
		short := schema.Namespaces.Compact(schema.IRI(iri))
		prefix, local, _ := strings.Cut(short, ":")
		if short == string(iri) || !isPlainLocal(local) {
			short = ""
		}
		n.byIRI[iri] = short
		used[prefix] = used[prefix] || short != ""
	}
	for _, q := range quads {
		add(q.Subject)
		if q.Predicate != rdfType { // has a word of its own
			add(q.Predicate)
		}
		add(q.Object)
		add(q.Label)
	}
	n.used = slices.DeleteFunc(slices.Clone(schema.Namespaces), func(ns schema.Namespace) bool { return !used[ns.Prefix] })
	return n
}

// isPlainLocal reports whether a local name needs no escapes in Turtle.
func isPlainLocal(s string) bool {
	for i, r := range s {
		switch {
		case isNameStart(r) || isDigit(r) || r == '_':
		case i > 0 && isNameRune(r):
		case i > 0 && r == '.' && i < len(s)-1:
		default:
			return false
		}
	}
	return s != ""
}
