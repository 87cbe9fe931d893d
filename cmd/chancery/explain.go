package main

import (
	"context"
	"fmt"

	"github.com/chancery-kg/chancery/cmd/chancery/card"
	"github.com/chancery-kg/chancery/schema"
)

type explainCmd struct {
	Claim  string `arg:"" help:"The claim's id, its first letters, or its IRI."`
	Format string `enum:"text,json" default:"text" placeholder:"FORMAT" help:"text or json."`
}

// Help is what explain --help adds.
func (explainCmd) Help() string {
	return `Shows each sentence with its article and bytes, the rule that read it, how the date was found, and which words stand for whom and why.

Examples:
  chancery explain c1f0
  chancery query agreements --party Iran --format jsonl | jq -r .claim | xargs -n1 chancery explain`
}

// Run explains.
func (e *explainCmd) Run(ctx context.Context, root *cli, c *console) error {
	return root.withGraph(ctx, func(g *schema.Graph) error {
		claim, err := card.FindClaim(g, e.Claim)
		if err != nil {
			return fmt.Errorf("%s: explain: %w", e.Claim, err)
		}
		if e.Format == "json" {
			return writeRecord(c.out, claim)
		}
		return card.Claim(c.out, g, claim)
	})
}
