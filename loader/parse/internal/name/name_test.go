package name

import (
	"slices"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

func tokens(text string) []schema.Token {
	var out []schema.Token
	for _, w := range strings.Fields(text) {
		form, tag, _ := strings.Cut(w, "/")
		upos := map[string]string{"P": "PROPN", "V": "VERB", "I": "ADP", "D": "DET"}[tag]
		out = append(out, schema.Token{Form: form, UPOS: upos, XPOS: tag})
	}
	return out
}

func TestNamesAreFoundAsLearned(t *testing.T) {
	example := Example{
		Tokens: tokens("Anna/P Vale/P met/V the/D Grand/P Council/P in/I Zubrowka/P"),
		Names:  []schema.Name{{First: 0, Last: 2, Type: schema.Person}, {First: 4, Last: 6, Type: schema.Organization}, {First: 7, Last: 8, Type: schema.Place}},
	}
	f := Train([]Example{example}, Options{Epochs: 10, Seed: 1})
	if got := f.Find(example.Tokens, &Scratch{}); !slices.Equal(got, example.Names) {
		t.Errorf("got %+v", got)
	}
}

func TestKnownNamesNestAndGetTheirID(t *testing.T) {
	toks := tokens("Ministry/P of/I Water/P of/I Iran/P")
	outer := schema.Name{First: 0, Last: 5, Type: schema.Organization}
	var s Scratch
	s.view.fill(toks)
	got := settle(toks, []schema.Name{outer}, s.view.matches)
	want := []schema.Name{outer, {First: 4, Last: 5, Type: schema.Country, ID: "iran"}}
	if !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestTheWordsOfANameTellItsType(t *testing.T) {
	for _, c := range []struct {
		words string
		want  schema.EntityType
	}{
		{"Ministry/P of/I Water/P", schema.Organization},
		{"Lower/P Zubrowka/P River/P", schema.Place},
		{"Iran/P", schema.Place},
		{"Anna/P Vale/P", schema.Person},
		{"Zubrowka/P", ""},
	} {
		if got, ok := typeByWords(tokens(c.words)); ok != (c.want != "") || ok && got != c.want {
			t.Errorf("%s: %q, want %q", c.words, got, c.want)
		}
	}
}

func TestATitleIsNotOfTheRunOfItsName(t *testing.T) {
	var v view
	v.fill(tokens("Foreign/A Secretary/P Anna/P Vale/P met/V Boris/P"))
	for i, want := range map[int]run{2: {2, 3}, 3: {2, 3}, 5: {5, 5}} {
		if got := v.runs[i+margin]; got != (run{want.first + margin, want.last + margin}) {
			t.Errorf("word %d is of run %+v, want %+v", i, got, want)
		}
	}
}

func TestACountryWrittenSmallIsKnown(t *testing.T) {
	var v view
	v.fill(tokens("they/X flew/V to/I mexico/P"))
	if len(v.matches) != 1 || v.matches[0].Entry.ID != "mexico" {
		t.Errorf("matches %+v", v.matches)
	}
}

func TestAHeadWordMakesAnAgreement(t *testing.T) {
	n := schema.Name{First: 0, Last: 4, Type: schema.Other}
	if identify(tokens("Treaty/P of/I Lower/P Zubrowka/P"), &n); n.Type != schema.Agreement {
		t.Errorf("type %s", n.Type)
	}
}

func TestEntitiesBecomeNames(t *testing.T) {
	toks := []schema.Token{
		{Form: "the", UPOS: "DET", Head: 2, DepRel: "det"},
		{Form: "Grand", UPOS: "PROPN", XPOS: "NNP", Head: 2, DepRel: "compound"},
		{Form: "Council", UPOS: "PROPN", XPOS: "NNP", Head: -1, DepRel: "root"},
		{Form: "of", UPOS: "ADP", Head: 4, DepRel: "case"},
		{Form: "Zubrowka", UPOS: "PROPN", XPOS: "NNP", Head: 2, DepRel: "nmod"},
		{Form: "minister", UPOS: "NOUN", XPOS: "NN", Head: 6, DepRel: "nmod:desc"},
		{Form: "Anna", UPOS: "PROPN", XPOS: "NNP", Head: 2, DepRel: "appos"},
		{Form: "Vale", UPOS: "PROPN", XPOS: "NNP", Head: 6, DepRel: "flat"},
	}
	misc := []string{"Entity=(1-organization-new-x-cf1-2,3-sgl", "", "", "", "Entity=(2-place-new-x-cf1-1-sgl)1)", "X=y|Entity=(3-person-new-x-cf1-1,2,3-sgl", "", "Entity=3)"}
	got := FromEntities(toks, misc)
	want := []schema.Name{{First: 1, Last: 5, Type: schema.Organization}, {First: 6, Last: 8, Type: schema.Person}}
	if !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
