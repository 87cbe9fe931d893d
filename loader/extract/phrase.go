package extract

import "github.com/chancery-kg/chancery/schema"

// Phrases: the noun phrases that fill roles, cut out of the tree.

// phrase is the noun phrase of head i: what it dominates without coordinated
// phrases, appositions set off by commas, and clauses.
func (t *tree) phrase(i int) schema.Phrase {
	first, last := t.nounRange(i, true)
	return schema.Phrase{Sentence: t.index, First: first, Last: last, Head: i, Type: t.entityType(i)}
}

func (t *tree) nounRange(i int, top bool) (first, last int) {
	first, last = i, i+1
	for _, k := range t.kids[i] {
		if t.outsidePhrase(i, k, top) {
			continue
		}
		f, l := t.nounRange(k, false)
		first, last = min(first, f), max(last, l)
	}
	return first, last
}

// outsidePhrase reports whether dependent k stands outside the noun phrase of
// i. Nested phrases keep their prepositions and coordination.
func (t *tree) outsidePhrase(i, k int, top bool) bool {
	if t.inTime(k) && t.punctBetween(i, k) {
		return true // "on August 7, troops": the day is none of their number
	}
	switch t.rel(k) {
	case "acl", "parataxis", "discourse", "dislocated", "vocative", "advcl", "csubj", "nsubj", "cop", "aux", "obl", "mark", "expl", "ccomp", "xcomp":
		return true
	case "appos":
		return k > i && t.punctBetween(i, k)
	case "punct":
		return k < i && !t.insideRange(i, k) || k > i
	case "conj", "cc", "case", "advmod":
		return top
	case "nmod":
		return top && k > i && (t.inTime(k) || circumstance[t.preposition(k)])
	}
	return false
}

// circumstance are the prepositions of phrases that tell when, where or amid
// what something happens; after a noun they belong to the event, not to its
// name.
var circumstance = words("in at after before during following despite amid amidst since until till by within through near as")

// insideRange reports whether punctuation k before head i stands between two
// of its other dependents, as a hyphen in a compound does.
func (t *tree) insideRange(i, k int) bool {
	for _, o := range t.kids[i] {
		if o < k && t.is(o, "compound", "amod", "nummod", "nmod", "flat") {
			return true
		}
	}
	return false
}

func (t *tree) punctBetween(i, k int) bool {
	for j := min(i, k) + 1; j < max(i, k); j++ {
		if t.upos(j) == "PUNCT" && t.form(j) != "-" && t.form(j) != "\"" && t.form(j) != "“" {
			return true
		}
	}
	return false
}

// nameAt is the longest name that holds token i, or nil.
func (t *tree) nameAt(i int) *schema.Name {
	var best *schema.Name
	for n := range t.names {
		name := &t.names[n]
		if name.First <= i && i < name.Last && (best == nil || name.Last-name.First > best.Last-best.First) {
			best = name
		}
	}
	return best
}

// entityType guesses what kind of thing the noun phrase of head i is.
func (t *tree) entityType(i int) schema.EntityType {
	if n := t.nameAt(i); n != nil {
		return n.Type
	}
	switch {
	case nouns.in("human", t.lemma[i]):
		return schema.Person
	case nouns.in("country", t.lemma[i]):
		return schema.Country
	case nouns.in("body", t.lemma[i]):
		return schema.Organization
	case nouns.in("agreement", t.lemma[i]):
		return schema.Agreement
	}
	return ""
}

// canAct reports whether the phrase of head i can be an actor: a name that is
// not a thing, a noun for people or bodies, a personal pronoun.
func (t *tree) canAct(i int) bool {
	if t.inTime(i) {
		return false
	}
	if n := t.nameAt(i); n != nil {
		return n.Type != schema.Agreement && n.Type != schema.Event
	}
	switch t.upos(i) {
	case "PROPN":
		return true
	case "PRON":
		return personalPronouns[t.lower(i)]
	case "NOUN":
		l := t.lemma[i]
		return nouns.in("human", l) || nouns.in("country", l) || nouns.in("body", l) || nouns.in("armed", l) ||
			nouns.in("multitude", l) && t.isMultitude(i)
	case "ADJ", "DET", "NUM": // "the Chinese", "both", "the two"
		return t.child(i, "det") >= 0 || t.lower(i) == "both"
	}
	return false
}

// isMultitude reports a number noun that stands for people: "thousands of
// farmers", "hundreds protested".
func (t *tree) isMultitude(i int) bool {
	of := t.markedBelow(i, "of")
	return t.xpos(i) == "NNS" && (len(of) == 0 || t.canAct(of[0]))
}

// inTime reports whether token i is part of a time expression.
func (t *tree) inTime(i int) bool {
	for _, p := range t.timeRanges() {
		if p.First <= i && i < p.Last {
			return true
		}
	}
	return false
}

var personalPronouns = words("i we he she they us him her them it who both my our his its their")

// groupMembers are the names that spell out a group noun ("the republics of
// Armenia and Georgia", "three powers: Britain, France and Germany") or that
// envoys come from ("heads of state from Togo and Benin"), and the name beside
// a noun that cannot fill the role itself ("his opposite number, X") or says
// little of who it is ("his counterpart, X"); without any, the noun itself.
func (t *tree) groupMembers(i int, class string) []int {
	if t.upos(i) != "NOUN" || class == "any" {
		return []int{i}
	}
	if a := t.child(i, "appos"); a >= 0 && t.allows(a, class) && (!t.allows(i, class) || t.lemma[i] == "counterpart" && t.isPerson(a)) {
		return []int{a}
	}
	for _, k := range t.kids[i] {
		if t.upos(k) == "PROPN" && t.spellsOut(i, k) {
			return t.conjuncts(k)
		}
		if first := t.child(k, "conj", "appos"); t.lower(k) == "namely" && first >= 0 && t.upos(first) == "PROPN" {
			return t.conjuncts(first)
		}
	}
	return []int{i}
}

// exemplified are the prepositions that give the members of a group that
// matter: "states such as Mali and Chad".
var exemplified = words("such_as including like")

func (t *tree) isPerson(i int) bool {
	n := t.nameAt(i)
	return n != nil && n.Type == schema.Person
}

// spellsOut reports whether name k under noun i lists who i is.
func (t *tree) spellsOut(i, k int) bool {
	several := t.child(k, "conj") >= 0
	switch {
	case t.is(k, "appos"):
		return nouns.in("group", t.lemma[i])
	case t.is(k, "nmod") && t.preposition(k) == "of":
		return several && nouns.in("group", t.lemma[i])
	case t.is(k, "nmod") && exemplified[t.preposition(k)]:
		return nouns.in("group", t.lemma[i]) || nouns.in("country", t.lemma[i])
	case t.is(k, "nmod") && t.preposition(k) == "from":
		return several && nouns.in("human", t.lemma[i])
	}
	return false
}
