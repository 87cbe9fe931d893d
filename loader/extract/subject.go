package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Subjects that the tree has given away: a finite verb needs one, and the noun
// phrase right before it is it, unless that has a preposition.

// mendSubjects gives the finite verbs without a subject the noun phrase right
// before them, where the tree has that as part of a list, an apposition or a
// modifier: "to help refugees, [the secretary] announced", "armed Mali, and
// [Chad] sent troops".
func mendSubjects(tokens []schema.Token) {
	for v := range tokens {
		governedSubject(tokens, v)
		if !isFiniteAlone(tokens, v) || hasSubject(tokens, v) || tokens[v].DepRel == "acl" {
			continue
		}
		noun := phraseBefore(tokens, v)
		if noun < 0 || hasDependent(tokens, noun, "case") {
			continue
		}
		if tokens[v].DepRel == "root" || hangsFrom(tokens, noun, v) {
			continue
		}
		if joint := tokens[noun].DepRel; joint == "conj" || joint == "appos" || joint == "dep" || joint == "compound" || joint == "list" || joint == "obl" {
			ownClause(tokens, noun, v)
		}
	}
}

// governedSubject frees verb v of a subject that has a preposition, as no subject
// has, where a noun phrase right before the verb can be it: "since attacks in
// Paris and [the leaders] discussed".
func governedSubject(tokens []schema.Token, v int) {
	up := tokens[v].Head
	for s := range tokens[:v] {
		if tokens[s].Head != v || tokens[s].DepRel != "nsubj" || !hasPreposition(tokens, s) || up < 0 || up > s {
			continue
		}
		if noun := phraseBefore(tokens, v); noun > s && !hasDependent(tokens, noun, "case") {
			tokens[s].Head, tokens[s].DepRel = up, "obl"
		}
	}
}

// hasPreposition reports whether noun i is governed by a preposition.
func hasPreposition(tokens []schema.Token, i int) bool {
	for k := range tokens[:i] {
		if tokens[k].Head == i && tokens[k].DepRel == "case" && tokens[k].UPOS == "ADP" {
			return true
		}
	}
	return false
}

// joinedSubjects makes one subject of two phrases joined by a conjunction
// before a verb, where the tree has only the second as its subject and the
// first hangs loosely from the verb: "[The minister] and President Banda spoke".
func joinedSubjects(tokens []schema.Token) {
	for i := range tokens {
		v := tokens[i].Head
		if !strings.HasPrefix(tokens[i].DepRel, "nsubj") || v < i {
			continue
		}
		cc := i - 1
		for cc >= 0 && tokens[cc].DepRel != "cc" && hangsFrom(tokens, cc, i) {
			cc--
		}
		if cc < 0 || tokens[cc].DepRel != "cc" {
			continue
		}
		first := phraseBefore(tokens, cc)
		if first < 0 || tokens[first].Head != v || tokens[first].DepRel != "dep" || hasDependent(tokens, first, "case") {
			continue
		}
		tokens[first].DepRel = tokens[i].DepRel
		tokens[i].Head, tokens[i].DepRel = first, "conj"
		tokens[cc].Head = i
	}
}

// passiveSubjects makes the subject of a verb with a passive auxiliary that of a
// passive, as the two must agree.
func passiveSubjects(tokens []schema.Token) {
	for i := range tokens {
		if v := tokens[i].Head; tokens[i].DepRel == "nsubj" && v >= 0 && hasDependent(tokens, v, "aux:pass") {
			tokens[i].DepRel = "nsubj:pass"
		}
	}
}

// verbAsRoot makes the finite verb root that hangs loosely from a noun that the
// tree has as root of a whole sentence: "[Banda], the president, signed …".
func verbAsRoot(tokens []schema.Token) {
	root := -1
	for i := range tokens {
		if tokens[i].Head < 0 {
			root = i
		}
	}
	if root < 0 || tokens[root].UPOS != "NOUN" && tokens[root].UPOS != "PROPN" || hasDependent(tokens, root, "cop", "expl", "nsubj", "csubj") {
		return
	}
	for v := root + 1; v < len(tokens); v++ {
		t := &tokens[v]
		bare := t.DepRel == "acl:relcl" && tokens[min(root+1, len(tokens)-1)].Head == v && relativePronoun(tokens, v) < 0
		if t.Head != root || t.UPOS != "VERB" || t.DepRel != "dep" && t.DepRel != "parataxis" && !bare || !isFinite(t) && !hasDependent(tokens, v, "aux") {
			continue
		}
		tokens[root].Head, tokens[root].DepRel = v, "dep"
		switch {
		case bare: // "The separatist MNLA freed": the noun modifies the subject
			tokens[root].Head, tokens[root].DepRel = root+1, "compound"
		case !hasSubject(tokens, v):
			tokens[root].DepRel = "nsubj"
		}
		t.Head, t.DepRel = -1, "root"
		for i := v + 1; i < len(tokens); i++ {
			if tokens[i].Head == root {
				tokens[i].Head = v
			}
		}
		return
	}
}

// isFiniteAlone reports a finite verb without auxiliary, also one that the
// tagger has as participle though it has an object as no bare participle does.
func isFiniteAlone(tokens []schema.Token, v int) bool {
	if tokens[v].UPOS != "VERB" || hasDependent(tokens, v, "aux", "mark") {
		return false
	}
	switch tokens[v].XPOS {
	case "VBD", "VBZ", "VBP":
		return true
	}
	return tokens[v].XPOS == "VBN" && hasDependent(tokens, v, "obj")
}

// phraseBefore is the head of the noun phrase that ends right before token v,
// -1 for none.
func phraseBefore(tokens []schema.Token, v int) int {
	j := v - 1
	for j >= 0 && tokens[j].UPOS == "ADV" {
		j--
	}
	if j < 0 || tokens[j].UPOS != "PROPN" && tokens[j].UPOS != "NOUN" {
		return -1
	}
	for h := tokens[j].Head; h >= 0 && h < v && (tokens[j].DepRel == "flat" || tokens[j].DepRel == "compound") && tokens[h].UPOS != "VERB"; h = tokens[j].Head {
		if h > j {
			break // a compound's head follows it: there the phrase would not end here
		}
		j = h
	}
	return j
}

// ownClause makes the noun subject of verb v and their clause one beside the
// main clause.
func ownClause(tokens []schema.Token, noun, v int) {
	root := v
	for steps := 0; tokens[root].Head >= 0 && steps <= len(tokens); steps++ {
		root = tokens[root].Head
	}
	rel := "parataxis"
	for i := range tokens[:v] {
		if tokens[i].Head == noun && tokens[i].DepRel == "cc" {
			tokens[i].Head, rel = v, "conj"
		}
	}
	tokens[noun].Head, tokens[noun].DepRel = v, "nsubj"
	if tokens[v].XPOS == "VBN" {
		tokens[v].XPOS = "VBD"
	}
	if root != v && root != noun {
		tokens[v].Head, tokens[v].DepRel = root, rel
	}
}
