package read

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

// table reads rows of comma-, semicolon- or tab-separated values under a first
// row that names the columns (any case and order, others are passed over).
func (r *reader) table(source string, in *bufio.Reader) error {
	rows := &rowReader{in: in, limit: r.opt.MaxBytes, line: 1}
	header, err := rows.header()
	if err != nil {
		return err
	}
	columns := columnsOf(header)
	if !hasText(columns) {
		return fmt.Errorf("%w: the first row names no column text or html", ErrNoText)
	}
	for !r.done() {
		fields, line, err := rows.next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.Is(err, ErrTooLong):
			r.fail(source, linePlace(line), err)
		case err != nil:
			return err
		case len(fields) > len(header):
			r.fail(source, linePlace(line), fmt.Errorf("%d fields where the first row names %d", len(fields), len(header)))
		case len(fields) > 1 || fields[0] != "":
			r.row(columns, fields, at(source, line), linePlace(line))
		}
	}
	return nil
}

// row gives the article of the fields of a row, which has a name and a place.
func (r *reader) row(columns map[string]int, fields []string, source, place string) {
	for i, f := range fields {
		text, _, damage := decode([]byte(f), false)
		if damage != nil {
			r.fail(source, place, damage)
		}
		fields[i] = text
	}
	get := func(name string) value {
		if i, ok := columns[name]; ok && i < len(fields) {
			return value(fields[i])
		}
		return ""
	}
	r.record(&record{
		ID: get("id"), URL: get("url"), Date: get("date"), Title: get("title"),
		Publisher: get("publisher"), Text: get("text"), HTML: get("html"),
	}, source, place)
}

// columnsOf maps the names of known columns to their positions.
func columnsOf(header []string) map[string]int {
	columns := map[string]int{}
	for i, name := range header {
		switch name = strings.ToLower(strings.TrimSpace(name)); name {
		case "id", "url", "date", "title", "publisher", "text", "html":
			if _, twice := columns[name]; !twice {
				columns[name] = i
			}
		}
	}
	return columns
}

func hasText(columns map[string]int) bool {
	_, text := columns["text"]
	_, html := columns["html"]
	return text || html
}

// splitRow cuts a row of names at the separator it uses.
func splitRow(line string) []string {
	fields, _, _ := (&rowReader{in: bufio.NewReader(strings.NewReader(line)), limit: peekSize, comma: separator(line)}).next()
	return fields
}

// separator is the one of tab, semicolon and comma that a row has most of.
func separator(line string) byte {
	best, most := byte(','), 0
	for _, c := range []byte(",;\t") {
		if n := strings.Count(line, string(c)); n > most {
			best, most = c, n
		}
	}
	return best
}
