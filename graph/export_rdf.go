package graph

import (
	"context"
	"io"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/ordered"
	"github.com/chancery-kg/chancery/graph/rdf"
)

// rdf writes the quads of the store in a syntax of RDF, those imported
// included. Where a filter is set they are those of the graph that it leaves.
func (e *exporter) rdf(f rdf.Format) error {
	if f.Name == "nquads" && e.opt.Filter.none() {
		return e.store.writeLines(e.ctx, e.w)
	}
	quads, err := e.quads()
	if err != nil {
		return err
	}
	return f.Write(e.w, quads)
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
