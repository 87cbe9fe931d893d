package graph

import (
	"context"
	"errors"
	"iter"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/ordered"
	"github.com/chancery-kg/chancery/graph/rdf"
	"github.com/chancery-kg/chancery/schema"
)

// rdf writes the quads of the store in a syntax of RDF, those imported
// included. Where a filter is set they are those of the graph that it leaves.
func (e *exporter) rdf(f rdf.Format) error {
	if e.opt.Reified {
		return e.reified(f)
	}
	if !e.opt.Filter.none() {
		g, err := e.graph()
		if err != nil {
			return err
		}
		return f.Write(e.w, g.Quads())
	}
	if few, err := e.state.few(e.ctx); err != nil {
		return err
	} else if few && f.Name == "nquads" {
		return e.state.quads.WriteLines(e.ctx, e.w, asLines)
	}
	return f.WriteAll(e.w, e.state.stream(e.ctx))
}

// reified writes the quads, and for each direct edge the claim that states it.
func (e *exporter) reified(f rdf.Format) error {
	quads, err := e.quads()
	if err != nil {
		return err
	}
	g, err := e.graph()
	if err != nil {
		return err
	}
	for i := range g.Claims {
		c := &g.Claims[i]
		for _, edge := range c.Edges() {
			term := rdf.Triple{Subject: schema.EntityIRI(edge.From).Value(), Predicate: edge.Predicate.Value(), Object: schema.EntityIRI(edge.To).Value()}
			for _, article := range c.Sources() {
				quads = append(quads, quad.Quad{Subject: schema.ClaimIRI(c.ID).Value(), Predicate: rdf.Reifies, Object: term, Label: article.Value()})
			}
		}
	}
	return f.Write(e.w, quads)
}

// manyQuads is how many quads are sorted by the ranks of their values, which
// is faster than to sort lines but takes memory that grows with them.
const manyQuads = 1 << 19

// few reports whether there are no more quads than that.
func (s *State) few(ctx context.Context) (bool, error) {
	stats, err := s.quads.QuadStore().Stats(ctx, true)
	return stats.Quads.Value <= manyQuads, err
}

// stream gives all quads one after another, in no useful order.
func (s *State) stream(ctx context.Context) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		err := s.quads.Quads(anyone, func(q quad.Quad) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			if !yield(q, nil) {
				return errStop
			}
			return nil
		})
		if err != nil && !errors.Is(err, errStop) {
			yield(quad.Quad{}, err)
		}
	}
}

// asLines is how values are written as N-Quads.
var asLines = ordered.Texts{Append: rdf.AppendTerm, Allowed: rdf.Allowed}

func (e *exporter) quads() ([]quad.Quad, error) {
	if e.opt.Filter.none() {
		return collect(e.ctx, e.state.quads, anyone)
	}
	g, err := e.graph()
	if err != nil {
		return nil, err
	}
	return g.Quads(), e.ctx.Err()
}
