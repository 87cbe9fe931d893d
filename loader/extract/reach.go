package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Repairs of reach: a prepositional phrase that the tree hangs too deep. A name
// takes no complement of its own, so what follows it belongs to what the name
// belongs to: in "the blame [for the harm done to Mali] [on Chad]" and "put
// [pressure on Mali] [over the border]" the last phrase is the first noun's.

var (
	// outward are the prepositions of complements that no name has.
	outward = words("about over against on with to for by")
	// ofMatter are those that no noun for people or bodies has either.
	ofMatter = words("about over")
)

// mendReach hangs such phrases from what governs the name before them.
func mendReach(tokens []schema.Token, names []schema.Name, inTime func(int) bool) {
	named := nameHeads(tokens, names)
	for i := range tokens {
		t := &tokens[i]
		host := t.Head
		if t.DepRel != "nmod" || host < 0 || host > i || inTime(i) || !isNominalToken(t) {
			continue
		}
		p := casePreposition(tokens, i)
		if !(outward[p] && (named[host] || isInstrument(tokens, host)) || ofMatter[p] && isAgentive(&tokens[host])) {
			continue
		}
		if up := governorOf(tokens, host); up >= 0 && up < i {
			t.Head = up
			if tokens[up].UPOS == "VERB" {
				t.DepRel = "obl"
			}
		}
	}
}

// nameHeads are the tokens of names.
func nameHeads(tokens []schema.Token, names []schema.Name) map[int]bool {
	in := map[int]bool{}
	for _, n := range names {
		for i := n.First; i < n.Last && i < len(tokens); i++ {
			in[i] = true
		}
	}
	return in
}

// isInstrument reports a bare noun after "by", which tells how something is done
// and has no complement: "by telephone".
func isInstrument(tokens []schema.Token, i int) bool {
	return tokens[i].XPOS == "NN" && casePreposition(tokens, i) == "by" && !hasDependent(tokens, i, "det", "nmod:poss", "amod", "compound")
}

func isAgentive(t *schema.Token) bool {
	lemma := strings.ToLower(t.Lemma)
	return t.UPOS == "NOUN" && (nouns.in("human", lemma) || nouns.in("body", lemma) || nouns.in("country", lemma))
}

// casePreposition is the one preposition of nominal i in lower case, "" where it
// has none or several.
func casePreposition(tokens []schema.Token, i int) string {
	p := ""
	for j := range tokens[:i] {
		if tokens[j].Head != i || tokens[j].DepRel != "case" {
			continue
		}
		if p != "" {
			return ""
		}
		p = strings.ToLower(tokens[j].Form)
	}
	return p
}

// governorOf is what the phrase that token i is in hangs from, past the names
// and lists that it is part of; -1 where that is the root.
func governorOf(tokens []schema.Token, i int) int {
	for steps := 0; steps < len(tokens) && tokens[i].Head >= 0; steps++ {
		switch tokens[i].DepRel {
		case "flat", "compound", "conj":
			i = tokens[i].Head
		case "obl", "obj", "nmod", "iobj":
			return tokens[i].Head
		default:
			return -1
		}
	}
	return -1
}
