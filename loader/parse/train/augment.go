package train

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-kg/chancery/schema"
)

// augment adds copies of some sentences written as headlines are: in title
// case, in capitals, and without any capital.
func augment(gold [][]schema.Token) [][]schema.Token {
	out := gold[:len(gold):len(gold)]
	for i, s := range gold {
		switch i % 16 {
		case 1, 5, 9, 13:
			out = append(out, rewrite(s, titleWord))
		case 3:
			out = append(out, rewrite(s, strings.ToUpper))
		case 7:
			out = append(out, rewrite(s, strings.ToLower))
		}
	}
	return out
}

// retitle puts all sentences in title case.
func retitle(gold [][]schema.Token) [][]schema.Token {
	out := make([][]schema.Token, len(gold))
	for i, s := range gold {
		out[i] = rewrite(s, titleWord)
	}
	return out
}

func rewrite(s []schema.Token, as func(string) string) []schema.Token {
	out := append([]schema.Token(nil), s...)
	for i := range out {
		if w := as(out[i].Form); w != "" {
			out[i].Form = w
		}
	}
	if len(out) > 0 && out[0].Form != "" && as("a") != "A" && as("Ab") != "ab" {
		out[0].Form = capital(out[0].Form)
	}
	return out
}

// smallWords keep their small letter in headlines.
var smallWords = map[string]bool{
	"a": true, "an": true, "the": true, "and": true, "but": true, "or": true, "nor": true, "of": true, "in": true, "on": true,
	"at": true, "to": true, "by": true, "for": true, "as": true, "n't": true, "'s": true, "’s": true, "vs.": true, "via": true,
}

func titleWord(w string) string {
	if smallWords[strings.ToLower(w)] {
		return strings.ToLower(w)
	}
	return capital(w)
}

func capital(w string) string {
	r, n := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[n:]
}
