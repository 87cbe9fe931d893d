package main

import "github.com/chancery-kg/chancery/cmd/chancery/render"

// tabular is the flag of verbs whose answer is a table.
type tabular struct {
	Format render.Format `enum:",table,json,jsonl,csv,tsv" default:"" placeholder:"FORMAT" help:"table, json, jsonl, csv or tsv (default: table on a terminal, jsonl in a pipe)."`
}

// write writes the table as asked, or as suits the place it goes to.
func (t tabular) write(c *console, columns []string, rows [][]any) error {
	return render.Rows(c.out, t.Format.Or(c.outTerminal), columns, rows, c.width)
}
