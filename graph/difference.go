package graph

import (
	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

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
