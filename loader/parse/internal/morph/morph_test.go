package morph

import (
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

func word(form, lemma, upos, xpos, feats string) schema.Token {
	return schema.Token{Form: form, Lemma: lemma, UPOS: upos, XPOS: xpos, Feats: feats, Head: -1, DepRel: "root"}
}

func TestEndingsTeachLemmasOfNewWords(t *testing.T) {
	var learned [][]schema.Token
	for _, w := range [][2]string{{"parties", "party"}, {"treaties", "treaty"}, {"envoys", "envoy"}, {"talks", "talk"}, {"pacts", "pact"}} {
		learned = append(learned, []schema.Token{word(w[0], w[1], "NOUN", "NNS", "Number=Plur")})
	}
	learned = append(learned, []schema.Token{word("men", "man", "NOUN", "NNS", "Number=Plur")})
	g := TrainLemmas(learned)
	for form, want := range map[string]string{"parties": "party", "deputies": "deputy", "ships": "ship", "men": "man"} {
		tokens := []schema.Token{word(form, "", "NOUN", "NNS", "")}
		if g.SetLemmas(tokens, &Scratch{}); tokens[0].Lemma != want {
			t.Errorf("%s: lemma %q, want %q", form, tokens[0].Lemma, want)
		}
	}
}

func TestNamesKeepTheirCase(t *testing.T) {
	g := TrainLemmas([][]schema.Token{{word("Geneva", "Geneva", "PROPN", "NNP", "")}, {word("geneva", "geneva", "PROPN", "NNP", "")}, {word("Talks", "talk", "NOUN", "NNS", "")}})
	tokens := []schema.Token{word("Vienna", "", "PROPN", "NNP", "")}
	if g.SetLemmas(tokens, &Scratch{}); tokens[0].Lemma != "Vienna" {
		t.Errorf("lemma %q", tokens[0].Lemma)
	}
}

func TestScriptsLeadFromFormToLemma(t *testing.T) {
	for _, c := range []struct{ form, lemma, upos string }{
		{"parties", "party", "NOUN"}, {"was", "be", "AUX"}, {"Iranian", "Iranian", "ADJ"}, {"The", "the", "DET"}, {"naïvely", "naïve", "ADV"}, {"É", "é", "X"},
	} {
		if got := apply(script(c.form, c.lemma, c.upos), c.form); got != c.lemma {
			t.Errorf("%s: %q, want %q", c.form, got, c.lemma)
		}
	}
}

func TestThePassiveIsReadOffTheTree(t *testing.T) {
	passive := []schema.Token{{Form: "was", UPOS: "AUX", XPOS: "VBD", Head: 1, DepRel: "aux:pass"}, {Form: "signed", UPOS: "VERB", XPOS: "VBN", Head: -1, DepRel: "root", Feats: "Voice=Pass"}}
	active := []schema.Token{{Form: "had", UPOS: "AUX", XPOS: "VBD", Head: 1, DepRel: "aux"}, {Form: "signed", UPOS: "VERB", XPOS: "VBN", Head: -1, DepRel: "root", Feats: "Tense=Past"}}
	g := TrainFeats([][]schema.Token{passive, active, passive, active})
	for _, s := range [][]schema.Token{passive, active} {
		want := s[1].Feats
		got := append([]schema.Token(nil), s...)
		if g.SetFeats(got, &Scratch{}); got[1].Feats != want {
			t.Errorf("features %q, want %q", got[1].Feats, want)
		}
	}
}
