package ordered

import (
	"fmt"
	"math/bits"
	"strconv"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

// id is the number of a value in a store; none is no value. Numbers below
// firstDate are given out one after another and never twice. Those of calendar
// dates and of small integers are made of the value, in the order of values.
type id uint64

const (
	none     id = 0
	idKind      = 56 // bits below the kind of a number
	dates    id = 1 << idKind
	integers id = 2 << idKind
	lastID   id = 3<<idKind - 1

	intBias = 1 << (idKind - 1)
)

// Key makes an id a reference of Cayley.
func (i id) Key() any { return i }

// appendID writes an id so that bytes are in the order of ids, the small ones
// in few bytes.
func appendID(b []byte, i id) []byte {
	n := (bits.Len64(uint64(i)) + 7) / 8
	b = append(b, byte(n))
	for n--; n >= 0; n-- {
		b = append(b, byte(i>>(8*n)))
	}
	return b
}

// takeID reads an id off the front.
func takeID(b []byte) (id, []byte, bool) {
	if len(b) == 0 || b[0] > 8 || len(b) <= int(b[0]) {
		return none, nil, false
	}
	n := int(b[0])
	var i id
	for _, c := range b[1 : 1+n] {
		i = i<<8 | id(c)
	}
	return i, b[1+n:], true
}

// ownID is the number that is made of a value itself, if there is one.
func ownID(v quad.Value) (id, bool) {
	switch v := v.(type) {
	case quad.Int:
		if v < -intBias || v >= intBias {
			return none, false
		}
		return integers + id(v+intBias), true
	case quad.TypedString:
		return dateID(string(v.Value), schema.Term(v.Type))
	}
	return none, false
}

// ownValue is the value that a number is made of, nil where it is none.
func ownValue(i id) quad.Value {
	switch {
	case i >= integers && i <= lastID:
		return quad.Int(int64(i-integers) - intBias)
	case i >= dates && i < integers:
		return dateValue(i)
	}
	return nil
}

// dateID numbers an xsd:date, xsd:gYearMonth or xsd:gYear without a time zone
// and with a year of four digits. Years come before their months, and those
// before their days, as the texts of these literals do.
func dateID(text string, datatype schema.Term) (id, bool) {
	var length int
	switch datatype {
	case schema.XSDYear:
		length = len("2006")
	case schema.XSDYearMonth:
		length = len("2006-01")
	case schema.XSDDate:
		length = len("2006-01-02")
	}
	if length == 0 || len(text) != length {
		return none, false
	}
	year, ok := number(text[:4], 9999)
	month, day := 0, 0
	if ok && length > 4 {
		month, ok = number(text[5:7], 12)
		ok = ok && text[4] == '-' && month > 0
	}
	if ok && length > 7 {
		day, ok = number(text[8:], 31)
		ok = ok && text[7] == '-' && day > 0
	}
	return dates + id(year<<9|month<<5|day), ok
}

// number reads decimal digits, and nothing else, up to a limit.
func number(digits string, limit int) (n int, ok bool) {
	for _, c := range []byte(digits) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, n <= limit
}

// lastDate ends the numbers of dates.
const lastDate = dates + 9999<<9 | 15<<5 | 31

func dateValue(i id) quad.Value {
	n := int(i - dates)
	year, month, day := n>>9, n>>5&15, n&31
	switch {
	case day > 0:
		return typed(fmt.Sprintf("%04d-%02d-%02d", year, month, day), schema.XSDDate)
	case month > 0:
		return typed(fmt.Sprintf("%04d-%02d", year, month), schema.XSDYearMonth)
	}
	return typed(fmt.Sprintf("%04d", year), schema.XSDYear)
}

func typed(text string, datatype schema.Term) quad.Value {
	return quad.TypedString{Value: quad.String(text), Type: quad.IRI(datatype)}
}

// String is for messages.
func (i id) String() string { return "#" + strconv.FormatUint(uint64(i), 16) }
