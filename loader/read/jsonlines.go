package read

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// jsonLines reads one record a line. A bad line is one failure; the lines
// after it are read all the same.
func (r *reader) jsonLines(source string, in *bufio.Reader) error {
	lines := lineReader{in: in, limit: r.opt.MaxBytes}
	for !r.done() {
		line, err := lines.next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.Is(err, ErrTooLong):
			r.fail(source, linePlace(lines.n), err)
		case err != nil:
			return err
		case len(bytes.TrimSpace(line)) > 0:
			r.jsonRecord(bytes.TrimSpace(line), source, lines.n, at(source, lines.n))
		}
	}
	return nil
}

// jsonRecord reads the object that stands at a line of source.
func (r *reader) jsonRecord(raw []byte, source string, line int, name string) {
	text, _, damage := decode(raw, false)
	if damage != nil {
		r.fail(source, linePlace(line), damage)
		raw = []byte(text)
	}
	var rec record
	if err := json.Unmarshal(raw, &rec); err != nil {
		r.fail(source, linePlace(line), jsonError(err))
		return
	}
	r.record(&rec, name, linePlace(line))
}

var errShortJSON = errors.New("broken JSON: it ends too early")

// jsonError says what is wrong without Go's names for it.
func jsonError(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax) && strings.HasPrefix(err.Error(), "unexpected end"):
		return errShortJSON
	case errors.As(err, &syntax):
		return fmt.Errorf("broken JSON: %w", err)
	case errors.As(err, &kind):
		return fmt.Errorf("an article must be a JSON object, this is of type %s", kind.Value)
	}
	return err
}

// lineReader cuts a stream into lines of bounded length and counts them from 1.
type lineReader struct {
	in    *bufio.Reader
	limit int64
	n     int
	buf   []byte
}

// next is the next line, valid until the call after; ErrTooLong for one that
// was passed over.
func (l *lineReader) next() ([]byte, error) {
	l.n++
	l.buf = l.buf[:0]
	var size int64
	for {
		piece, err := l.in.ReadSlice('\n')
		if size += int64(len(piece)); size <= l.limit {
			l.buf = append(l.buf, piece...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && size == 0:
			return nil, io.EOF
		case err != nil && !errors.Is(err, io.EOF):
			return nil, cause(err)
		case size > l.limit:
			l.buf = nil // give the memory back
			return nil, tooLong(l.limit)
		}
		return l.buf, nil
	}
}
