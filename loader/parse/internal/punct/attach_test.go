package punct

import (
	"testing"

	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/schema"
)

// quoted is: " We agree , " he said .
func quoted() []schema.Token {
	return []schema.Token{
		{Form: "\"", UPOS: "PUNCT", Head: 2, DepRel: "punct"},
		{Form: "We", UPOS: "PRON", Head: 2, DepRel: "nsubj"},
		{Form: "agree", UPOS: "VERB", Head: 6, DepRel: "ccomp"},
		{Form: ",", UPOS: "PUNCT", Head: 6, DepRel: "punct"},
		{Form: "\"", UPOS: "PUNCT", Head: 6, DepRel: "punct"},
		{Form: "he", UPOS: "PRON", Head: 6, DepRel: "nsubj"},
		{Form: "said", UPOS: "VERB", Head: -1, DepRel: "root"},
		{Form: ".", UPOS: "PUNCT", Head: 6, DepRel: "punct"},
	}
}

func TestMarksAreAttachedAsLearned(t *testing.T) {
	gold := quoted()
	a := Train([][]schema.Token{gold}, Options{Epochs: 20, Seed: 1})
	got := Loosen(gold)
	a.Attach(got, &Scratch{})
	for i := range got {
		if got[i] != gold[i] {
			t.Errorf("%q hangs on %d, want %d", got[i].Form, got[i].Head, gold[i].Head)
		}
	}
}

func TestMarksCrossNoArc(t *testing.T) {
	// Any weights will do: what may be chosen crosses nothing.
	for seed := range 20 {
		tr := linear.NewTrainer(1)
		var s Scratch
		tokens := Loosen(append(quoted(), schema.Token{Form: ")", UPOS: "PUNCT", Head: 6, DepRel: "punct"}, schema.Token{Form: "-", UPOS: "PUNCT", Head: 6, DepRel: "punct"}))
		s.sentence.read(tokens)
		for i := range tokens {
			if tokens[i].Head == Free {
				c := s.sentence.candidates(i)
				tr.Update(s.sentence.features(nil, i, c, (seed+i)%len(c)), 0, float32(seed+1))
				tr.Tick()
			}
		}
		(&Attacher{tr.Model(linear.Prune{})}).Attach(tokens, &s)
		for i := range tokens {
			for k := range tokens {
				if crosses(tokens, i, k) {
					t.Fatalf("the arcs of %d and %d cross: %+v", i, k, tokens)
				}
			}
		}
	}
}

func crosses(tokens []schema.Token, i, k int) bool {
	a, b := min(i, tokens[i].Head), max(i, tokens[i].Head)
	c, d := min(k, tokens[k].Head), max(k, tokens[k].Head)
	return a >= 0 && c >= 0 && a < c && c < b && b < d
}

func TestWhatHangsOnAMarkHangsOnItsHead(t *testing.T) {
	loose := Loosen([]schema.Token{
		{Form: ":", UPOS: "PUNCT", Head: -1, DepRel: "root"},
		{Form: "talks", UPOS: "NOUN", Head: 0, DepRel: "dep"},
		{Form: "on", UPOS: "NOUN", Head: 0, DepRel: "dep"},
	})
	if loose[0].Head != Free || loose[1].Head != -1 || loose[1].DepRel != "root" || loose[2].Head != 1 {
		t.Errorf("%+v", loose)
	}
}
