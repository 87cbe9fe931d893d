package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Gerunds are verbs by their form and nouns by where they stand.

// mendGerunds makes a noun of the gerunds that the codebook knows as nouns and
// that stand as one ("reiterated its [backing] for Mali", "won [backing] from
// Mali"), and a verb of those nouns that it knows as verbs only and that say who
// does what to whom ("Chad's [labelling] of Mali as an aggressor").
func mendGerunds(tokens []schema.Token) {
	for i := range tokens {
		t := &tokens[i]
		form := strings.ToLower(t.Form)
		if !strings.HasSuffix(form, "ing") {
			continue
		}
		known := len(defaultCodebook().nouns[form]) > 0
		switch {
		case known && t.XPOS == "VBG" && t.UPOS == "VERB" && standsAsNoun(tokens, i):
			nominalise(tokens, i)
		case !known && t.UPOS == "NOUN" && hasDependent(tokens, i, "nmod:poss") && isPreposition(tokens, i+1) && evokesVerb(form):
			t.UPOS, t.XPOS, t.Lemma = "VERB", "VBG", form
		}
	}
}

// evokesVerb reports a form that is a gerund of a verb of the codebook.
func evokesVerb(form string) bool {
	for _, stem := range stems(form) {
		if len(defaultCodebook().verbs[stem]) > 0 {
			return true
		}
	}
	return false
}

// standsAsNoun reports a gerund without subject and object of its own that has
// an owner, a determiner or an adjective, that is a subject, or the object of a verb other
// than those that say how an act goes on ("began shelling").
func standsAsNoun(tokens []schema.Token, i int) bool {
	if hasDependent(tokens, i, "obj", "nsubj", "aux", "mark", "xcomp", "ccomp") {
		return false
	}
	switch tokens[i].DepRel {
	case "amod", "compound":
		return false
	case "nsubj", "nsubj:pass":
		return i == 0 || !isNominalToken(&tokens[i-1])
	case "xcomp", "ccomp":
		if _, aspect := clauseSignature(lemmaOf(&tokens[max(tokens[i].Head, 0)])); !aspect && hasDependent(tokens, i, "obl") {
			return true
		}
	}
	return hasDependent(tokens, i, "nmod:poss", "det")
}

// nominalise makes gerund i a noun: what depended on the verb belongs to it.
func nominalise(tokens []schema.Token, i int) {
	t := &tokens[i]
	t.UPOS, t.XPOS, t.Lemma = "NOUN", "NN", strings.ToLower(t.Form)
	if t.DepRel == "xcomp" || t.DepRel == "ccomp" {
		t.DepRel = "obj"
	}
	for k := range tokens {
		if tokens[k].Head == i && strings.HasPrefix(tokens[k].DepRel, "obl") {
			tokens[k].DepRel = "nmod"
		}
	}
}
