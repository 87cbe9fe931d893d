package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isClitic reports whether s, after an apostrophe, is an English clitic.
func isClitic(s string) bool {
	switch strings.ToLower(s) {
	case "s", "m", "d", "re", "ve", "ll":
		return true
	}
	return false
}

// contracted are words written as one that are two, with the length of the
// first.
var contracted = map[string]int{
	"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "dont": 2, "didnt": 3, "doesnt": 4, "isnt": 2,
	"wasnt": 3, "couldnt": 5, "wouldnt": 5, "shouldnt": 6, "havent": 4, "hasnt": 3, "arent": 3, "werent": 4,
}

// clitics gives the lengths of the words before the last one of a piece:
// [2] for "don't", [5] for "Iran's", nil for a plain word.
func clitics(s string) []int {
	if n, ok := contracted[strings.ToLower(s)]; ok {
		return []int{n}
	}
	i, n := apostrophe(s)
	if i <= 0 {
		return nil
	}
	tail := strings.ToLower(s[i+n:])
	switch {
	case tail == "":
		return possessive(s, i)
	case isClitic(tail):
		if cuts := clitics(s[:i]); len(cuts) == 1 && strings.HasSuffix(strings.ToLower(s[cuts[0]:i]), "t") {
			return []int{cuts[0], i - cuts[0]}
		}
		return []int{i}
	case tail == "t" && i > 1 && (s[i-1] == 'n' || s[i-1] == 'N'):
		return []int{i - 1}
	case tail == "all" && strings.EqualFold(s[:i], "y"):
		return []int{i + n}
	}
	return nil
}

// possessive splits the bare apostrophe of "parties'" off.
func possessive(s string, i int) []int {
	if isElision(s[:i]) {
		return nil
	}
	return []int{i}
}

// isElision reports words whose final apostrophe is part of them.
func isElision(s string) bool {
	switch strings.ToLower(s) {
	case "o", "ol", "d", "l":
		return true
	}
	return false
}

// apostrophe finds the last apostrophe of s and its length; -1 for none.
func apostrophe(s string) (int, int) {
	for i := len(s); i > 0; {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		i -= n
		if r == '\'' || r == '’' || r == '`' || r == '´' {
			return i, n
		}
	}
	return -1, 0
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

func startsDigit(s string) bool { return s != "" && isDigit(s[0]) }
