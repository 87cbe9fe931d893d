package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/loader/parse/conllu"
	"github.com/chancery-kg/chancery/loader/parse/score"
	"github.com/chancery-kg/chancery/schema"
)

// report prints how well a model in the binary does on each file.
func report(load func() (*parse.Parser, error), paths []string, ner string, w io.Writer) error {
	p, err := load()
	if err != nil {
		return err
	}
	for _, path := range paths {
		gold, err := read([]string{path})
		if err != nil {
			return err
		}
		name := strings.TrimSuffix(filepath.Base(path), ".conllu")
		treebank(p, name, gold, w)
		if news := genre(gold, "GUM_news"); len(news) > 0 {
			segmentation(p, name+" news", news, w)
		}
	}
	if ner == "" {
		return nil
	}
	c, err := names(p, ner)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%-28s names: precision %.3f  recall %.3f  F1 %.3f\n", filepath.Base(ner), ratio(c.Correct, c.System), ratio(c.Correct, c.Gold), c.F1())
	return nil
}

func treebank(p *parse.Parser, name string, gold []conllu.Sentence, w io.Writer) {
	annotate := func(t []schema.Token) { p.Annotate(&schema.Sentence{Tokens: t}, "") }
	s := score.Annotation(gold, annotate)
	fmt.Fprintf(w, "%-28s UPOS %.2f  XPOS %.2f  features %.2f  lemma %.2f  UAS %.2f  LAS %.2f  with subtypes %.2f\n",
		name, 100*s.UPOS, 100*s.XPOS, 100*s.Feats, 100*s.Lemma, 100*s.UAS, 100*s.LAS, 100*s.Full)
	titled := make([]conllu.Sentence, len(gold))
	for i := range gold {
		titled[i].Tokens = score.Headline(gold[i].Tokens)
	}
	s = score.Annotation(titled, annotate)
	fmt.Fprintf(w, "%-28s in title case: UPOS %.2f  LAS %.2f\n", name, 100*s.UPOS, 100*s.LAS)
	segmentation(p, name, gold, w)
}

func segmentation(p *parse.Parser, name string, gold []conllu.Sentence, w io.Writer) {
	words, sentences := score.Segmentation(gold, p.Cut)
	fmt.Fprintf(w, "%-28s raw text: words F1 %.2f  sentences F1 %.2f\n", name, 100*words.F1(), 100*sentences.F1())
}

// genre is the sentences whose id begins so.
func genre(gold []conllu.Sentence, prefix string) []conllu.Sentence {
	var out []conllu.Sentence
	for i := range gold {
		if id, _ := gold[i].Comment("sent_id"); strings.HasPrefix(id, prefix) {
			out = append(out, gold[i])
		}
	}
	return out
}

func ratio(a, b int) float64 { return float64(a) / float64(max(1, b)) }
