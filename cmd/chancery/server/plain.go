package server

import (
	"errors"

	english "github.com/chancery-kg/chancery/cmd/chancery/ask"
)

// Understood is the answer to a question in plain English.
type Understood struct {
	Understood bool              `json:"understood"` // true
	Query      string            `json:"query"`
	Parameters map[string]string `json:"parameters"`
	Command    string            `json:"command"` // the command line that asks the same
	Form       english.Form      `json:"form"`
	Table
}

// Declined tells why a question in plain English has no answer.
type Declined struct {
	Understood  bool     `json:"understood"` // false
	Word        string   `json:"word"`       // what could not be read; empty for the question as a whole
	Reason      string   `json:"reason"`
	Suggestions []string `json:"suggestions"` // words, names or questions that may have been meant
}

func (s *Server) plain(c *call) error {
	session, done := c.rev.session()
	defer done()
	asked, err := english.Read(c.Context(), c.text("q"), session)
	var declined *english.Declined
	if errors.As(err, &declined) {
		return c.reply(Declined{Word: declined.Word, Reason: declined.Reason, Suggestions: append([]string{}, declined.Near...)})
	}
	if err != nil {
		return err
	}
	table, err := asked.Answer(c.Context(), session)
	truncated, err := scriptProblem(err)
	if err != nil {
		return err
	}
	return c.reply(Understood{
		true, asked.Query, asked.Params, asked.Command(), asked.Form,
		Table{append([]string{}, table.Columns...), append([][]any{}, table.Rows...), truncated},
	})
}
