package graph

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

// appendNQuads writes quads as canonical N-Quads (RDF 1.2 N-Quads, section 3),
// a line each, in the order given. Characters that no IRI may hold are escaped
// by number, native values of Cayley become literals typed by XML Schema.
func appendNQuads(b []byte, quads []quad.Quad) []byte {
	for _, q := range quads {
		b = appendNQuad(b, q)
	}
	return b
}

func appendNQuad(b []byte, q quad.Quad) []byte {
	b = append(appendValue(b, q.Subject), ' ')
	b = append(appendValue(b, q.Predicate), ' ')
	b = append(appendValue(b, q.Object), ' ')
	if q.Label != nil {
		b = append(appendValue(b, q.Label), ' ')
	}
	return append(b, '.', '\n')
}

func appendValue(b []byte, v quad.Value) []byte {
	switch v := v.(type) {
	case quad.IRI:
		return appendIRI(b, string(v))
	case quad.BNode:
		return append(append(b, '_', ':'), v...)
	case quad.String:
		return appendQuoted(b, string(v))
	case quad.LangString:
		return append(append(appendQuoted(b, string(v.Value)), '@'), v.Lang...)
	case quad.TypedString:
		return appendTyped(b, string(v.Value), string(v.Type))
	case quad.Time:
		return appendTyped(b, time.Time(v).UTC().Format(time.RFC3339Nano), xsd+"dateTime")
	case quad.Int:
		return appendTyped(b, fmt.Sprint(int64(v)), xsd+"integer")
	case quad.Float:
		return appendTyped(b, fmt.Sprint(float64(v)), xsd+"double")
	case quad.Bool:
		return appendTyped(b, fmt.Sprint(bool(v)), xsd+"boolean")
	}
	return appendQuoted(b, quad.StringOf(v))
}

const xsd = "http://www.w3.org/2001/XMLSchema#"

func appendTyped(b []byte, lexical, datatype string) []byte {
	b = appendQuoted(b, lexical)
	if datatype == "" || schema.IRI(datatype) == schema.XSDString {
		return b
	}
	return appendIRI(append(b, '^', '^'), datatype)
}

func appendIRI(b []byte, iri string) []byte {
	b = append(b, '<')
	if strings.IndexFunc(iri, isNoIRIRune) < 0 && utf8.ValidString(iri) {
		return append(append(b, iri...), '>')
	}
	for _, r := range iri {
		if isIRIRune(r) {
			b = utf8.AppendRune(b, r)
		} else {
			b = appendEscape(b, r)
		}
	}
	return append(b, '>')
}

// isIRIRune reports whether IRIREF of the N-Quads grammar admits r as it is.
func isIRIRune(r rune) bool {
	switch r {
	case '<', '>', '"', '{', '}', '|', '^', '`', '\\':
		return false
	}
	return r > ' '
}

func isNoIRIRune(r rune) bool { return !isIRIRune(r) }

func appendEscape(b []byte, r rune) []byte {
	if r > 0xFFFF {
		return fmt.Appendf(b, `\U%08X`, r)
	}
	return fmt.Appendf(b, `\u%04X`, r)
}

var shortEscapes = map[rune]byte{
	'\b': 'b', '\t': 't', '\n': 'n', '\f': 'f', '\r': 'r', '"': '"', '\\': '\\',
}

func appendQuoted(b []byte, s string) []byte {
	b = append(b, '"')
	for _, r := range s {
		switch c, ok := shortEscapes[r]; {
		case ok:
			b = append(b, '\\', c)
		case r < ' ' || r == 0x7F:
			b = appendEscape(b, r)
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}
