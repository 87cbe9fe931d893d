package main

import (
	"cmp"
	"fmt"
	"os"
	"strings"

	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/loader/resolve"
	"github.com/chancery-kg/chancery/schema"
)

// merge is how readings become one graph: with the user's links where a file of
// them is named.
func (r *cli) merge() (graph.MergeFunc, error) {
	if r.Links == "" {
		return resolve.Merge, nil
	}
	data, err := os.ReadFile(r.Links)
	if err != nil {
		return nil, fmt.Errorf("links: read: %w", err)
	}
	links, err := resolve.ParseLinks(r.Links, data)
	if err != nil {
		return nil, fmt.Errorf("links: %w", err)
	}
	return links.Merge, nil
}

// mergesInto are the records of what was put together into the entity or claim
// with that identifier.
func mergesInto(g *schema.Graph, id string) []schema.Merge {
	out := []schema.Merge{}
	for _, m := range g.Merges {
		if m.Into == id {
			out = append(out, m)
		}
	}
	return out
}

// tellMerges writes what was put together, each with its article and why.
func tellMerges(c *console, g *schema.Graph, id, label string) error {
	merges := mergesInto(g, id)
	if len(merges) == 0 {
		_, err := fmt.Fprintf(c.out, "%s (%s): nothing was put together\n", label, id)
		return err
	}
	source := map[string]string{}
	for i := range g.Articles {
		source[string(g.Articles[i].IRI())] = g.Articles[i].Source
	}
	if _, err := fmt.Fprintf(c.out, "%s (%s)\n", label, id); err != nil {
		return err
	}
	for _, m := range merges {
		at := max(0, strings.LastIndex(m.From, "#"))
		name := cmp.Or(source[m.From[:at]], m.From[:at])
		if _, err := fmt.Fprintf(c.out, "  %s: %s\n", name, m.Reason); err != nil {
			return err
		}
	}
	return nil
}
