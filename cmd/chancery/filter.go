package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/cmd/chancery/card"
	"github.com/chancery-kg/chancery/cmd/chancery/near"
	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/schema"
)

// filter is the flags that choose a part of the graph.
type filter struct {
	Status []schema.Status    `placeholder:"STATUS" help:"Only claims of these: actual, planned, possible, denied."`
	Type   []schema.ClaimType `placeholder:"TYPE" help:"Only claims of these types (chancery schema lists them)."`
	From   schema.Date        `placeholder:"DATE" help:"Only claims dated on or after this day, month or year."`
	To     schema.Date        `placeholder:"DATE" help:"Only claims dated on or before it."`
	Source string             `placeholder:"ARTICLE" help:"Only what this article says: its path, id or URL."`
	Entity string             `placeholder:"NAME" help:"Only claims in which it takes part, by any of its names."`
	Hops   int                `placeholder:"N" help:"With --entity: also claims up to N steps away (default: 1, its own)."`
}

// check reports flags that make no sense.
func (f *filter) check() error {
	for _, s := range f.Status {
		if !slices.Contains(schema.Statuses, s) {
			return misuse("--status %s: want one of %s", s, listed(schema.Statuses))
		}
	}
	for _, t := range f.Type {
		if !slices.Contains(schema.ClaimTypes, t) {
			return misuse("--type %s: want one of %s", t, listed(schema.ClaimTypes))
		}
	}
	for _, d := range []schema.Date{f.From, f.To} {
		if d != "" && (!d.HasYear() || d.Validate() != nil) {
			return misuse("%s: want a date such as 2021-10-11, 2021-10 or 2021", d)
		}
	}
	if f.Hops != 0 && f.Entity == "" || f.Hops < 0 {
		return misuse("--hops is a number of steps from the --entity")
	}
	return nil
}

func listed[T ~string](values []T) string {
	names := make([]string, len(values))
	for i, v := range values {
		names[i] = string(v)
	}
	return strings.Join(names, ", ")
}

// of is the filter for a graph, in which it looks the entity up.
func (f *filter) of(load func() (*schema.Graph, error)) (graph.Filter, error) {
	out := graph.Filter{Statuses: f.Status, Types: f.Type, From: f.From, To: f.To, Source: f.Source, Hops: f.Hops}
	if f.Entity == "" {
		return out, nil
	}
	g, err := load()
	if err != nil {
		return out, err
	}
	for _, e := range named(g, f.Entity) {
		out.Entities = append(out.Entities, e.ID)
	}
	if len(out.Entities) == 0 {
		return out, fmt.Errorf("nothing is called %q%s", f.Entity, near.Hint(f.Entity, card.Names(g)))
	}
	return out, nil
}
