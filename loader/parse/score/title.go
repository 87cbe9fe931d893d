package score

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-kg/chancery/schema"
)

// Headline copies a sentence in title case: all words with a capital but for
// short function words; the first word in any case.
func Headline(s []schema.Token) []schema.Token {
	out := append([]schema.Token(nil), s...)
	for i := range out {
		if w := titleCase(out[i].Form); w != "" {
			out[i].Form = w
		}
	}
	if len(out) > 0 && out[0].Form != "" {
		out[0].Form = Capital(out[0].Form)
	}
	return out
}

// smallWords keep their small letter in headlines.
var smallWords = map[string]bool{
	"a": true, "an": true, "the": true, "and": true, "but": true, "or": true, "nor": true, "of": true, "in": true, "on": true,
	"at": true, "to": true, "by": true, "for": true, "as": true, "n't": true, "'s": true, "’s": true, "vs.": true, "via": true,
}

// titleCase is a word as headlines write it.
func titleCase(w string) string {
	if smallWords[strings.ToLower(w)] {
		return strings.ToLower(w)
	}
	return Capital(w)
}

// Capital writes the first letter of a word large.
func Capital(w string) string {
	r, n := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[n:]
}
