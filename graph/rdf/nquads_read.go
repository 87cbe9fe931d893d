package rdf

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

// MaxLine is the longest line of N-Quads that is read, and the longest literal
// or name in other syntaxes, in bytes.
const MaxLine = 16 << 20

// ReadNQuads reads N-Quads (W3C Recommendation of 25 February 2014, which
// includes N-Triples), one quad after another. Literals of type xsd:string
// become plain ones; others keep type and lexical form as they are. It stops
// at the first error, which is an [*Error] unless r failed.
func ReadNQuads(r io.Reader) iter.Seq2[quad.Quad, error] { return readLines(r, true) }

// ReadNTriples reads N-Triples as [ReadNQuads] reads N-Quads; a fourth term is
// an error.
func ReadNTriples(r io.Reader) iter.Seq2[quad.Quad, error] { return readLines(r, false) }

func readLines(r io.Reader, labels bool) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		lines := bufio.NewScanner(r)
		lines.Buffer(nil, MaxLine)
		lines.Split(splitLines)
		n := 1
		for ; lines.Scan(); n++ {
			q, ok, err := parseLine(lines.Text(), n, labels)
			if err != nil {
				yield(quad.Quad{}, err)
				return
			}
			if ok && !yield(q, nil) {
				return
			}
		}
		if err := lines.Err(); errors.Is(err, bufio.ErrTooLong) {
			yield(quad.Quad{}, &Error{n, 1, fmt.Sprintf("the line is longer than %d bytes", MaxLine)})
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
func parseLine(line string, n int, labels bool) (q quad.Quad, ok bool, err error) {
	p := &lineParser{line: line, rest: line}
	if !utf8.ValidString(line) {
		p.rest = line[validPrefix(line):]
		p.fail("not valid UTF-8")
	}
	if p.err == nil && p.atEnd() {
		return q, false, nil
	}
	q.Subject = p.node("a subject")
	q.Predicate = p.iriOnly("a predicate")
	q.Object = p.object()
	if p.space(); p.err == nil && labels && !strings.HasPrefix(p.rest, ".") {
		q.Label = p.node("a graph label or \".\"")
	}
	p.space()
	p.expect(".")
	if p.err == nil && !p.atEnd() {
		p.fail("something follows the \".\": %s", p.here())
	}
	if p.err != nil {
		p.err.Line = n
		return q, true, p.err
	}
	return q, true, nil
}

// validPrefix is how many bytes of s are valid UTF-8.
func validPrefix(s string) int {
	for i, r := range s {
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], string(utf8.RuneError)) {
			return i
		}
	}
	return len(s)
}
