// Package view answers what people look up in a graph one thing at a time: who
// is called so, all about one entity, claim or article, what is around it, and
// what happened when.
//
// In comes one state of a store; out come records that are written as JSON. A
// [View] is made once for a state, holds all of its graph with indexes in
// memory, does not change, and may be asked from several goroutines. The texts
// of articles stay in the store. The same state gives the same answers in the
// same order.
package view

import (
	"cmp"
	"context"
	"slices"

	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/schema"
)

// View is one state of a store, indexed.
type View struct {
	state *graph.State
	graph *schema.Graph

	latest   []int            // all claims, the latest first, those without a date last
	byEntity map[string][]int // claims by who takes part, in that order
	byObject map[string][]int
	ranked   []int // entities, those with most claims first
	names    names
	articles articles
}

// New reads a state and indexes it. The state must stay open as long as the
// view is used.
func New(ctx context.Context, state *graph.State) (*View, error) {
	g, err := state.Graph(ctx)
	if err != nil {
		return nil, err
	}
	v := &View{state: state, graph: g, byEntity: map[string][]int{}, byObject: map[string][]int{}}
	v.indexClaims()
	v.indexEntities()
	if err := v.indexArticles(ctx); err != nil {
		return nil, err
	}
	return v, ctx.Err()
}

func (v *View) indexClaims() {
	v.latest = make([]int, len(v.graph.Claims))
	for i := range v.latest {
		v.latest[i] = i
	}
	slices.SortFunc(v.latest, func(a, b int) int {
		return cmp.Or(cmp.Compare(v.graph.Claims[b].Date, v.graph.Claims[a].Date), cmp.Compare(a, b))
	})
	for _, i := range v.latest {
		c := &v.graph.Claims[i]
		for _, id := range c.Participants() {
			v.byEntity[id] = append(v.byEntity[id], i)
		}
		if c.Object != nil && c.Object.ID != "" {
			v.byObject[c.Object.ID] = append(v.byObject[c.Object.ID], i)
		}
	}
}

func (v *View) indexEntities() {
	v.ranked = make([]int, len(v.graph.Entities))
	for i := range v.ranked {
		v.ranked[i] = i
	}
	count := func(i int) int { return len(v.byEntity[v.graph.Entities[i].ID]) }
	slices.SortFunc(v.ranked, func(a, b int) int { return cmp.Or(count(b)-count(a), cmp.Compare(a, b)) })
	v.names = indexNames(v.graph.Entities)
}

// Graph is all that the view shows. It must not be changed.
func (v *View) Graph() *schema.Graph { return v.graph }

// State is what the view was made of.
func (v *View) State() *graph.State { return v.state }

// claim is the claim with this identifier, nil where there is none.
func (v *View) claim(id string) *schema.Claim {
	i, ok := slices.BinarySearchFunc(v.graph.Claims, id, func(c schema.Claim, id string) int { return cmp.Compare(c.ID, id) })
	if !ok {
		return nil
	}
	return &v.graph.Claims[i]
}

// Page is part of a list.
type Page[T any] struct {
	Items []T    `json:"items"`
	Next  string `json:"next,omitempty"` // what to ask for what follows, "" at the end
	Total int    `json:"total"`          // of the whole list
}

// paged is the part of a list that follows the item named after, which need
// not be there any longer; "" is the beginning.
func paged[I, T any](list []I, after string, limit int, id func(I) string, item func(I) T) (p Page[T], ok bool) {
	first := 0
	if after != "" {
		first = 1 + slices.IndexFunc(list, func(i I) bool { return id(i) == after })
		if first == 0 {
			return p, false
		}
	}
	last := min(len(list), first+limit)
	p = Page[T]{Items: make([]T, 0, last-first), Total: len(list)}
	for _, i := range list[first:last] {
		p.Items = append(p.Items, item(i))
	}
	if last < len(list) && last > 0 {
		p.Next = id(list[last-1])
	}
	return p, true
}
