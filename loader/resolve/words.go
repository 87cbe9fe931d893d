package resolve

import (
	_ "embed"
	"strings"
)

//go:embed words.txt
var wordsFile string

// wordSet is a set of lemmas of one class of words.txt.
type wordSet map[string]bool

var classes = readWords(wordsFile)

func readWords(file string) map[string]wordSet {
	out := map[string]wordSet{}
	for line := range strings.Lines(file) {
		class, words, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		if out[class] == nil {
			out[class] = wordSet{}
		}
		for _, w := range strings.Fields(words) {
			out[class][w] = true
		}
	}
	return out
}

//go:embed styles.tsv
var stylesFile string

// styles gives for an office that is the style of few states these states, the
// likeliest first.
var styles = readStyles(stylesFile)

func readStyles(file string) map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(file) {
		if cells := strings.Split(strings.TrimSpace(line), "\t"); len(cells) > 1 && !strings.HasPrefix(line, "#") {
			out[cells[0]] = cells[1:]
		}
	}
	return out
}

// isA reports whether the lemma belongs to one of the classes.
func isA(lemma string, of ...string) bool {
	for _, class := range of {
		if classes[class][lemma] {
			return true
		}
	}
	return false
}
