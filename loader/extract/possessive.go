package extract

import "github.com/chancery-kg/chancery/schema"

// mendPossessives hangs a noun with a genitive "'s" from the noun phrase that
// follows it, which takes its place: in "detained [the minister]'s aides" it is
// the aides who were detained.
func mendPossessives(tokens []schema.Token) {
	for i := range tokens {
		if tokens[i].XPOS != "POS" || tokens[i].DepRel != "case" {
			continue
		}
		owner := tokens[i].Head
		owned := possessed(tokens, i)
		if owned < 0 || owner < 0 || owner > i || tokens[owner].DepRel == "nmod:poss" || hangsFrom(tokens, tokens[owner].Head, owned) {
			continue
		}
		for steps := 0; tokens[owner].DepRel == "flat" && steps < len(tokens); steps++ {
			owner = tokens[owner].Head
		}
		for k := i + 1; k < owned; k++ {
			tokens[k].Head, tokens[k].DepRel = owned, innerRelation(&tokens[k])
		}
		tokens[owned].Head, tokens[owned].DepRel = tokens[owner].Head, tokens[owner].DepRel
		tokens[owner].Head, tokens[owner].DepRel = owned, "nmod:poss"
	}
}

// possessed is the last noun of the run of adjectives and nouns right after
// token i, -1 where there is none.
func possessed(tokens []schema.Token, i int) int {
	last := -1
	for k := i + 1; k < len(tokens); k++ {
		switch tokens[k].UPOS {
		case "NOUN", "PROPN":
			last = k
		case "ADJ", "NUM":
			if last >= 0 {
				return last
			}
		default:
			return last
		}
	}
	return last
}

func innerRelation(t *schema.Token) string {
	if t.UPOS == "ADJ" {
		return "amod"
	}
	return "compound"
}
