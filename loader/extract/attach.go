package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Repairs of attachment: arcs that give a clause what it cannot have, two
// subjects or a relative clause on a verb, and infinitives of nouns.

// oneSubject joins the subjects of a verb that has several: neighbours are one
// noun phrase ("[Venezuelan] [President Chavez]"), those with a comma or "and"
// between them are coordinated.
func oneSubject(tokens []schema.Token) {
	last := map[int]int{} // verb → its subject so far
	for i := range tokens {
		t := &tokens[i]
		if !strings.HasPrefix(t.DepRel, "nsubj") || t.Head < 0 || t.UPOS == "PRON" {
			continue
		}
		before, ok := last[t.Head]
		if !ok || tokens[before].UPOS == "PRON" {
			last[t.Head] = i
			continue
		}
		switch joint := jointBetween(tokens, before, i); joint {
		case "and":
			t.Head, t.DepRel = before, "conj"
		case "'s":
			last[t.Head] = i
			tokens[before].Head, tokens[before].DepRel = i, "nmod:poss"
		case "":
			last[t.Head] = i
			tokens[before].Head, tokens[before].DepRel = i, "compound"
		}
	}
}

// twoObjects makes the first of two objects of a verb of giving, a name, the one
// to whom the second is given: "offered [Argentina] [a truce]".
func twoObjects(tokens []schema.Token) {
	first := map[int]int{} // verb → its object so far
	for i := range tokens {
		t := &tokens[i]
		if t.DepRel != "obj" || t.Head < 0 || t.Head > i || !handingOver[lemmaOf(&tokens[t.Head])] {
			continue
		}
		before, ok := first[t.Head]
		if !ok {
			first[t.Head] = i
			continue
		}
		if tokens[before].UPOS == "PROPN" && t.UPOS == "NOUN" && hasDependent(tokens, i, "det", "amod", "nmod:poss", "nummod") && !commaBetween(tokens, before, i) {
			tokens[before].DepRel = "iobj"
		}
	}
}

// namedWhat makes the two objects of a verb of naming what is named and what it
// is called: "calling [him] [a meddler]".
func namedWhat(tokens []schema.Token) {
	for i := range tokens {
		who := &tokens[i]
		if who.DepRel != "iobj" || who.Head < 0 || !naming[lemmaOf(&tokens[who.Head])] {
			continue
		}
		for k := i + 1; k < len(tokens); k++ {
			if tokens[k].Head == who.Head && tokens[k].DepRel == "obj" {
				who.DepRel, tokens[k].DepRel = "obj", "xcomp"
				break
			}
		}
	}
}

var naming = words("call label brand term dub declare consider deem")

var handingOver = words("give grant award offer send pay show deny allow promise lend bring hand deliver")

// jointBetween says what stands between nominals a and b besides the words that
// depend on b: nothing, "'s", "and" (also for a list that "and" ends), or "…"
// for anything else.
func jointBetween(tokens []schema.Token, a, b int) string {
	joint, tail := "", false
	for i := a + 1; i < b; i++ {
		switch t := &tokens[i]; {
		case t.UPOS == "CCONJ" || t.Form == "," && hasDependent(tokens, b, "conj"):
			joint = "and"
		case t.Form == "'s" || t.Form == "’s":
			joint = "'s"
		case t.Head == a && strings.HasPrefix(t.DepRel, "flat"):
		case t.Form != "," && joint == "" && hangsFrom(tokens, i, a):
			tail = true // "President Banda of Malawi and …"
		case t.UPOS == "PUNCT" || !hangsFrom(tokens, i, b):
			return "…"
		}
	}
	if tail && joint != "and" {
		return "…"
	}
	return joint
}

// speechBeside makes a relative clause with a subject of its own that hangs
// from a verb a clause beside it: a relative clause modifies a noun, and "…,
// the minister said" none.
func speechBeside(tokens []schema.Token) {
	for i := range tokens {
		t := &tokens[i]
		if t.DepRel == "acl:relcl" && t.Head >= 0 && t.Head < i && tokens[t.Head].UPOS == "VERB" && hasDependent(tokens, i, "nsubj") {
			t.DepRel = "parataxis"
		}
	}
}

// infinitiveOfNoun hangs an infinitive that the tree has as purpose or complement
// of a verb that takes none from the noun before it that takes one: "responded to an [offer by Mali to
// meet]".
func infinitiveOfNoun(tokens []schema.Token) {
	for i := range tokens {
		t := &tokens[i]
		if t.DepRel != "advcl" && t.DepRel != "xcomp" || t.Head < 0 || t.Head > i || !hasCase(tokens, i, "to") {
			continue
		}
		if _, own := clauseSignature(strings.ToLower(tokens[t.Head].Lemma)); own {
			continue
		}
		if n := planNounBetween(tokens, t.Head, i); n >= 0 {
			t.Head, t.DepRel = n, "acl"
		}
	}
}

// planNounBetween is the last noun between verb v and infinitive i that takes
// infinitives, where no punctuation parts it from i; -1 for none.
func planNounBetween(tokens []schema.Token, v, i int) int {
	for n := i - 1; n > v && tokens[n].UPOS != "PUNCT"; n-- {
		if _, takes := clauseSignature(strings.ToLower(tokens[n].Lemma)); takes && tokens[n].UPOS == "NOUN" && tokens[n].Head == v {
			return n
		}
	}
	return -1
}
