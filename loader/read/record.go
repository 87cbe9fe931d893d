package read

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// record is an article as JSON and tables give it.
type record struct {
	ID        value `json:"id"`
	URL       value `json:"url"`
	Date      value `json:"date"`
	Title     value `json:"title"`
	Publisher value `json:"publisher"`
	Text      value `json:"text"`
	HTML      value `json:"html"`
}

// value is a string field; numbers stand for themselves and null for nothing.
type value string

// UnmarshalJSON takes a string, a number or null.
func (v *value) UnmarshalJSON(b []byte) error {
	switch c := b[0]; {
	case c == '"':
		return json.Unmarshal(b, (*string)(v))
	case c == 'n':
		return nil
	case c == '-' || c >= '0' && c <= '9':
		*v = value(b)
		return nil
	}
	return errors.New("a field of an article must be a string")
}

// record gives the article of one record. place is where it stands, source the
// name it has where it has no id of its own.
func (r *reader) record(rec *record, source, place string) {
	trim := func(v value) string { return strings.TrimSpace(string(v)) }
	a := schema.Article{
		ID: trim(rec.ID), URL: trim(rec.URL), Title: trim(rec.Title), Publisher: trim(rec.Publisher),
		Source: source, Text: string(rec.Text),
	}
	if a.ID != "" {
		a.Source = a.ID
	}
	r.date(&a, string(rec.Date), place)
	if strings.TrimSpace(a.Text) == "" && trim(rec.HTML) != "" {
		if err := page(&a, string(rec.HTML)); err != nil {
			r.fail(a.Source, place, err)
			return
		}
	}
	if strings.TrimSpace(a.Text) == "" {
		r.fail(a.Source, place, fmt.Errorf("%w: neither text nor html is filled", ErrNoText))
		return
	}
	r.give(a)
}

// at names a record by its file and line.
func at(source string, line int) string { return fmt.Sprintf("%s:%d", source, line) }

func linePlace(line int) string { return fmt.Sprintf("line %d", line) }
