package rdf

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

// lineParser eats a line from the front; after an error it eats nothing more.
type lineParser struct {
	line, rest string
	depth      int // of triple terms
	err        *Error
}

// fail notes the first error, at the place that is read next.
func (p *lineParser) fail(format string, args ...any) {
	if p.err == nil {
		read := p.line[:len(p.line)-len(p.rest)]
		p.err = &Error{Column: 1 + utf8.RuneCountInString(read), Reason: fmt.Sprintf(format, args...)}
	}
}

// here is the next few characters, for messages.
func (p *lineParser) here() string {
	runes := []rune(p.rest[:min(len(p.rest), 80)])
	if len(runes) == 0 {
		return "the end of the line"
	}
	return fmt.Sprintf("%q", string(runes[:min(len(runes), 20)]))
}

func (p *lineParser) space() { p.rest = strings.TrimLeft(p.rest, " \t") }

func (p *lineParser) atEnd() bool {
	p.space()
	return p.rest == "" || p.rest[0] == '#'
}

func (p *lineParser) expect(s string) {
	rest, ok := strings.CutPrefix(p.rest, s)
	if !ok {
		p.fail("expected %q, found %s", s, p.here())
		return
	}
	p.rest = rest
}

func (p *lineParser) node(what string) quad.Value {
	p.space()
	switch {
	case p.err != nil:
	case strings.HasPrefix(p.rest, "<"):
		return p.iri()
	case strings.HasPrefix(p.rest, "_:"):
		return p.blank()
	default:
		p.fail("expected %s, found %s", what, p.here())
	}
	return nil
}

func (p *lineParser) iriOnly(what string) quad.Value {
	p.space()
	if p.err == nil && !strings.HasPrefix(p.rest, "<") {
		p.fail("expected %s, found %s", what, p.here())
	}
	if p.err != nil {
		return nil
	}
	return p.iri()
}

func (p *lineParser) object() quad.Value {
	p.space()
	if p.err == nil && strings.HasPrefix(p.rest, `"`) {
		return p.literal()
	}
	if p.err == nil && strings.HasPrefix(p.rest, "<<(") {
		return p.triple()
	}
	return p.node("an object")
}

// iri reads IRIREF; the rest begins with "<".
func (p *lineParser) iri() quad.Value {
	begin := p.rest
	text := p.until('>')
	rest := p.rest
	p.rest = begin // where an error is
	if p.err == nil && !isAbsolute(text) {
		p.fail("<%s> is not an absolute IRI", text)
	}
	if i := strings.IndexFunc(text, isNoIRIRune); i >= 0 {
		r, _ := utf8.DecodeRuneInString(text[i:])
		p.fail("no IRI may hold the character %q", r)
	}
	p.rest = rest
	return quad.IRI(text)
}

// until reads from after the first byte up to the closing character, with
// escapes resolved.
func (p *lineParser) until(closing rune) string {
	s := p.rest[1:]
	if end := strings.IndexRune(s, closing); end >= 0 && strings.IndexByte(s[:end], '\\') < 0 {
		p.rest = s[end+1:]
		return s[:end]
	}
	var b strings.Builder
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r == closing:
			p.rest = s[size:]
			return b.String()
		case r == '\\':
			r, size = p.escape(s, closing == '"')
		}
		if p.err != nil {
			return ""
		}
		b.WriteRune(r)
		s = s[size:]
	}
	p.fail("%q is missing", string(closing))
	return ""
}

// escape reads ECHAR, where short escapes are allowed, or UCHAR.
func (p *lineParser) escape(s string, short bool) (rune, int) {
	if len(s) < 2 {
		p.fail("the line ends in an escape")
		return 0, 0
	}
	if r, ok := shortEscapes[rune(s[1])]; ok && short {
		return r, 2
	}
	digits := map[byte]int{'u': 4, 'U': 8}[s[1]]
	if digits == 0 || len(s) < 2+digits {
		p.fail("%q is no escape", s[:2])
		return 0, 0
	}
	var r uint32
	for _, c := range []byte(s[2 : 2+digits]) {
		d := hexValue(rune(c))
		if d < 0 {
			p.fail("%q is no escape", s[:2+digits])
			return 0, 0
		}
		r = r<<4 | uint32(d)
	}
	if r > unicode.MaxRune || !utf8.ValidRune(rune(r)) {
		p.fail("%q is no character", s[:2+digits])
	}
	return rune(r), 2 + digits
}

func (p *lineParser) literal() quad.Value {
	text := quad.String(p.until('"'))
	switch {
	case p.err != nil:
		return nil
	case strings.HasPrefix(p.rest, "^^<"):
		p.rest = p.rest[2:]
		datatype, _ := p.iri().(quad.IRI)
		if schema.IRI(datatype) == schema.XSDString {
			return text
		}
		return quad.TypedString{Value: text, Type: datatype}
	case strings.HasPrefix(p.rest, "@"):
		return quad.LangString{Value: text, Lang: p.language()}
	}
	return text
}

// language reads LANGTAG.
func (p *lineParser) language() string {
	s := p.rest[1:]
	end := strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII || r != '-' && !isAlphaNumeric(r) })
	if end < 0 {
		end = len(s)
	}
	tag := s[:end]
	if !isLanguage(tag) {
		p.fail("@%s is no language tag", tag)
	}
	p.rest = s[end:]
	return tag
}

// blank reads BLANK_NODE_LABEL; a dot at its end is not part of it.
func (p *lineParser) blank() quad.Value {
	s := p.rest[2:]
	end := strings.IndexFunc(s, func(r rune) bool { return !isLabelRune(r) })
	if end < 0 {
		end = len(s)
	}
	label := strings.TrimRight(s[:end], ".")
	first, _ := utf8.DecodeRuneInString(label)
	if label == "" || !isLabelStart(first) {
		p.fail("expected the label of a blank node, found %s", p.here())
	}
	p.rest = s[len(label):]
	return quad.BNode(label)
}

func isLabelStart(r rune) bool { return isNameStart(r) || isDigit(r) || r == '_' }

// isLabelRune is PN_CHARS, or "." which may stand between them.
func isLabelRune(r rune) bool { return isNameRune(r) || r == '.' }
