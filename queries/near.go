package queries

import (
	"cmp"
	"slices"
	"strings"
)

// maxNear is how many names are suggested.
const maxNear = 5

// near lists names like the one given as a slug: those that hold all its words
// first, then those a few letters away.
func (x *nameIndex) near(slug string) []string {
	type candidate struct {
		distance int
		text     string
	}
	var near []candidate
	for other, n := range x.all {
		switch d := editDistance(slug, other, 1+len(slug)/4); {
		case slug == "":
		case strings.Contains("-"+other+"-", "-"+slug+"-"):
			near = append(near, candidate{0, n.text})
		case d <= 1+len(slug)/4:
			near = append(near, candidate{d, n.text})
		}
	}
	slices.SortFunc(near, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(len(a.text), len(b.text)), strings.Compare(a.text, b.text))
	})
	var out []string
	for _, c := range near[:min(maxNear, len(near))] {
		out = append(out, c.text)
	}
	return out
}

// editDistance is how many letters must be put in, taken out or changed to
// make b of a (Levenshtein); more than most where it is more than that.
func editDistance(a, b string, most int) int {
	from, to := []rune(a), []rune(b)
	if len(from)-len(to) > most || len(to)-len(from) > most {
		return most + 1
	}
	row := make([]int, len(to)+1)
	for j := range row {
		row[j] = j
	}
	for i, r := range from {
		diagonal := row[0]
		row[0] = i + 1
		for j, s := range to {
			change := diagonal
			if r != s {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(to)]
}
