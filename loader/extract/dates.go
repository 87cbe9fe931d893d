package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/loader/when"
	"github.com/chancery-kg/chancery/schema"
)

// mendDates hangs dates between a noun and its verb on the noun, since nothing
// but commas could take them from it, and frees what the tree hangs on a date:
// a year has no phrases of its own. In "the withdrawal of Mali in 2018 from the
// pact surprised all" both belong to the withdrawal.
func mendDates(tokens []schema.Token) {
	for _, r := range when.Find(tokens) {
		noun := nounBefore(tokens, r.First)
		if noun < 0 {
			continue
		}
		if top := r.First; tokens[top].Head >= r.Last && r.Last-r.First == 1 && isFinite(&tokens[tokens[top].Head]) {
			tokens[top].Head, tokens[top].DepRel = noun, "nmod"
		}
		for i := r.Last; i < len(tokens); i++ {
			if h := tokens[i].Head; r.First <= h && h < r.Last && strings.HasPrefix(tokens[i].DepRel, "nmod") {
				tokens[i].Head = noun
			}
		}
	}
}

// nounBefore is the common noun that heads the phrase before the preposition
// before token i, or -1.
func nounBefore(tokens []schema.Token, i int) int {
	n := i - 2
	if n < 0 || tokens[i-1].UPOS != "ADP" || tokens[n].UPOS != "NOUN" && tokens[n].UPOS != "PROPN" {
		return -1
	}
	for steps := 0; tokens[n].UPOS != "NOUN" && steps < 6; steps++ {
		h := tokens[n].Head
		if h < 0 || h > n {
			return -1
		}
		n = h
	}
	if tokens[n].UPOS != "NOUN" {
		return -1
	}
	return n
}
