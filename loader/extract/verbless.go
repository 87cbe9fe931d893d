package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Sentences whose tree has a noun for root though a verb can be: a sentence
// needs a main verb.

// auxiliaryOfNoun makes a verb with an auxiliary right after the root noun the
// main verb, where the tree hangs either from that noun: "[Angela Merkel] has
// backed [Rajoy]" is no noun phrase.
func auxiliaryOfNoun(tokens []schema.Token) {
	for a := 1; a < len(tokens); a++ {
		if tokens[a].UPOS != "AUX" || tokens[a].DepRel != "aux" || !isFinite(&tokens[a]) || tokens[a-1].UPOS == "AUX" {
			continue
		}
		v := a + 1
		for v < len(tokens) && (tokens[v].UPOS == "ADV" || tokens[v].UPOS == "AUX") {
			v++
		}
		if v == len(tokens) || tokens[v].UPOS != "VERB" || hasSubject(tokens, v) || hasDependent(tokens, v, "mark", "cc") {
			continue
		}
		root := rootOver(tokens, a-1)
		if root < 0 || !hangsFrom(tokens, v, root) || tokens[a].Head != v && tokens[a].Head != root {
			continue
		}
		tag := tokens[v].XPOS
		promote(tokens, root, v)
		tokens[v].XPOS, tokens[a].Head = tag, v
		return
	}
}

// rootOver is the noun root of the tree where token i is the last word of its
// phrase, -1 otherwise.
func rootOver(tokens []schema.Token, i int) int {
	if !isNominalToken(&tokens[i]) {
		return -1
	}
	root := i
	for steps := 0; tokens[root].Head >= 0 && steps < len(tokens); steps++ {
		if tokens[root].UPOS == "VERB" {
			return -1
		}
		root = tokens[root].Head
	}
	if !isNominalToken(&tokens[root]) {
		return -1
	}
	return root
}

// nounHoldsClause makes a participle that seems to modify the root noun the main
// verb, where the name before it is set off by commas, as none is from a noun
// that it is part of: "[Ada Obi], meanwhile, criticised [the police]".
func nounHoldsClause(tokens []schema.Token, names []schema.Name) {
	for v := range tokens {
		noun := tokens[v].Head
		if tokens[v].DepRel != "amod" || tokens[v].XPOS != "VBN" || noun < v || tokens[noun].Head >= 0 {
			continue
		}
		for _, n := range names {
			if n.Type != schema.Person || n.Last > v || !hangsFrom(tokens, n.First, noun) || !commaBetween(tokens, n.Last-1, v) {
				continue
			}
			who := topWithin(tokens, n.First, n.Last)
			tokens[v].Head, tokens[v].DepRel, tokens[v].XPOS = -1, "root", "VBD"
			tokens[noun].Head, tokens[noun].DepRel = v, "obj"
			for i := range tokens {
				switch {
				case tokens[i].Head == noun && i < n.First:
					tokens[i].Head = who
				case tokens[i].Head == noun && i > noun:
					tokens[i].Head = v
				}
			}
			tokens[who].Head, tokens[who].DepRel = v, "nsubj"
			return
		}
	}
}

// timeSubjects gives the place of a time expression that the tree has as
// subject to the noun phrase before it: "[Rajoy] last night rejected talks".
func timeSubjects(tokens []schema.Token, inTime func(int) bool) {
	for i := range tokens {
		v := tokens[i].Head
		if !strings.HasPrefix(tokens[i].DepRel, "nsubj") || v < i || !inTime(i) || tokens[i].UPOS == "PROPN" {
			continue
		}
		for k := range tokens[:i] {
			if tokens[k].Head == v && tokens[k].DepRel == "dep" && isNominalToken(&tokens[k]) {
				tokens[k].DepRel, tokens[i].DepRel = "nsubj", "obl:unmarked"
				break
			}
		}
	}
}

// titleParticiples makes a participle between a verb and a person's title a
// modifier of the title: who "met outgoing president Ada Obi" met her.
func titleParticiples(tokens []schema.Token) {
	for i := range tokens {
		if tokens[i].DepRel != "xcomp" || tokens[i].XPOS != "VBG" || tokens[i].Head != i-1 || !titleAdjectives[tokens[i].Form] {
			continue
		}
		for k := i + 1; k < len(tokens); k++ {
			if tokens[k].Head == i && tokens[k].DepRel == "obj" {
				tokens[k].Head = tokens[i].Head
				tokens[i].Head, tokens[i].DepRel, tokens[i].UPOS = k, "amod", "ADJ"
				break
			}
		}
	}
}
