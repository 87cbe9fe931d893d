package ordered

import (
	"context"
	"reflect"
	"slices"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

var _ shape.Optimizer = (*Store)(nil)

// OptimizeShape turns parts of a query into scans: quads with fixed values,
// ranges of values among their objects, and steps from other parts of the
// query into [edges]; comparisons of all values into stretches of the
// dictionary; counts that are known into themselves. Cayley goes from the
// leaves of the query up, and joins what it gets by the sizes it is told.
func (v *view) OptimizeShape(_ context.Context, s shape.Shape) (shape.Shape, bool) {
	switch s := s.(type) {
	case shape.Filter:
		return v.planFilter(s)
	case shape.QuadsAction:
		return v.planAction(s)
	case shape.NodesFrom:
		return v.planNodes(s)
	case shape.Count:
		return v.planCount(s)
	case shape.Intersect:
		joined, some := v.planJoin(s)
		rest, others := planIntersect(joined)
		return rest, some || others
	}
	return s, false
}

// planned is a part of a query that has its plan.
type planned struct{ iterator.Shape }

// BuildIterator gives the plan.
func (p planned) BuildIterator(cgraph.QuadStore) iterator.Shape { return p.Shape }

// Optimize leaves the plan as it is.
func (p planned) Optimize(context.Context, shape.Optimizer) (shape.Shape, bool) { return p, false }

func (v *view) planFilter(s shape.Filter) (shape.Shape, bool) {
	if _, all := s.From.(shape.AllNodes); !all {
		return s, false
	}
	var tests []shape.Comparison
	for _, f := range s.Filters {
		c, ok := f.(shape.Comparison)
		if !ok || !knownOperator(c.Op) {
			return s, false
		}
		tests = append(tests, c)
	}
	return planned{&valuesShape{v: v, within: stretchOf(tests), tests: tests}}, true
}

func (v *view) planAction(s shape.QuadsAction) (shape.Shape, bool) {
	nodes, ok := s.Simplify().(shape.NodesFrom)
	if !ok {
		return s, false
	}
	plan, ok := v.planNodes(nodes)
	if !ok {
		return s, false
	}
	return plan, true
}

// planNodes plans the values in a direction of quads whose values in others
// are fixed, in a range, only named, or, in one, come from elsewhere.
func (v *view) planNodes(s shape.NodesFrom) (shape.Shape, bool) {
	quads, ok := s.Quads.(shape.Quads)
	if !ok || placeOf(s.Dir) < 0 {
		return s, false
	}
	p := planner{edges: &edges{v: v, result: placeOf(s.Dir)}}
	for _, f := range quads {
		if place := placeOf(f.Dir); place < 0 || !p.add(place, f.Values) {
			return s, false
		}
	}
	if p.edges.combinations() > maxSpans {
		return s, false
	}
	if p.from == nil {
		return planned{p.edges}, true
	}
	return fromShape(p), true
}

type planner struct {
	edges *edges
	from  shape.Shape // nil is from nowhere
	via   int
}

// add takes a condition on one place of the quads, if it can.
func (p *planner) add(place int, values shape.Shape) bool {
	switch s := values.(type) {
	case shape.AllNodes:
		return place != label
	case shape.Fixed:
		return p.fix(place, s)
	case shape.Save:
		if len(p.edges.save[place]) > 0 {
			return false
		}
		p.edges.save[place] = slices.Clone(s.Tags)
		if _, all := s.From.(shape.AllNodes); all {
			return true
		}
		return p.add(place, s.From)
	case planned:
		if values, ok := s.Shape.(*valuesShape); ok && place == object && p.edges.tests == nil {
			p.edges.tests, p.edges.ranges = values.tests, idRanges(values.tests)
			return len(values.tests) > 0
		}
	}
	if p.from != nil || p.edges.sets[place] != nil {
		return false
	}
	p.from, p.via = values, place
	return true
}

func (p *planner) fix(place int, values shape.Fixed) bool {
	if p.edges.sets[place] != nil || p.from != nil && p.via == place {
		return false
	}
	set := []id{}
	for _, ref := range values {
		i, ok := ref.(id)
		if !ok || slices.Contains(set, i) {
			return false
		}
		set = append(set, i)
	}
	p.edges.sets[place] = set
	return true
}

// fromShape is a hop whose beginning is yet to be built.
type fromShape struct {
	edges *edges
	from  shape.Shape
	via   int
}

// BuildIterator builds the beginning and hops from it.
func (s fromShape) BuildIterator(qs cgraph.QuadStore) iterator.Shape {
	if shape.IsNull(s.from) {
		return iterator.NewNull()
	}
	return &hop{s.edges, s.from.BuildIterator(qs), s.via}
}

// Optimize leaves the plan as it is.
func (s fromShape) Optimize(context.Context, shape.Optimizer) (shape.Shape, bool) { return s, false }

// planCount knows how many quads have one value, and how many values there are.
func (v *view) planCount(s shape.Count) (shape.Shape, bool) {
	size, exact := int64(0), false
	var err error
	switch from := s.Values.(type) {
	case shape.AllNodes:
		size, err = v.count(valueTotal, none)
		exact = true
	case planned:
		if e, ok := from.Shape.(*edges); ok && e.result != label && e.save[label] == nil {
			size, exact, err = e.size()
		}
	}
	if err != nil || !exact {
		return s, false
	}
	return shape.Fixed{refs.PreFetched(quad.Int(size))}, true
}

// planJoin joins the parts that are edges to one place.
func (v *view) planJoin(s shape.Intersect) (shape.Intersect, bool) {
	var rest shape.Intersect
	var parts []*edges
	for _, part := range s {
		if e := joinable(part); e != nil && (len(parts) == 0 || parts[0].result == e.result) {
			parts = append(parts, e)
		} else {
			rest = append(rest, part)
		}
	}
	if len(parts) < 2 {
		return s, false
	}
	j, err := newJoin(parts)
	if err != nil {
		return s, false // who reads the parts will tell
	}
	return append(rest, planned{j}), true
}

// joinable is a part of an intersection that a join may have, nil for others:
// edges whose values alone matter.
func joinable(part shape.Shape) *edges {
	p, ok := part.(planned)
	if !ok {
		return nil
	}
	e, ok := p.Shape.(*edges)
	if !ok {
		return nil
	}
	for _, tags := range e.save {
		if len(tags) > 0 {
			return nil
		}
	}
	return e
}

// planIntersect has parts that are not shapes of Cayley's queries, such as
// recursion, run once and kept: asked for one value after another, recursion
// gives the tags of the value before.
func planIntersect(s shape.Intersect) (shape.Shape, bool) {
	if len(s) == 1 {
		return s[0], true
	}
	var out shape.Intersect
	for n, part := range s {
		if isBuilder(part) {
			out = slices.Clone(s)
			out[n] = shape.Materialize{Values: part}
			s = out
		}
	}
	return s, out != nil
}

// isBuilder reports whether a shape is a function that builds an iterator.
func isBuilder(s shape.Shape) bool { return reflect.TypeOf(s).Kind() == reflect.Func }
