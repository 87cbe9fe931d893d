package render

import (
	"bufio"
	"encoding/csv"
	"io"
	"strings"
)

// writeCSV follows RFC 4180 but for the line end, which is a line feed.
// Members of a list are joined by "; ".
func writeCSV(w io.Writer, columns []string, rows [][]any) error {
	out := csv.NewWriter(w)
	if err := out.Write(columns); err != nil {
		return err
	}
	record := make([]string, len(columns))
	for _, row := range rows {
		for i := range columns {
			record[i] = textCell(cellAt(row, i), "; ")
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// blanks are written as spaces in TSV, which has no quoting (as the IANA
// registration of text/tab-separated-values has it).
var blanks = strings.NewReplacer("\t", " ", "\r\n", " ", "\n", " ", "\r", " ")

func writeTSV(w io.Writer, columns []string, rows [][]any) error {
	out := bufio.NewWriter(w)
	line := func(cell func(int) string) {
		for i := range columns {
			if i > 0 {
				out.WriteByte('\t')
			}
			out.WriteString(blanks.Replace(cell(i)))
		}
		out.WriteByte('\n')
	}
	line(func(i int) string { return columns[i] })
	for _, row := range rows {
		line(func(i int) string { return textCell(cellAt(row, i), "; ") })
	}
	return out.Flush()
}
