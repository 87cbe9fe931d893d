package rdf

import "github.com/cayleygraph/quad"

// What Turtle and TriG of RDF 1.2 (W3C drafts of 2025) have beyond RDF 1.1.

// atTriple reports whether a triple in brackets is next.
func (p *turtleReader) atTriple() bool { return p.peek() == '<' && p.byteAt(1) == '<' }

func (p *turtleReader) atTripleTerm() bool { return p.atTriple() && p.byteAt(2) == '(' }

// reified reads "<< s p o ~ name >>": a node that is a statement of the triple.
func (p *turtleReader) reified() quad.Value {
	defer p.deeper()()
	p.next()
	p.next()
	t := p.innerTriple(true)
	var node quad.Value
	if p.accept('~') {
		node = p.reifier()
	} else {
		node = p.blank()
	}
	p.closing(">>")
	p.emit(node, Reifies, t)
	return node
}

// tripleTerm reads "<<( s p o )>>".
func (p *turtleReader) tripleTerm() quad.Value {
	defer p.deeper()()
	for range "<<(" {
		p.next()
	}
	t := p.innerTriple(false)
	p.closing(")>>")
	return t
}

func (p *turtleReader) closing(mark string) {
	p.space()
	for i := range len(mark) {
		if rune(mark[i]) != p.peek() {
			p.fail("expected %q after a triple, found %s", mark, p.here())
			return
		}
		p.next()
	}
}

// innerTriple reads three terms, of which none says more than its name; those
// of a reified triple may be reified triples too.
func (p *turtleReader) innerTriple(reified bool) (t Triple) {
	p.space()
	switch {
	case reified && p.atTriple() && !p.atTripleTerm():
		t.Subject = p.reified()
	case p.peek() == '[':
		t.Subject = p.anonymous()
	default:
		t.Subject = p.node()
	}
	p.space()
	t.Predicate = p.verb()
	p.space()
	switch {
	case p.peek() == '[':
		t.Object = p.anonymous()
	case p.peek() == '(' || !reified && p.atTriple() && !p.atTripleTerm():
		p.fail("expected a term of a triple, found %s", p.here())
	default:
		t.Object = p.object()
	}
	return t
}

// anonymous reads "[]".
func (p *turtleReader) anonymous() quad.Value {
	node, empty := p.propertyList()
	if !empty {
		p.fail("nothing can be said of a blank node within a triple")
	}
	return node
}

// reifier reads what follows "~": a name, or nothing.
func (p *turtleReader) reifier() quad.Value {
	p.space()
	switch r := p.peek(); {
	case r == '[':
		return p.anonymous()
	case r == '<' && !p.atTriple(), r == '_', r == ':', isNameStart(r):
		return p.node()
	}
	return p.blank()
}

// annotations reads "~ name" and "{| … |}" after an object.
func (p *turtleReader) annotations(t Triple) {
	var node quad.Value // the reifier that a block may say more of
	for p.err == nil {
		p.space()
		switch r := p.peek(); {
		case r == '~':
			p.next()
			node = p.reifier()
			p.emit(node, Reifies, t)
		case r == '{' && p.byteAt(1) == '|':
			if node == nil {
				node = p.blank()
				p.emit(node, Reifies, t)
			}
			p.annotation(node)
			node = nil
		default:
			return
		}
	}
}

func (p *turtleReader) annotation(node quad.Value) {
	defer p.deeper()()
	p.next()
	p.next()
	p.predicates(node)
	p.closing("|}")
}

// version reads the text of VERSION, which changes nothing here.
func (p *turtleReader) version() {
	p.space()
	mark := p.peek()
	if mark != '"' && mark != '\'' || rune(p.byteAt(1)) == mark && rune(p.byteAt(2)) == mark {
		p.fail("expected a version in quotation marks, found %s", p.here())
		return
	}
	p.quoted()
}
