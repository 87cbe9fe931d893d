package render

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

// writeTable draws a light box, wraps cells so that a line fits into width,
// and counts the rows below. Lists stand one member a line.
func writeTable(w io.Writer, columns []string, rows [][]any, width int) error {
	if len(columns) == 0 {
		_, err := fmt.Fprintln(w, countLine(len(rows)))
		return err
	}
	t := table.NewWriter()
	t.SetStyle(style())
	t.AppendHeader(pretty(columns, nil))
	for _, row := range rows {
		t.AppendRow(pretty(columns, row))
	}
	t.SetColumnConfigs(widths(columns, rows, width))
	_, err := fmt.Fprintf(w, "%s\n%s\n", t.Render(), countLine(len(rows)))
	return err
}

func style() table.Style {
	s := table.StyleLight
	s.Format.Header = text.FormatDefault
	s.Options.SeparateRows = false
	return s
}

// pretty is a row for the table writer; with a nil row, the header.
func pretty(columns []string, row []any) table.Row {
	out := make(table.Row, len(columns))
	for i, column := range columns {
		if row == nil {
			out[i] = column
		} else {
			out[i] = cellText(cellAt(row, i))
		}
	}
	return out
}

func cellText(cell any) string {
	return strings.ReplaceAll(textCell(cell, "\n"), "\t", " ")
}

func countLine(n int) string {
	if n == 1 {
		return "1 row"
	}
	return fmt.Sprintf("%d rows", n)
}

// widestWord is how long a word may be that is not broken, as an identifier.
const widestWord = 24

// widths shares the width of a line among the columns: columns that are
// narrow keep what they need, the others share the rest evenly.
func widths(columns []string, rows [][]any, width int) []table.ColumnConfig {
	if width <= 0 {
		return nil
	}
	share := fit(needs(columns, rows, wholeLine), needs(columns, rows, longestWord), width-3*len(columns)-1)
	configs := make([]table.ColumnConfig, len(columns))
	for i := range columns {
		configs[i] = table.ColumnConfig{Number: i + 1, WidthMax: share[i], WidthMaxEnforcer: text.WrapSoft}
	}
	return configs
}

// needs is how wide each column must be by a measure of its lines.
func needs(columns []string, rows [][]any, measure func(string) int) []int {
	need := make([]int, len(columns))
	for i, column := range columns {
		need[i] = measure(column)
		for _, row := range rows {
			for line := range strings.SplitSeq(cellText(cellAt(row, i)), "\n") {
				need[i] = max(need[i], measure(line))
			}
		}
	}
	return need
}

func wholeLine(s string) int { return utf8.RuneCountInString(s) }

func longestWord(s string) int {
	longest := 0
	for word := range strings.FieldsSeq(s) {
		longest = max(longest, utf8.RuneCountInString(word))
	}
	return min(longest, widestWord)
}

// fit cuts the widest columns down to one common width so that all together
// have at most room characters, as far as their least widths allow.
func fit(need, least []int, room int) []int {
	out := make([]int, len(need))
	for limit := slices.Max(need); ; limit-- {
		sum := 0
		for i, n := range need {
			out[i] = max(min(n, limit), least[i])
			sum += out[i]
		}
		if sum <= room || limit <= 1 {
			return out
		}
	}
}
