package rdf

import (
	"strings"

	"github.com/cayleygraph/quad"
)

// literal reads a quoted literal with its language or type.
func (p *turtleReader) literal() quad.Value {
	text := p.quoted()
	switch {
	case p.err != nil:
		return nil
	case p.peek() == '@':
		return literal(text, p.language(), "")
	case p.peek() == '^' && p.byteAt(1) == '^':
		p.next()
		p.next()
		p.space()
		datatype, _ := p.iri().(quad.IRI)
		return literal(text, "", string(datatype))
	}
	return quad.String(text)
}

// quoted reads a string in one or in three quotation marks of either kind.
func (p *turtleReader) quoted() string {
	line, column := p.line, p.column
	mark := p.next()
	long := rune(p.byteAt(0)) == mark && rune(p.byteAt(1)) == mark
	if long {
		p.next()
		p.next()
	}
	text := textBuilder{s: p.scanner}
	for p.err == nil {
		r := p.next()
		switch {
		case r == end, !long && (r == '\n' || r == '\r'):
			p.failAt(line, column, "the literal has no end")
		case r == mark && !long:
			return text.String()
		case r == mark && rune(p.byteAt(0)) == mark && rune(p.byteAt(1)) == mark:
			p.next()
			p.next()
			return text.String()
		case r == '\\':
			text.add(p.escape(true))
		default:
			text.add(r)
		}
	}
	return ""
}

func (p *turtleReader) language() string {
	line, column := p.line, p.column
	p.next()
	text := textBuilder{s: p.scanner}
	for r := p.peek(); r == '-' || isAlphaNumeric(r); r = p.peek() {
		text.add(p.next())
	}
	if !isLanguage(text.String()) {
		p.failAt(line, column, "@%s is no language tag", text.String())
	}
	return text.String()
}

// number reads INTEGER, DECIMAL or DOUBLE.
func (p *turtleReader) number() quad.Value {
	text := textBuilder{s: p.scanner}
	if r := p.peek(); r == '+' || r == '-' {
		text.add(p.next())
	}
	digits, datatype := p.digits(&text), "integer"
	if p.peek() == '.' && (isDigit(rune(p.byteAt(1))) || digits > 0 && p.exponentAt(1)) {
		text.add(p.next())
		digits += p.digits(&text)
		datatype = "decimal"
	}
	if digits == 0 {
		p.fail("expected a number, found %s", p.here())
	}
	if p.exponentAt(0) {
		for range 2 {
			text.add(p.next()) // e, and a sign or digit
		}
		p.digits(&text)
		datatype = "double"
	}
	return typed(text.String(), datatype)
}

func (p *turtleReader) digits(text *textBuilder) (n int) {
	for ; isDigit(p.peek()); n++ {
		text.add(p.next())
	}
	return n
}

// exponentAt reports whether an exponent begins i bytes ahead.
func (p *turtleReader) exponentAt(i int) bool {
	if c := p.byteAt(i); c != 'e' && c != 'E' {
		return false
	}
	c := p.byteAt(i + 1)
	return isDigit(rune(c)) || strings.ContainsRune("+-", rune(c)) && isDigit(rune(p.byteAt(i+2)))
}
