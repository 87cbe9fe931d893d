package segment

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed abbreviations.txt
var abbreviationText string

//go:embed prefixes.txt
var prefixText string

//go:embed starters.txt
var starterText string

var (
	abbreviations = readPairs(abbreviationText)
	prefixes      = readSet(prefixText)
	starters      = readSet(starterText)
)

// readPairs reads lines of "word kind"; lines that begin with # are comments.
func readPairs(text string) map[string]string {
	out := map[string]string{}
	for _, line := range dataLines(text) {
		if word, kind, ok := strings.Cut(line, " "); ok {
			out[word] = kind
		}
	}
	return out
}

// readSet reads words divided by white space.
func readSet(text string) map[string]bool {
	out := map[string]bool{}
	for _, line := range dataLines(text) {
		for _, word := range strings.Fields(line) {
			out[word] = true
		}
	}
	return out
}

func dataLines(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

// keepsStop reports whether word keeps the full stop that follows it, given
// the text after the stop.
func keepsStop(word, after string) bool {
	switch kind := abbreviations[word]; {
	case kind == "number":
		return startsDigit(after)
	case kind != "":
		return true
	}
	return isInitial(word) || isDotted(word)
}

// isInitial reports a single capital letter: "J" of "J. Smith".
func isInitial(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return n == len(word) && unicode.IsUpper(r) && r != 'I'
}

// isDotted reports letters divided by full stops: "U.S", "a.m", "Ph.D".
func isDotted(word string) bool {
	letters, dots := 0, 0
	for _, r := range word {
		switch {
		case r == '.':
			letters = 0
			dots++
		case unicode.IsLetter(r):
			letters++
		default:
			return false
		}
		if letters > 2 {
			return false
		}
	}
	return dots > 0 && letters > 0
}
