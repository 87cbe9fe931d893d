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
	name    string
	kind    string // GraphML's attr.type: string, int, double
	comment string
	of      func(T) string
}

var nodeColumns = []column[schema.Entity]{
	{"id", "string", "id of the entity", func(e schema.Entity) string { return e.ID }},
	{"label", "string", "preferred name", func(e schema.Entity) string { return e.Label }},
	{"type", "string", "type of the entity", func(e schema.Entity) string { return string(e.Type) }},
	{"aliases", "string", "other names, separated by |", func(e schema.Entity) string { return strings.Join(e.Aliases, "|") }},
	{"same_as", "string", "the same thing elsewhere, separated by |", func(e schema.Entity) string { return strings.Join(e.SameAs, "|") }},
	{"mentions", "int", "how often articles name it", func(e schema.Entity) string { return strconv.Itoa(e.Mentions) }},
	{"articles", "int", "how many articles name it", func(e schema.Entity) string { return strconv.Itoa(e.Articles) }},
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
	{"source", "string", "id of the entity it goes from", func(e drawnEdge) string { return e.From }},
	{"target", "string", "id of the entity it goes to", func(e drawnEdge) string { return e.To }},
	{"relation", "string", "name of the direct edge", drawnEdge.relation},
	{"claim", "string", "id of the claim it stands for", func(e drawnEdge) string { return e.claim.ID }},
	{"type", "string", "claim type", func(e drawnEdge) string { return string(e.claim.Type) }},
	{"stage", "string", "stage of an agreement", func(e drawnEdge) string { return string(e.claim.Stage) }},
	{"change", "string", "change of a membership or sanction", func(e drawnEdge) string { return string(e.claim.Change) }},
	{"date", "string", "when, as precisely as known", func(e drawnEdge) string { return string(e.claim.Date) }},
	{"date_end", "string", "when it ended", func(e drawnEdge) string { return string(e.claim.DateEnd) }},
	{"speaker", "string", "id of who says so; empty where the article does", func(e drawnEdge) string { return speakerID(e.claim) }},
	{"plover", "string", "PLOVER root code", func(e drawnEdge) string { return e.claim.Plover }},
	{"confidence", "double", "how sure the reading is, from 0 to 1", func(e drawnEdge) string { return confidenceOf(e.claim) }},
	{"articles", "int", "how many articles tell it", func(e drawnEdge) string { return strconv.Itoa(len(e.claim.Sources())) }},
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
