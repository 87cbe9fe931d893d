package graph

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/graph/rdf"
)

// nquads writes every quad of the store as a line of canonical N-Quads, the
// lines in byte order.
func (e *exporter) nquads() error {
	quads, err := e.store.Quads(e.ctx)
	if err != nil {
		return err
	}
	var lines []string
	for _, q := range quads {
		if e.opt.Quad == nil || e.opt.Quad(q) {
			lines = append(lines, string(rdf.AppendNQuad(nil, q)))
		}
	}
	slices.SortFunc(lines, strings.Compare)
	for _, line := range lines {
		if _, err := e.w.WriteString(line); err != nil {
			return err
		}
	}
	return e.ctx.Err()
}
