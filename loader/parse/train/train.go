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
	"sync"

	"github.com/chancery-kg/chancery/loader/parse/conllu"
	"github.com/chancery-kg/chancery/loader/parse/internal/arc"
	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/loader/parse/internal/modelfile"
	"github.com/chancery-kg/chancery/loader/parse/internal/morph"
	"github.com/chancery-kg/chancery/loader/parse/internal/name"
	"github.com/chancery-kg/chancery/loader/parse/internal/punct"
	"github.com/chancery-kg/chancery/loader/parse/internal/tag"
	"github.com/chancery-kg/chancery/schema"
)

// Options of training. The zero value trains the default model.
type Options struct {
	Seed       uint64
	TagEpochs  int       // 0 is 5
	ArcEpochs  int       // 0 is 8
	NameEpochs int       // 0 is 8
	Voters     int       // runs of the parser that are added up; 0 is 4
	Folds      int       // parts for jackknifed tags; 0 is 5
	Beam       int       // width of the accurate parser's beam; see Accurate
	Small      bool      // keep every feature, as a treebank of few sentences needs
	Dev        []Dev     // scored after each epoch
	Log        io.Writer // nil for none
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
	}{{&o.TagEpochs, 5}, {&o.ArcEpochs, 5}, {&o.NameEpochs, 8}, {&o.Voters, 4}, {&o.Folds, 5}} {
		if *d.field == 0 {
			*d.field = d.value
		}
	}
	if o.Log == nil {
		o.Log = io.Discard
	}
	return o
}

func (o *Options) prune(p linear.Prune) linear.Prune {
	if o.Small {
		return linear.Prune{}
	}
	return p
}

// patience is how long features of the parser wait for their weights.
func (o *Options) patience() uint32 {
	if o.Small {
		return 0
	}
	return 2
}

// check reports what cannot be trained on.
func (o *Options) check(treebank []conllu.Sentence) error {
	if o.Folds < 2 {
		return errors.New("train: jackknifed tags need two parts at least")
	}
	if len(treebank) < o.Folds {
		return fmt.Errorf("train: %d sentences are too few to learn from", len(treebank))
	}
	return nil
}

// Model trains all parts and packs them.
func Model(treebank []conllu.Sentence, o Options) ([]byte, error) {
	o = o.withDefaults()
	if err := o.check(treebank); err != nil {
		return nil, err
	}
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
	marks := punct.Train(tagged, punct.Options{Epochs: 4, Seed: o.Seed, Prune: o.prune(linear.Prune{Root: 6})})
	arcs, err := trainArcs(tagged, tagger, marks, o)
	if err != nil {
		return nil, err
	}
	names := trainNames(treebank, tagged, tagger, o)
	return pack(tagger, lemmas, feats, arcs, names, marks)
}

// Accurate trains what the accurate model has more than the default one: two
// parsers with a beam of o.Beam, 0 for 4, one of which reads backward, trained
// for o.ArcEpochs rounds, 0 for 2, after four greedy ones.
func Accurate(treebank []conllu.Sentence, o Options) ([]byte, error) {
	if o.ArcEpochs == 0 {
		o.ArcEpochs = 2
	}
	if o.Beam == 0 {
		o.Beam = 4
	}
	o = o.withDefaults()
	if err := o.check(treebank); err != nil {
		return nil, err
	}
	gold := tokens(treebank)
	arc.FoldRare(gold, 10)
	quick := o
	quick.Voters = 1
	tagger, err := trainTagger(gold, quick)
	if err != nil {
		return nil, err
	}
	tagged, err := jackknife(gold, o)
	if err != nil {
		return nil, err
	}
	marks := punct.Train(tagged, punct.Options{Epochs: 4, Seed: o.Seed, Prune: o.prune(linear.Prune{Root: 6})})
	forward, backward, err := trainBeams(tagged, tagger, marks, o)
	if err != nil {
		return nil, err
	}
	first, err1 := forward.Sections()
	second, err2 := backward.Sections()
	return modelfile.Pack(append(first, second...)), errors.Join(err1, err2)
}

// trainBeams trains a parser that reads forward and one that reads backward,
// side by side.
func trainBeams(tagged [][]schema.Token, tagger *tag.Tagger, marks *punct.Attacher, o Options) (forward, backward *arc.Parser, err error) {
	train := func(back bool) (*arc.Parser, error) {
		log := func(int, *arc.Parser) {}
		if !back {
			log = logArcs(tagger, marks, o)
		}
		return arc.TrainBeam(tagged, o.Beam,
			arc.Options{Epochs: 4, Seed: o.Seed, Patience: o.patience(), Voters: 1, Backward: back},
			arc.Options{Epochs: o.ArcEpochs, Seed: o.Seed, Prune: o.prune(beamPrune), After: log, Backward: back})
	}
	var wait sync.WaitGroup
	var err1, err2 error
	wait.Go(func() { forward, err1 = train(false) })
	wait.Go(func() { backward, err2 = train(true) })
	wait.Wait()
	return forward, backward, errors.Join(err1, err2)
}

func pack(t *tag.Tagger, lemmas, feats *morph.Guesser, arcs *arc.Parser, names *name.Finder, marks *punct.Attacher) ([]byte, error) {
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
	add(marks.Sections())
	add(names.Sections())
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
	tagPrune  = linear.Prune{Updates: 6, Root: 16}
	arcPrune  = linear.Prune{Updates: 20, Root: 22}
	beamPrune = linear.Prune{Updates: 20, Root: 24}
)

func trainTagger(gold [][]schema.Token, o Options) (*tag.Tagger, error) {
	return tag.Train(augment(gold), tag.Options{
		Epochs: o.TagEpochs, Seed: o.Seed, Prune: o.prune(tagPrune), Voters: o.Voters,
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
	run := max(1, min(100, len(gold)/o.Folds))
	part := func(i int) int { return i / run % o.Folds }
	for fold := range o.Folds {
		var rest [][]schema.Token
		for i := range gold {
			if part(i) != fold {
				rest = append(rest, gold[i])
			}
		}
		t, err := tag.Train(augment(rest), tag.Options{Epochs: max(1, o.TagEpochs/2), Seed: o.Seed, Prune: o.prune(tagPrune)})
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

func trainArcs(tagged [][]schema.Token, tagger *tag.Tagger, marks *punct.Attacher, o Options) (*arc.Parser, error) {
	return arc.Train(tagged, arc.Options{
		Epochs: o.ArcEpochs, Seed: o.Seed, Prune: o.prune(arcPrune), Voters: o.Voters, Patience: o.patience(), After: logArcs(tagger, marks, o),
	})
}

func logArcs(tagger *tag.Tagger, marks *punct.Attacher, o Options) func(int, *arc.Parser) {
	return func(epoch int, p *arc.Parser) {
		fmt.Fprintf(o.Log, "parser epoch %d:", epoch+1)
		for _, d := range o.Dev {
			a := lasOf(tagger, p, marks, tokens(d.Sentences))
			fmt.Fprintf(o.Log, "  %s UAS %.2f LAS %.2f with subtypes %.2f", d.Name, 100*a.UAS, 100*a.LAS, 100*a.Full)
		}
		fmt.Fprintln(o.Log)
	}
}
