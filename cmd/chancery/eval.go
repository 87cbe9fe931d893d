package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"

	"github.com/chancery-kg/chancery/cmd/chancery/render"
	"github.com/chancery-kg/chancery/cmd/chancery/score"
	"github.com/chancery-kg/chancery/schema"
)

type evalCmd struct {
	Gold    string `required:"" type:"existingdir" placeholder:"DIR" help:"A folder with a DOC.gold.jsonl for each document."`
	Explain bool   `help:"The facts that were lost instead, each with the stage that lost it."`
	tabular
}

// Help is what eval --help adds.
func (evalCmd) Help() string {
	return `A fact and a claim match, one to one within a document, when type, stage, change and participants agree. Status, date and speaker are judged on the matches.

Examples:
  chancery build corpus/*.txt && chancery eval --gold corpus
  chancery eval --gold corpus --format json | jq '.[0].f1'
  chancery eval --gold corpus --explain --format tsv | sort -k2`
}

// Run scores.
func (e *evalCmd) Run(ctx context.Context, root *cli, c *console) error {
	gold, err := score.Gold(e.Gold)
	if err != nil {
		return fmt.Errorf("eval: read: %w", err)
	}
	if e.Explain {
		return e.explain(ctx, root, c, gold)
	}
	return root.withGraph(ctx, func(g *schema.Graph) error {
		result := score.Claims(gold, g.Claims)
		if e.Format.Or(c.outTerminal) == render.Table {
			return e.forPeople(c, result)
		}
		return e.figures(c, result)
	})
}

// forPeople writes a table of types, and one of all figures.
func (e *evalCmd) forPeople(c *console, r score.Result) error {
	var types, figures [][]any
	for _, typ := range slices.Sorted(maps.Keys(r.PerType)) {
		t := r.PerType[typ]
		types = append(types, []any{typ, t.Gold, t.Claims, t.Strict, rounded(t.Precision()), rounded(t.Recall())})
	}
	values := r.Figures()
	for _, name := range score.FigureNames {
		figures = append(figures, []any{name, rounded(values[name])})
	}
	return errors.Join(
		e.write(c, []string{"type", "gold", "claims", "match", "precision", "recall"}, types),
		e.write(c, []string{"figure", "value"}, figures),
	)
}

// figures writes one row with every figure in full.
func (e *evalCmd) figures(c *console, r score.Result) error {
	values := r.Figures()
	row := make([]any, len(score.FigureNames))
	for i, name := range score.FigureNames {
		row[i] = values[name]
	}
	return e.write(c, score.FigureNames, [][]any{row})
}

// rounded is a number with three decimals, or none where it is whole.
func rounded(x float64) string {
	if x == math.Trunc(x) {
		return strconv.FormatFloat(x, 'f', 0, 64)
	}
	return strconv.FormatFloat(x, 'f', 3, 64)
}
