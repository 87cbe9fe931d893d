package graph

import (
	"encoding/xml"
	"strconv"
	"time"

	"github.com/chancery-kg/chancery/schema"
)

// gexf writes entities and direct edges as GEXF 1.3 (https://gexf.net). An edge
// weighs as much as articles tell it; it lasts from the first to the last day
// of its date, and always where it has none, so that timelines show when.
func (e *exporter) gexf() error {
	nodes, edges, err := e.drawn()
	if err != nil {
		return err
	}
	e.print(xml.Header + `<gexf xmlns="http://gexf.net/1.3" version="1.3">` + "\n")
	e.print(`  <graph mode="dynamic" defaultedgetype="directed" timeformat="date">` + "\n")
	gexfColumns(e, "node", nodeColumns[2:])
	gexfColumns(e, "edge", edgeColumns[2:])
	e.print("    <nodes>\n")
	for _, n := range nodes {
		e.print("      <node id=%s label=%s>\n", attribute(n.ID), attribute(n.Label))
		gexfValues(e, nodeColumns[2:], n)
		e.print("      </node>\n")
	}
	e.print("    </nodes>\n    <edges>\n")
	for i, edge := range edges {
		from, to := days(edge.claim)
		e.print("      <edge id=\"e%d\" source=%s target=%s label=%s weight=\"%d\"%s%s>\n", i, attribute(edge.From), attribute(edge.To),
			attribute(edge.relation()), len(edge.claim.Sources()), optional(" start", from), optional(" end", to))
		gexfValues(e, edgeColumns[2:], edge)
		e.print("      </edge>\n")
	}
	e.print("    </edges>\n  </graph>\n</gexf>\n")
	return e.ctx.Err()
}

func gexfColumns[T any](e *exporter, class string, columns []column[T]) {
	e.print("    <attributes class=\"%s\">\n", class)
	for i, c := range columns {
		kind := c.kind
		if kind == "int" {
			kind = "integer"
		}
		e.print("      <attribute id=\"%d\" title=\"%s\" type=\"%s\"/>\n", i, c.name, kind)
	}
	e.print("    </attributes>\n")
}

func gexfValues[T any](e *exporter, columns []column[T], of T) {
	e.print("        <attvalues>\n")
	for i, c := range columns {
		if value := c.of(of); value != "" {
			e.print("          <attvalue for=%s value=%s/>\n", attribute(strconv.Itoa(i)), attribute(value))
		}
	}
	e.print("        </attvalues>\n")
}

func optional(name, value string) string {
	if value == "" {
		return ""
	}
	return name + "=" + attribute(value)
}

// days gives the first and the last day of a claim's time; "" where it has no
// year.
func days(c *schema.Claim) (first, last string) {
	end := c.DateEnd
	if end == "" {
		end = c.Date
	}
	if t, ok := c.Date.Time(); ok {
		first = t.Format(time.DateOnly)
	}
	if t, ok := end.Time(); ok {
		last = lastDay(t, end).Format(time.DateOnly)
	}
	if first > last && last != "" {
		return first, ""
	}
	return first, last
}

// lastDay is the last day of a date that begins at t.
func lastDay(t time.Time, d schema.Date) time.Time {
	switch len(d) {
	case len("2006"):
		return t.AddDate(1, 0, -1)
	case len("2006-01"):
		return t.AddDate(0, 1, -1)
	}
	return t
}
