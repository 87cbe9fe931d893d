package segment_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/loader/parse/conllu"
	"github.com/chancery-kg/chancery/loader/parse/internal/segment"
	"github.com/chancery-kg/chancery/loader/parse/score"
	"github.com/chancery-kg/chancery/schema"
)

func TestWordsAndSentencesAreThoseOfTheTreebanks(t *testing.T) {
	dir := os.Getenv("CHANCERY_CORPORA")
	if dir == "" {
		t.Skip("CHANCERY_CORPORA is not set: no treebank to compare with")
	}
	for _, c := range []struct {
		file, docs       string
		words, sentences float64
	}{
		{"en_ewt-ud-dev.conllu", "", 0.98, 0.72},
		{"en_gum_open-ud-dev.conllu", "GUM_news", 0.985, 0.90},
		{"en_gum_open-ud-dev.conllu", "GUM_", 0.985, 0.85},
		{"en_gum_open-ud-train.conllu", "GUM_news", 0.985, 0.90},
		{"en_ewt-ud-train.conllu", "newsgroup", 0.97, 0.7},
		{"en_ewt-ud-train.conllu", "weblog", 0.97, 0.7},
	} {
		t.Run(c.file+" "+c.docs, func(t *testing.T) {
			gold := read(t, filepath.Join(dir, "data/ud", c.file), c.docs)
			got := cut(score.Raw(gold))
			gw, gs := score.Pieces(gold)
			sw, ss := score.Pieces(got)
			words, sentences := score.Match(gw, sw).F1(), score.Match(gs, ss).F1()
			t.Logf("words %.4f sentences %.4f", words, sentences)
			if words < c.words || sentences < c.sentences {
				t.Errorf("words F1 %.4f, sentences F1 %.4f; want %.3f, %.3f", words, sentences, c.words, c.sentences)
			}
			if os.Getenv("SHOW") != "" {
				show(t, gold, got)
			}
		})
	}
}

func read(t *testing.T, path, docs string) []conllu.Sentence {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := conllu.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	var out []conllu.Sentence
	for _, s := range all {
		if id, _ := s.Comment("sent_id"); strings.HasPrefix(id, docs) {
			out = append(out, s)
		}
	}
	return out
}

func cut(text string) []conllu.Sentence {
	var out []conllu.Sentence
	for _, b := range score.Blocks(text) {
		words := segment.Words(text, b.Span)
		for _, r := range segment.Sentences(text, words) {
			var s conllu.Sentence
			for _, w := range words[r[0]:r[1]] {
				s.Tokens = append(s.Tokens, schema.Token{Form: w.Text(text), Span: w})
			}
			out = append(out, s)
		}
	}
	return out
}

func show(t *testing.T, gold, got []conllu.Sentence) {
	type ends map[int]string
	collect := func(ss []conllu.Sentence) (ends, ends) {
		w, s := ends{}, ends{}
		pw, ps := score.Pieces(ss)
		var forms []string
		for i := range ss {
			for k := range ss[i].Tokens {
				forms = append(forms, ss[i].Tokens[k].Form)
			}
		}
		for i, p := range pw {
			lo, hi := max(0, i-4), min(len(forms), i+5)
			w[p.End] = strings.Join(forms[lo:i+1], " ") + " ¦ " + strings.Join(forms[i+1:hi], " ")
		}
		for _, p := range ps {
			s[p.End] = w[p.End]
		}
		return w, s
	}
	gw, gs := collect(gold)
	sw, ss := collect(got)
	diff := func(what string, a, b ends) {
		for e, x := range a {
			if _, ok := b[e]; !ok {
				t.Logf("%s: %s", what, x)
			}
		}
	}
	diff("word missing", gw, sw)
	diff("word extra", sw, gw)
	diff("sentence missing", gs, ss)
	diff("sentence extra", ss, gs)
}
