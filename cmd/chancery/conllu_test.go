package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-kg/chancery/loader/parse/conllu"
	"github.com/chancery-kg/chancery/schema"
)

func TestNamesAndSpacesStandInMISC(t *testing.T) {
	text := "Sergey Lavrov left Moscow."
	doc := schema.Document{Article: schema.Article{Text: text}}
	var tokens []schema.Token
	for _, form := range []string{"Sergey", "Lavrov", "left", "Moscow", "."} {
		at := strings.Index(text, form)
		tokens = append(tokens, schema.Token{Span: schema.Span{Start: at, End: at + len(form)}, Form: form, Lemma: form, UPOS: "X", Head: 2, DepRel: "dep"})
	}
	tokens[2].Head, tokens[2].DepRel = -1, "root"
	doc.Sentences = []schema.Sentence{{
		Span: schema.Span{Start: 0, End: len(text)}, Tokens: tokens,
		Names: []schema.Name{{First: 0, Last: 2, Type: schema.Person}, {First: 1, Last: 2, Type: schema.Person}, {First: 3, Last: 4, Type: schema.Place}},
	}}
	s := sentenceOf(&doc, 0)
	if diff := cmp.Diff([]string{"NE=B-PER", "NE=I-PER", "", "NE=B-LOC|SpaceAfter=No", ""}, s.Misc); diff != "" {
		t.Error(diff)
	}
	var b strings.Builder
	if err := conllu.Write(&b, &s); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(b.String(), "# sent_id = 1\n# text = Sergey Lavrov left Moscow.\n1\tSergey\t") {
		t.Errorf("got %s", b.String())
	}
}

func TestParagraphsOfBareTextAreBlocks(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{" \n\n \n", nil},
		{"one\ntwo\n\n\nthree\n", []string{"one\ntwo", "three"}},
		{"\n\n  a  \n\nb", []string{"a", "b"}},
	} {
		doc := plainDocument(tt.text)
		var got []string
		for _, b := range doc.Blocks {
			got = append(got, doc.Text(b.Span))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q: %s", tt.text, diff)
		}
	}
}
