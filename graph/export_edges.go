package graph

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// column is one property of the nodes or edges of a drawn graph.
type column[T any] struct {
	name string
	kind string // GraphML's attr.type: string, int, double
	of   func(T) string
}

var nodeColumns = []column[schema.Entity]{
	{"id", "string", func(e schema.Entity) string { return e.ID }},
	{"label", "string", func(e schema.Entity) string { return e.Label }},
	{"type", "string", func(e schema.Entity) string { return string(e.Type) }},
	{"aliases", "string", func(e schema.Entity) string { return strings.Join(e.Aliases, "|") }},
	{"same_as", "string", func(e schema.Entity) string { return strings.Join(e.SameAs, "|") }},
	{"mentions", "int", func(e schema.Entity) string { return strconv.Itoa(e.Mentions) }},
	{"articles", "int", func(e schema.Entity) string { return strconv.Itoa(e.Articles) }},
}

// drawnEdge is a direct edge with the claim it stands for.
type drawnEdge struct {
	schema.Edge
	claim *schema.Claim
}

func (e drawnEdge) relation() string {
	return strings.TrimPrefix(string(e.Predicate), schema.TermNS)
}

var edgeColumns = []column[drawnEdge]{
	{"source", "string", func(e drawnEdge) string { return e.From }},
	{"target", "string", func(e drawnEdge) string { return e.To }},
	{"relation", "string", drawnEdge.relation},
	{"claim", "string", func(e drawnEdge) string { return e.claim.ID }},
	{"type", "string", func(e drawnEdge) string { return string(e.claim.Type) }},
	{"stage", "string", func(e drawnEdge) string { return string(e.claim.Stage) }},
	{"change", "string", func(e drawnEdge) string { return string(e.claim.Change) }},
	{"date", "string", func(e drawnEdge) string { return string(e.claim.Date) }},
	{"date_end", "string", func(e drawnEdge) string { return string(e.claim.DateEnd) }},
	{"speaker", "string", speakerOf},
	{"plover", "string", func(e drawnEdge) string { return e.claim.Plover }},
	{"confidence", "double", confidenceOf},
	{"articles", "int", func(e drawnEdge) string { return strconv.Itoa(len(e.claim.Sources())) }},
}

func speakerOf(e drawnEdge) string {
	if e.claim.Speaker == nil {
		return ""
	}
	return e.claim.Speaker.ID
}

func confidenceOf(e drawnEdge) string {
	return strconv.FormatFloat(e.claim.Confidence, 'f', -1, 64)
}

// drawn gives the entities and the direct edges of the graph, which are those
// of actual claims: an edge for each claim, sorted. What is planned, possible
// or denied is no edge.
func (e *exporter) drawn() ([]schema.Entity, []drawnEdge, error) {
	g, err := e.graph()
	if err != nil {
		return nil, nil, err
	}
	var edges []drawnEdge
	for i := range g.Claims {
		for _, edge := range g.Claims[i].Edges() {
			edges = append(edges, drawnEdge{edge, &g.Claims[i]})
		}
	}
	slices.SortFunc(edges, func(a, b drawnEdge) int {
		return cmp.Or(strings.Compare(a.From, b.From), strings.Compare(string(a.Predicate), string(b.Predicate)),
			strings.Compare(a.To, b.To), strings.Compare(a.claim.ID, b.claim.ID))
	})
	return g.Entities, edges, e.ctx.Err()
}
