package train

import (
	"fmt"
	"slices"

	"github.com/chancery-kg/chancery/loader/parse/conllu"
	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/loader/parse/internal/name"
	"github.com/chancery-kg/chancery/loader/parse/internal/tag"
	"github.com/chancery-kg/chancery/loader/parse/score"
	"github.com/chancery-kg/chancery/schema"
)

var namePrune = linear.Prune{Updates: 6, Root: 14}

// trainNames learns names from the sentences whose document has entities
// annotated, then again with those whose names can be guessed.
// Tagged are the same sentences with the tags to be seen.
func trainNames(treebank []conllu.Sentence, tagged [][]schema.Token, tagger *tag.Tagger, o Options) *name.Finder {
	annotated := withEntities(treebank)
	var data []name.Example
	var gold, seen [][]schema.Token
	for i := range treebank {
		if !annotated[i] {
			gold, seen = append(gold, treebank[i].Tokens), append(seen, tagged[i])
			continue
		}
		names := name.FromEntities(treebank[i].Tokens, treebank[i].Misc)
		data = append(data, name.Example{Tokens: tagged[i], Names: names})
	}
	learn := name.Options{Epochs: o.NameEpochs, Seed: o.Seed, Prune: o.prune(namePrune), Voters: o.Voters}
	finder := name.Train(data, learn)
	for round := range guesses {
		if round == guesses-1 {
			learn.After = logNames(tagger, o)
		}
		finder = name.Train(slices.Concat(data, finder.Bootstrap(gold, seen)), learn)
	}
	return finder
}

// guesses is how often the names of sentences without entities are guessed,
// each time by what was learned from the guesses before.
const guesses = 2

func logNames(tagger *tag.Tagger, o Options) func(int, *name.Finder) {
	return func(epoch int, f *name.Finder) {
		fmt.Fprintf(o.Log, "names epoch %d:", epoch+1)
		for _, d := range o.Dev {
			c := namesOf(tagger, f, d)
			fmt.Fprintf(o.Log, "  %s F1 %.3f", d.Name, c.F1())
		}
		fmt.Fprintln(o.Log)
	}
}

// withEntities says for each sentence whether its document has entities.
func withEntities(treebank []conllu.Sentence) []bool {
	out := make([]bool, len(treebank))
	layer := false
	for i := range treebank {
		if treebank[i].Has("newdoc id") {
			layer = treebank[i].Has("global.Entity")
		}
		out[i] = layer
	}
	return out
}

// namesOf scores names against the entities of d, if it has any.
func namesOf(tagger *tag.Tagger, f *name.Finder, d Dev) score.Counts {
	var c score.Counts
	var ts tag.Scratch
	var ns name.Scratch
	for i, tokens := range tokens(d.Sentences) {
		if !d.entities() {
			break
		}
		gold := name.FromEntities(tokens, d.Sentences[i].Misc)
		tagger.Tag(tokens, &ts)
		got := f.Find(tokens, &ns)
		c.Add(score.Names(gold, got))
	}
	return c
}

func (d *Dev) entities() bool {
	return len(d.Sentences) > 0 && d.Sentences[0].Has("global.Entity")
}
