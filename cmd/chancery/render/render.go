// Package render writes answers: tables of columns and rows as a boxed table
// for people, or as JSON, JSON lines, CSV or TSV for programs.
//
// A cell is a string, a number, a boolean, nil or a list of cells. Rows keep
// their order and columns theirs, in every format. It knows nothing of what
// the cells mean.
package render

import (
	"fmt"
	"io"
)

// Format names a way to write a table.
type Format string

// The formats. Table is for people, the others are for programs.
const (
	Table Format = "table"
	JSON  Format = "json"
	JSONL Format = "jsonl"
	CSV   Format = "csv"
	TSV   Format = "tsv"
)

// Formats lists all formats in the order of documentation.
var Formats = []Format{Table, JSON, JSONL, CSV, TSV}

// Or is the format itself, or where it is "" the one for the place where the
// output goes: a table on a terminal, JSON lines elsewhere.
func (f Format) Or(terminal bool) Format {
	switch {
	case f != "":
		return f
	case terminal:
		return Table
	}
	return JSONL
}

// Rows writes a table with the given columns to w. width is how many columns
// of characters a line may have in the format Table; 0 is no limit. A row that
// is shorter than columns is filled with nil; one that is longer is an error,
// as is an unknown format.
func Rows(w io.Writer, f Format, columns []string, rows [][]any, width int) error {
	for i, row := range rows {
		if len(row) > len(columns) {
			return fmt.Errorf("row %d has %d cells for %d columns", i, len(row), len(columns))
		}
	}
	switch f {
	case Table:
		return writeTable(w, columns, rows, width)
	case JSON:
		return writeJSON(w, columns, rows)
	case JSONL:
		return writeJSONL(w, columns, rows)
	case CSV:
		return writeCSV(w, columns, rows)
	case TSV:
		return writeTSV(w, columns, rows)
	}
	return fmt.Errorf("unknown format %q, want one of %v", string(f), Formats)
}
