// Package train makes the models of package parse from treebanks.
//
// In: sentences in CoNLL-U form. Out: the bytes of one model file. The same
// sentences and options give the same bytes. It reads no files; for that
// there is cmd/chancery-train.
package train

import (
	"errors"
	"fmt"
	"io"

	"github.com/chancery-kg/chancery/loader/parse/conllu"
	"github.com/chancery-kg/chancery/loader/parse/internal/arc"
	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/loader/parse/internal/modelfile"
	"github.com/chancery-kg/chancery/loader/parse/internal/morph"
	"github.com/chancery-kg/chancery/loader/parse/internal/tag"
	"github.com/chancery-kg/chancery/schema"
)

// Options of training. The zero value trains the default model.
type Options struct {
	Seed      uint64
	TagEpochs int       // 0 is 8
	ArcEpochs int       // 0 is 8
	Folds     int       // parts for jackknifed tags; 0 is 5
	Dev       []Dev     // scored after each epoch
	Log       io.Writer // nil for none
}

// Dev is a treebank section to score on, never to train on.
type Dev struct {
	Name      string
	Sentences []conllu.Sentence
}

func (o Options) withDefaults() Options {
	for _, d := range []struct {
		field *int
		value int
	}{{&o.TagEpochs, 8}, {&o.ArcEpochs, 8}, {&o.Folds, 5}} {
		if *d.field == 0 {
			*d.field = d.value
		}
	}
	if o.Log == nil {
		o.Log = io.Discard
	}
	return o
}

// Model trains all parts and packs them.
func Model(treebank []conllu.Sentence, o Options) ([]byte, error) {
	if len(treebank) == 0 {
		return nil, errors.New("train: no sentences to learn from")
	}
	o = o.withDefaults()
	gold := tokens(treebank)
	arc.FoldRare(gold, 10)
	tagger, err := trainTagger(gold, o)
	if err != nil {
		return nil, err
	}
	lemmas := morph.TrainLemmas(gold)
	feats := morph.TrainFeats(gold)
	tagged, err := jackknife(gold, o)
	if err != nil {
		return nil, err
	}
	arcs, err := trainArcs(tagged, tagger, o)
	if err != nil {
		return nil, err
	}
	return pack(tagger, lemmas, feats, arcs)
}

func pack(t *tag.Tagger, lemmas, feats *morph.Guesser, arcs *arc.Parser) ([]byte, error) {
	var all []modelfile.Section
	var errs []error
	add := func(s []modelfile.Section, err error) {
		all = append(all, s...)
		errs = append(errs, err)
	}
	add(t.Sections())
	add(lemmas.Sections("lemma"))
	add(feats.Sections("feats"))
	add(arcs.Sections())
	return modelfile.Pack(all), errors.Join(errs...)
}

// tokens gives copies of the sentences' tokens.
func tokens(treebank []conllu.Sentence) [][]schema.Token {
	out := make([][]schema.Token, len(treebank))
	for i := range treebank {
		out[i] = append([]schema.Token(nil), treebank[i].Tokens...)
	}
	return out
}

// What the models leave out; more would cost accuracy.
var (
	tagPrune = linear.Prune{Updates: 3, Weight: 0.01}
	arcPrune = linear.Prune{Updates: 6, Weight: 0.015}
)

func trainTagger(gold [][]schema.Token, o Options) (*tag.Tagger, error) {
	return tag.Train(augment(gold), tag.Options{
		Epochs: o.TagEpochs, Seed: o.Seed, Prune: tagPrune,
		After: func(epoch int, t *tag.Tagger) {
			fmt.Fprintf(o.Log, "tagger epoch %d:", epoch+1)
			for _, d := range o.Dev {
				fmt.Fprintf(o.Log, "  %s UPOS %.2f title case %.2f", d.Name, 100*uposOf(t, tokens(d.Sentences)), 100*uposOf(t, retitle(tokens(d.Sentences))))
			}
			fmt.Fprintln(o.Log)
		},
	})
}

// jackknife gives each sentence the tags of a tagger that has not seen it.
func jackknife(gold [][]schema.Token, o Options) ([][]schema.Token, error) {
	out := make([][]schema.Token, len(gold))
	var s tag.Scratch
	// Neighbours go together, so that a text's own words do not help.
	part := func(i int) int { return i / 100 % o.Folds }
	for fold := range o.Folds {
		var rest [][]schema.Token
		for i := range gold {
			if part(i) != fold {
				rest = append(rest, gold[i])
			}
		}
		t, err := tag.Train(augment(rest), tag.Options{Epochs: max(1, o.TagEpochs/2), Seed: o.Seed, Prune: tagPrune})
		if err != nil {
			return nil, err
		}
		for i := range gold {
			if part(i) == fold {
				out[i] = append([]schema.Token(nil), gold[i]...)
				t.Tag(out[i], &s)
			}
		}
		fmt.Fprintf(o.Log, "tags of part %d of %d\n", fold+1, o.Folds)
	}
	return out, nil
}

func trainArcs(tagged [][]schema.Token, tagger *tag.Tagger, o Options) (*arc.Parser, error) {
	return arc.Train(tagged, arc.Options{
		Epochs: o.ArcEpochs, Seed: o.Seed, Prune: arcPrune,
		After: func(epoch int, p *arc.Parser) {
			fmt.Fprintf(o.Log, "parser epoch %d:", epoch+1)
			for _, d := range o.Dev {
				a := lasOf(tagger, p, tokens(d.Sentences))
				fmt.Fprintf(o.Log, "  %s UAS %.2f LAS %.2f with subtypes %.2f", d.Name, 100*a.UAS, 100*a.LAS, 100*a.Full)
			}
			fmt.Fprintln(o.Log)
		},
	})
}
