package read

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/chancery-kg/chancery/loader/imprint"
	"github.com/chancery-kg/chancery/schema"
)

// whole reads a stream that is one article.
func (r *reader) whole(in io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(in, r.opt.MaxBytes+1))
	switch {
	case err != nil:
		return nil, cause(err)
	case int64(len(b)) > r.opt.MaxBytes:
		return nil, tooLong(r.opt.MaxBytes)
	case bytes.IndexByte(b, 0) >= 0:
		return nil, fmt.Errorf("%w (a zero at byte %d)", ErrBinary, bytes.IndexByte(b, 0))
	}
	return b, nil
}

func tooLong(limit int64) error {
	return fmt.Errorf("%w: an article may have %d bytes", ErrTooLong, limit)
}

// atEnd makes nothing of the error that only tells the end of input.
func atEnd(err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	return cause(err)
}

// decoded reads a stream that is one article as text, reporting damage.
func (r *reader) decoded(source string, in io.Reader, page bool) (string, error) {
	b, err := r.whole(in)
	if err != nil {
		return "", err
	}
	text, place, damage := decode(b, page)
	if damage != nil {
		r.fail(source, place, damage)
	}
	if strings.TrimSpace(text) == "" {
		return "", ErrEmpty
	}
	return text, nil
}

// text reads a plain text. Its header, if any, stays part of the text, so that
// positions are those of the file.
func (r *reader) text(source string, in *bufio.Reader) error {
	text, err := r.decoded(source, in, false)
	if err != nil {
		return err
	}
	a := schema.Article{Source: source, Text: text}
	h, found := imprint.Head(text)
	if found && strings.TrimSpace(text[h.Span.End:]) == "" {
		return fmt.Errorf("%w below the header", ErrNoText)
	}
	r.describe(&a, h)
	r.give(a)
	return nil
}

// describe fills the article's fields from a header.
func (r *reader) describe(a *schema.Article, h imprint.Header) {
	a.ID, a.URL, a.Title, a.Publisher = h.ID, h.URL, h.Title, h.Publisher
	if a.ID != "" {
		a.Source = a.ID
	}
	r.date(a, h.Date, "")
}

// date sets the publication date from a field; what cannot be read is
// reported, and the article stays undated.
func (r *reader) date(a *schema.Article, field, place string) {
	if isNothing(field) {
		return
	}
	d, ok := imprint.Date(field)
	if !ok {
		r.fail(a.Source, place, fmt.Errorf("%w: %.60q", ErrDate, field))
	}
	a.Date = d
}

// isNothing reports a field that says that there is no value.
func isNothing(field string) bool {
	switch strings.ToLower(strings.TrimSpace(field)) {
	case "", "-", "n/a", "na", "nan", "none", "null", "nil", "unknown", "undated", "n.d.":
		return true
	}
	return false
}
