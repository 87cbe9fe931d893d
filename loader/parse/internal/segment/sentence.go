package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-kg/chancery/schema"
)

// MaxWords is the longest sentence; longer runs are cut there.
const MaxWords = 2000

// Sentences groups the words of a block into sentences: ranges [first, last)
// of words that follow each other without gap.
func Sentences(text string, words []schema.Span) [][2]int {
	var out [][2]int
	first := 0
	for i := range words {
		if i+1 == len(words) || i+1-first >= MaxWords || endsAfter(text, words, first, i) {
			out = append(out, [2]int{first, i + 1})
			first = i + 1
		}
	}
	return out
}

// endsAfter reports whether a sentence that began at word first ends with
// word i; there is a word after i.
func endsAfter(text string, words []schema.Span, first, i int) bool {
	next := words[i+1].Text(text)
	if gap := text[words[i].End:words[i+1].Start]; breaksLine(gap, next) {
		return true
	}
	if i >= 2 && words[i].Text(text) == "]" && isFootnote(text, words, i-2) {
		i -= 3
	}
	end := i
	for end > first && isCloser(text, words, end) {
		end--
	}
	last := words[end].Text(text)
	if isCloser(text, words, i+1) && !isBullet(next) {
		return false
	}
	switch {
	case isTerminal(last):
		return startsHere(text, words, i+1)
	case end == i && strings.HasSuffix(last, ".") && len(last) > 1:
		return endsAbbreviation(text, words, first, i)
	}
	return false
}

// breaksLine reports whether the white space before next ends a sentence by
// itself: an empty line, or a new line that begins with a bullet. An empty line
// before a small letter is a gap in a paragraph torn by its page.
func breaksLine(gap, next string) bool {
	lines := strings.Count(gap, "\n")
	r, _ := utf8.DecodeRuneInString(next)
	return lines > 1 && !unicode.IsLower(r) || lines == 1 && isBullet(next)
}

func isBullet(s string) bool {
	return s == "•" || s == "·" || s == "▪" || s == "●" || s == "*" || s == "■" || s == "◦"
}

// isTerminal reports marks that end sentences.
func isTerminal(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return (r == '.' || r == '!' || r == '?' || r == '…' || r == '。') && strings.Trim(s, ".!?…。") == ""
}

// isCloser reports a quotation mark or bracket that closes what stands before
// it: it touches the word before, and for ambiguous marks not the word after.
func isCloser(text string, words []schema.Span, i int) bool {
	switch words[i].Text(text) {
	case ")", "]", "”", "»", "''":
		return true
	case "\"", "'", "’", "’’":
		touches := i > 0 && words[i-1].End == words[i].Start
		opens := i+1 < len(words) && words[i+1].Start == words[i].End
		return touches && (!opens || isTerminal(words[i-1].Text(text)))
	}
	return false
}

// startsHere reports whether word i can begin a sentence after a terminal mark.
func startsHere(text string, words []schema.Span, i int) bool {
	next := words[i].Text(text)
	r, _ := utf8.DecodeRuneInString(next)
	switch {
	case unicode.IsLower(r):
		return false
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return true
	case isFootnote(text, words, i):
		return false
	}
	return opensQuote(next) && !nextIsLower(text, words, i+1) || isBullet(next) || strings.HasPrefix(next, "#") || strings.HasPrefix(next, "@") || next == "$"
}

func opensQuote(s string) bool {
	switch s {
	case "\"", "“", "'", "‘", "«", "(", "[", "``", "-", "–", "—":
		return true
	}
	return false
}

// isFootnote reports that word i opens a footnote mark that touches the
// sentence before it: "talks.[6]".
func isFootnote(text string, words []schema.Span, i int) bool {
	return i > 0 && i+2 < len(words) && words[i].Text(text) == "[" && words[i-1].End == words[i].Start &&
		startsDigit(words[i+1].Text(text)) && words[i+2].Text(text) == "]"
}

func nextIsLower(text string, words []schema.Span, i int) bool {
	if i >= len(words) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(words[i].Text(text))
	return unicode.IsLower(r)
}

// endsAbbreviation reports whether the abbreviation i ends its sentence.
func endsAbbreviation(text string, words []schema.Span, first, i int) bool {
	word := strings.TrimSuffix(words[i].Text(text), ".")
	kind := abbreviations[word]
	if kind == "before" || kind == "number" || isInitial(word) && i > first && startsUpper(words[i-1].Text(text)) {
		return false
	}
	next := words[i+1].Text(text)
	if opensQuote(next) && i+2 < len(words) {
		next = words[i+2].Text(text)
	}
	return startsUpper(next) && starters[strings.ToLower(next)]
}
