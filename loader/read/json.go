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
			r.fail(source, linePlace(m.lineAt(errorOffset(err, m))), brokenJSON(err))
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

// firstBuffered is the next byte that is not white space, if it is at hand.
func firstBuffered(dec *json.Decoder) (byte, bool) {
	rest, ok := dec.Buffered().(io.ByteReader)
	for ok {
		c, err := rest.ReadByte()
		if err != nil {
			break
		}
		if c > ' ' {
			return c, true
		}
	}
	return 0, false
}

// gapBefore is how many bytes stand before the next value of an array.
func gapBefore(dec *json.Decoder) (n int64) {
	rest, ok := dec.Buffered().(io.ByteReader)
	for ok {
		if c, err := rest.ReadByte(); err != nil || c > ' ' && c != ',' {
			break
		}
		n++
	}
	return n
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
	m.value = dec.InputOffset() + gapBefore(dec)
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

// errorOffset is where an error arose: at a byte, or in the value begun last.
func errorOffset(err error, m *meter) int64 {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return syntax.Offset
	}
	return m.value
}

func brokenJSON(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return errShortJSON
	}
	if errors.Is(err, ErrTooLong) {
		return err
	}
	return fmt.Errorf("broken JSON, the rest of the file is not read: %w", err)
}

// maxBlank is the longest run of white space that is read in JSON; the decoder
// takes quadratic time over longer ones.
const maxBlank = 1 << 20

// meter passes at most limit bytes between two starts and knows the lines.
type meter struct {
	in          io.Reader
	limit, left int64
	read        int64
	value       int64   // offset of the value begun last
	blank       int     // white space at the end of what was read
	newlines    []int64 // offsets of newlines after the place last asked for
	line        int     // line of that place
}

func (m *meter) start() { m.left = m.limit }

func (m *meter) Read(p []byte) (int, error) {
	if m.left <= 0 || m.blank > maxBlank {
		return 0, tooLong(m.limit - peekSize)
	}
	n, err := m.in.Read(p[:min(int64(len(p)), m.left)])
	for i, c := range p[:n] {
		if m.blank++; c > ' ' {
			m.blank = 0
		}
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
