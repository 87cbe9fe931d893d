package rdf

import "fmt"

// Error is what is wrong with an input, and where.
type Error struct {
	Line, Column int // from 1; the column counts characters
	Reason       string
}

func (e *Error) Error() string {
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Reason)
}
