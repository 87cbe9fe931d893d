package main

import (
	"fmt"
	"io"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/cmd/chancery/render"
	"github.com/chancery-kg/chancery/cmd/chancery/vocabulary"
	"github.com/chancery-kg/chancery/graph/rdf"
)

type schemaCmd struct {
	Codebook bool   `help:"The frames that make claims instead: their words, roles, reasons and sentences."`
	File     string `arg:"" optional:"" placeholder:"FILE" help:"With --codebook, a codebook of yours: it is checked, and listed with the others."`
	Format   string `enum:",table,turtle,shacl,json,jsonl,csv,tsv" default:"" placeholder:"FORMAT" help:"turtle (OWL), shacl (in Turtle), or table, json, jsonl, csv, tsv."`
}

// Help is what schema --help adds.
func (schemaCmd) Help() string {
	return `Examples:
  chancery schema
  chancery schema --format turtle > chancery.ttl
  chancery schema --codebook my.yaml --format tsv`
}

// Run lists the vocabulary.
func (s *schemaCmd) Run(c *console) error {
	switch {
	case s.Codebook && s.Format == "turtle":
		return misuse("schema: frames have no turtle form")
	case s.Codebook:
		return s.frames(c)
	case s.File != "":
		return misuse("schema: %s: a codebook is read with --codebook", s.File)
	}
	switch s.Format {
	case "turtle":
		return writeTurtle(c.out, vocabulary.Ontology)
	case "shacl":
		return writeTurtle(c.out, vocabulary.Shapes)
	}
	terms := vocabulary.Terms()
	rows := make([][]any, len(terms))
	for i, t := range terms {
		rows[i] = []any{t.Name, string(t.Kind), t.Domain, t.Range, t.Comment}
	}
	return tabular{render.Format(s.Format)}.write(c, []string{"term", "kind", "domain", "range", "comment"}, rows)
}

// frames lists the frames of the codebook.
func (s *schemaCmd) frames(c *console) error {
	book, err := codebookOf(c, s.File)
	if err != nil {
		return err
	}
	columns, rows := frameRows(book)
	return tabular{render.Format(s.Format)}.write(c, columns, rows)
}

func writeTurtle(w io.Writer, describe func() ([]quad.Quad, error)) error {
	quads, err := describe()
	if err != nil {
		return fmt.Errorf("schema: %w", err)
	}
	turtle, _ := rdf.FormatNamed("turtle")
	return turtle.Write(w, quads)
}
