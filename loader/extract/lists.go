package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Repairs of lists: what commas and "and" coordinate, and what they set apart.

// mendLists makes all of them.
func mendLists(tokens []schema.Token, inTime func(int) bool) {
	subjectAfterDate(tokens, inTime)
	bareModifiers(tokens)
	examples(tokens)
	loneConjuncts(tokens)
	nominalRelatives(tokens)
}

// personsWithPersons coordinates a titled or named person with the person's
// title above a state, not with the state: "the president of Mali and
// [Chancellor Olaf Scholz]".
func personsWithPersons(tokens []schema.Token, names []schema.Name) {
	for i := range tokens {
		state := tokens[i].Head
		if tokens[i].DepRel != "conj" || state < 0 || typeAt(names, i) != schema.Person || typeAt(names, state) != schema.Country {
			continue
		}
		if tokens[state].DepRel != "nmod" || !hasCase(tokens, state, "of") {
			continue
		}
		if holder := tokens[state].Head; holder >= 0 && nouns.in("human", strings.ToLower(tokens[holder].Form)) {
			tokens[i].Head = holder
		}
	}
}

// typeAt is the type of the name that token i is part of, "" for none.
func typeAt(names []schema.Name, i int) schema.EntityType {
	for _, n := range names {
		if n.First <= i && i < n.Last {
			return n.Type
		}
	}
	return ""
}

// subjectAfterDate frees the names that the tree coordinates with the date
// before their comma: in "On Tuesday, Togo and Benin met" they are the subject.
func subjectAfterDate(tokens []schema.Token, inTime func(int) bool) {
	for i := 2; i < len(tokens); i++ {
		d := tokens[i].Head
		if tokens[i].DepRel != "conj" || d < 0 || d >= i || !inTime(d) || inTime(i) || !isNominalToken(&tokens[i]) {
			continue
		}
		if v := finiteAfter(tokens, i); v >= 0 && commaBetween(tokens, d, i) && !hasSubject(tokens, v) {
			tokens[i].Head, tokens[i].DepRel = v, "nsubj"
			adopt(tokens, d, i)
		}
	}
}

// adopt hangs what else was coordinated with d on i.
func adopt(tokens []schema.Token, d, i int) {
	for j := i + 1; j < len(tokens); j++ {
		if tokens[j].Head == d && tokens[j].DepRel == "conj" {
			tokens[j].Head = i
		}
	}
}

// finiteAfter is the first finite verb after token i, with nothing but names,
// commas and "and" before it; -1 for none.
func finiteAfter(tokens []schema.Token, i int) int {
	for j := i + 1; j < len(tokens); j++ {
		switch t := &tokens[j]; {
		case t.UPOS == "VERB" && isFinite(t):
			return j
		case t.UPOS == "AUX" && t.Head > j:
			return t.Head
		case isNominalToken(t), t.UPOS == "PUNCT", t.UPOS == "CCONJ", t.UPOS == "ADJ", t.UPOS == "DET", t.UPOS == "ADV", t.UPOS == "PART":
		default:
			return -1
		}
	}
	return -1
}

func isNominalToken(t *schema.Token) bool { return t.UPOS == "PROPN" || t.UPOS == "NOUN" }

func commaBetween(tokens []schema.Token, a, b int) bool {
	for i := a + 1; i < b; i++ {
		if tokens[i].Form == "," {
			return true
		}
	}
	return false
}

// bareModifiers makes a noun phrase after a comma, without preposition but with
// an "and" of its own, part of the list that it ends: "the AU, the EU, [the UN
// and Mali]" is one list of four.
func bareModifiers(tokens []schema.Token) {
	for i := range tokens {
		t := &tokens[i]
		if t.DepRel != "nmod" || t.Head < 0 || t.Head >= i || tokens[t.Head].DepRel != "conj" || !hasDependent(tokens, i, "conj") || hasDependent(tokens, i, "case") {
			continue
		}
		if commaBetween(tokens, t.Head, i) {
			t.Head, t.DepRel = tokens[t.Head].Head, "conj"
		}
	}
}

// examples hangs the names after "including" and "such as" from the plural that
// they are of: "members of the League, including Mali" names members, no second
// league.
func examples(tokens []schema.Token) {
	for i := range tokens {
		t := &tokens[i]
		if t.DepRel != "conj" || !hasCase(tokens, i, "including") && !hasCase(tokens, i, "such") {
			continue
		}
		for n := i - 1; n >= 0; n-- {
			if tokens[n].XPOS == "NNS" {
				t.Head, t.DepRel = n, "nmod"
				break
			}
		}
	}
}

// loneConjuncts makes a noun with a preposition but without "and" that the tree
// coordinates with a noun that has neither a modifier of it: nothing joins them
// in "agreement [between the governments]".
func loneConjuncts(tokens []schema.Token) {
	for i := range tokens {
		t := &tokens[i]
		if t.DepRel != "conj" || t.Head < 0 || t.Head > i || !isNominalToken(t) || !isNominalToken(&tokens[t.Head]) {
			continue
		}
		if hasDependent(tokens, i, "case") && !hasDependent(tokens, i, "cc") && !hasDependent(tokens, t.Head, "case") && !commaBetween(tokens, t.Head, i) && !joined(tokens, t.Head, i) {
			t.DepRel = "nmod"
		}
	}
}

// joined reports a conjunction between tokens a and b.
func joined(tokens []schema.Token, a, b int) bool {
	for i := a + 1; i < b; i++ {
		if tokens[i].UPOS == "CCONJ" && tokens[i].Head != b && !hangsFrom(tokens, i, b) {
			return true
		}
	}
	return false
}

// nominalRelatives hangs a relative clause whose predicate is a noun from the
// noun before its pronoun: "Hague, who was [leader] of the party".
func nominalRelatives(tokens []schema.Token) {
	for i := range tokens {
		t := &tokens[i]
		if t.UPOS != "NOUN" || t.Head < 0 || strings.HasPrefix(t.DepRel, "acl") || t.DepRel == "ccomp" || !hasDependent(tokens, i, "cop") {
			continue
		}
		who := relativePronoun(tokens, i)
		if who < 1 {
			continue
		}
		noun := who - 1
		if tokens[noun].Form == "," {
			noun = nounBeforeComma(tokens, who)
		}
		if noun < 0 || !isNominalToken(&tokens[noun]) {
			continue
		}
		for steps := 0; steps < 4 && tokens[noun].Head >= 0 && tokens[noun].Head < who && tokens[noun].Head != i && joinsName(tokens[noun].DepRel); steps++ {
			noun = tokens[noun].Head
		}
		t.Head, t.DepRel = noun, "acl:relcl"
	}
}

// joinsName reports a relation by which a word is part of a name or list.
func joinsName(rel string) bool { return rel == "flat" || rel == "conj" || rel == "compound" }
