package gazetteer

import (
	"bufio"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// table is one data file: lines of tab-separated cells under a line of column
// names, after comments that start with "#".
type table struct {
	file    string
	columns []string
	rows    []row
}

type row struct {
	table *table
	line  int
	cells []string
}

// readTable reads a file that must have exactly the columns given.
func readTable(data fs.FS, file string, columns ...string) (*table, error) {
	f, err := data.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	t := &table{file: file}
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		if text := lines.Text(); text != "" && text[0] != '#' {
			if err := t.add(row{t, n, strings.Split(text, "\t")}, columns); err != nil {
				return nil, err
			}
		}
	}
	return t, lines.Err()
}

func (t *table) add(r row, columns []string) error {
	switch {
	case t.columns == nil && !slices.Equal(r.cells, columns):
		return r.errorf("columns are %q, not %q", r.cells, columns)
	case t.columns == nil:
		t.columns = columns
	case len(r.cells) > len(columns):
		return r.errorf("%d cells for %d columns", len(r.cells), len(columns))
	case r.cells[0] == "":
		return r.errorf("no %s", columns[0])
	default:
		t.rows = append(t.rows, r)
	}
	return nil
}

func (r row) errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", r.table.file, r.line, fmt.Sprintf(format, args...))
}

// get is the cell of that column, "" where the line ends before it.
func (r row) get(column string) string {
	if i := slices.Index(r.table.columns, column); i >= 0 && i < len(r.cells) {
		return r.cells[i]
	}
	return ""
}

// list is the cell's values.
func (r row) list(column string) []string {
	cell := r.get(column)
	if cell == "" {
		return nil
	}
	return strings.Split(cell, ";")
}

// names are the cell's values as names of that kind.
func (r row) names(column string, kind Kind) []Name {
	var out []Name
	for _, v := range r.list(column) {
		out = append(out, nameOf(v, kind))
	}
	return out
}

// nameOf reads one name; "?" before it says that it is weak.
func nameOf(text string, kind Kind) Name {
	bare, weak := strings.CutPrefix(text, "?")
	return Name{Text: bare, Kind: kind, Weak: weak}
}
