package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/chancery-kg/chancery/cmd/chancery/card"
	"github.com/chancery-kg/chancery/cmd/chancery/render"
	"github.com/chancery-kg/chancery/cmd/chancery/samples"
	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/queries"
	"github.com/chancery-kg/chancery/schema"
)

type demoCmd struct{}

// Help is what demo --help adds.
func (demoCmd) Help() string {
	return `The graph is kept in memory and gone afterwards; the articles ship inside the program.

Example:
  chancery demo`
}

// demoQuestion is the question that the demo asks, in words and as a query.
var (
	demoQuestion  = "every agreement Iran signed in 2021"
	demoQuery     = "agreements"
	demoArguments = map[string]string{"party": "Iran", "year": "2021"}
)

// demoWidth is how wide the answer is where it goes to no terminal.
const demoWidth = 110

const demoNext = `
What to try next, on articles of your own:
  chancery build FOLDER                      read them into chancery.db
  chancery query                             what can be asked
  chancery query agreements --status planned what is announced but not done
  chancery show Iran                         all about one state, body or person
  chancery explain CLAIM                     what one claim rests on
  chancery export --format dot | dot -Tsvg   a picture of it
`

// Run shows the whole way from articles to an answer with its evidence.
func (demoCmd) Run(ctx context.Context, root *cli, c *console) error {
	root.DB = graph.Memory
	return root.withStore(ctx, graph.Options{}, func(store *graph.Store) error {
		if err := demoBuild(ctx, root, c, store); err != nil {
			return err
		}
		if err := demoAnswer(ctx, c, store); err != nil {
			return err
		}
		fmt.Fprint(c.out, demoNext)
		return nil
	})
}

// demoBuild reads the samples from a temporary folder. It is the working
// folder meanwhile, so that the samples are named by their bare names wherever
// the folder is.
func demoBuild(ctx context.Context, root *cli, c *console, store *graph.Store) error {
	dir, err := os.MkdirTemp("", "chancery-demo-")
	if err != nil {
		return fmt.Errorf("demo: %w", err)
	}
	defer os.RemoveAll(dir) //nolint:errcheck // the system clears it otherwise
	if _, err := samples.Write(dir); err != nil {
		return fmt.Errorf("demo: %w", err)
	}
	back, err := os.Getwd()
	if err != nil {
		return fmt.Errorf("demo: %w", err)
	}
	if err := os.Chdir(dir); err != nil {
		return fmt.Errorf("demo: %w", err)
	}
	defer os.Chdir(back) //nolint:errcheck // nothing after it needs the folder
	return build(ctx, root, c, store, nil, []string{"."}, c.out, newProgress(c, "bar"))
}

// demoAnswer asks the question and shows the sentences that answer it.
func demoAnswer(ctx context.Context, c *console, store *graph.Store) error {
	query, err := findQuery(demoQuery)
	if err != nil {
		return err
	}
	table, err := query.Run(ctx, newSession(store), demoArguments)
	if err != nil {
		return fmt.Errorf("%s: query: %w", demoQuery, err)
	}
	fmt.Fprintf(c.out, "\nQuestion: %s\n  chancery query agreements --party Iran --year 2021\n\n", demoQuestion)
	if err := render.Rows(c.out, render.Table, table.Columns, table.Rows, orElse(c.width, demoWidth)); err != nil {
		return err
	}
	g, err := store.Graph(ctx)
	if err != nil {
		return fmt.Errorf("read: %w", err)
	}
	for _, id := range claimIDs(table) {
		if claim, err := card.FindClaim(g, id); err == nil {
			demoEvidence(c, claim)
		}
	}
	return nil
}

func orElse(n, other int) int {
	if n == 0 {
		return other
	}
	return n
}

// claimIDs are the claims that a table names in its column "claim".
func claimIDs(table queries.Table) []string {
	var ids []string
	for i, column := range table.Columns {
		if column != "claim" && column != "claims" {
			continue
		}
		for _, row := range table.Rows {
			switch cell := row[i].(type) {
			case string:
				ids = append(ids, strings.Fields(cell)...)
			case []any:
				for _, id := range cell {
					ids = append(ids, fmt.Sprint(id))
				}
			}
		}
	}
	return ids
}

func demoEvidence(c *console, claim *schema.Claim) {
	fmt.Fprintf(c.out, "\n%s\n", card.Gloss(claim))
	for _, e := range claim.Evidence {
		fmt.Fprintf(c.out, "  %s, bytes %d–%d\n    “%s”\n", e.Source, e.Start, e.End, oneLine(e.Quote))
	}
}
