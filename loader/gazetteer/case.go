package gazetteer

import (
	"strings"
	"unicode"

	"github.com/chancery-kg/chancery/schema"
)

// letters says which cases a form has.
func letters(form string) (upper, lower int) {
	for _, r := range form {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	return upper, lower
}

// isAcronym reports whether a name's word is written in capitals: "UN", "G7".
func isAcronym(form string) bool {
	upper, lower := letters(form)
	return upper > 0 && lower == 0 && len(form) > 1
}

// sameCase reports whether a word of a text can be that word of a name. Names
// keep their capitals but may be printed all in capitals, and their small
// words may have one in a headline; acronyms stay as they are.
func sameCase(name, text string, relaxed bool) bool {
	if name == text {
		return true
	}
	nameUpper, _ := letters(name)
	if isAcronym(name) || nameUpper > 1 && len(name) <= 4 { // UN, LeT
		return false
	}
	upper, lower := letters(text)
	switch {
	case nameUpper == 0:
		return upper <= 1 || lower == 0
	case lower == 0:
		return upper > 1
	case upper == 0:
		return relaxed
	}
	return unicode.IsUpper([]rune(text)[0]) && strings.EqualFold(name, text) && upper == 1
}

// relaxes reports whether the later words of a name may be in lower case: "UN
// security council", "Shanghai cooperation organisation". Shorter names then
// read as common words ("Islamic state").
func relaxes(words []word) bool {
	return len(words) >= 3 || len(words) == 2 && isAcronym(words[0].form)
}

// shouting reports whether a line is all in capitals, where case says nothing.
func shouting(tokens []schema.Token) bool {
	n := 0
	for i := range tokens {
		upper, lower := letters(tokens[i].Form)
		if lower > 0 {
			return false
		}
		if upper > 1 {
			n++
		}
	}
	return n >= 3
}

// commonWords are acronyms that read as words where all is in capitals.
var commonWords = wordSet("us who it is can car eco nam sort salt start aids mend gam sana mena mek eta rt ap ana alba sica icing milf")

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}
