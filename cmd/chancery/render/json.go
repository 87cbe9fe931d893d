package render

import (
	"bytes"
	"encoding/json"
	"io"
)

// writeJSON writes one array of objects, an object a line.
func writeJSON(w io.Writer, columns []string, rows [][]any) error {
	var b bytes.Buffer
	b.WriteString("[")
	for i, row := range rows {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
		if err := appendObject(&b, columns, row); err != nil {
			return err
		}
	}
	if len(rows) > 0 {
		b.WriteByte('\n')
	}
	b.WriteString("]\n")
	_, err := w.Write(b.Bytes())
	return err
}

// writeJSONL writes one object a line.
func writeJSONL(w io.Writer, columns []string, rows [][]any) error {
	var b bytes.Buffer
	for _, row := range rows {
		b.Reset()
		if err := appendObject(&b, columns, row); err != nil {
			return err
		}
		b.WriteByte('\n')
		if _, err := w.Write(b.Bytes()); err != nil {
			return err
		}
	}
	return nil
}

// appendObject writes a row as a JSON object whose members stand in the order
// of the columns.
func appendObject(b *bytes.Buffer, columns []string, row []any) error {
	b.WriteByte('{')
	for i, column := range columns {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := appendValue(b, column); err != nil {
			return err
		}
		b.WriteByte(':')
		if err := appendValue(b, cellAt(row, i)); err != nil {
			return err
		}
	}
	b.WriteByte('}')
	return nil
}

// appendValue writes v as JSON without escaping what only HTML minds.
func appendValue(b *bytes.Buffer, v any) error {
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	b.Truncate(b.Len() - 1) // Encode ends with a newline
	return nil
}
