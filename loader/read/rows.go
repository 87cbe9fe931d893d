package read

import (
	"bufio"
	"errors"
	"io"
	"strings"
)

// maxFields bounds the fields that are kept of a row.
const maxFields = 1000

// rowReader cuts a stream into rows of fields as RFC 4180 has them: fields may
// stand in quotation marks, then hold separators and line ends, and double
// their own marks. A mark inside an unquoted field, or in a quoted one where
// no separator follows, stands for itself. Rows longer than limit are passed
// over without being kept.
type rowReader struct {
	in    *bufio.Reader
	limit int64
	comma byte
	line  int

	fields []string
	field  []byte
	size   int64
}

// header reads the first row and settles the separator.
func (r *rowReader) header() ([]string, error) {
	head, _ := r.in.Peek(peekSize)
	first, _, _ := strings.Cut(string(head), "\n")
	r.comma = separator(first)
	fields, _, err := r.next()
	return fields, err
}

// next is the next row and the line on which it begins.
func (r *rowReader) next() ([]string, int, error) {
	r.fields, r.field, r.size = nil, r.field[:0], 0
	start := r.line
	quoted := false
	for {
		c, err := r.in.ReadByte()
		if err != nil {
			return r.end(start, quoted, err)
		}
		r.size++
		if c == '\n' {
			r.line++
		}
		switch {
		case quoted && c == '"':
			quoted = r.stillQuoted()
		case quoted:
			r.keep(c)
		case c == '"' && len(r.field) == 0:
			quoted = true
		case c == r.comma:
			r.cut()
		case c == '\n':
			r.field = trimReturn(r.field)
			return r.done(start)
		default:
			r.keep(c)
		}
	}
}

// stillQuoted tells what a mark inside a quoted field means by what follows.
func (r *rowReader) stillQuoted() bool {
	after, err := r.in.Peek(1)
	switch {
	case err != nil || after[0] == r.comma || after[0] == '\n' || after[0] == '\r':
		return false
	case after[0] == '"':
		_, _ = r.in.Discard(1) // peeked just now
	}
	r.keep('"')
	return true
}

func (r *rowReader) keep(c byte) {
	if r.size <= r.limit {
		r.field = append(r.field, c)
	}
}

func (r *rowReader) cut() {
	if r.size <= r.limit && len(r.fields) < maxFields {
		r.fields = append(r.fields, string(r.field))
	}
	r.field = r.field[:0]
}

func (r *rowReader) done(start int) ([]string, int, error) {
	r.cut()
	if r.size > r.limit {
		r.field = nil // give the memory back
		return nil, start, tooLong(r.limit)
	}
	return r.fields, start, nil
}

// end is the last row, or why there is none.
func (r *rowReader) end(start int, quoted bool, err error) ([]string, int, error) {
	switch {
	case !errors.Is(err, io.EOF):
		return nil, start, cause(err)
	case r.size == 0:
		return nil, start, io.EOF
	case quoted && r.size <= r.limit:
		return nil, start, errors.New(linePlace(start) + ": a quotation mark is never closed")
	}
	return r.done(start)
}

func trimReturn(b []byte) []byte {
	if n := len(b); n > 0 && b[n-1] == '\r' {
		return b[:n-1]
	}
	return b
}
