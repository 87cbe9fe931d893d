package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Repairs of tags that go by the capital: the first word of a sentence has one
// without being a name, and known names are no common nouns.

// mendCapitals makes a common noun of a plural for people at the head of a
// sentence that the tagger has as a name ("[Envoys] from Chad met"), and a proper
// one of the name of a state that it has as common ("from [Chile]").
func mendCapitals(tokens []schema.Token, names []schema.Name) {
	for _, n := range names {
		if t := &tokens[n.First]; n.Type == schema.Country && n.Last == n.First+1 && t.XPOS == "NN" && isCapitalised(t.Form) && n.First > 0 && tokens[n.First-1].UPOS == "ADP" {
			t.UPOS, t.XPOS, t.Lemma = "PROPN", "NNP", t.Form
		}
	}
	if len(tokens) < 2 || tokens[0].UPOS != "PROPN" || tokens[1].UPOS != "ADP" {
		return
	}
	form := strings.ToLower(tokens[0].Form)
	if single, plural := strings.CutSuffix(form, "s"); plural && nouns.in("human", single) {
		tokens[0].UPOS, tokens[0].XPOS, tokens[0].Lemma = "NOUN", "NNS", single
	}
}
