// Package bound keeps the plans of a store that are run through another one.
//
// Some stores can build their plans for a question on themselves alone. Where
// something stands before such a store, its plans are bound to it; what it is
// asked to plan next, it sees with its own plans in place.
package bound

import (
	"context"
	"slices"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/query/shape"
)

// Plan has a planner plan a shape, and binds what it plans to a store.
func Plan(ctx context.Context, planner shape.Optimizer, on cgraph.QuadStore, s shape.Shape) (shape.Shape, bool) {
	plan, changed := planner.OptimizeShape(ctx, free(s))
	if !changed || shape.IsNull(plan) {
		return s, false
	}
	return bound{plan, on}, true
}

// bound is a shape that is always built on one store.
type bound struct {
	shape.Shape
	on cgraph.QuadStore
}

func (b bound) BuildIterator(cgraph.QuadStore) iterator.Shape { return b.Shape.BuildIterator(b.on) }

func (b bound) Optimize(context.Context, shape.Optimizer) (shape.Shape, bool) { return b, false }

// free is a shape whose parts are as the store made them. Shapes that no store
// puts together with their parts are left alone.
func free(s shape.Shape) shape.Shape {
	switch s := s.(type) {
	case bound:
		return s.Shape
	case shape.Intersect:
		s = slices.Clone(s)
		for i := range s {
			s[i] = free(s[i])
		}
		return s
	case shape.Quads:
		s = slices.Clone(s)
		for i := range s {
			s[i].Values = free(s[i].Values)
		}
		return s
	case shape.NodesFrom:
		s.Quads = free(s.Quads)
		return s
	case shape.Filter:
		s.From = free(s.From)
		return s
	case shape.Save:
		s.From = free(s.From)
		return s
	case shape.Page:
		s.From = free(s.From)
		return s
	case shape.Count:
		s.Values = free(s.Values)
		return s
	}
	return s
}
