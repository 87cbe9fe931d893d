package schema

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"
)

// Datatypes of XML Schema that literals carry. Numbers, truth values and dates
// are typed strings with these, never native values of the store, so that what
// is read is byte for byte what was written.
const (
	XSDBoolean   Term = "http://www.w3.org/2001/XMLSchema#boolean"
	XSDInteger   Term = "http://www.w3.org/2001/XMLSchema#integer"
	XSDNatural   Term = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"
	XSDDecimal   Term = "http://www.w3.org/2001/XMLSchema#decimal"
	XSDDate      Term = "http://www.w3.org/2001/XMLSchema#date"
	XSDYearMonth Term = "http://www.w3.org/2001/XMLSchema#gYearMonth"
	XSDYear      Term = "http://www.w3.org/2001/XMLSchema#gYear"
	XSDMonthDay  Term = "http://www.w3.org/2001/XMLSchema#gMonthDay"
	XSDMonth     Term = "http://www.w3.org/2001/XMLSchema#gMonth"
)

// Value gives the IRI as a value of a quad.
func (i IRI) Value() quad.Value { return quad.IRI(i) }

// Value gives the date as a literal typed by its precision: xsd:date,
// xsd:gYearMonth, xsd:gYear, xsd:gMonthDay or xsd:gMonth. It is nil for the
// unknown date; a date of another form is a plain string.
func (d Date) Value() quad.Value {
	if d == "" {
		return nil
	}
	if d.Validate() != nil {
		return quad.String(d)
	}
	if d.HasYear() {
		return typed(string(d), map[int]Term{10: XSDDate, 7: XSDYearMonth, 4: XSDYear}[len(d)])
	}
	return typed(string(d), map[int]Term{7: XSDMonthDay, 4: XSDMonth}[len(d)])
}

func typed(lexical string, datatype Term) quad.Value {
	return quad.TypedString{Value: quad.String(lexical), Type: quad.IRI(datatype)}
}

func integerValue(n int) quad.Value { return typed(strconv.Itoa(n), XSDInteger) }

func booleanValue(b bool) quad.Value { return typed(strconv.FormatBool(b), XSDBoolean) }

func decimalValue(f float64) quad.Value {
	return typed(strconv.FormatFloat(f, 'f', -1, 64), XSDDecimal)
}

// textValue is a plain literal, nil for "". RDF holds Unicode text, so bytes
// that are none become U+FFFD.
func textValue(s string) quad.Value {
	if s == "" {
		return nil
	}
	return quad.String(strings.ToValidUTF8(s, "\uFFFD"))
}

// lexical is the text of a literal without its type.
func lexical(v quad.Value) (string, bool) {
	switch v := v.(type) {
	case quad.String:
		return string(v), true
	case quad.TypedString:
		return string(v.Value), true
	}
	return "", false
}

// CompareQuads orders quads by subject, predicate, object and label; IRIs
// come before plain literals, these before typed ones, and each kind is in
// byte order.
func CompareQuads(a, b quad.Quad) int {
	if c := compareValues(a.Subject, b.Subject); c != 0 {
		return c
	}
	if c := compareValues(a.Predicate, b.Predicate); c != 0 {
		return c
	}
	if c := compareValues(a.Object, b.Object); c != 0 {
		return c
	}
	return compareValues(a.Label, b.Label)
}

func compareValues(a, b quad.Value) int {
	if a, ok := a.(quad.IRI); ok {
		if b, ok := b.(quad.IRI); ok {
			return strings.Compare(string(a), string(b))
		}
	}
	kindA, textA, typeA := sortKey(a)
	kindB, textB, typeB := sortKey(b)
	return cmp.Or(cmp.Compare(kindA, kindB), strings.Compare(textA, textB), strings.Compare(typeA, typeB))
}

func sortKey(v quad.Value) (kind int, text, datatype string) {
	switch v := v.(type) {
	case nil:
		return 0, "", ""
	case quad.IRI:
		return 1, string(v), ""
	case quad.BNode:
		return 2, string(v), ""
	case quad.String:
		return 3, string(v), ""
	case quad.LangString:
		return 4, string(v.Value), v.Lang
	case quad.TypedString:
		return 5, string(v.Value), string(v.Type)
	}
	return 6, fmt.Sprintf("%T", v), v.String()
}
