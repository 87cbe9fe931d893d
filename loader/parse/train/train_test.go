package train_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/loader/parse/conllu"
	"github.com/chancery-kg/chancery/loader/parse/train"
	"github.com/chancery-kg/chancery/schema"
)

const pattern = `# newdoc id = one
# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity
1	NAME	NAME	PROPN	NNP	Number=Sing	2	nsubj	_	Entity=(1-person-new-x-cf1-1-sgl)
2	VERBed	VERB	VERB	VBD	Tense=Past|VerbForm=Fin	0	root	_	_
3	the	the	DET	DT	_	4	det	_	_
4	NOUN	NOUN	NOUN	NN	Number=Sing	2	obj	_	SpaceAfter=No
5	.	.	PUNCT	.	_	2	punct	_	_

`

// toy is a treebank of sentences of one pattern.
func toy(t *testing.T) []conllu.Sentence {
	t.Helper()
	var b strings.Builder
	for _, name := range []string{"Anna", "Boris", "Clara", "Dmitri"} {
		for _, verb := range []string{"sign", "reject", "open"} {
			for _, noun := range []string{"treaty", "plan", "door"} {
				b.WriteString(strings.NewReplacer("NAME", name, "VERBed", verb+"ed", "VERB\tVERB", verb+"\tVERB", "NOUN\tNOUN\tNOUN", noun+"\t"+noun+"\tNOUN").Replace(pattern))
			}
		}
	}
	s, err := conllu.ReadAll(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestTheSameTreebankGivesTheSameModel(t *testing.T) {
	o := train.Options{Seed: 7, TagEpochs: 2, ArcEpochs: 2, NameEpochs: 2, Voters: 3, Folds: 2}
	first, err := train.Model(toy(t), o)
	if err != nil {
		t.Fatal(err)
	}
	again, err := train.Model(toy(t), o)
	if err != nil || !bytes.Equal(first, again) {
		t.Errorf("error %v; the second model differs", err)
	}
}

func TestAModelParsesWhatItLearned(t *testing.T) {
	o := train.Options{Small: true, Seed: 7, TagEpochs: 6, ArcEpochs: 12, Voters: 2, Folds: 2}
	greedy, err := train.Model(toy(t), o)
	if err != nil {
		t.Fatal(err)
	}
	accurate, err := train.Accurate(toy(t), o)
	if err != nil {
		t.Fatal(err)
	}
	for name, files := range map[string][][]byte{"greedy": {greedy}, "beam": {greedy, accurate}} {
		p, err := parse.Load(files...)
		if err != nil {
			t.Fatal(err)
		}
		text := "Clara opened the treaty."
		doc := schema.Document{Article: schema.Article{Text: text}, Blocks: []schema.Block{{Span: schema.Span{Start: 0, End: len(text)}}}}
		p.Parse(&doc)
		var got []string
		for _, tok := range doc.Sentences[0].Tokens {
			got = append(got, tok.DepRel)
		}
		if s := strings.Join(got, " "); s != "nsubj root det obj punct" {
			t.Errorf("%s: %s", name, s)
		}
	}
}

func TestNothingToLearnFromIsAnError(t *testing.T) {
	if _, err := train.Model(nil, train.Options{}); err == nil {
		t.Error("no error")
	}
}
