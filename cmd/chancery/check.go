package main

import (
	"context"
	"fmt"

	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/loader/resolve"
)

type checkCmd struct{}

// Help is what check --help adds.
func (checkCmd) Help() string {
	return `It reads everything: the indexes must hold the same quads, the counts and the
dictionary must fit them, and the quads must be what the articles say. What does
not fit is told, and written anew from what does.

Examples:
  chancery check
  chancery check --db backup.db`
}

// Run checks and repairs. What was repaired is no failure; what is lost is.
func (checkCmd) Run(ctx context.Context, root *cli, c *console) error {
	if !root.exists() {
		return root.noStore()
	}
	return root.withStore(ctx, graph.Options{}, func(store *graph.Store) error {
		if wrong := store.Check(ctx); wrong != nil {
			c.say("%s: %s", root.name(), oneLine(wrong.Error()))
			if err := store.Repair(ctx); err != nil {
				return fmt.Errorf("%s: repair: %w", root.name(), err)
			}
			c.say("the indexes are written anew")
		}
		change, err := store.Add(ctx, nil, resolve.Merge)
		if err != nil {
			return fmt.Errorf("%s: check: %w", root.name(), err)
		}
		if change.QuadsAdded+change.QuadsRemoved > 0 {
			c.say("%s: the quads were not what the articles say: %s written, %d taken out",
				root.name(), count(change.QuadsAdded, "quad"), change.QuadsRemoved)
		}
		if err := store.Check(ctx); err != nil {
			return fmt.Errorf("%s: check: %w", root.name(), err)
		}
		c.say("%s is sound", root.name())
		return nil
	})
}
