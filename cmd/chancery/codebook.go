package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/chancery-kg/chancery/loader"
	"github.com/chancery-kg/chancery/loader/extract"
)

// codebookOf is the embedded codebook with the frames of a user's file, or as
// it is where none is named. Frames that do not keep to their own sentences are
// refused; each error is told.
func codebookOf(c *console, path string) (*extract.Codebook, error) {
	if path == "" {
		return extract.Default(), nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("codebook: read: %w", err)
	}
	book, err := extract.Default().With(path, data)
	errs := parts(err)
	if err == nil {
		errs = loader.CheckFrames(book, book.Own())
	}
	for _, e := range errs {
		c.fail(e)
	}
	if len(errs) > 0 {
		return nil, errReported
	}
	return book, nil
}

// parts are the errors that one error joins.
func parts(err error) []error {
	var joined interface{ Unwrap() []error }
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &joined):
		return []error{err}
	}
	var out []error
	for _, e := range joined.Unwrap() {
		out = append(out, parts(e)...)
	}
	return out
}

// frameRows are the frames of a codebook as a table.
func frameRows(book *extract.Codebook) (columns []string, rows [][]any) {
	for _, f := range book.Frames() {
		rows = append(rows, []any{
			f.ID, string(f.Type), string(f.Stage), string(f.Change), string(f.Status), f.Plover,
			f.Words(), f.Roles(), f.Reason, f.Match, f.Not, f.Origin(),
		})
	}
	return []string{"frame", "type", "stage", "change", "status", "plover", "words", "roles", "reason", "match", "not", "origin"}, rows
}
