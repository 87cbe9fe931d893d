package main

import (
	"fmt"

	"github.com/chancery-kg/chancery/cmd/chancery/render"
	"github.com/chancery-kg/chancery/cmd/chancery/vocabulary"
)

type schemaCmd struct {
	Format string `enum:",table,turtle,json,jsonl,csv,tsv" default:"" placeholder:"FORMAT" help:"turtle (OWL), or table, json, jsonl, csv, tsv."`
}

// Help is what schema --help adds.
func (schemaCmd) Help() string {
	return `Examples:
  chancery schema
  chancery schema --format turtle > chancery.ttl`
}

// Run lists the vocabulary.
func (s *schemaCmd) Run(c *console) error {
	terms, err := vocabulary.Terms()
	if err != nil {
		return fmt.Errorf("schema: %w", err)
	}
	if s.Format == "turtle" {
		return vocabulary.Turtle(c.out, terms)
	}
	rows := make([][]any, len(terms))
	for i, t := range terms {
		rows[i] = []any{"ch:" + t.Name, string(t.Kind), t.Domain, t.Range, t.Comment}
	}
	return tabular{render.Format(s.Format)}.write(c, []string{"term", "kind", "domain", "range", "comment"}, rows)
}
