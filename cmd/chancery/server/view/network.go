package view

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/cmd/chancery/server/layout"
	"github.com/chancery-kg/chancery/schema"
)

// mostOfEdge is how many claims an edge names.
const mostOfEdge = 50

// Node is an entity in a drawn graph, with its place in a square of
// [layout.Side].
type Node struct {
	Ref
	X      float64 `json:"x"`
	Y      float64 `json:"y"`
	Claims int     `json:"claims"` // that the filter leaves
	Centre bool    `json:"centre"`
}

// Edge is what joins two entities: all claims of a type with one relation.
type Edge struct {
	ID     string           `json:"id"`
	Source string           `json:"source"`
	Target string           `json:"target"`
	Type   schema.ClaimType `json:"type"`
	Status schema.Status    `json:"status"` // the strongest: actual before planned before possible before denied
	Label  string           `json:"label"`
	Date   schema.Date      `json:"date"` // the latest of that status
	Claims []string         `json:"claims"`
	Count  int              `json:"count"`
}

// Network is a drawn graph. Truncated tells that entities were left out, those
// with fewest claims.
type Network struct {
	Nodes     []Node `json:"nodes"`
	Edges     []Edge `json:"edges"`
	Truncated bool   `json:"truncated"`
}

// Network draws what joins the entities of a filter with others in claims up
// to so many hops away: their own claims, those of the entities in these, and
// so on; without entities, all that the filter leaves. Relations are those of
// the direct edges of the graph, whatever the status of the claim. At most
// limit entities are drawn.
func (v *View) Network(f *Filter, hops, limit int) Network {
	claims := v.within(f, hops)
	edges := map[string]*Edge{}
	for _, c := range claims {
		addEdges(edges, c)
	}
	nodes, truncated := v.nodes(edges, claims, f.Entities, limit)
	n := Network{Nodes: nodes, Edges: []Edge{}, Truncated: truncated}
	at := map[string]int{}
	for i := range nodes {
		at[nodes[i].ID] = i
	}
	var joined [][2]int
	for _, key := range slices.Sorted(maps.Keys(edges)) {
		from, known := at[edges[key].Source]
		to, both := at[edges[key].Target]
		if known && both {
			n.Edges = append(n.Edges, *edges[key])
			joined = append(joined, [2]int{from, to})
		}
	}
	for i, p := range layout.Of(len(nodes), joined) {
		n.Nodes[i].X, n.Nodes[i].Y = p.X, p.Y
	}
	return n
}

// within are the claims so many hops from the entities of a filter, the latest
// first.
func (v *View) within(f *Filter, hops int) []*schema.Claim {
	reached := *f
	claims := v.chosen(&reached)
	for range hops - 1 {
		if len(f.Entities) == 0 {
			break
		}
		seen := map[string]bool{}
		for _, c := range claims {
			for _, id := range c.Participants() {
				seen[id] = true
			}
		}
		reached.Entities = slices.Sorted(maps.Keys(seen))
		claims = v.chosen(&reached)
	}
	return claims
}

// addEdges adds the relations of a claim. What is not actual, or over, has no
// edge in the graph, but is drawn as what it would be.
func addEdges(edges map[string]*Edge, c *schema.Claim) {
	as := *c
	as.Status, as.Former = schema.Actual, false
	drawn := as.Edges()
	for _, e := range drawn {
		if e.From > e.To && slices.Contains(drawn, schema.Edge{From: e.To, Predicate: e.Predicate, To: e.From}) {
			continue // the other way round says the same
		}
		relation := strings.TrimPrefix(string(e.Predicate), schema.TermNS)
		if c.Former {
			relation = "former_" + relation
		}
		key := strings.Join([]string{e.From, relation, e.To, string(c.Type)}, " ")
		if edges[key] == nil {
			edges[key] = &Edge{
				ID: key, Source: e.From, Target: e.To, Type: c.Type, Status: c.Status,
				Label: strings.ReplaceAll(relation, "_", " "), Claims: []string{},
			}
		}
		edges[key].add(c)
	}
}

// add counts a claim, the latest come first.
func (e *Edge) add(c *schema.Claim) {
	e.Count++
	if len(e.Claims) < mostOfEdge {
		e.Claims = append(e.Claims, c.ID)
	}
	strength := func(s schema.Status) int { return slices.Index(schema.Statuses, s) }
	switch {
	case strength(c.Status) < strength(e.Status):
		e.Status, e.Date = c.Status, c.Date
	case c.Status == e.Status:
		e.Date = max(e.Date, c.Date)
	}
}

// nodes are the entities that edges join: those asked for and then those with
// most claims, sorted by identifier.
func (v *View) nodes(edges map[string]*Edge, claims []*schema.Claim, centre []string, limit int) (nodes []Node, truncated bool) {
	drawn := map[string]int{}
	for _, id := range centre {
		drawn[id] = 0
	}
	for _, e := range edges {
		drawn[e.Source], drawn[e.Target] = 0, 0
	}
	for _, c := range claims {
		for _, id := range c.Participants() {
			if _, ok := drawn[id]; ok {
				drawn[id]++
			}
		}
	}
	first := func(id string) int { return boolInt(!slices.Contains(centre, id)) }
	ids := slices.SortedFunc(maps.Keys(drawn), func(a, b string) int {
		return cmp.Or(first(a)-first(b), drawn[b]-drawn[a], cmp.Compare(a, b))
	})
	truncated = len(ids) > limit
	ids = ids[:min(limit, len(ids))]
	slices.Sort(ids)
	nodes = []Node{}
	for _, id := range ids {
		nodes = append(nodes, Node{Ref: v.ref(id), Claims: drawn[id], Centre: slices.Contains(centre, id)})
	}
	return nodes, truncated
}
