package score

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// normal is the form under which names are compared: without marks, case,
// possessive endings, punctuation and articles, words parted by one space.
func normal(name string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(name) {
		if !unicode.Is(unicode.M, r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	words := strings.FieldsFunc(withoutPossessive(b.String()), func(r rune) bool {
		return r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r)
	})
	kept := words[:0]
	for _, w := range words {
		if w != "the" && w != "a" && w != "an" {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

// withoutPossessive drops every apostrophe and s that end a word.
func withoutPossessive(s string) string {
	runes := []rune(s)
	out := runes[:0:0]
	for i := 0; i < len(runes); i++ {
		if isApostrophe(runes[i]) && i+1 < len(runes) && runes[i+1] == 's' && (i+2 == len(runes) || !isWord(runes[i+2])) {
			i++
			continue
		}
		out = append(out, runes[i])
	}
	return string(out)
}

func isApostrophe(r rune) bool { return strings.ContainsRune("’'`´", r) }

func isWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }
