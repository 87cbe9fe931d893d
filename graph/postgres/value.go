package postgres

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"
)

// hash names a value in the tables, as Cayley does: by the digest of its text.
type hash [quad.HashSize]byte

func hashOf(v quad.Value) (h hash) {
	quad.HashTo(v, h[:])
	return h
}

// bytes is a hash as a column, nil of the hash of no value.
func (h hash) bytes() []byte {
	if h == (hash{}) {
		return nil
	}
	return h[:]
}

// quadHash is the values of a quad in Cayley's order: subject, predicate,
// object, label.
type quadHash [4]hash

func (q *quadHash) columns() []any {
	return []any{q[0].bytes(), q[1].bytes(), q[2].bytes(), q[3].bytes()}
}

// valueColumns are the columns of a node in which its value is.
const valueColumns = `value, value_string, datatype, language, iri, bnode, value_int, value_bool, value_float, value_time`

// node is a value in those columns.
type node struct {
	value                []byte
	text, datatype, lang *string
	iri, bnode, truth    *bool
	integer              *int64
	float                *float64
	time                 *time.Time
}

func (n *node) columns() []any {
	return []any{n.value, n.text, n.datatype, n.lang, n.iri, n.bnode, n.integer, n.truth, n.float, n.time}
}

func (n *node) targets() []any {
	return []any{&n.value, &n.text, &n.datatype, &n.lang, &n.iri, &n.bnode, &n.integer, &n.truth, &n.float, &n.time}
}

// nodeOf puts a value into columns. Texts that PostgreSQL cannot hold or that
// Cayley reads as others, and times finer than its own, are in the column for
// values of any kind.
func nodeOf(v quad.Value) (n node, err error) {
	yes := true
	switch v := v.(type) {
	case quad.IRI:
		n.text, n.iri = textOf(v), &yes
	case quad.BNode:
		n.text, n.bnode = textOf(v), &yes
	case quad.String:
		n.text = textOf(v)
	case quad.LangString:
		n.text, n.lang = textOf(v.Value), &v.Lang
	case quad.TypedString:
		n.text, n.datatype = textOf(v.Value), textOf(v.Type)
	case quad.Int:
		n.integer = (*int64)(&v)
	case quad.Bool:
		n.truth = (*bool)(&v)
	case quad.Float:
		n.float = (*float64)(&v)
	case quad.Time:
		n.time = (*time.Time)(&v)
	default:
		return n, fmt.Errorf("values of type %T are not supported", v)
	}
	if n.fits() {
		return n, nil
	}
	n = node{}
	n.value, err = pquads.MarshalValue(v)
	return n, err
}

// fits reports whether the columns give back what they are given.
func (n *node) fits() bool {
	if n.text != nil {
		return utf8.ValidString(*n.text) && !strings.ContainsRune(*n.text, 0) && !strings.Contains(*n.text, `\x00`)
	}
	return n.time == nil || n.time.Nanosecond()%1000 == 0
}

func textOf[T ~string](v T) *string {
	s := string(v)
	return &s
}

// quadValue reads the value back.
func (n *node) quadValue() (quad.Value, error) {
	is := func(b *bool) bool { return b != nil && *b }
	switch {
	case n.text != nil && is(n.iri):
		return quad.IRI(*n.text), nil
	case n.text != nil && is(n.bnode):
		return quad.BNode(*n.text), nil
	case n.text != nil && n.lang != nil:
		return quad.LangString{Value: quad.String(*n.text), Lang: *n.lang}, nil
	case n.text != nil && n.datatype != nil:
		return quad.TypedString{Value: quad.String(*n.text), Type: quad.IRI(*n.datatype)}, nil
	case n.text != nil:
		return quad.String(*n.text), nil
	case n.integer != nil:
		return quad.Int(*n.integer), nil
	case n.truth != nil:
		return quad.Bool(*n.truth), nil
	case n.float != nil:
		return quad.Float(*n.float), nil
	case n.time != nil:
		return quad.Time(n.time.UTC()), nil
	}
	return pquads.UnmarshalValue(n.value)
}
