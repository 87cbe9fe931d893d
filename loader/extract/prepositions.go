package extract

import "github.com/chancery-kg/chancery/schema"

// twoPrepositions gives a preposition the noun phrase right after it, where the
// tree has it govern a later one that has a preposition of its own: in "spoke
// [with Banda] [on Friday]" each governs one.
func twoPrepositions(tokens []schema.Token) {
	for i := range tokens {
		far := tokens[i].Head
		if tokens[i].DepRel != "case" || far < i {
			continue
		}
		second := caseBetween(tokens, i, far)
		if second < i+2 || tokens[far].Head < 0 {
			continue
		}
		near := topWithin(tokens, i+1, second)
		if out := tokens[near].Head; isNominalToken(&tokens[near]) && (out == i || out == far || out == tokens[far].Head) {
			tokens[near].Head, tokens[near].DepRel = tokens[far].Head, "obl"
			tokens[i].Head = near
		}
	}
}

// caseBetween is the preposition between preposition i and the noun that both
// seem to govern, -1 for none.
func caseBetween(tokens []schema.Token, i, noun int) int {
	for k := i + 1; k < noun; k++ {
		if tokens[k].Head == noun && tokens[k].DepRel == "case" {
			return k
		}
	}
	return -1
}
