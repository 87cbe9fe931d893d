package rdf

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// AppendNQuad appends a quad as a line of canonical N-Quads (RDF 1.2 N-Quads,
// section 3). Characters that no IRI may hold are percent-encoded, native
// values of Cayley become literals typed by XML Schema.
func AppendNQuad(b []byte, q quad.Quad) []byte {
	b = append(appendValue(b, q.Subject), ' ')
	b = append(appendValue(b, q.Predicate), ' ')
	b = append(appendValue(b, q.Object), ' ')
	if q.Label != nil {
		b = append(appendValue(b, q.Label), ' ')
	}
	return append(b, '.', '\n')
}

func appendValue(b []byte, v quad.Value) []byte {
	switch v := plain(v).(type) {
	case quad.IRI:
		return appendIRI(b, string(v))
	case quad.BNode:
		return append(append(b, '_', ':'), blankLabel(string(v))...)
	case quad.LangString:
		return append(append(appendQuoted(b, string(v.Value)), '@'), v.Lang...)
	case quad.TypedString:
		return appendIRI(append(appendQuoted(b, string(v.Value)), '^', '^'), string(v.Type))
	case quad.String:
		return appendQuoted(b, string(v))
	}
	return append(b, '"', '"') // nil, which no quad of ours holds
}

func appendIRI(b []byte, iri string) []byte {
	return append(append(append(b, '<'), validIRI(iri)...), '>')
}

// validIRI is the IRI with what no IRI may hold percent-encoded.
func validIRI(iri string) string {
	if strings.IndexFunc(iri, isNoIRIRune) < 0 && utf8.ValidString(iri) {
		return iri
	}
	var b []byte
	for _, r := range strings.ToValidUTF8(iri, "\uFFFD") {
		if isIRIRune(r) {
			b = utf8.AppendRune(b, r)
			continue
		}
		b = fmt.Appendf(b, "%%%02X", r) // all of them are ASCII
	}
	return string(b)
}

// ends of the escapes of control characters and the like.
var written = map[rune]byte{
	'\b': 'b', '\t': 't', '\n': 'n', '\f': 'f', '\r': 'r', '"': '"', '\\': '\\',
}

func appendQuoted(b []byte, s string) []byte {
	b = append(b, '"')
	for {
		i := strings.IndexFunc(s, needsEscape)
		if i < 0 {
			return append(append(b, strings.ToValidUTF8(s, "\uFFFD")...), '"')
		}
		b = append(b, strings.ToValidUTF8(s[:i], "\uFFFD")...)
		r := rune(s[i])
		if c, ok := written[r]; ok {
			b = append(b, '\\', c)
		} else {
			b = fmt.Appendf(b, `\u%04X`, r)
		}
		s = s[i+1:]
	}
}

func needsEscape(r rune) bool { return r < ' ' || r == '"' || r == '\\' || r == 0x7F }
