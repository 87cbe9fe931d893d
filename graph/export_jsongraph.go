package graph

import (
	"encoding/json"
	"strconv"

	"github.com/chancery-kg/chancery/schema"
)

// jsonGraph writes entities and direct edges as JSON Graph Format, version 2
// (https://jsongraphformat.info).
func (e *exporter) jsonGraph() error {
	nodes, edges, err := e.drawn()
	if err != nil {
		return err
	}
	e.print("{\"graph\": {\"directed\": true, \"nodes\": {")
	for i, n := range nodes {
		e.print("%s\n  %s: {\"label\": %s, \"metadata\": %s}", comma(i), quotedJSON(n.ID), quotedJSON(n.Label), metadata(nodeColumns[2:], n))
	}
	e.print("\n}, \"edges\": [")
	for i, edge := range edges {
		e.print("%s\n  {\"id\": \"e%d\", \"source\": %s, \"target\": %s, \"relation\": %s, \"metadata\": %s}", comma(i), i,
			quotedJSON(edge.From), quotedJSON(edge.To), quotedJSON(edge.relation()), metadata(edgeColumns[3:], edge))
	}
	e.print("\n]}}\n")
	return e.ctx.Err()
}

func comma(i int) string {
	if i == 0 {
		return ""
	}
	return ","
}

func metadata[T schema.Entity | drawnEdge](columns []column[T], of T) string {
	text := "{"
	for _, c := range columns {
		value := c.of(of)
		if value == "" {
			continue
		}
		if c.kind == "string" {
			value = quotedJSON(value)
		}
		if text != "{" {
			text += ", "
		}
		text += strconv.Quote(c.name) + ": " + value
	}
	return text + "}"
}

func quotedJSON(s string) string {
	b, _ := json.Marshal(s) // a string can be written
	return string(b)
}
