package graph

import (
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// graphml writes entities and direct edges as GraphML
// (http://graphml.graphdrawing.org). Characters that XML 1.0 cannot hold are
// written as U+FFFD; empty values are left out.
func (e *exporter) graphml() error {
	nodes, edges, err := e.drawn()
	if err != nil {
		return err
	}
	e.print(xml.Header + `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">` + "\n")
	declare(e, "node", nodeColumns[1:])
	declare(e, "edge", edgeColumns[2:])
	e.print(`  <graph id="chancery" edgedefault="directed">` + "\n")
	for _, n := range nodes {
		e.print("    <node id=%s>\n", attribute(n.ID))
		data(e, "node", nodeColumns[1:], n)
		e.print("    </node>\n")
	}
	for i, edge := range edges {
		e.print("    <edge id=\"e%d\" source=%s target=%s>\n", i, attribute(edge.From), attribute(edge.To))
		data(e, "edge", edgeColumns[2:], edge)
		e.print("    </edge>\n")
	}
	e.print("  </graph>\n</graphml>\n")
	return e.ctx.Err()
}

// print writes to the buffered writer, which keeps the first error until it is
// flushed.
func (e *exporter) print(format string, args ...any) { fmt.Fprintf(e.w, format, args...) }

func declare[T any](e *exporter, what string, columns []column[T]) {
	for _, c := range columns {
		e.print("  <key id=\"%s_%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n", what, c.name, what, c.name, c.kind)
	}
}

func data[T schema.Entity | drawnEdge](e *exporter, what string, columns []column[T], of T) {
	for _, c := range columns {
		if value := c.of(of); value != "" {
			e.print("      <data key=\"%s_%s\">%s</data>\n", what, c.name, escapedXML(value))
		}
	}
}

func attribute(s string) string { return `"` + escapedXML(s) + `"` }

func escapedXML(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder does not fail
	return b.String()
}
