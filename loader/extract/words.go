package extract

import "strings"

// words makes a set of blank-separated words.
func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[strings.ReplaceAll(w, "_", " ")] = true
	}
	return set
}
