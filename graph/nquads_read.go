package graph

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// MaxLine is the longest line of N-Quads that is read, in bytes.
const MaxLine = 16 << 20

// ReadNQuads reads N-Quads (W3C Recommendation of 25 February 2014, which
// includes N-Triples), one quad after another. Literals of type xsd:string
// become plain ones; others keep type and lexical form as they are. It stops
// at the first error, which names the line.
func ReadNQuads(r io.Reader) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		lines := bufio.NewScanner(r)
		lines.Buffer(nil, MaxLine)
		lines.Split(splitLines)
		for n := 1; lines.Scan(); n++ {
			q, ok, err := parseLine(lines.Text())
			if err != nil {
				yield(quad.Quad{}, fmt.Errorf("line %d: %w", n, err))
				return
			}
			if ok && !yield(q, nil) {
				return
			}
		}
		if err := lines.Err(); errors.Is(err, bufio.ErrTooLong) {
			yield(quad.Quad{}, fmt.Errorf("a line is longer than %d bytes", MaxLine))
		} else if err != nil {
			yield(quad.Quad{}, err)
		}
	}
}

// splitLines ends a line at each CR or LF, as the grammar's EOL does; the
// empty line between CR and LF says nothing.
func splitLines(data []byte, atEOF bool) (advance int, token []byte, err error) {
	for i, c := range data {
		if c == '\n' || c == '\r' {
			if c == '\r' && i+1 < len(data) && data[i+1] == '\n' {
				return i + 2, data[:i], nil
			}
			if c == '\r' && i+1 == len(data) && !atEOF {
				return 0, nil, nil // LF may follow
			}
			return i + 1, data[:i], nil
		}
	}
	if atEOF && len(data) > 0 {
		return len(data), data, nil
	}
	return 0, nil, nil
}

// parseLine reads one statement; ok is false for a blank line or a comment.
func parseLine(line string) (q quad.Quad, ok bool, err error) {
	if !utf8.ValidString(line) {
		return q, false, errors.New("not valid UTF-8")
	}
	p := &lineParser{rest: line}
	if p.atEnd() {
		return q, false, nil
	}
	q.Subject = p.node("a subject")
	q.Predicate = p.iriOnly("a predicate")
	q.Object = p.object()
	if p.space(); p.err == nil && !strings.HasPrefix(p.rest, ".") {
		q.Label = p.node("a graph label or \".\"")
	}
	p.space()
	p.expect(".")
	if p.err == nil && !p.atEnd() {
		p.fail("something follows the \".\": %s", p.here())
	}
	return q, true, p.err
}
