package main

import (
	"context"
	"fmt"
	"io"
	"os"

	cgraph "github.com/cayleygraph/cayley/graph"

	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/queries"
)

type gizmoCmd struct {
	Expr string `arg:"" optional:"" help:"The query; without it and -f, it is read from standard input, or asked for at a prompt."`
	File string `short:"f" placeholder:"FILE" help:"Read the query from a file."`
	tabular
}

// Help is what gizmo --help adds.
func (gizmoCmd) Help() string {
	return `Gizmo is Cayley's query language, JavaScript with paths through the graph. "chancery query NAME --gizmo" prints the script of a canned question, to copy and change. "chancery schema" lists the terms.

Examples:
  chancery gizmo 'g.V("<ent:iran>").out("<ch:signed>").all()'
  chancery gizmo -f my.gizmo --format csv
  chancery query agreements --gizmo | chancery gizmo
  chancery gizmo                    # a prompt with history`
}

// Run runs the script, or the prompt.
func (z *gizmoCmd) Run(ctx context.Context, root *cli, c *console) error {
	if z.Expr != "" && z.File != "" {
		return misuse("give a query or -f FILE, not both")
	}
	if z.Expr == "" && z.File == "" && c.inTerminal {
		return root.withStore(ctx, reading, func(store *graph.Store) error {
			return prompt(ctx, c, newSession(store), z.tabular)
		})
	}
	return root.withState(ctx, func(state *graph.State) error {
		session := newSession(state)
		script, err := z.script(c)
		if err != nil {
			return err
		}
		table, err := session.Gizmo(ctx, script)
		return z.answer(c, table, err)
	})
}

// maxScript is how long a script may be, in bytes.
const maxScript = 1 << 20

func (z *gizmoCmd) script(c *console) (string, error) {
	if z.Expr != "" {
		return z.Expr, nil
	}
	from := c.in
	if z.File != "" && z.File != "-" {
		file, err := os.Open(z.File)
		if err != nil {
			return "", fmt.Errorf("gizmo: read: %w", err)
		}
		defer file.Close()
		from = file
	}
	text, err := io.ReadAll(io.LimitReader(from, maxScript+1))
	if err != nil {
		return "", fmt.Errorf("gizmo: read: %w", err)
	}
	if len(text) > maxScript {
		return "", fmt.Errorf("gizmo: read: the script is longer than %d bytes", maxScript)
	}
	return string(text), nil
}

// newSession asks a store, or a state of one.
func newSession(of interface{ QuadStore() cgraph.QuadStore }) *queries.Session {
	return queries.New(of.QuadStore(), queries.Limits{})
}
