package ordered

import (
	"sort"
	"time"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// compare tests a value as Cayley does: numbers, times, strings, IRIs and
// blank nodes with their kind alone; what has a language or type by its text
// in N-Quads, with everything.
func compare(c shape.Comparison, v quad.Value) bool {
	switch with := c.Val.(type) {
	case quad.Int:
		v, ok := v.(quad.Int)
		return ok && iterator.RunIntOp(v, c.Op, with)
	case quad.Float:
		v, ok := v.(quad.Float)
		return ok && iterator.RunFloatOp(v, c.Op, with)
	case quad.Time:
		v, ok := v.(quad.Time)
		return ok && iterator.RunTimeOp(time.Time(v), c.Op, time.Time(with))
	case quad.String:
		v, ok := v.(quad.String)
		return ok && iterator.RunStrOp(string(v), c.Op, string(with))
	case quad.IRI:
		v, ok := v.(quad.IRI)
		return ok && iterator.RunStrOp(string(v), c.Op, string(with))
	case quad.BNode:
		v, ok := v.(quad.BNode)
		return ok && iterator.RunStrOp(string(v), c.Op, string(with))
	}
	return iterator.RunStrOp(quad.StringOf(v), c.Op, quad.StringOf(c.Val))
}

// knownOperator reports whether compare can test by it.
func knownOperator(op iterator.Operator) bool {
	return op >= iterator.CompareLT && op <= iterator.CompareGTE
}

// upwards reports whether a comparison holds for what is large.
func upwards(op iterator.Operator) bool {
	return op == iterator.CompareGT || op == iterator.CompareGTE
}

// idRange is numbers from lo to hi, both with; tested is set where not all
// values in between need to pass.
type idRange struct {
	lo, hi id
	tested bool
}

// idRanges are the numbers of the values that may pass all tests.
func idRanges(tests []shape.Comparison) []idRange {
	parts := []idRange{{1, dates - 1, true}, {dates, lastDate, false}, {integers, lastID, false}}
	var out []idRange
	for _, part := range parts {
		for _, t := range tests {
			part = narrow(part, t)
		}
		if part.lo <= part.hi {
			out = append(out, part)
		}
	}
	return out
}

// narrow keeps the part of a range that may pass a test. Dates are in the
// order of their texts, and integers in their own, so that those which pass
// are neighbours; what another test would take out of order is tested.
func narrow(r idRange, t shape.Comparison) idRange {
	_, isInt := t.Val.(quad.Int)
	switch {
	case r.lo >= integers && isInt, r.lo >= dates && r.lo < integers && isText(t.Val):
		return cut(r, t)
	case r.lo >= dates && isKind(t.Val):
		return idRange{lo: 1} // of another kind than all in the range
	}
	r.tested = true
	return r
}

// isText reports whether values are compared with it by their text.
func isText(v quad.Value) bool {
	switch v.(type) {
	case quad.TypedString, quad.LangString, quad.Bool:
		return true
	}
	return false
}

// isKind reports whether only values of its kind are compared with it.
func isKind(v quad.Value) bool {
	switch v.(type) {
	case quad.Int, quad.Float, quad.Time, quad.String, quad.IRI, quad.BNode:
		return true
	}
	return false
}

func cut(r idRange, t shape.Comparison) idRange {
	up := upwards(t.Op)
	n := sort.Search(int(r.hi-r.lo)+1, func(n int) bool {
		return compare(t, ownValue(r.lo+id(n))) == up
	})
	if up {
		r.lo += id(n)
	} else {
		r.hi = r.lo + id(n) - 1
	}
	return r
}

// stretchOf is the part of the dictionary that may pass the tests.
func stretchOf(tests []shape.Comparison) stretch {
	s := everyValue
	for _, t := range tests {
		if !isKind(t.Val) {
			continue
		}
		encoded, err := appendValue(nil, t.Val)
		if err != nil {
			continue
		}
		at := append([]byte{idKeys}, encoded[:min(len(encoded), longValue)]...)
		kind := at[:2:2]
		if upwards(t.Op) {
			s = s.and(stretch{at, after(kind)})
		} else {
			s = s.and(stretch{kind, after(at)})
		}
	}
	return s
}

// and is what both have.
func (s stretch) and(o stretch) stretch {
	return stretch{later(s.from, o.from), earlier(s.to, o.to)}
}

func later(a, b []byte) []byte {
	if string(a) > string(b) {
		return a
	}
	return b
}

func earlier(a, b []byte) []byte {
	if string(a) < string(b) {
		return a
	}
	return b
}
