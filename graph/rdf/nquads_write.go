package rdf

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/rdf/spill"
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
	case Triple:
		return appendTriple(b, v)
	}
	return append(b, '"', '"') // nil, which no quad of ours holds
}

// AppendTerm appends a value as canonical N-Quads has it.
func AppendTerm(b []byte, v quad.Value) []byte { return appendValue(b, v) }

func appendIRI(b []byte, iri string) []byte {
	return append(append(append(b, '<'), validIRI(iri)...), '>')
}

// validIRI is the IRI with what no IRI may hold percent-encoded.
func validIRI(iri string) string {
	if isIRIText(iri) {
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

// longEscapes are the characters that are written as one letter after "\".
var longEscapes = map[rune]byte{
	'\b': 'b', '\t': 't', '\n': 'n', '\f': 'f', '\r': 'r', '"': '"', '\\': '\\',
}

func appendQuoted(b []byte, s string) []byte {
	b = append(b, '"')
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	for {
		i := escapeAt(s)
		if i < 0 {
			return append(append(b, s...), '"')
		}
		b = append(b, s[:i]...)
		r, size := utf8.DecodeRuneInString(s[i:])
		if c, ok := longEscapes[r]; ok {
			b = append(b, '\\', c)
		} else {
			b = fmt.Appendf(b, `\u%04X`, r)
		}
		s = s[i+size:]
	}
}

// escapeAt is where the first character is that needs an escape, -1 for none.
func escapeAt(s string) int {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' || c >= 0x7F {
			if at := strings.IndexFunc(s[i:], needsEscape); at >= 0 {
				return i + at
			}
			return -1
		}
	}
	return -1
}

func needsEscape(r rune) bool {
	return r < ' ' || r == '"' || r == '\\' || r == 0x7F || r == 0xFFFE || r == 0xFFFF
}

// writeLines writes quads as lines in byte order, each once.
func writeLines(w io.Writer, quads quadSeq) (err error) {
	sorter := spill.New(SortMemory)
	defer func() { err = errors.Join(err, sorter.Close()) }()
	if err := addAll(sorter, quads, AppendNQuad); err != nil {
		return err
	}
	for line, err := range sorter.Sorted() {
		if err == nil {
			_, err = w.Write(line)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
