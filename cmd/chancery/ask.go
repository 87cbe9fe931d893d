package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/chancery-kg/chancery/cmd/chancery/ask"
	"github.com/chancery-kg/chancery/graph"
)

type askCmd struct {
	Question []string `arg:"" help:"The question, in English."`
	tabular
}

// Help is what ask --help adds.
func (askCmd) Help() string {
	return `A question is read into a canned query, which is shown, so that you can check it, copy it and change it. What cannot be read is said, and nothing is then answered: no word of a question is passed over.

Examples:
  chancery ask "every agreement Iran signed in 2021"
  chancery ask "who is the foreign minister of Iran?"
  chancery ask "how many agreements are there between Iran and Russia since 2019"
  chancery ask "is Iran a member of the SCO?"
  chancery ask "planned visits to Ankara" --format csv`
}

// Run reads the question and answers it.
func (a *askCmd) Run(ctx context.Context, root *cli, c *console) error {
	return root.withStore(ctx, reading, func(store *graph.Store) error {
		session := newSession(store)
		asked, err := ask.Read(ctx, strings.Join(a.Question, " "), session)
		var declined *ask.Declined
		if errors.As(err, &declined) {
			return declined
		}
		if err != nil {
			return fmt.Errorf("ask: names: %w", err)
		}
		c.say("%s", asked.Command())
		table, err := asked.Answer(ctx, session)
		return a.answer(c, table, err)
	})
}
