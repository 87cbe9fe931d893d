package graph

import (
	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/rdf"
)

// rdf writes the quads of the store in a syntax of RDF, those imported
// included. Where a filter is set they are those of the graph that it leaves.
func (e *exporter) rdf(f rdf.Format) error {
	quads, err := e.quads()
	if err != nil {
		return err
	}
	return f.Write(e.w, quads)
}

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
