package rdf

import (
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

// shortNames gives IRIs the prefixed name that every syntax admits without
// escapes, and tells which namespaces these use.
type shortNames struct {
	known  map[quad.IRI]string // of late; bounded
	used   map[string]bool     // prefixes
	banned map[string]bool     // prefixes that are not to be used
	last   quad.Quad
}

// maxKnown bounds the names that are kept, which are then begun anew.
const maxKnown = 1 << 14

func newNames() *shortNames {
	return &shortNames{known: map[quad.IRI]string{}, used: map[string]bool{}, banned: map[string]bool{}}
}

// see notes the namespaces of a quad.
func (n *shortNames) see(q quad.Quad) {
	if q.Subject != n.last.Subject {
		n.use(q.Subject)
	}
	if q.Predicate != n.last.Predicate && q.Predicate != rdfType { // which has a word of its own
		n.use(q.Predicate)
	}
	if q.Label != n.last.Label {
		n.use(q.Label)
	}
	n.use(q.Object)
	n.last = q
}

func (n *shortNames) use(v quad.Value) {
	switch v := v.(type) {
	case quad.IRI:
		if prefix, _, ok := strings.Cut(n.short(v), ":"); ok {
			n.used[prefix] = true
		}
	case quad.TypedString:
		n.use(v.Type)
	case Triple:
		n.use(v.Subject)
		n.use(v.Predicate)
		n.use(v.Object)
	}
}

// namespaces are those that the names seen use.
func (n *shortNames) namespaces() schema.NamespaceTable {
	return slices.DeleteFunc(slices.Clone(schema.Namespaces), func(ns schema.Namespace) bool {
		return !n.used[ns.Prefix] || n.banned[ns.Prefix]
	})
}

// short is the prefixed name of an IRI, "" where it has none.
func (n *shortNames) short(iri quad.IRI) string {
	short, known := n.known[iri]
	if known {
		return short
	}
	short = schema.Namespaces.Compact(schema.IRI(iri))
	prefix, local, _ := strings.Cut(short, ":")
	if short == string(iri) || !isPlainLocal(local) || n.banned[prefix] {
		short = ""
	}
	if len(n.known) >= maxKnown {
		clear(n.known)
	}
	n.known[iri] = short
	return short
}

// ban does without some prefixes.
func (n *shortNames) ban(prefixes map[string]bool) {
	n.banned = prefixes
	clear(n.known)
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
