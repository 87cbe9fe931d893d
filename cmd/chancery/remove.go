package main

import (
	"context"
	"fmt"
	"maps"
	"path"
	"slices"

	"github.com/chancery-kg/chancery/cmd/chancery/near"
	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/schema"
)

type removeCmd struct {
	Articles []string `arg:"" name:"article" help:"Articles by id, URL, IRI, or the path they were read from."`
}

// Help is what remove --help adds.
func (removeCmd) Help() string {
	return `Afterwards the store is, byte for byte as N-Quads, what a build without these articles gives.

Examples:
  chancery remove news/page-17.txt
  chancery remove https://example.org/wire/2021/03/27/tehran-accord
  chancery query sources            # what there is to remove`
}

// Run removes. Articles that are not in the store are failures; the others
// are removed all the same.
func (r *removeCmd) Run(ctx context.Context, root *cli, c *console) error {
	if !root.exists() {
		return root.noStore()
	}
	merge, err := root.merge()
	if err != nil {
		return err
	}
	return root.withStore(ctx, graph.Options{}, func(store *graph.Store) error {
		change, err := store.Remove(ctx, r.Articles, merge)
		if err != nil {
			return fmt.Errorf("%s: store: %w", root.name(), err)
		}
		c.say("%s", tellChange(change))
		if len(change.Unknown) == 0 {
			return nil
		}
		g, err := store.Graph(ctx)
		if err != nil {
			return fmt.Errorf("%s: read: %w", root.name(), err)
		}
		for _, name := range change.Unknown {
			c.fail(fmt.Errorf("%s: remove: no such article in the store%s", name, sourceHint(name, g.Articles)))
		}
		return errReported
	})
}

// sourceHint suggests the articles that a person probably meant: those whose
// file or id is named nearly so.
func sourceHint(name string, articles []schema.Article) string {
	byBase := map[string][]string{}
	for i := range articles {
		source := articles[i].Source
		byBase[path.Base(source)] = append(byBase[path.Base(source)], source)
	}
	var meant []string
	for _, base := range near.Misses(path.Base(name), slices.Sorted(maps.Keys(byBase))) {
		meant = append(meant, byBase[base]...)
	}
	return near.Say(meant)
}

// tellChange is what a write did, in a line.
func tellChange(c graph.Change) string {
	return fmt.Sprintf("%s added, %d replaced, %d unchanged, %d removed; %s written, %d taken out",
		count(len(c.Added), "article"), len(c.Replaced), len(c.Unchanged), len(c.Removed),
		count(c.QuadsAdded, "quad"), c.QuadsRemoved)
}
