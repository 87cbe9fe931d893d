// Package network draws a graph of claims as nodes and edges that tools for
// networks read: CSV, GraphML and DOT.
//
// In comes a merged graph, out come entities as nodes and, for every claim,
// edges from its actors to what they act on: the agreement, office or proposal
// where that is an entity, and the targets. Parties of symmetric acts that
// name no agreement are joined pairwise without direction. Edges keep stage,
// status and date, so planned, possible and denied facts can be told from
// actual ones; nothing is left out. Claims that join no two entities have no
// edge. The order is that of the graph, so equal graphs give equal bytes.
package network

import (
	"cmp"
	"slices"

	"github.com/chancery-kg/chancery/schema"
)

// Node is one entity.
type Node struct {
	ID, Label, Type    string
	Mentions, Articles int
}

// Edge is one relation that a claim states. Undirected edges go from the
// party that sorts first.
type Edge struct {
	Source, Target string // node ids
	Label          string // for people: "signed", "foreign minister", "meet"
	Type           schema.ClaimType
	Stage          schema.Stage
	Change         schema.Change
	Status         schema.Status
	Date           schema.Date
	Claim          string // id of the claim
	Articles       int    // how many articles say it
	Undirected     bool
}

// Network is nodes sorted by id, and edges sorted by source, target and claim.
type Network struct {
	Nodes []Node
	Edges []Edge
}

// Of is the network of a graph: all its entities, and the edges of all its
// claims.
func Of(g *schema.Graph) Network {
	var n Network
	known := make(map[string]bool, len(g.Entities))
	for _, e := range g.Entities {
		known[e.ID] = true
		n.Nodes = append(n.Nodes, Node{e.ID, e.Label, string(e.Type), e.Mentions, e.Articles})
	}
	for _, c := range g.Claims {
		for _, e := range edgesOf(c) {
			if known[e.Source] && known[e.Target] && e.Source != e.Target {
				n.Edges = append(n.Edges, e)
			}
		}
	}
	slices.SortFunc(n.Nodes, func(a, b Node) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(n.Edges, func(a, b Edge) int {
		return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Target, b.Target), cmp.Compare(a.Claim, b.Claim))
	})
	n.Edges = slices.Compact(n.Edges)
	return n
}

func edgesOf(c schema.Claim) []Edge {
	to := ids(c.Targets)
	if c.Object != nil && c.Object.ID != "" {
		to = append(to, c.Object.ID)
	}
	actors := ids(c.Actors)
	var out []Edge
	if len(to) == 0 {
		for i, a := range actors {
			for _, b := range actors[i+1:] {
				e := edge(c, min(a, b), max(a, b))
				e.Undirected = true
				out = append(out, e)
			}
		}
		return out
	}
	for _, a := range actors {
		for _, b := range to {
			out = append(out, edge(c, a, b))
		}
	}
	return out
}

func ids(list []schema.Participant) []string {
	out := make([]string, len(list))
	for i, p := range list {
		out[i] = p.ID
	}
	return out
}

func edge(c schema.Claim, from, to string) Edge {
	return Edge{
		Source: from, Target: to, Label: label(c), Type: c.Type, Stage: c.Stage, Change: c.Change,
		Status: c.Status, Date: c.Date, Claim: c.ID, Articles: articles(c),
	}
}

// label is the word that tells most: the office held, how far the agreement
// has come, the change of a membership, else the type.
func label(c schema.Claim) string {
	switch {
	case c.Type == schema.HoldsOffice && c.Object != nil:
		return c.Object.Label
	case c.Stage != "":
		return string(c.Stage)
	case c.Change != "":
		return string(c.Type) + " (" + string(c.Change) + ")"
	}
	return string(c.Type)
}

func articles(c schema.Claim) int {
	seen := map[schema.IRI]bool{}
	for _, e := range c.Evidence {
		seen[e.Article] = true
	}
	return len(seen)
}
