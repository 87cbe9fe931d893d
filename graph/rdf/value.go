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
		if !isNameRune(r) && r != '.' || i == 0 && !isNameStart(r) && !isDigit(r) && r != '_' {
			return false
		}
	}
	return label != "" && utf8.ValidString(label) && !strings.HasSuffix(label, ".")
}
