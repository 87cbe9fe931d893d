package main

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/chancery-kg/chancery/cmd/chancery/render"
	"github.com/chancery-kg/chancery/cmd/chancery/score"
	"github.com/chancery-kg/chancery/schema"
)

type evalCmd struct {
	Gold string `required:"" type:"existingdir" placeholder:"DIR" help:"A folder with a DOC.gold.jsonl for each document."`
	tabular
}

// Help is what eval --help adds.
func (evalCmd) Help() string {
	return `A fact and a claim match, one to one within a document, when type, stage, change and participants agree. Status, date and speaker are judged on the matches.

Examples:
  chancery build corpus/*.txt && chancery eval --gold corpus
  chancery eval --gold corpus --format json | jq '.[0].f1'`
}

// Run scores.
func (e *evalCmd) Run(ctx context.Context, root *cli, c *console) error {
	gold, err := score.Gold(e.Gold)
	if err != nil {
		return fmt.Errorf("eval: read: %w", err)
	}
	return root.withGraph(ctx, func(g *schema.Graph) error {
		result := score.Claims(gold, g.Claims)
		if e.Format.Or(c.outTerminal) == render.Table {
			if err := e.perType(c, result); err != nil {
				return err
			}
		}
		return e.figures(c, result)
	})
}

func (e *evalCmd) perType(c *console, r score.Result) error {
	var rows [][]any
	for _, typ := range slices.Sorted(maps.Keys(r.PerType)) {
		t := r.PerType[typ]
		rows = append(rows, []any{typ, t.Gold, t.Claims, t.Strict, share(t.Precision()), share(t.Recall())})
	}
	return e.write(c, []string{"type", "gold", "claims", "match", "P", "R"}, rows)
}

func (e *evalCmd) figures(c *console, r score.Result) error {
	figures := r.Figures()
	row := make([]any, len(score.FigureNames))
	for i, name := range score.FigureNames {
		row[i] = figures[name]
	}
	return e.write(c, score.FigureNames, [][]any{row})
}

// share is a share with two decimals, for people.
func share(x float64) string { return fmt.Sprintf("%.2f", x) }
