package rdf

import (
	"encoding/hex"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

const (
	xsd       = "http://www.w3.org/2001/XMLSchema#"
	rdfNS     = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	anonymous = "anon" // begins the labels of blank nodes that a reader makes
)

// plain gives the native values of Cayley as the literals they stand for, and
// leaves all others as they are. Literals of type xsd:string have no type.
func plain(v quad.Value) quad.Value {
	switch v := v.(type) {
	case quad.TypedString:
		if v.Type == "" || schema.IRI(v.Type) == schema.XSDString {
			return v.Value
		}
	case quad.Time:
		return typed(time.Time(v).UTC().Format(time.RFC3339Nano), "dateTime")
	case quad.Int:
		return typed(fmt.Sprint(int64(v)), "integer")
	case quad.Float:
		return typed(fmt.Sprint(float64(v)), "double")
	case quad.Bool:
		return typed(fmt.Sprint(bool(v)), "boolean")
	}
	return v
}

func typed(lexical, datatype string) quad.Value {
	return quad.TypedString{Value: quad.String(lexical), Type: quad.IRI(xsd + datatype)}
}

// literal makes a literal of what stands in a document.
func literal(text, language, datatype string) quad.Value {
	switch {
	case language != "":
		return quad.LangString{Value: quad.String(text), Lang: language}
	case datatype != "" && schema.IRI(datatype) != schema.XSDString:
		return quad.TypedString{Value: quad.String(text), Type: quad.IRI(datatype)}
	}
	return quad.String(text)
}

// blankLabel is a label that every syntax admits, another for each node.
func blankLabel(label string) string {
	const coded = "x-"
	if isPlainLabel(label) && !strings.HasPrefix(label, coded) {
		return label
	}
	return coded + hex.EncodeToString([]byte(label))
}

func isPlainLabel(label string) bool {
	for i, r := range label {
		if !isLabelRune(r) || i == 0 && !isLabelStart(r) {
			return false
		}
	}
	return label != "" && utf8.ValidString(label) && !strings.HasSuffix(label, ".")
}

// check reports a quad that RDF does not have: a term in a place that is not
// for its kind, a name that is no absolute IRI or holds what none may, a language that is none.
// What it has in common with a sound quad is not looked at again.
func check(q, sound quad.Quad) error {
	for _, d := range quad.Directions {
		v := q.Get(d)
		if v == nil && d == quad.Label || v != nil && v == sound.Get(d) || Allowed(v, d) {
			continue
		}
		return fmt.Errorf("%v: RDF has no such %v: %s", q, d, quad.StringOf(v))
	}
	return nil
}

// Allowed reports whether RDF has such a value in a place of a quad.
func Allowed(v quad.Value, d quad.Direction) bool {
	switch d {
	case quad.Subject, quad.Label:
		return isNode(v)
	case quad.Predicate:
		return isName(v)
	case quad.Object:
		return isNode(v) || isLiteral(v)
	}
	return false
}

func isNode(v quad.Value) bool {
	_, blank := v.(quad.BNode)
	return blank || isName(v)
}

func isName(v quad.Value) bool {
	iri, ok := v.(quad.IRI)
	return ok && isIRI(string(iri))
}

func isLiteral(v quad.Value) bool {
	switch v := plain(v).(type) {
	case quad.String:
		return true
	case quad.LangString:
		return isLanguage(v.Lang)
	case quad.TypedString:
		return isIRI(string(v.Type))
	case Triple:
		return v.allowed()
	}
	return false
}
