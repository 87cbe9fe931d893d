package graph

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
	rest string
	err  error
}

func (p *lineParser) fail(format string, args ...any) {
	if p.err == nil {
		p.err = fmt.Errorf(format, args...)
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
	return p.node("an object")
}

// iri reads IRIREF; the rest begins with "<".
func (p *lineParser) iri() quad.Value {
	text := p.until('>')
	if p.err == nil && !isAbsolute(text) {
		p.fail("<%s> is not an absolute IRI", text)
	}
	for _, r := range text {
		if !isIRIRune(r) {
			p.fail("no IRI may hold the character %q", r)
		}
	}
	return quad.IRI(text)
}

func isAbsolute(iri string) bool {
	scheme, _, ok := strings.Cut(iri, ":")
	for i, r := range scheme {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		if !letter && (i == 0 || !(r >= '0' && r <= '9' || strings.ContainsRune("+-.", r))) {
			return false
		}
	}
	return ok && scheme != ""
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

var longEscapes = map[byte]rune{
	'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', '"': '"', '\'': '\'', '\\': '\\',
}

// escape reads ECHAR, where short escapes are allowed, or UCHAR.
func (p *lineParser) escape(s string, short bool) (rune, int) {
	if len(s) < 2 {
		p.fail("the line ends in an escape")
		return 0, 0
	}
	if r, ok := longEscapes[s[1]]; ok && short {
		return r, 2
	}
	digits := map[byte]int{'u': 4, 'U': 8}[s[1]]
	if digits == 0 || len(s) < 2+digits {
		p.fail("%q is no escape", s[:2])
		return 0, 0
	}
	var r uint32
	for _, c := range []byte(s[2 : 2+digits]) {
		d := strings.IndexByte("0123456789abcdef", lower(c))
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

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
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
	for i, part := range strings.Split(tag, "-") {
		if part == "" || i == 0 && strings.ContainsAny(part, "0123456789") {
			p.fail("@%s is no language tag", tag)
		}
	}
	p.rest = s[end:]
	return tag
}

func isAlphaNumeric(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
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
	if label == "" || first == '-' || first == '.' || first == 0xB7 || unicode.Is(unicode.Mn, first) {
		p.fail("expected the label of a blank node, found %s", p.here())
	}
	p.rest = s[len(label):]
	return quad.BNode(label)
}

func isLabelRune(r rune) bool {
	switch {
	case r <= unicode.MaxASCII:
		return isAlphaNumeric(r) || strings.ContainsRune("_:-.", r)
	case r == 0xD7 || r == 0xF7 || r == 0x37E:
		return false
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == 0xB7 || r == 0x203F || r == 0x2040 || r > 0xFFFF
}
