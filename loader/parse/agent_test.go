package parse

import (
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

func TestByPhrasesOfThePassiveAreAgents(t *testing.T) {
	sentence := func(noun, upos, aux string) []schema.Token {
		return []schema.Token{
			{Form: "was", UPOS: "AUX", XPOS: "VBD", Head: 1, DepRel: aux},
			{Form: "signed", UPOS: "VERB", XPOS: "VBN", Head: -1, DepRel: "root"},
			{Form: "by", UPOS: "ADP", XPOS: "IN", Head: 3, DepRel: "case"},
			{Form: noun, UPOS: upos, Head: 1, DepRel: "obl"},
		}
	}
	for _, c := range []struct{ noun, upos, aux, want string }{
		{"envoys", "NOUN", "aux:pass", "obl:agent"},
		{"Friday", "PROPN", "aux:pass", "obl"},
		{"2030", "NUM", "aux:pass", "obl"},
		{"envoys", "NOUN", "aux", "obl"},
	} {
		tokens := sentence(c.noun, c.upos, c.aux)
		if markAgents(tokens); tokens[3].DepRel != c.want {
			t.Errorf("%s of %s is %s, want %s", c.noun, c.aux, tokens[3].DepRel, c.want)
		}
	}
}
