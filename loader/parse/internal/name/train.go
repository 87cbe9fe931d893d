package name

import (
	"math/rand/v2"
	"slices"

	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/schema"
)

// Example is a sentence with its outermost names.
type Example struct {
	Tokens []schema.Token
	Names  []schema.Name
}

// Options of training.
type Options struct {
	Epochs int
	Seed   uint64
	Prune  linear.Prune
	Voters int // runs, each with its own order of examples, that are added up; 0 is 1
	After  func(epoch int, f *Finder)
}

// Train learns a finder from examples, whose tokens have the tags that it
// will see.
func Train(examples []Example, o Options) *Finder {
	f := &Finder{}
	sum := linear.Runs(o.Voters, func(voter int) *linear.Trainer { return f.run(examples, o, voter) })
	f.Weights = sum.Model(o.Prune)
	return f
}

// run learns once, from the examples in an order of its own.
func (f *Finder) run(examples []Example, o Options, voter int) *linear.Trainer {
	learner := linear.NewTrainer(labels())
	order := rand.New(rand.NewPCG(o.Seed, 3+uint64(voter)<<8))
	data := slices.Clone(examples)
	var s Scratch
	for epoch := range o.Epochs {
		order.Shuffle(len(data), func(i, j int) { data[i], data[j] = data[j], data[i] })
		for i := range data {
			learn(learner, &data[i], &s)
		}
		if o.After != nil && voter == 0 {
			o.After(epoch, &Finder{Weights: learner.Model(o.Prune)})
		}
	}
	return learner
}

func learn(learner *linear.Trainer, e *Example, s *Scratch) {
	var scores [linear.MaxClasses]float32
	s.view.fill(e.Tokens)
	gold := goldLabels(e)
	last := outside
	for i := range e.Tokens {
		if !s.view.possible(i, last) {
			last = outside
			continue
		}
		s.keys = s.view.features(s.keys[:0], i, last)
		learner.Score(s.keys, scores[:labels()])
		want := gold[i]
		if !follows(want, last) {
			want-- // the name's first word was missed: begin it here
		}
		got := bestLabel(scores[:labels()], last)
		if got != want {
			learner.Update(s.keys, want, 1)
			learner.Update(s.keys, got, -1)
		}
		learner.Tick()
		last = got
	}
}

func goldLabels(e *Example) []int {
	out := make([]int, len(e.Tokens))
	for _, n := range e.Names {
		typ := slices.Index(Types, n.Type)
		if typ < 0 {
			continue
		}
		out[n.First] = begin(typ)
		for i := n.First + 1; i < n.Last; i++ {
			out[i] = inside(typ)
		}
	}
	return out
}
