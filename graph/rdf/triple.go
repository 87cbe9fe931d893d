package rdf

import (
	"fmt"
	"strings"

	"github.com/cayleygraph/quad"
)

// Triple is a triple term of RDF 1.2: a triple that is the object of another,
// which says something of it. It stands for the triple and does not assert it.
// Readers of N-Quads, N-Triples, Turtle and TriG give it, their writers write
// it; a store has no place for it.
type Triple struct {
	Subject, Predicate, Object quad.Value
}

// Reifies says which triple a node is a statement of.
const Reifies = quad.IRI(rdfNS + "reifies")

// String is the term as N-Triples has it.
func (t Triple) String() string { return string(appendValue(nil, t)) }

// Native is the term itself.
func (t Triple) Native() any { return t }

func (t Triple) allowed() bool {
	return isNode(t.Subject) && isName(t.Predicate) && Allowed(t.Object, quad.Object)
}

func appendTriple(b []byte, t Triple) []byte {
	b = append(appendValue(append(b, "<<( "...), t.Subject), ' ')
	b = append(appendValue(b, t.Predicate), ' ')
	return append(appendValue(b, t.Object), " )>>"...)
}

// without12 reports a quad with what RDF 1.1 does not have, which a syntax that
// is no older than it cannot hold.
func without12(q quad.Quad) error {
	lang, _ := q.Object.(quad.LangString)
	if _, term := q.Object.(Triple); term || lang.Lang != baseLanguage(lang.Lang) {
		return fmt.Errorf("only N-Quads, N-Triples, Turtle and TriG have terms of RDF 1.2: %v", q.Object)
	}
	return nil
}

// baseLanguage is a language tag without the direction of its text, which RDF
// 1.2 has after two hyphens.
func baseLanguage(tag string) string {
	return strings.TrimSuffix(strings.TrimSuffix(tag, "--ltr"), "--rtl")
}

// triple reads a triple term, which begins with "<<(".
func (p *lineParser) triple() quad.Value {
	if p.depth++; p.depth > maxDepth {
		p.fail("more than %d triple terms stand in each other", maxDepth)
		return nil
	}
	p.expect("<<(")
	var t Triple
	t.Subject = p.node("a subject")
	t.Predicate = p.iriOnly("a predicate")
	t.Object = p.object()
	p.space()
	p.expect(")>>")
	p.depth--
	return t
}
