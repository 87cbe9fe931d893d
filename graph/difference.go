package graph

import (
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

// union merges two sorted lists without repeats.
func union(a, b []quad.Quad) []quad.Quad {
	if len(b) == 0 {
		return a
	}
	out := slices.Concat(a, b)
	slices.SortFunc(out, schema.CompareQuads)
	return slices.Compact(out)
}

// without is what only the first of two sorted lists has.
func without(a, b []quad.Quad) []quad.Quad {
	if len(b) == 0 {
		return a
	}
	only, _ := difference(a, b)
	return only
}

// difference tells two sorted lists apart: what only the first has, and what
// only the second has.
func difference(a, b []quad.Quad) (onlyA, onlyB []quad.Quad) {
	for len(a) > 0 && len(b) > 0 {
		switch c := schema.CompareQuads(a[0], b[0]); {
		case c < 0:
			onlyA, a = append(onlyA, a[0]), a[1:]
		case c > 0:
			onlyB, b = append(onlyB, b[0]), b[1:]
		default:
			a, b = a[1:], b[1:]
		}
	}
	return append(onlyA, a...), append(onlyB, b...)
}
