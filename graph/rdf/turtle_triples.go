package rdf

import "github.com/cayleygraph/quad"

// predicates reads predicateObjectList.
func (p *turtleReader) predicates(subject quad.Value) {
	for p.err == nil {
		p.space()
		predicate := p.verb()
		for {
			object := p.object()
			p.emit(subject, predicate, object)
			p.annotations(Triple{subject, predicate, object})
			if !p.accept(',') {
				break
			}
		}
		if !p.accept(';') {
			return
		}
		for p.accept(';') {
		}
		if r := p.peek(); r == '.' || r == ']' || r == '}' || r == '|' || r == end {
			return
		}
	}
}

func (p *turtleReader) verb() quad.Value {
	if p.peek() == '<' {
		return p.iriRef()
	}
	iri, word := p.prefixed()
	switch {
	case word == "a":
		return rdfType
	case word != "":
		p.fail("expected a predicate; %q is none", word)
	}
	return iri
}

func (p *turtleReader) object() quad.Value {
	p.space()
	switch r := p.peek(); {
	case r == '"' || r == '\'':
		return p.literal()
	case r == '[':
		node, _ := p.propertyList()
		return node
	case r == '(':
		return p.list()
	case p.atTripleTerm():
		return p.tripleTerm()
	case p.atTriple():
		return p.reified()
	case isDigit(r) || r == '+' || r == '-' || r == '.':
		return p.number()
	}
	node, word := p.nodeOrWord()
	switch word {
	case "":
		return node
	case "true", "false":
		return typed(word, "boolean")
	}
	p.fail("expected an object; %q is none", word)
	return nil
}

// iri reads an IRI in either form.
func (p *turtleReader) iri() quad.Value {
	if p.peek() == '<' {
		return p.iriRef()
	}
	iri, word := p.prefixed()
	if word != "" {
		p.fail("expected an IRI; %q is none", word)
	}
	return iri
}

// node reads an IRI or the label of a blank node.
func (p *turtleReader) node() quad.Value {
	node, word := p.nodeOrWord()
	if word != "" {
		p.fail("expected a name; %q is none", word)
	}
	return node
}

func (p *turtleReader) nodeOrWord() (node quad.Value, word string) {
	switch p.peek() {
	case '<':
		return p.iriRef(), ""
	case '_':
		return p.blankLabel(), ""
	}
	return p.prefixed()
}

// deeper counts what stands in each other.
func (p *turtleReader) deeper() (done func()) {
	if p.depth++; p.depth > maxDepth {
		p.fail("more than %d blank nodes or lists stand in each other", maxDepth)
	}
	return func() { p.depth-- }
}

// propertyList reads a blank node in brackets; empty is true for "[]".
func (p *turtleReader) propertyList() (node quad.Value, empty bool) {
	defer p.deeper()()
	node = p.blank()
	p.next()
	if p.accept(']') {
		return node, true
	}
	p.predicates(node)
	p.expect(']', "after the properties of a blank node")
	return node, false
}

// list reads a list in parentheses.
func (p *turtleReader) list() quad.Value {
	defer p.deeper()()
	p.next()
	if p.accept(')') {
		return rdfNil
	}
	head := p.blank()
	for cell := head; p.err == nil; {
		p.emit(cell, rdfFirst, p.object())
		if p.accept(')') {
			p.emit(cell, rdfRest, rdfNil)
			break
		}
		next := p.blank()
		p.emit(cell, rdfRest, next)
		cell = next
	}
	return head
}
