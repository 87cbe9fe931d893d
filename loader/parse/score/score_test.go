package score

import (
	"testing"

	"github.com/chancery-kg/chancery/loader/parse/conllu"
	"github.com/chancery-kg/chancery/schema"
)

func sentence(words ...string) conllu.Sentence {
	s := conllu.Sentence{Misc: make([]string, len(words))}
	for i, w := range words {
		s.Tokens = append(s.Tokens, schema.Token{Form: w, UPOS: "X", Head: i - 1, DepRel: "dep:x"})
	}
	return s
}

func TestWordsAndSentencesAreComparedByCharacters(t *testing.T) {
	gold := []conllu.Sentence{sentence("ab", "c"), sentence("def")}
	system := []conllu.Sentence{sentence("ab", "c", "de", "f")}
	gw, gs := Pieces(gold)
	sw, ss := Pieces(system)
	if c := Match(gw, sw); c != (Counts{Correct: 2, Gold: 3, System: 4}) {
		t.Errorf("words %+v", c)
	}
	if c := Match(gs, ss); c != (Counts{Correct: 0, Gold: 2, System: 1}) {
		t.Errorf("sentences %+v", c)
	}
}

func TestRawTextHasBlanksWhereTheTreebankHas(t *testing.T) {
	s := sentence("do", "n't", "go", ".")
	s.Joined = []conllu.Joined{{First: 0, Last: 2, Form: "don't"}}
	s.Misc[2] = "SpaceAfter=No"
	next := sentence("Yes")
	next.Comments = []string{"# newpar"}
	if got := Raw([]conllu.Sentence{s, next}); got != "don't go. \n\nYes " {
		t.Errorf("%q", got)
	}
}

func TestRelationsCountWithTheirHeads(t *testing.T) {
	gold := []conllu.Sentence{sentence("a", "b", "c", "d")}
	got := Annotation(gold, func(tokens []schema.Token) {
		copy(tokens, gold[0].Tokens)
		tokens[1].DepRel = "dep"   // subtype lost
		tokens[2].Head = 3         // wrong head
		tokens[3].DepRel = "nsubj" // wrong relation
	})
	if got.UAS != 0.75 || got.LAS != 0.5 || got.Full != 0.25 || got.UPOS != 1 {
		t.Errorf("%+v", got)
	}
}

func TestOnlyOutermostNamesCount(t *testing.T) {
	gold := []schema.Name{{First: 0, Last: 5, Type: schema.Organization}}
	system := []schema.Name{{First: 0, Last: 5, Type: schema.Organization}, {First: 4, Last: 5, Type: schema.Country}, {First: 6, Last: 7, Type: schema.Person}}
	if c := Names(gold, system); c != (Counts{Correct: 1, Gold: 1, System: 2}) {
		t.Errorf("%+v", c)
	}
}

func TestHeadlinesKeepSmallWordsSmall(t *testing.T) {
	s := Headline(sentence("the", "talks", "of", "two", "envoys").Tokens)
	got := ""
	for _, tok := range s {
		got += tok.Form + " "
	}
	if got != "The Talks of Two Envoys " {
		t.Errorf("%q", got)
	}
}
