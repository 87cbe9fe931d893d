// Package near finds the word a person probably meant: names that differ from
// a wrong one by few letters.
package near

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// most is how many suggestions are given at most.
const most = 3

// Misses are those of the known words that a person who typed word may have
// meant, the nearest first, at most three: words it begins or that begin it,
// and words within a third of its letters of edits. Case does not count.
func Misses(word string, known []string) []string {
	type candidate struct {
		word     string
		distance int
	}
	var found []candidate
	low := strings.ToLower(word)
	allowed := max(1, (utf8.RuneCountInString(low)+1)/3)
	for _, k := range known {
		d := distance(low, strings.ToLower(k))
		if d <= allowed || prefix(low, strings.ToLower(k)) {
			found = append(found, candidate{k, d})
		}
	}
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.word, b.word))
	})
	found = slices.Compact(found)
	out := make([]string, min(most, len(found)))
	for i := range out {
		out[i] = found[i].word
	}
	return out
}

// prefix reports whether the shorter of the words, of three letters or more,
// begins the longer.
func prefix(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= 3 && strings.HasPrefix(b, a)
}

// Hint is a clause to add to an error message: `, did you mean "x" or "y"?`;
// "" where nothing is near.
func Hint(word string, known []string) string { return Say(Misses(word, known)) }

// Say is the clause for words found by other means, the first three of them.
func Say(words []string) string {
	if len(words) == 0 {
		return ""
	}
	quoted := make([]string, min(most, len(words)))
	for i := range quoted {
		quoted[i] = `"` + words[i] + `"`
	}
	return ", did you mean " + strings.Join(quoted, " or ") + "?"
}

// distance is the number of letters to insert, delete, change or swap with
// their neighbour (optimal string alignment).
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	rows := [3][]int{make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)}
	for j := range y {
		rows[1][j+1] = j + 1
	}
	for i := range x {
		before, last, now := rows[0], rows[1], rows[2]
		now[0] = i + 1
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			now[j+1] = min(last[j+1]+1, now[j]+1, last[j]+cost)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				now[j+1] = min(now[j+1], before[j-1]+1)
			}
		}
		rows = [3][]int{last, now, before}
	}
	return rows[1][len(y)]
}
