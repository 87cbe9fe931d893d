package graph

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// dotShapes draws each type of entity differently.
var dotShapes = map[schema.EntityType]string{
	schema.Person: "ellipse", schema.Country: "box", schema.Organization: "component", schema.Place: "house",
	schema.Office: "cds", schema.Agreement: "note", schema.Event: "hexagon", schema.Other: "oval",
}

// dot writes the entities that have direct edges, and these, in the DOT
// language of Graphviz. Claims that give the same edge are one arrow with their
// dates.
func (e *exporter) dot() error {
	nodes, edges, err := e.drawn()
	if err != nil {
		return err
	}
	linked := map[string]bool{}
	for _, edge := range edges {
		linked[edge.From], linked[edge.To] = true, true
	}
	e.print("digraph chancery {\n  rankdir=LR;\n")
	for _, n := range nodes {
		if linked[n.ID] {
			e.print("  %s [label=%s, shape=%s];\n", dotQuoted(n.ID), dotQuoted(n.Label), dotShapes[n.Type])
		}
	}
	for len(edges) > 0 {
		n := 1
		for n < len(edges) && edges[n].Edge == edges[0].Edge {
			n++
		}
		e.print("  %s -> %s [label=%s];\n", dotQuoted(edges[0].From), dotQuoted(edges[0].To), dotQuoted(arrowLabel(edges[:n])))
		edges = edges[n:]
	}
	e.print("}\n")
	return e.ctx.Err()
}

func arrowLabel(same []drawnEdge) string {
	label := strings.ReplaceAll(same[0].relation(), "_", " ")
	for _, edge := range same {
		if d := edge.claim.Date; d != "" {
			label += "\n" + string(d)
		}
	}
	return label
}

// dotQuoted is a quoted ID of the language; a line break in it is drawn.
func dotQuoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", "", "\x00", "").Replace(s) + `"`
}
