package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-kg/chancery/schema"
)

// kind is what a line looks like on its own.
type kind int

const (
	scrap kind = iota // a word or two
	head              // a headline: words that close without a full stop
	item              // a list mark before words that are no sentence
	weak              // long and grammatical, but not closed
	prose             // a sentence or more
	stamp             // a date, a byline
	ruled             // falls under a rule
)

// line is one line of the text, or several that are one paragraph broken at
// the margin or in the middle of a sentence.
type line struct {
	span   schema.Span // without white space and list mark
	marker schema.Span // the list mark, empty if none
	gap    bool        // an empty line stands before it
	mended bool        // joined of several

	words     []string // lower case, "#" for numbers
	key       string   // for telling repeats
	function  int      // function words
	capitals  int      // words that begin with a capital or digit
	last      rune     // last character that is no quotation mark or bracket
	bracketed bool     // ends with a closing bracket
	photo     bool     // ends in a picture's credit
	rule      *rule
	kind      kind

	own       bool   // its words are counted among those of the story
	listed    bool   // in a list that a colon announced
	swallowed string // the section it belongs to: reason, "" if none
	fate
}

// fate is what becomes of a line.
type fate struct {
	keep   schema.BlockKind // "" is dropped
	reason string           // why it is dropped
	lead   int              // bytes cut off its beginning, and why
	why    string
	tail   int // bytes cut off its end
	whyEnd string
}

// cutLines splits text at line ends, leaving empty lines out.
func cutLines(text string) []line {
	var lines []line
	gap := true
	for start := 0; start < len(text); {
		end := lineEnd(text, start)
		if s, m := trimmed(text, start, end); s.Len() > 0 || m.Len() > 0 {
			if s.Len() == 0 { // a mark alone is a line of its own
				s, m = m, schema.Span{}
			}
			lines = append(lines, line{span: s, marker: m, gap: gap})
			gap = false
		} else {
			gap = gap || !crlf(text, start)
		}
		_, size := utf8.DecodeRuneInString(text[end:])
		start = end + max(size, 1)
	}
	return lines
}

// lineEnd is where the line that begins at start ends: before a line feed,
// carriage return, tabulation or form feed, U+2028 or U+2029, or with the text.
func lineEnd(text string, start int) int {
	for i := start; i < len(text); i++ {
		switch c := text[i]; {
		case c >= '\n' && c <= '\r':
			return i
		case c == 0xe2 && (strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029")):
			return i
		}
	}
	return len(text)
}

// crlf reports that the empty line at i is only the second half of a line end.
func crlf(text string, i int) bool { return i > 0 && text[i-1] == '\r' && text[i] == '\n' }

// trimmed takes white space and a list mark off a line.
func trimmed(text string, start, end int) (span, marker schema.Span) {
	span = trimSpace(text, schema.Span{Start: start, End: end})
	n := markerLen(span.Text(text))
	if n == 0 {
		return span, marker
	}
	marker = schema.Span{Start: span.Start, End: span.Start + n}
	span = trimSpace(text, schema.Span{Start: marker.End, End: span.End})
	if more := markerLen(span.Text(text)); more > 0 { // "• • LIVE"
		marker.End = span.Start + more
		span = trimSpace(text, schema.Span{Start: marker.End, End: span.End})
	}
	return span, marker
}

func trimSpace(text string, s schema.Span) schema.Span {
	for s.Start < s.End {
		r, n := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !isSpace(r) {
			break
		}
		s.Start += n
	}
	for s.Start < s.End {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !isSpace(r) {
			break
		}
		s.End -= n
	}
	return s
}

// isSpace is white space and characters that take no room.
func isSpace(r rune) bool {
	switch r {
	case '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff', '\u00ad':
		return true
	}
	return unicode.IsSpace(r)
}

// markerLen is the length of a list mark at the start of s: a bullet, or a
// number of at most two digits with a full stop or bracket and a space.
func markerLen(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '•', '‣', '▪', '●', '○', '◦', '■', '□', '►', '▶', '·', '∙', '➤', '➔', '»', '\uf0b7':
		return n
	case '*', '-', '–', '—', '+', '>':
		if len(s) > n && (s[n] == ' ' || s[n] == '\t') {
			return n
		}
	}
	return numberLen(s)
}

func numberLen(s string) int {
	i := 0
	for i < len(s) && i < 2 && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i == 0 || i+1 >= len(s) || (s[i] != '.' && s[i] != ')') || s[i+1] != ' ' {
		return 0
	}
	return i + 1
}

func (l *line) text(text string) string { return l.span.Text(text) }

// bulleted reports a list mark before the line.
func (l *line) bulleted() bool { return l.marker.Len() > 0 }
