package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/chancery-kg/chancery/cmd/chancery/near"
	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/queries"
)

type queryCmd struct {
	Name  string `arg:"" optional:"" help:"The question; without it, all questions are listed."`
	Gizmo bool   `help:"Print the script that answers the question instead of the answer."`
	tabular
	kong.Plugins // a flag for each parameter of the catalogue
}

// Help is what query --help adds.
func (queryCmd) Help() string {
	var b strings.Builder
	b.WriteString("Any name of a thing will do: Tehran, IRI and Iran ask the same. Facts that are not actual answer only to --status.\n\nQuestions:\n")
	for _, q := range queries.Catalogue() {
		fmt.Fprintf(&b, "  %-12s %s\n  %-12s %s\n", q.Name, q.Question, "", q.Example)
	}
	return strings.TrimRight(b.String(), "\n")
}

// Run answers.
func (q *queryCmd) Run(ctx context.Context, root *cli, c *console) error {
	if q.Name == "" {
		return q.list(c)
	}
	query, err := findQuery(q.Name)
	if err != nil {
		return err
	}
	args, err := arguments(query, q.Plugins)
	if err != nil {
		return err
	}
	if q.Gizmo {
		return q.script(c, query, args)
	}
	return root.withState(ctx, func(state *graph.State) error {
		table, err := query.Run(ctx, newSession(state), args)
		return q.answer(c, table, asUsage(err))
	})
}

// script prints the complete script that answers the question.
func (q *queryCmd) script(c *console, query queries.Query, args map[string]string) error {
	script, err := query.With(args)
	if err != nil {
		return asUsage(err)
	}
	_, err = fmt.Fprintln(c.out, strings.TrimRight(script, "\n"))
	return err
}

// asUsage makes a mistake of the caller of an argument that does not fit.
func asUsage(err error) error {
	var argument *queries.ArgumentError
	if errors.As(err, &argument) {
		return misuse("query %v", err)
	}
	return err
}

func (q *queryCmd) list(c *console) error {
	var rows [][]any
	for _, query := range queries.Catalogue() {
		rows = append(rows, []any{query.Name, query.Question, query.Example})
	}
	return q.write(c, []string{"name", "question", "example"}, rows)
}

func findQuery(name string) (queries.Query, error) {
	query, ok := queries.Lookup(name)
	if ok {
		return query, nil
	}
	var names []string
	for _, q := range queries.Catalogue() {
		names = append(names, q.Name)
	}
	return query, misuse("unknown query %q%s (chancery query lists all)", name, near.Hint(name, names))
}
