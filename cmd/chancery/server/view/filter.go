package view

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/schema"
)

// Filter chooses claims. Its zero value is all; every field that is set leaves
// less.
type Filter struct {
	Entities []string // claims in which one of them takes part, by identifier
	Types    []schema.ClaimType
	Statuses []schema.Status
	Stages   []schema.Stage
	From, To schema.Date
	// Source keeps what one article says, by any of its names, or all articles
	// of a publisher.
	Source string
}

// test is whether a claim is chosen but for its entities.
func (v *View) test(f *Filter) func(*schema.Claim) bool {
	plain := graph.Filter{Types: f.Types, Statuses: f.Statuses, From: f.From, To: f.To}
	from := v.sources(f.Source)
	return func(c *schema.Claim) bool {
		return plain.Fits(c) && (f.Stages == nil || slices.Contains(f.Stages, c.Stage)) &&
			(f.Source == "" || slices.ContainsFunc(c.Evidence, func(e schema.Evidence) bool { return from[e.Article] }))
	}
}

// sources are the articles that a name names.
func (v *View) sources(name string) map[schema.IRI]bool {
	found := map[schema.IRI]bool{}
	for i := range v.graph.Articles {
		a := &v.graph.Articles[i]
		if graph.IsNamed(a, a.IRI(), name) || name != "" && strings.EqualFold(a.Publisher, name) {
			found[a.IRI()] = true
		}
	}
	return found
}

// chosen are the claims that a filter leaves, the latest first.
func (v *View) chosen(f *Filter) []*schema.Claim {
	fits := v.test(f)
	var out []*schema.Claim
	for _, i := range v.involving(f.Entities) {
		if c := &v.graph.Claims[i]; fits(c) {
			out = append(out, c)
		}
	}
	return out
}

// involving are the claims in which one of the entities takes part, the latest
// first; all of them where none is named.
func (v *View) involving(entities []string) []int {
	switch len(entities) {
	case 0:
		return v.latest
	case 1:
		return v.byEntity[entities[0]]
	}
	in := map[int]bool{}
	for _, id := range entities {
		for _, i := range v.byEntity[id] {
			in[i] = true
		}
	}
	var out []int
	for _, i := range v.latest {
		if in[i] {
			out = append(out, i)
		}
	}
	return out
}

// Claims lists the claims that a filter leaves, the latest first and those
// without a date last, from the one after the claim named on. It is false
// where that one is not in the list.
func (v *View) Claims(f *Filter, after string, limit int) (Page[*schema.Claim], bool) {
	return paged(v.chosen(f), after, limit, func(c *schema.Claim) string { return c.ID },
		func(c *schema.Claim) *schema.Claim { return c })
}
