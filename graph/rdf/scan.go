package rdf

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// end is what scanner.peek gives at the end of the input and after an error.
const end rune = -1

// scanner reads characters one after another and knows where it is. After an
// error it is at its end.
type scanner struct {
	in           *bufio.Reader
	line, column int // of the next character
	err          error
}

func newScanner(r io.Reader) *scanner {
	return &scanner{in: bufio.NewReaderSize(r, 1<<16), line: 1, column: 1}
}

// failAt notes the first error.
func (s *scanner) failAt(line, column int, format string, args ...any) {
	if s.err == nil {
		s.err = &Error{line, column, fmt.Sprintf(format, args...)}
	}
}

func (s *scanner) fail(format string, args ...any) { s.failAt(s.line, s.column, format, args...) }

func (s *scanner) peek() rune {
	if s.err != nil {
		return end
	}
	b, err := s.in.Peek(1)
	if len(b) == 0 {
		if !errors.Is(err, io.EOF) {
			s.err = err
		}
		return end
	}
	if b[0] < utf8.RuneSelf {
		return rune(b[0])
	}
	b, err = s.in.Peek(utf8.UTFMax)
	r, size := utf8.DecodeRune(b)
	if r != utf8.RuneError || size > 1 {
		return r
	}
	if err != nil && !errors.Is(err, io.EOF) {
		s.err = err
	}
	s.fail("not valid UTF-8")
	return end
}

// next reads the character that peek gives.
func (s *scanner) next() rune {
	r := s.peek()
	if r == end {
		return end
	}
	_, _ = s.in.Discard(utf8.RuneLen(r)) // peeked, so it is there
	s.column++
	if r == '\n' || r == '\r' && s.byteAt(0) != '\n' {
		s.line, s.column = s.line+1, 1
	}
	return r
}

// byteAt looks i bytes ahead; it is 0 beyond the input or the buffer.
func (s *scanner) byteAt(i int) byte {
	if b, _ := s.in.Peek(i + 1); len(b) > i {
		return b[i]
	}
	return 0
}

// runeAt looks at the character that begins i bytes ahead, 0 beyond the input
// or the buffer.
func (s *scanner) runeAt(i int) rune {
	b, _ := s.in.Peek(i + utf8.UTFMax)
	if len(b) <= i {
		return 0
	}
	r, _ := utf8.DecodeRune(b[i:])
	return r
}

// space skips white space and comments.
func (s *scanner) space() {
	for {
		switch s.peek() {
		case ' ', '\t', '\r', '\n':
			s.next()
		case '#':
			for r := s.peek(); r != end && r != '\n' && r != '\r'; r = s.peek() {
				s.next()
			}
		default:
			return
		}
	}
}

// accept reads c where it is next, after white space.
func (s *scanner) accept(c rune) bool {
	if s.space(); s.peek() != c {
		return false
	}
	s.next()
	return true
}

func (s *scanner) expect(c rune, where string) {
	if !s.accept(c) {
		s.fail("expected %q %s, found %s", c, where, s.here())
	}
}

// here is the next few characters, for messages.
func (s *scanner) here() string {
	if s.peek() == end {
		return "the end"
	}
	b, _ := s.in.Peek(60)
	text := strings.ToValidUTF8(string(b), "\uFFFD")
	if i := strings.IndexAny(text, "\r\n"); i > 0 {
		text = text[:i]
	}
	runes := []rune(text)
	return fmt.Sprintf("%q", string(runes[:min(len(runes), 20)]))
}

// textBuilder bounds what one literal or name may hold.
type textBuilder struct {
	strings.Builder
	s *scanner
}

func (b *textBuilder) add(r rune) {
	if b.Len() >= MaxLine {
		b.s.fail("a literal or name is longer than %d bytes", MaxLine)
		return
	}
	b.WriteRune(r)
}
