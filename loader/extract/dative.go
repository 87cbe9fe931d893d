package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Verbs with two complements after them, which trees attach one under the
// other.

// mendComplements puts particles, receivers and gerunds in their places.
func mendComplements(tokens []schema.Token, names []schema.Name) {
	mendParticles(tokens)
	splitParticles(tokens)
	mendDatives(tokens, names)
	mendGerunds(tokens)
	askedPlurals(tokens)
}

// giving are the verbs that take whom before what: "gave [the rebels] [money]".
var giving = words(`give grant lend loan offer send hand award promise owe supply provide show tell pay sell deny refuse allow
	guarantee pledge assign cede leave lease ship bring deal inflict`)

// mendDatives makes whom something is given the indirect object, where the tree
// has two objects ("granted [Mali] [a loan]"), or hangs what is given from whom
// ("given [the rebels] [300 million dollars]").
func mendDatives(tokens []schema.Token, names []schema.Name) {
	for i := range tokens {
		t := &tokens[i]
		if t.DepRel != "obj" || t.Head < 0 || t.Head > i {
			continue
		}
		whom := t.Head
		v := whom
		if isNominal(&tokens[whom]) && tokens[whom].DepRel == "obj" {
			v = tokens[whom].Head
		} else {
			whom = objectBefore(tokens, v, i)
		}
		if v < 0 || v > i || whom <= v || tokens[v].UPOS != "VERB" || !giving[lemmaOf(&tokens[v])] || !canReceive(tokens, whom, names) || canReceive(tokens, i, names) {
			continue
		}
		t.Head, tokens[whom].DepRel = v, "iobj"
	}
	for _, n := range names {
		numberAfterName(tokens, n)
	}
}

// objectBefore is the object of verb v that stands between it and token i, -1
// for none.
func objectBefore(tokens []schema.Token, v, i int) int {
	for k := v + 1; k < i; k++ {
		if tokens[k].Head == v && tokens[k].DepRel == "obj" {
			return k
		}
	}
	return -1
}

// numberAfterName makes a name before a number of things the one who gets them:
// "lent [Zambia] [billions of dollars]". No name belongs to a number.
func numberAfterName(tokens []schema.Token, n schema.Name) {
	last := n.Last - 1
	head := tokens[last].Head
	if tokens[n.First].Head > last {
		head = tokens[n.First].Head
	}
	if head != n.Last || !isInnerModifier(&tokens[last]) || !isAmount(&tokens[head]) || tokens[head].DepRel != "obj" {
		return
	}
	if v := tokens[head].Head; v >= 0 && v < n.First && giving[lemmaOf(&tokens[v])] {
		for k := n.First; k < n.Last; k++ {
			if tokens[k].Head == head {
				tokens[k].Head, tokens[k].DepRel = v, "iobj"
			}
		}
	}
}

func isAmount(t *schema.Token) bool {
	switch lemmaOf(t) {
	case "million", "billion", "trillion", "hundred", "thousand", "dozen":
		return true
	}
	return false
}

func isNominal(t *schema.Token) bool { return t.UPOS == "NOUN" || t.UPOS == "PROPN" }

// canReceive reports a word for somebody who can be given something: a name, a
// pronoun, a noun for people or bodies.
func canReceive(tokens []schema.Token, i int, names []schema.Name) bool {
	for _, n := range names {
		if n.First <= i && i < n.Last {
			return true
		}
	}
	switch t := &tokens[i]; t.UPOS {
	case "PRON":
		return true
	case "NOUN":
		l := lemmaOf(t)
		return nouns.in("human", l) || nouns.in("country", l) || nouns.in("body", l)
	}
	return false
}

// splitParticles makes a particle that the object parts from its verb the
// verb's: "pulled its troops [out] of Mali", "handed the town [back] to Peru".
func splitParticles(tokens []schema.Token) {
	for o := range tokens {
		v := tokens[o].Head
		if tokens[o].DepRel != "obj" || v < 0 || v > o || tokens[v].UPOS != "VERB" {
			continue
		}
		end := o + 1
		for end < len(tokens) && hangsFrom(tokens, end, o) {
			end++
		}
		if end >= len(tokens) || !phrasalVerbs()[lemmaOf(&tokens[v])+" "+strings.ToLower(tokens[end].Form)] {
			continue
		}
		p := &tokens[end]
		if p.DepRel == "case" && isPreposition(tokens, end+1) || p.UPOS == "ADV" || p.Head == v && p.DepRel == "compound:prt" {
			p.Head, p.DepRel = v, "compound:prt"
		}
	}
}

// mendPlurals makes nouns of words with a final s that the tagger takes for
// verbs where only a noun can stand: the subject of a verb or its object, with
// no subject of their own ("[Exiles] marched", "halted arms [exports]").
func mendPlurals(tokens []schema.Token) {
	for i := range tokens {
		t := &tokens[i]
		if t.XPOS != "VBZ" || t.UPOS != "VERB" || t.DepRel != "obj" && t.DepRel != "nsubj" && t.DepRel != "nsubj:pass" || hasDependent(tokens, i, "obj", "nsubj", "aux", "mark", "ccomp", "xcomp") {
			continue
		}
		t.UPOS, t.XPOS, t.Lemma = "NOUN", "NNS", strings.TrimSuffix(strings.ToLower(t.Form), "s")
		if before := i - 1; before >= 0 && tokens[before].Head == t.Head && tokens[before].DepRel == t.DepRel && tokens[before].UPOS == "NOUN" {
			tokens[before].Head, tokens[before].DepRel = i, "compound"
		}
		for k := range tokens {
			if tokens[k].Head == i && tokens[k].DepRel == "obl" {
				tokens[k].DepRel = "nmod"
			}
		}
	}
}
