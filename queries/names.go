package queries

import (
	"context"
	"errors"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/bound"
	"github.com/chancery-kg/chancery/schema"
)

// prefixed shows a store under short names for as long as its context lasts:
// the IRIs that scripts write are expanded on the way in, those that they read
// are compacted on the way out. Cayley's own namespaces work for g.IRI alone.
// It is for reading only. Cayley's iterators look at no context while they
// search, but each step of theirs asks the store.
type prefixed struct {
	graph.QuadStore
	ctx context.Context //nolint:containedctx // the store is made for one script
}

func (p prefixed) ValueOf(v quad.Value) (graph.Ref, error) {
	return p.QuadStore.ValueOf(expand(v))
}

func (p prefixed) NameOf(r graph.Ref) (quad.Value, error) {
	if err := p.ctx.Err(); err != nil {
		return nil, err
	}
	v, err := p.QuadStore.NameOf(r)
	return compact(v), err
}

func (p prefixed) Quad(r graph.Ref) (quad.Quad, error) {
	q, err := p.QuadStore.Quad(r)
	for _, d := range quad.Directions {
		q.Set(d, compact(q.Get(d)))
	}
	return q, err
}

func (p prefixed) QuadIterator(d quad.Direction, r graph.Ref) iterator.Shape {
	if err := p.ctx.Err(); err != nil {
		return iterator.NewError(err)
	}
	return p.QuadStore.QuadIterator(d, r)
}

func (p prefixed) QuadDirection(r graph.Ref, d quad.Direction) (graph.Ref, error) {
	if err := p.ctx.Err(); err != nil {
		return nil, err
	}
	return p.QuadStore.QuadDirection(r, d)
}

// ApplyDeltas refuses: queries change nothing.
func (prefixed) ApplyDeltas([]graph.Delta, graph.IgnoreOpts) error { return errReadOnly }

// NewQuadWriter refuses likewise.
func (prefixed) NewQuadWriter() (quad.WriteCloser, error) { return nil, errReadOnly }

// Close does nothing: the store belongs to whoever opened it.
func (prefixed) Close() error { return nil }

var errReadOnly = errors.New("a query cannot change the store")

// OptimizeShape lets the store plan with its own indexes.
func (p prefixed) OptimizeShape(ctx context.Context, s shape.Shape) (shape.Shape, bool) {
	own, ok := p.QuadStore.(shape.Optimizer)
	if !ok {
		return s, false
	}
	return bound.Plan(ctx, own, p.QuadStore, s)
}

// expand gives the absolute form of the IRIs in a value.
func expand(v quad.Value) quad.Value {
	switch v := v.(type) {
	case quad.IRI:
		return schema.Namespaces.Expand(string(v)).Value()
	case quad.TypedString:
		v.Type = quad.IRI(schema.Namespaces.Expand(string(v.Type)))
		return v
	}
	return v
}

// compact undoes expand. An IRI that would read as another one is left alone.
func compact(v quad.Value) quad.Value {
	switch v := v.(type) {
	case quad.IRI:
		return quad.IRI(shorten(string(v)))
	case quad.TypedString:
		v.Type = quad.IRI(shorten(string(v.Type)))
		return v
	}
	return v
}

func shorten(iri string) string {
	short := schema.Namespaces.Compact(schema.IRI(iri))
	if string(schema.Namespaces.Expand(short)) != iri {
		return iri
	}
	return short
}
