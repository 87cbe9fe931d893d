package score

import (
	"strings"

	"github.com/chancery-kg/chancery/loader/parse/conllu"
	"github.com/chancery-kg/chancery/schema"
)

// Shares are the parts of words, 0..1, that an analysis gets right.
type Shares struct {
	UPOS, XPOS, Lemma, Feats float64
	UAS                      float64 // head
	LAS                      float64 // head and universal relation
	Full                     float64 // head and relation with its subtype
}

// Annotation scores annotate on the gold words of the sentences.
func Annotation(gold []conllu.Sentence, annotate func([]schema.Token)) Shares {
	var n Shares
	words := 0
	for i := range gold {
		got := bare(gold[i].Tokens)
		annotate(got)
		words += len(got)
		for k := range got {
			n.add(&gold[i].Tokens[k], &got[k])
		}
	}
	for _, f := range []*float64{&n.UPOS, &n.XPOS, &n.Lemma, &n.Feats, &n.UAS, &n.LAS, &n.Full} {
		*f /= float64(max(1, words))
	}
	return n
}

func (n *Shares) add(gold, got *schema.Token) {
	count := func(f *float64, ok bool) {
		if ok {
			*f++
		}
	}
	head := gold.Head == got.Head
	count(&n.UPOS, gold.UPOS == got.UPOS)
	count(&n.XPOS, gold.XPOS == got.XPOS)
	count(&n.Lemma, gold.Lemma == got.Lemma || gold.Lemma == "_")
	count(&n.Feats, gold.Feats == got.Feats)
	count(&n.UAS, head)
	count(&n.LAS, head && Universal(gold.DepRel) == Universal(got.DepRel))
	count(&n.Full, head && gold.DepRel == got.DepRel)
}

// bare is the words without annotation.
func bare(tokens []schema.Token) []schema.Token {
	out := make([]schema.Token, len(tokens))
	for i := range tokens {
		out[i] = schema.Token{Form: tokens[i].Form}
	}
	return out
}

// Universal is a relation without its subtype.
func Universal(rel string) string {
	base, _, _ := strings.Cut(rel, ":")
	return base
}

// Segmentation scores words and sentences of the raw text; cut gives a
// document's sentences.
func Segmentation(gold []conllu.Sentence, cut func(*schema.Document)) (words, sentences Counts) {
	doc := schema.Document{Article: schema.Article{Text: Raw(gold)}}
	doc.Blocks = Blocks(doc.Article.Text)
	cut(&doc)
	got := make([]conllu.Sentence, len(doc.Sentences))
	for i := range got {
		got[i].Tokens = doc.Sentences[i].Tokens
	}
	gw, gs := Pieces(gold)
	sw, ss := Pieces(got)
	return Match(gw, sw), Match(gs, ss)
}
