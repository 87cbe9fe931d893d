package read

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// json reads an object, an array of objects, or several of them one after the
// other. After broken JSON the rest of the file cannot be told apart, so it is
// one failure and the end.
func (r *reader) json(source string, in *bufio.Reader) error {
	m := &meter{in: in, limit: r.opt.MaxBytes + peekSize, line: 1}
	dec := json.NewDecoder(m)
	for first := true; !r.done(); first = false {
		m.start()
		next, err := peekValue(dec)
		if err == nil && next == '[' {
			err = r.jsonArray(source, dec, m)
		} else if err == nil {
			err = r.jsonValue(source, dec, m, first)
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			r.fail(source, linePlace(m.lineAt(errorOffset(err, dec))), brokenJSON(err))
			return nil
		}
	}
	return nil
}

// peekValue is the first byte of the next value, io.EOF where there is none.
func peekValue(dec *json.Decoder) (byte, error) {
	if c, ok := firstBuffered(dec); ok {
		return c, nil
	}
	dec.More() // fills the buffer
	if c, ok := firstBuffered(dec); ok {
		return c, nil
	}
	_, err := dec.Token()
	return 0, err
}

func firstBuffered(dec *json.Decoder) (byte, bool) {
	rest := dec.Buffered()
	var c [1]byte
	for {
		if n, _ := rest.Read(c[:]); n == 0 {
			return 0, false
		}
		if c[0] > ' ' {
			return c[0], true
		}
	}
}

func (r *reader) jsonArray(source string, dec *json.Decoder, m *meter) error {
	if _, err := dec.Token(); err != nil {
		return err
	}
	for dec.More() && !r.done() {
		m.start()
		if err := r.jsonValue(source, dec, m, false); err != nil {
			return unexpectedEnd(err)
		}
	}
	_, err := dec.Token()
	return unexpectedEnd(err)
}

// jsonValue reads one record, which has the name of the file where it is all
// of it.
func (r *reader) jsonValue(source string, dec *json.Decoder, m *meter, sole bool) error {
	var raw json.RawMessage
	if err := dec.Decode(&raw); err != nil {
		return err
	}
	line := m.lineAt(dec.InputOffset() - int64(len(raw)))
	name := source
	if !sole {
		name = at(source, line)
	}
	r.jsonRecord(raw, source, line, name)
	return nil
}

func unexpectedEnd(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

func errorOffset(err error, dec *json.Decoder) int64 {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return syntax.Offset
	}
	return dec.InputOffset()
}

func brokenJSON(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("broken JSON: it ends too early")
	}
	if errors.Is(err, ErrTooLong) {
		return err
	}
	return fmt.Errorf("broken JSON, the rest of the file is not read: %w", err)
}

// meter passes at most limit bytes between two starts and knows the lines.
type meter struct {
	in          io.Reader
	limit, left int64
	read        int64
	newlines    []int64 // offsets of newlines after the place last asked for
	line        int     // line of that place
}

func (m *meter) start() { m.left = m.limit }

func (m *meter) Read(p []byte) (int, error) {
	if m.left <= 0 {
		return 0, tooLong(m.limit - peekSize)
	}
	n, err := m.in.Read(p[:min(int64(len(p)), m.left)])
	for i, c := range p[:n] {
		if c == '\n' {
			m.newlines = append(m.newlines, m.read+int64(i))
		}
	}
	m.read += int64(n)
	m.left -= int64(n)
	return n, err
}

// lineAt is the line of an offset; offsets must not decrease.
func (m *meter) lineAt(offset int64) int {
	n := 0
	for n < len(m.newlines) && m.newlines[n] < offset {
		n++
	}
	m.line += n
	m.newlines = m.newlines[n:]
	return m.line
}
