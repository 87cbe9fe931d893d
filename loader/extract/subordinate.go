package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Subordinate clauses whose conjunction is also a preposition ("after
// commandos stormed the ship"): where the tree takes the subject for a phrase
// of time and leaves the verb beside it, the two are put together again.

var eitherWay = words("after before since until as till")

// mendSubordinates does this where a finite verb without a subject follows
// right after such a phrase.
func mendSubordinates(tokens []schema.Token) {
	for c := range tokens {
		if tokens[c].DepRel != "case" || !eitherWay[strings.ToLower(tokens[c].Form)] {
			continue
		}
		noun := tokens[c].Head
		v := verbAfter(tokens, noun)
		if noun < c || v < 0 || hasSubject(tokens, v) || hangsFrom(tokens, noun, v) && tokens[noun].Head != v {
			continue
		}
		switch tokens[v].DepRel {
		case "conj", "dep", "parataxis", "ccomp", "advcl":
			subordinate(tokens, c, noun, v)
		}
	}
}

// verbAfter is the finite verb that follows right after the phrase of a noun,
// adverbs and auxiliaries between them passed over; -1 for none.
func verbAfter(tokens []schema.Token, noun int) int {
	end := noun + 1
	for end < len(tokens) && hangsFrom(tokens, end, noun) {
		end++
	}
	for ; end < len(tokens); end++ {
		switch t := &tokens[end]; {
		case t.XPOS == "VBD" || t.XPOS == "VBZ" || t.XPOS == "VBP":
			if t.UPOS == "AUX" {
				continue
			}
			return end
		case t.UPOS == "ADV" || t.UPOS == "AUX" || t.UPOS == "PART":
		default:
			return -1
		}
	}
	return -1
}

// subordinate makes the noun subject of verb v, whose clause conjunction c
// opens, and hangs the clause from the main verb.
func subordinate(tokens []schema.Token, c, noun, v int) {
	above := tokens[noun].Head
	for steps := 0; above >= 0 && (tokens[above].UPOS != "VERB" || above == v) && steps < len(tokens); steps++ {
		above = tokens[above].Head
	}
	if above < 0 || hangsFrom(tokens, above, v) {
		if above = tokens[v].Head; above < 0 || hangsFrom(tokens, above, noun) {
			return
		}
	}
	tokens[noun].Head, tokens[noun].DepRel = v, "nsubj"
	tokens[c].Head, tokens[c].DepRel, tokens[c].UPOS = v, "mark", "SCONJ"
	tokens[v].Head, tokens[v].DepRel = above, "advcl"
}
