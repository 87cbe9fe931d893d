package extract

import "github.com/chancery-kg/chancery/schema"

// Sentences that open with a participial or infinitive clause ("Condemning the
// coup in Mali, the Union called for …") or a phrase ("In a speech in Lima, the
// president urged …"): what follows its comma is the subject of the main verb.

// opensWithClause reports that noun, which the tree has within the clause or
// prepositional phrase that opens the sentence of root verb v, stands after the
// comma that ends it.
func opensWithClause(tokens []schema.Token, v, noun int) bool {
	clause := noun
	for steps := 0; steps < len(tokens) && tokens[clause].Head != v; steps++ {
		if clause = tokens[clause].Head; clause < 0 {
			return false
		}
	}
	if tokens[clause].DepRel != "advcl" && tokens[clause].DepRel != "obl" || clause >= noun || !opensSentence(tokens, clause) {
		return false
	}
	start := noun
	for start > 0 && hangsFrom(tokens, start-1, noun) && tokens[start-1].Form != "," {
		start--
	}
	return start > 0 && tokens[start-1].Form == ","
}

// subjectAfterClause makes the noun phrase after the comma that ends a clause or
// phrase at the head of a sentence the subject of the main verb, where the tree has it
// within that clause: "Condemning the coup in Mali, [the Union] called for …".
func subjectAfterClause(tokens []schema.Token) {
	for v := range tokens {
		if tokens[v].Head >= 0 || tokens[v].UPOS != "VERB" || hasDependent(tokens, v, "nsubj", "csubj", "expl", "aux:pass") {
			continue
		}
		if main := finiteWithin(tokens, v); main >= 0 {
			tokens[main].Head, tokens[main].DepRel = -1, "root"
			tokens[v].Head, tokens[v].DepRel = main, "advcl"
			v = main
		}
		noun := phraseBefore(tokens, firstOfVerb(tokens, v))
		if noun >= 0 && !hasDependent(tokens, noun, "case") && opensWithClause(tokens, v, noun) {
			tokens[noun].Head, tokens[noun].DepRel = v, "nsubj"
			if tokens[v].XPOS == "VBN" && !hasDependent(tokens, v, "aux") {
				tokens[v].XPOS = "VBD"
			}
		}
	}
}

// opensSentence reports that nothing but what hangs from token i stands before it.
func opensSentence(tokens []schema.Token, i int) bool {
	for j := range tokens[:i] {
		if !hangsFrom(tokens, j, i) {
			return false
		}
	}
	return true
}

// finiteWithin is the past verb that the tree has as participle of the noun
// phrase before it, under a root that is a gerund and so no main verb; -1 for
// none.
func finiteWithin(tokens []schema.Token, root int) int {
	if tokens[root].XPOS != "VBG" || root > 1 || hasDependent(tokens, root, "aux", "cop") {
		return -1
	}
	for v := root + 2; v < len(tokens); v++ {
		if t := &tokens[v]; t.DepRel != "acl" || t.XPOS != "VBN" && t.XPOS != "VBD" {
			continue
		}
		if noun := phraseBefore(tokens, v); noun >= 0 && !hasDependent(tokens, noun, "case") && commaBetween(tokens, root, noun) {
			return v
		}
	}
	return -1
}

// firstOfVerb is the first auxiliary right before verb v, or v.
func firstOfVerb(tokens []schema.Token, v int) int {
	for v > 0 && tokens[v-1].UPOS == "AUX" {
		v--
	}
	return v
}
