package when

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/chancery-kg/chancery/schema"
)

// word is a part of a token: tokens are cut at hyphens and slashes, so that
// "mid-2015" reads the same in one token and in three.
type word struct {
	key        string // lower case, without a closing full stop
	form       string
	number     int  // of digits or a number word, -1 for none
	digits     int  // how many digits it is written with
	ordinal    bool // "27th", "second"
	token      int
	head, tail bool // whether the token starts, ends with it
}

// parser reads expressions from words. Its methods take the index of the first
// word and give the index after the last, 0 for nothing.
type parser struct {
	tokens []schema.Token
	words  []word
	free   bool // whether a bare number of four digits is a year
}

func newParser(tokens []schema.Token, free bool) *parser {
	p := &parser{tokens: tokens, free: free, words: make([]word, 0, len(tokens)+8)}
	for i := range tokens {
		p.cut(i)
	}
	return p
}

func (p *parser) cut(token int) {
	first := len(p.words)
	form := strings.ReplaceAll(p.tokens[token].Form, "’", "'")
	separates, dotted := isSeparator, isDotted(form)
	if dotted {
		separates = isDot
	}
	for form != "" {
		i := strings.IndexFunc(form, separates)
		switch {
		case i < 0:
			i = len(form)
		case i == 0:
			_, i = utf8.DecodeRuneInString(form)
		}
		w := newWord(form[:i], token)
		if dotted && w.form == "." {
			w.key = "-"
		}
		p.words = append(p.words, w)
		form = form[i:]
	}
	if len(p.words) > first {
		p.words[first].head, p.words[len(p.words)-1].tail = true, true
	}
}

func isSeparator(r rune) bool { return r == '-' || r == '–' || r == '—' || r == '/' }

func isDot(r rune) bool { return r == '.' }

// isDotted reports whether a token is a date written "11.10.2021".
func isDotted(form string) bool {
	return strings.Count(form, ".") == 2 && strings.Trim(form, "0123456789.") == "" && len(form) >= 8
}

func newWord(form string, token int) word {
	w := word{form: form, key: strings.ToLower(form), token: token, number: -1}
	switch w.key {
	case "–", "—":
		w.key = "-"
	case "&":
		w.key = "and"
	case "thru":
		w.key = "through"
	}
	if len(w.key) > 1 {
		w.key = strings.TrimSuffix(w.key, ".")
	}
	if w.key != "" && isDigit(w.key[0]) {
		w.readDigits()
	} else if n, ok := cardinals[w.key]; ok {
		w.number = n
	} else if n, ok := ordinals[w.key]; ok {
		w.number, w.ordinal = n, true
	}
	return w
}

// readDigits reads a number written in up to four digits: "11", "27th".
func (w *word) readDigits() {
	digits := strings.TrimRight(w.key, "abcdefghijklmnopqrstuvwxyz")
	n, err := strconv.Atoi(digits)
	if err != nil || len(digits) > 4 {
		return
	}
	switch w.key[len(digits):] {
	case "":
		w.number, w.digits = n, len(digits)
	case "st", "nd", "rd", "th":
		w.number, w.digits, w.ordinal = n, len(digits), true
	}
}

func numbered(list string) map[string]int {
	out := map[string]int{}
	for i, w := range strings.Fields(list) {
		out[w] = i + 1
	}
	return out
}

var (
	cardinals = numbered("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty")
	ordinals  = numbered("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth")
	months    = numbered("january february march april may june july august september october november december")
	shorts    = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12}
	weekdays  = numbered("monday tuesday wednesday thursday friday saturday sunday")
	shortDays = map[string]int{"mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7}
)

var nothing = word{number: -1, token: -1}

func (p *parser) at(i int) word {
	if i < 0 || i >= len(p.words) {
		return nothing
	}
	return p.words[i]
}

func (p *parser) key(i int) string {
	if i < 0 || i >= len(p.words) {
		return ""
	}
	return p.words[i].key
}

func (p *parser) is(i int, keys ...string) bool {
	k := p.key(i)
	for _, want := range keys {
		if k == want && k != "" {
			return true
		}
	}
	return false
}

// skip is i, or the index after it where the word is one of keys.
func (p *parser) skip(i int, keys ...string) int {
	if p.is(i, keys...) {
		return i + 1
	}
	return i
}

func (p *parser) upos(i int) string {
	if t := p.at(i).token; t >= 0 {
		return p.tokens[t].UPOS
	}
	return ""
}

func (p *parser) capital(i int) bool {
	f := p.at(i).form
	return f != "" && f[0] >= 'A' && f[0] <= 'Z'
}

// text is the words [i, j) as a reader would write them.
func (p *parser) text(i, j int) string {
	var b strings.Builder
	for k := i; k < j; k++ {
		w := p.words[k]
		joint := k == i || w.key == "," || strings.HasPrefix(w.key, "'") || w.key == "-" || p.words[k-1].key == "-" || !w.head
		if !joint {
			b.WriteByte(' ')
		}
		b.WriteString(w.form)
	}
	return b.String()
}
