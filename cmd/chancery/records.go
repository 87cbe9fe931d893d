package main

import (
	"encoding/json"
	"io"
)

// writeRecord writes one record as a line of JSON.
func writeRecord(w io.Writer, record any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(record)
}
