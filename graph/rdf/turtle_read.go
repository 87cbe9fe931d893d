package rdf

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

// maxDepth bounds how deep blank nodes and lists may stand in each other.
const maxDepth = 1000

const (
	rdfType  = quad.IRI(schema.RDFType)
	rdfFirst = quad.IRI(rdfNS + "first")
	rdfRest  = quad.IRI(rdfNS + "rest")
	rdfNil   = quad.IRI(rdfNS + "nil")
)

// ReadTurtle reads Turtle (W3C Recommendation of 25 February 2014), one triple
// after another, as quads without a label. Relative IRIs are resolved against
// base; where it is "" and the document gives none they are an error. Literals
// are as [ReadNQuads] gives them; blank nodes without a label get one that no
// other has. It stops at the first error, which is an [*Error] unless r failed.
func ReadTurtle(r io.Reader, base string) iter.Seq2[quad.Quad, error] {
	return readTurtle(r, base, false)
}

// ReadTriG reads TriG (W3C Recommendation of 25 February 2014) as [ReadTurtle]
// reads Turtle.
func ReadTriG(r io.Reader, base string) iter.Seq2[quad.Quad, error] {
	return readTurtle(r, base, true)
}

func readTurtle(r io.Reader, base string, graphs bool) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		p := &turtleReader{scanner: newScanner(r), base: base, graphs: graphs, prefixes: map[string]string{}}
		p.yield = func(q quad.Quad) bool { return yield(q, nil) }
		if p.document(); p.err != nil && !errors.Is(p.err, errEnough) {
			yield(quad.Quad{}, p.err)
		}
	}
}

// errEnough ends the reading where the caller wants no more.
var errEnough = errors.New("enough")

// turtleReader reads a document from its front; its methods are named after
// what they read. After an error they read nothing more.
type turtleReader struct {
	*scanner
	base     string
	graphs   bool // TriG
	prefixes map[string]string
	label    quad.Value // of the graph being read
	blanks   int        // blank nodes without a label so far
	depth    int
	yield    func(quad.Quad) bool
}

func (p *turtleReader) emit(s, pred, o quad.Value) {
	if p.err == nil && !p.yield(quad.Quad{Subject: s, Predicate: pred, Object: o, Label: p.label}) {
		p.err = errEnough
	}
}

func (p *turtleReader) blank() quad.Value {
	p.blanks++
	return quad.BNode(fmt.Sprint(anonymous, p.blanks))
}

func (p *turtleReader) document() {
	for p.space(); p.peek() != end; p.space() {
		p.statement()
	}
}

func (p *turtleReader) statement() {
	switch r := p.peek(); {
	case r == '@':
		p.directive()
	case p.graphs && r == '{':
		p.graph(nil)
	case r == '[':
		p.blankStatement()
	case r == '(':
		p.predicates(p.list())
		p.expect('.', "after the triples")
	case p.atTriple() && !p.atTripleTerm():
		p.reifiedStatement(p.reified())
		p.expect('.', "after the triples")
	default:
		subject, word := p.nodeOrWord()
		if word != "" {
			p.keyword(word)
			return
		}
		p.labelOrSubject(subject)
	}
}

// labelOrSubject goes on after a name that may be that of a graph.
func (p *turtleReader) labelOrSubject(name quad.Value) {
	if p.space(); p.graphs && p.peek() == '{' {
		p.graph(name)
		return
	}
	p.predicates(name)
	p.expect('.', "after the triples")
}

// blankStatement begins with "[": triples, or a graph of that label.
func (p *turtleReader) blankStatement() {
	node, empty := p.propertyList()
	if p.space(); empty {
		p.labelOrSubject(node)
		return
	}
	if p.peek() != '.' {
		p.predicates(node)
	}
	p.expect('.', "after the triples")
}

// reifiedStatement goes on after a reified triple, of which more may be said.
func (p *turtleReader) reifiedStatement(node quad.Value) {
	if p.space(); p.peek() != '.' && p.peek() != '}' {
		p.predicates(node)
	}
}

// directive reads @prefix or @base.
func (p *turtleReader) directive() {
	line, column := p.line, p.column
	p.next()
	switch word := p.name(isLetter, false); word {
	case "prefix":
		p.prefix()
	case "base":
		p.setBase()
	case "version":
		p.version()
	default:
		p.failAt(line, column, "there is no directive @%s", word)
	}
	p.expect('.', "after the directive")
}

// keyword goes on after PREFIX, BASE or GRAPH in any case.
func (p *turtleReader) keyword(word string) {
	switch {
	case strings.EqualFold(word, "prefix"):
		p.prefix()
	case strings.EqualFold(word, "base"):
		p.setBase()
	case strings.EqualFold(word, "version"):
		p.version()
	case p.graphs && strings.EqualFold(word, "graph"):
		p.space()
		var name quad.Value
		if p.peek() == '[' {
			p.next()
			p.expect(']', "in the name of a graph")
			name = p.blank()
		} else {
			name = p.node()
		}
		p.graph(name)
	default:
		p.fail("expected a statement; %q is none", word)
	}
}

func (p *turtleReader) prefix() {
	p.space()
	prefix := ""
	if p.peek() != ':' {
		if !isNameStart(p.peek()) {
			p.fail("expected a prefix, found %s", p.here())
		}
		prefix = p.name(isNameRune, false)
	}
	if p.peek() != ':' {
		p.fail("expected \":\" after the prefix, found %s", p.here())
	}
	p.next()
	if iri := p.onlyIRIRef(); p.err == nil {
		p.prefixes[prefix] = iri
	}
}

func (p *turtleReader) setBase() {
	if iri := p.onlyIRIRef(); p.err == nil {
		p.base = iri
	}
}

func (p *turtleReader) onlyIRIRef() string {
	if p.space(); p.peek() != '<' {
		p.fail("expected \"<\", found %s", p.here())
		return ""
	}
	iri, _ := p.iriRef().(quad.IRI)
	return string(iri)
}

// graph reads the triples in braces.
func (p *turtleReader) graph(label quad.Value) {
	p.expect('{', "before the triples of a graph")
	p.label = label
	for p.err == nil && !p.accept('}') {
		p.graphTriples()
		if p.space(); p.peek() != '}' {
			p.expect('.', "after the triples")
		}
	}
	p.label = nil
}

func (p *turtleReader) graphTriples() {
	switch r := p.peek(); {
	case r == '[':
		node, empty := p.propertyList()
		if p.space(); empty || p.peek() != '.' && p.peek() != '}' {
			p.predicates(node)
		}
	case r == '(':
		p.predicates(p.list())
	case p.atTriple() && !p.atTripleTerm():
		p.reifiedStatement(p.reified())
	default:
		p.predicates(p.node())
	}
}
