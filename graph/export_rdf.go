package graph

import (
	"context"
	"errors"
	"io"
	"iter"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/ordered"
	"github.com/chancery-kg/chancery/graph/rdf"
)

// rdf writes the quads of the store in a syntax of RDF, those imported
// included. Where a filter is set they are those of the graph that it leaves.
func (e *exporter) rdf(f rdf.Format) error {
	if !e.opt.Filter.none() {
		g, err := e.graph()
		if err != nil {
			return err
		}
		return f.Write(e.w, g.Quads())
	}
	if few, err := e.store.few(e.ctx); err != nil {
		return err
	} else if few && f.Name == "nquads" {
		return e.store.writeLines(e.ctx, e.w)
	}
	return f.WriteAll(e.w, e.store.stream(e.ctx))
}

// stream gives the quads of the store one after another, in no useful order.
func (s *Store) stream(ctx context.Context) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		s.mu.RLock()
		defer s.mu.RUnlock()
		err := s.usable(ctx)
		if err == nil {
			err = s.quads.Quads(anyone, func(q quad.Quad) error {
				if err := ctx.Err(); err != nil {
					return err
				}
				if !yield(q, nil) {
					return errStop
				}
				return nil
			})
		}
		if err != nil && !errors.Is(err, errStop) {
			yield(quad.Quad{}, err)
		}
	}
}

// manyQuads is how many quads are sorted by the ranks of their values, which
// is faster than to sort lines but takes memory that grows with them.
const manyQuads = 1 << 19

// few reports whether the store has no more quads than that.
func (s *Store) few(ctx context.Context) (bool, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(ctx); err != nil {
		return false, err
	}
	stats, err := s.quads.Stats(ctx, true)
	return stats.Quads.Value <= manyQuads, err
}

// writeLines writes canonical N-Quads without taking all quads into memory.
func (s *Store) writeLines(ctx context.Context, w io.Writer) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(ctx); err != nil {
		return err
	}
	return s.quads.WriteLines(ctx, w, asLines)
}

var asLines = ordered.Texts{Append: rdf.AppendTerm, Allowed: rdf.Allowed}

func (e *exporter) quads() ([]quad.Quad, error) {
	if e.opt.Filter.none() {
		return e.store.unsorted(e.ctx)
	}
	g, err := e.graph()
	if err != nil {
		return nil, err
	}
	return g.Quads(), e.ctx.Err()
}
