package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-kg/chancery/schema"
)

// Words cuts the part of text that block covers into words. Spans are bytes of
// text. A block out of range gives none.
func Words(text string, block schema.Span) []schema.Span {
	if block.Start < 0 || block.End > len(text) || block.Start >= block.End {
		return nil
	}
	c := cutter{text: text[:block.End]}
	for i := block.Start; i < block.End; {
		r, size := utf8.DecodeRuneInString(c.text[i:])
		if isGap(r) {
			i += size
			continue
		}
		end := chunkEnd(c.text, i)
		c.chunk(i, end)
		i = end
	}
	return c.words
}

// isGap reports white space and invisible characters, which belong to no word.
func isGap(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || r == '\u200b' || r == '\u200e' || r == '\u200f' || r == '\ufeff' || r == '\u2060' || r == '\u00ad'
}

func chunkEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if isGap(r) {
			break
		}
		i += size
	}
	return i
}

// cutter collects the words of one block. text ends where the block does.
type cutter struct {
	text  string
	words []schema.Span
}

func (c *cutter) emit(start, end int) {
	if start < end {
		c.words = append(c.words, schema.Span{Start: start, End: end})
	}
}

// chunk cuts a run without white space: marks before it, marks after it, and
// the core between.
func (c *cutter) chunk(start, end int) {
	if isSmiley(c.text[start:end]) {
		c.emit(start, end)
		return
	}
	start = c.leading(start, end)
	coreEnd := c.trailing(start, end)
	switch core := c.text[start:coreEnd]; {
	case isAddress(core):
		c.emit(start, coreEnd)
	default:
		c.core(start, coreEnd)
	}
	c.marks(coreEnd, end)
}

// leading emits the marks that open a chunk and returns where its core starts.
func (c *cutter) leading(start, end int) int {
	for start < end {
		n := markLen(c.text[start:end])
		if n == 0 || c.keepsMark(start, end, n) {
			break
		}
		c.emit(start, start+n)
		start += n
	}
	return start
}

// keepsMark reports whether the mark that opens [start, end) is part of the
// word: "'s" cut off by a blank, "#tag", "@name", ".doc", "-5", "+44".
func (c *cutter) keepsMark(start, end, n int) bool {
	rest := c.text[start+n : end]
	r, _ := utf8.DecodeRuneInString(rest)
	switch c.text[start : start+n] {
	case "'", "’", "`":
		return isClitic(rest) || n < end-start && unicode.IsDigit(r) && len(rest) >= 2
	case "#":
		return unicode.IsLetter(r)
	case "@", ".", "&":
		return unicode.IsLetter(r) || unicode.IsDigit(r)
	case "+", "-":
		return unicode.IsDigit(r)
	}
	return false
}

// trailing finds where the core of [start, end) ends and its closing marks
// begin.
func (c *cutter) trailing(start, end int) int {
	for end > start {
		n := lastMarkLen(c.text[start:end])
		if n == 0 || c.ownsStop(start, end, n) {
			break
		}
		end -= n
	}
	return end
}

// ownsStop reports whether the last mark of [start, end) belongs to the word:
// the stop of an abbreviation, the apostrophe of a plural possessive.
func (c *cutter) ownsStop(start, end, n int) bool {
	word := c.text[start : end-n]
	switch c.text[end-n : end] {
	case ".":
		return keepsStop(word, c.after(end))
	case "'", "’":
		return strings.HasSuffix(strings.ToLower(word), "s") && !c.quoteOpen(start) || isElision(word)
	}
	return false
}

// after is the text that follows position i, white space skipped.
func (c *cutter) after(i int) string {
	for i < len(c.text) {
		r, size := utf8.DecodeRuneInString(c.text[i:])
		if !isGap(r) {
			break
		}
		i += size
	}
	return c.text[i:min(len(c.text), i+24)]
}

// quoteOpen reports whether a single quotation mark was opened in the words
// shortly before i and not closed.
func (c *cutter) quoteOpen(i int) bool {
	for k := len(c.words) - 1; k >= 0 && k >= len(c.words)-60; k-- {
		w := c.words[k]
		if f := c.text[w.Start:w.End]; f == "'" || f == "‘" {
			return w.End == i || k+1 < len(c.words) && c.words[k+1].Start == w.End
		}
	}
	return false
}

// marks emits the marks that close a chunk, equal ones together.
func (c *cutter) marks(start, end int) {
	for start < end {
		n := markLen(c.text[start:end])
		if n == 0 {
			n = end - start
		}
		c.emit(start, start+n)
		start += n
	}
}
