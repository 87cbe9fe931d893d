package train

import (
	"strings"

	"github.com/chancery-kg/chancery/loader/parse/score"
	"github.com/chancery-kg/chancery/schema"
)

// augment adds copies of some sentences written as headlines are: in title
// case, in capitals, and without any capital.
func augment(gold [][]schema.Token) [][]schema.Token {
	out := gold[:len(gold):len(gold)]
	for i, s := range gold {
		switch i % 16 {
		case 1, 5, 9, 13:
			out = append(out, score.Headline(s))
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
		out[i] = score.Headline(s)
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
	return out
}
