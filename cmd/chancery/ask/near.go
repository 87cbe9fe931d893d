package ask

import (
	"maps"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/cmd/chancery/near"
)

// nearWords are words of the lexicon that a wrong one may have been meant for.
func nearWords(word string) []string {
	all := slices.Sorted(maps.Keys(lexicon()))
	all = slices.DeleteFunc(all, func(w string) bool {
		k := lexicon()[w][0].class
		return strings.Contains(w, " ") || k != classNoun && k != classVerb
	})
	return near.Misses(word, all)
}

// declines tells why the lexicon declines a word.
func declines(word string) (string, bool) {
	for _, h := range lexicon()[word] {
		if h.class == classDeclined {
			return h.value, true
		}
	}
	return "", false
}
