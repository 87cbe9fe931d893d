package rdf

import (
	"strings"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// iriRef reads IRIREF, which begins with "<", and resolves it.
func (p *turtleReader) iriRef() quad.Value {
	line, column := p.line, p.column
	text := textBuilder{s: p.scanner}
	for p.next(); ; {
		r := p.next()
		switch {
		case r == '>':
			return p.resolved(text.String(), line, column)
		case r == end:
			p.failAt(line, column, "the IRI has no end")
			return nil
		case r == '\\':
			if r = p.escape(false); r == end {
				return nil
			}
			fallthrough
		default:
			if !isIRIRune(r) {
				p.failAt(line, column, "no IRI may hold the character %q", r)
				return nil
			}
			text.add(r)
		}
	}
}

func (p *turtleReader) resolved(ref string, line, column int) quad.Value {
	iri := resolve(p.base, ref)
	if !isAbsolute(iri) {
		p.failAt(line, column, "<%s> is not an absolute IRI, and there is no base", ref)
	}
	return quad.IRI(iri)
}

// escape reads what follows "\": UCHAR, or where short escapes are allowed
// ECHAR. It is end after an error.
func (p *turtleReader) escape(short bool) rune {
	r := p.peek()
	if c, ok := shortEscapes[r]; ok && short {
		p.next()
		return c
	}
	digits := map[rune]int{'u': 4, 'U': 8}[r]
	if digits == 0 {
		p.fail("%s is no escape", p.here())
		return end
	}
	p.next()
	var code uint32
	for range digits {
		d := hexValue(p.peek())
		if d < 0 {
			p.fail("the escape has too few digits")
			return end
		}
		p.next()
		code = code<<4 | uint32(d)
	}
	if code > utf8.MaxRune || !utf8.ValidRune(rune(code)) {
		p.fail("U+%04X is no character", code)
		return end
	}
	return rune(code)
}

// blankLabel reads BLANK_NODE_LABEL, which begins with "_:".
func (p *turtleReader) blankLabel() quad.Value {
	p.next()
	if p.peek() != ':' {
		p.fail("expected \"_:\", found %s", p.here())
		return nil
	}
	p.next()
	if !isLabelStart(p.peek()) {
		p.fail("expected the label of a blank node, found %s", p.here())
		return nil
	}
	label := p.name(isNameRune, false)
	if strings.HasPrefix(label, anonymous) {
		label = anonymous + "-" + label // no label of ours
	}
	return quad.BNode(label)
}

// name reads characters of a name; dots at its end are not part of it. In a
// local name %-escapes and \-escapes stand for characters.
func (p *turtleReader) name(is func(rune) bool, local bool) string {
	text := textBuilder{s: p.scanner}
	for {
		r := p.peek()
		switch {
		case is(r):
			text.add(p.next())
		case r == '.' && p.goesOn(is, local):
			text.add(p.next())
		case local && r == '%':
			p.percent(&text)
		case local && r == '\\':
			p.next()
			if !strings.ContainsRune("_~.-!$&'()*+,;=/?#@%", p.peek()) {
				p.fail("%s is no escape of a local name", p.here())
			}
			text.add(p.next())
		default:
			return text.String()
		}
		if p.err != nil {
			return ""
		}
	}
}

// goesOn reports whether a name goes on after the dots that are next.
func (p *turtleReader) goesOn(is func(rune) bool, local bool) bool {
	i := 0
	for p.byteAt(i) == '.' {
		i++
	}
	r := p.runeAt(i)
	return is(r) || local && (r == '%' || r == '\\')
}

func (p *turtleReader) percent(text *textBuilder) {
	if hexValue(rune(p.byteAt(1))) < 0 || hexValue(rune(p.byteAt(2))) < 0 {
		p.fail("\"%%\" is not followed by two hexadecimal digits")
		return
	}
	for range 3 {
		text.add(p.next())
	}
}

// prefixed reads a prefixed name, or a word without ":", which is then word.
func (p *turtleReader) prefixed() (iri quad.Value, word string) {
	line, column := p.line, p.column
	if r := p.peek(); r != ':' && !isNameStart(r) {
		p.fail("expected a term, found %s", p.here())
		return nil, ""
	}
	prefix := p.name(isNameRune, false)
	if p.peek() != ':' {
		return nil, prefix
	}
	p.next()
	ns, known := p.prefixes[prefix]
	if !known {
		p.failAt(line, column, "the prefix %q is not declared", prefix+":")
		return nil, ""
	}
	return quad.IRI(ns + p.localName()), ""
}

func (p *turtleReader) localName() string {
	r := p.peek()
	if !isNameStart(r) && !isDigit(r) && !strings.ContainsRune("_:%\\", r) {
		return ""
	}
	return p.name(func(r rune) bool { return isNameRune(r) || r == ':' }, true)
}
