package main

import (
	"errors"
	"fmt"

	"github.com/chancery-kg/chancery/cmd/chancery/render"
	"github.com/chancery-kg/chancery/queries"
)

// tabular is the flag of verbs whose answer is a table.
type tabular struct {
	Format render.Format `enum:",table,json,jsonl,csv,tsv" default:"" placeholder:"FORMAT" help:"table, json, jsonl, csv or tsv (default: table on a terminal, jsonl in a pipe)."`
}

// write writes the table as asked, or as suits the place it goes to.
func (t tabular) write(c *console, columns []string, rows [][]any) error {
	return render.Rows(c.out, t.Format.Or(c.outTerminal), columns, rows, c.width)
}

// answer writes the rows that a query gave, and passes on the error that
// stopped it.
func (t tabular) answer(c *console, table queries.Table, err error) error {
	if err == nil {
		return t.write(c, table.Columns, table.Rows)
	}
	var usage usageError
	if errors.As(err, &usage) {
		return err
	}
	if len(table.Rows) > 0 {
		err = errors.Join(err, t.write(c, table.Columns, table.Rows))
	}
	return fmt.Errorf("query: %w", err)
}
