package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/cmd/chancery/render"
	"github.com/chancery-kg/chancery/cmd/chancery/score"
	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/loader"
)

// explain tells which stage lost each gold fact: a row a fact, and for people
// how many each stage lost.
func (e *evalCmd) explain(ctx context.Context, root *cli, c *console, gold map[string][]score.Fact) error {
	losses, err := lossesOf(ctx, root, gold)
	if err != nil {
		return err
	}
	rows := make([][]any, len(losses))
	lost := map[score.Stage]int{}
	for i, l := range losses {
		lost[l.Stage]++
		rows[i] = []any{l.Doc, string(l.Stage), l.Fact.Type, firstNames(l.Fact.Actor), firstNames(l.Fact.Target), l.Fact.Cue, l.Detail}
	}
	err = e.write(c, []string{"doc", "lost_by", "type", "actor", "target", "cue", "detail"}, rows)
	if e.Format.Or(c.outTerminal) != render.Table {
		return err
	}
	var counts [][]any
	for _, stage := range score.Stages {
		counts = append(counts, []any{string(stage), lost[stage], stage.Meaning()})
	}
	return errors.Join(err, e.write(c, []string{"lost_by", "facts", "which means"}, counts))
}

// lossesOf reads the annotated articles of the store again and follows their
// facts.
func lossesOf(ctx context.Context, root *cli, gold map[string][]score.Fact) ([]score.Loss, error) {
	byDoc := map[string][]score.Loss{}
	err := root.withStore(ctx, reading, func(store *graph.Store) error {
		g, err := store.Graph(ctx)
		if err != nil {
			return fmt.Errorf("%s: read: %w", root.name(), err)
		}
		claims := score.ByDocument(gold, g.Claims)
		for r, err := range store.Readings(ctx) {
			if err != nil {
				return fmt.Errorf("%s: read: %w", root.name(), err)
			}
			docs := score.Named(gold, r.Article.Source, r.Article.IRI())
			if len(docs) == 0 {
				continue
			}
			work, err := loader.Trace(r.Article)
			if err != nil {
				return err
			}
			for _, name := range docs {
				byDoc[name] = score.Explain(name, gold[name], claims[name], &work)
			}
		}
		return nil
	})
	var out []score.Loss
	for _, name := range slices.Sorted(maps.Keys(gold)) {
		out = append(out, byDoc[name]...)
	}
	return out, err
}

// firstNames are the canonical names of participants.
func firstNames(entries []string) string {
	var out []string
	for _, entry := range entries {
		name, _, _ := strings.Cut(entry, "|")
		out = append(out, name)
	}
	return strings.Join(out, ", ")
}
