package extract

import "github.com/chancery-kg/chancery/schema"

// Base noun phrases: a determiner, adjectives and nouns end in the noun that
// is their head. Where a tree has one of the words before it as head ("a
// [long-term] strategic partnership"), the last noun takes its place.

// mendNounPhrases does this for all base noun phrases of a sentence. Names and
// time expressions end a phrase.
func mendNounPhrases(tokens []schema.Token, ends func(i int) bool) {
	hyphenedParticiples(tokens)
	for i := 0; i < len(tokens); i++ {
		if tokens[i].UPOS != "DET" && tokens[i].XPOS != "PRP$" && !startsPair(tokens, i) {
			continue
		}
		last := nounPhraseEnd(tokens, i, ends)
		if last > i+1 {
			headOnLast(tokens, i, last)
			i = last
		}
	}
}

// hyphenedParticiples makes a noun tied by a hyphen to a participle part of what
// modifies the noun after them: "[troop]-contributing countries" are countries.
func hyphenedParticiples(tokens []schema.Token) {
	for i := 0; i+3 < len(tokens); i++ {
		p := i + 2
		if !isNominalToken(&tokens[i]) || tokens[i+1].XPOS != "HYPH" || tokens[p].XPOS != "VBG" && tokens[p].XPOS != "VBN" {
			continue
		}
		noun := tokens[p].Head
		if noun <= p || !isNominalToken(&tokens[noun]) || tokens[i].Head == noun || tokens[i].Head == p {
			continue
		}
		if hangsFrom(tokens, noun, i) {
			tokens[noun].Head, tokens[noun].DepRel = tokens[i].Head, tokens[i].DepRel
		}
		tokens[i].Head, tokens[i].DepRel = p, "compound"
	}
}

// startsPair reports a name tied to another by a hyphen: "Mali-Chad trade".
func startsPair(tokens []schema.Token, i int) bool {
	return i+2 < len(tokens) && isProper(&tokens[i]) && tokens[i+1].XPOS == "HYPH" && isProper(&tokens[i+2])
}

// nounPhraseEnd is the last noun of the phrase whose determiner is token i, or
// i where there is none.
func nounPhraseEnd(tokens []schema.Token, i int, ends func(int) bool) int {
	last := i
	for j := i + 1; j < len(tokens) && !ends(j); j++ {
		joined := tokens[j-1].XPOS == "HYPH"
		switch t := &tokens[j]; {
		case t.UPOS == "NOUN" || isProper(t) && (tokens[last].UPOS != "NOUN" || hyphenated(tokens, last)):
			last = j
		case t.XPOS == "HYPH", t.UPOS == "NUM" && last == i:
		case (t.UPOS == "ADJ" || t.XPOS == "VBN" || t.XPOS == "VBG") && (last == i || joined || hyphenated(tokens, last)):
		case t.UPOS == "CCONJ" && tokens[j-1].UPOS == "ADJ":
		default:
			return last
		}
	}
	return last
}

func isProper(t *schema.Token) bool { return t.UPOS == "PROPN" || t.XPOS == "NNP" || t.XPOS == "NNPS" }

// hyphenated reports whether token i is the last part of a hyphened modifier
// ("long-term").
func hyphenated(tokens []schema.Token, i int) bool { return i > 0 && tokens[i-1].XPOS == "HYPH" }

// headOnLast makes the last noun the head of tokens [first, last] where
// another of them is and dominates it.
func headOnLast(tokens []schema.Token, first, last int) {
	inside := func(i int) bool { return first <= i && i <= last }
	if !inside(tokens[last].Head) {
		return
	}
	old := last
	for steps := 0; inside(old) && steps <= last-first+1; steps++ {
		h := tokens[old].Head
		if !inside(h) {
			break
		}
		old = h
	}
	if old == last || !inside(old) {
		return
	}
	head, rel := tokens[old].Head, tokens[old].DepRel
	for i := range tokens {
		if tokens[i].Head == old && i != last {
			tokens[i].Head = last
		}
	}
	tokens[last].Head, tokens[last].DepRel = head, nominalRelation(tokens, head, rel)
	tokens[old].Head, tokens[old].DepRel = last, "compound"
}

// nominalRelation is the relation of a noun phrase to head where its first
// word had relation rel: a phrase after a verb is its object where that has
// none.
func nominalRelation(tokens []schema.Token, head int, rel string) string {
	switch rel {
	case "det", "amod", "ccomp", "xcomp", "nummod", "advmod", "dep":
	default:
		return rel
	}
	if head < 0 || tokens[head].UPOS != "VERB" {
		return "nmod"
	}
	for i := range tokens {
		if tokens[i].Head == head && tokens[i].DepRel == "obj" {
			return "obl"
		}
	}
	return "obj"
}
