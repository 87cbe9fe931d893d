package graph

import "encoding/json"

// claims writes each claim as a line of JSON, the record that package schema
// defines, sorted by id.
func (e *exporter) claims() error {
	g, err := e.graph()
	if err != nil {
		return err
	}
	return writeLines(e, g.Claims)
}

// entities writes each entity as a line of JSON, sorted by id.
func (e *exporter) entities() error {
	g, err := e.graph()
	if err != nil {
		return err
	}
	return writeLines(e, g.Entities)
}

func writeLines[T any](e *exporter, records []T) error {
	lines := json.NewEncoder(e.w)
	lines.SetEscapeHTML(false)
	for i := range records {
		if err := e.ctx.Err(); err != nil {
			return err
		}
		if err := lines.Encode(&records[i]); err != nil {
			return err
		}
	}
	return nil
}
