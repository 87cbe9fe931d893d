package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-kg/chancery/loader/imprint"
)

// measure counts what tells prose from furniture, and classes the line.
func (l *line) measure(text string) {
	s := l.text(text)
	l.cutCredits(s)
	s = s[l.lead : len(s)-l.tail]
	l.words, l.function, l.capitals = make([]string, 0, len(s)/6+1), 0, 0
	words := lex().function
	var key strings.Builder
	key.Grow(len(s) + 1)
	for w := range eachWord(s) {
		if first, _ := utf8.DecodeRuneInString(w); !unicode.IsLower(first) {
			l.capitals++
		}
		w = strings.ReplaceAll(strings.ToLower(w), "’", "'")
		key.WriteString(w)
		key.WriteByte(' ')
		if c := w[0]; c >= '0' && c <= '9' {
			w = "#"
		}
		if words[w] {
			l.function++
		}
		l.words = append(l.words, w)
	}
	l.key = key.String()
	l.last, l.bracketed = closing(s)
	l.rule = lex().find(l.words, s)
	if l.photo && len(l.words) < 3 || l.tail > 0 && len(l.words) == 0 {
		l.rule = bareCredit
	}
	l.kind = l.class(s)
}

// eachWord gives the words of s: letters and digits, with apostrophes, points,
// commas and hyphens where they stand inside; "©" is a word, "@" begins one.
func eachWord(s string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for len(s) > 0 {
			start := strings.IndexFunc(s, isWordRune)
			if start < 0 {
				return
			}
			s = s[start:]
			n := wordLen(s)
			if !yield(s[:n]) {
				return
			}
			s = s[n:]
		}
	}
}

func wordLen(s string) int {
	if strings.HasPrefix(s, "©") {
		return len("©")
	}
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !isWordRune(r) || r == '©' {
			next, _ := utf8.DecodeRuneInString(s[i+n:])
			if !isInner(r) || !isWordRune(next) || (r == '.' || r == ',') && !unicode.IsDigit(next) {
				return i
			}
		}
		i += n
	}
	return len(s)
}

func isInner(r rune) bool { return r == '\'' || r == '’' || r == '.' || r == ',' || r == '-' }

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) || r == '@' || r == '©' || r == '&'
}

// closing is the last character of s that is not a quotation mark or bracket.
func closing(s string) (last rune, bracketed bool) {
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		switch r {
		case '"', '”', '’', '\'', '»', '“', '*', ' ', '\u00a0':
		case ')', ']':
			bracketed = true
		default:
			return r, bracketed
		}
		s = s[:len(s)-n]
	}
	return 0, bracketed
}

// closed reports that the line ends as a sentence does.
func (l *line) closed() bool {
	switch l.last {
	case '.', '!', '?', '…', ';', '。', '؟', '۔', '।':
		return true
	}
	return false
}

// opens reports that the line announces what follows.
func (l *line) opens() bool { return l.last == ':' }

// class tells what the line looks like. The bounds are those between the
// shortest sentences and the longest labels of news pages.
func (l *line) class(s string) kind {
	n := len(l.words)
	sentence := l.closed() && (l.function > 0 && n >= 3 || n >= 8) || l.opens() && n >= 2 && l.function > 0
	switch {
	case l.rule != nil:
		return ruled
	case l.isStamp(s):
		return stamp
	case !strings.ContainsAny(s, " \u00a0") && strings.ContainsAny(s, "/@_="):
		return scrap
	case sentence:
		return prose
	case n >= 12 && l.bracketed && l.share() >= 0.2:
		return prose
	case n >= 15 && l.share() >= 0.2:
		return weak
	case l.bulleted():
		return item
	case n >= 3:
		return head
	}
	return scrap
}

// share is the share of function words.
func (l *line) share() float64 { return float64(l.function) / float64(max(len(l.words), 1)) }

// stampWords may stand around a date or a byline without making it a sentence.
var stampWords = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(`# by on at am pm gmt utc est edt bst cet ist hkt msk local time date day first last publish
		published posted updated update modified issued created released edited editor news read min source print edition
		monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun a.m p.m
		z t st nd rd th of the from and`) {
		set[w] = true
	}
	return set
}()

// isStamp reports a line that holds a date or a byline and little else.
func (l *line) isStamp(s string) bool {
	if len(l.words) > 16 || len(l.words) < 2 {
		return false
	}
	if l.words[0] == "by" && len(l.words) <= 8 && !l.closed() {
		return true
	}
	others := 0
	stamps := imprint.Find(s)
	if len(stamps) == 0 || l.closed() && l.function > 0 {
		return false
	}
	at := 0
	for _, d := range stamps {
		others += strangers(s[at:d.Span.Start])
		at = d.Span.End
	}
	others += strangers(s[at:])
	return others <= 3 && (stamps[0].Date.HasYear() || others <= 1)
}

// strangers counts the words that do not belong to a stamp.
func strangers(s string) (n int) {
	for w := range eachWord(s) {
		w = strings.ToLower(w)
		if w[0] >= '0' && w[0] <= '9' {
			w = "#"
		}
		if !stampWords[w] {
			n++
		}
	}
	return n
}
