package queries

import (
	"context"
	"slices"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/query/shape"
)

// OptimizeShape lets the store plan with its own indexes. The plans of some
// stores can be run on no other than themselves, so that they are bound to it;
// the store sees its plans for parts of the shape as it made them.
func (p prefixed) OptimizeShape(ctx context.Context, s shape.Shape) (shape.Shape, bool) {
	own, ok := p.QuadStore.(shape.Optimizer)
	if !ok {
		return s, false
	}
	planned, changed := own.OptimizeShape(ctx, unbound(s))
	if !changed {
		return s, false
	}
	return bound{planned, p.QuadStore}, true
}

// bound is a shape that is always built on one store.
type bound struct {
	shape.Shape
	on graph.QuadStore
}

func (b bound) BuildIterator(graph.QuadStore) iterator.Shape { return b.Shape.BuildIterator(b.on) }

func (b bound) Optimize(context.Context, shape.Optimizer) (shape.Shape, bool) { return b, false }

// unbound is a shape whose parts are as the store made them. Shapes that no
// store puts together with their parts are left alone.
func unbound(s shape.Shape) shape.Shape {
	switch s := s.(type) {
	case bound:
		return s.Shape
	case shape.Intersect:
		s = slices.Clone(s)
		for i := range s {
			s[i] = unbound(s[i])
		}
		return s
	case shape.Quads:
		s = slices.Clone(s)
		for i := range s {
			s[i].Values = unbound(s[i].Values)
		}
		return s
	case shape.NodesFrom:
		s.Quads = unbound(s.Quads)
		return s
	case shape.Filter:
		s.From = unbound(s.From)
		return s
	case shape.Save:
		s.From = unbound(s.From)
		return s
	case shape.Page:
		s.From = unbound(s.From)
		return s
	case shape.Count:
		s.Values = unbound(s.Values)
		return s
	}
	return s
}
