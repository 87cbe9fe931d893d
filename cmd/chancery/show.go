package main

import (
	"context"
	"fmt"

	"github.com/chancery-kg/chancery/cmd/chancery/card"
	"github.com/chancery-kg/chancery/cmd/chancery/near"
	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

type showCmd struct {
	Name   string `arg:"" help:"Any name of the person, state, body, agreement, or its id."`
	Merges bool   `help:"Tell what was put together into it, from which article and why; the name may be a claim's id."`
	Format string `enum:"text,json" default:"text" placeholder:"FORMAT" help:"text or json."`
}

// Help is what show --help adds.
func (showCmd) Help() string {
	return `Examples:
  chancery show Tehran
  chancery show "Sergey Lavrov"
  chancery show SCO --format json
  chancery show "Sergey Lavrov" --merges`
}

// Run shows.
func (s *showCmd) Run(ctx context.Context, root *cli, c *console) error {
	return root.withGraph(ctx, func(g *schema.Graph) error {
		if s.Merges && len(named(g, s.Name)) == 0 && len(mergesInto(g, s.Name)) > 0 {
			return s.tellMerges(c, g, s.Name, "claim")
		}
		found := named(g, s.Name)
		if len(found) == 0 {
			return fmt.Errorf("%s: show: nothing has this name%s", s.Name, near.Hint(s.Name, card.Names(g)))
		}
		for _, other := range found[1:] {
			c.say("also called %s: %s, a %s (chancery show %s)", s.Name, other.Label, other.Type, other.ID)
		}
		if s.Merges {
			return s.tellMerges(c, g, found[0].ID, found[0].Label)
		}
		if s.Format == "json" {
			return writeRecord(c.out, found[0])
		}
		return card.Show(c.out, g, found[0])
	})
}

func (s *showCmd) tellMerges(c *console, g *schema.Graph, id, label string) error {
	if s.Format == "json" {
		return writeRecord(c.out, mergesInto(g, id))
	}
	return tellMerges(c, g, id, label)
}

// named finds entities by the names the graph has for them, else by those the
// gazetteer knows.
func named(g *schema.Graph, name string) []*schema.Entity {
	if found := card.Named(g, name); len(found) > 0 {
		return found
	}
	var found []*schema.Entity
	for _, m := range gazetteer.Default().Lookup(name) {
		if e := card.Entity(g, m.Entry.ID); e != nil {
			found = append(found, e)
		}
	}
	return found
}
