package tag

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/loader/parse/internal/lexeme"
	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/schema"
)

// Options of training.
type Options struct {
	Epochs int
	Seed   uint64
	Prune  linear.Prune
	Voters int // runs, each with its own order of sentences, that are added up; 0 is 1
	// After, where set, is called after each epoch of the first run.
	After func(epoch int, t *Tagger)
}

// Train learns a tagger from tagged sentences. The result depends on nothing
// but sentences and options.
func Train(sentences [][]schema.Token, o Options) (*Tagger, error) {
	t := &Tagger{name: -1}
	ids, err := t.vocabulary(sentences)
	if err != nil {
		return nil, err
	}
	t.Lexicon = lexicon(sentences, ids)
	sum := linear.Runs(o.Voters, func(voter int) *linear.Trainer { return t.run(sentences, ids, o, voter) })
	t.Weights = sum.Model(o.Prune)
	return t, nil
}

// run learns once, from the sentences in an order of its own.
func (t *Tagger) run(sentences [][]schema.Token, ids map[Pair]int, o Options, voter int) *linear.Trainer {
	q := &Tagger{Tags: t.Tags, Lexicon: t.Lexicon, name: t.name}
	learner := linear.NewTrainer(len(t.Tags))
	order := rand.New(rand.NewPCG(o.Seed, 1+uint64(voter)<<8))
	data := slices.Clone(sentences)
	s := &Scratch{}
	for epoch := range o.Epochs {
		order.Shuffle(len(data), func(i, j int) { data[i], data[j] = data[j], data[i] })
		for _, tokens := range data {
			q.learn(learner, tokens, ids, s)
		}
		if o.After != nil && voter == 0 {
			q.Weights = learner.Model(o.Prune)
			o.After(epoch, q)
		}
	}
	return learner
}

func (t *Tagger) learn(learner *linear.Trainer, tokens []schema.Token, ids map[Pair]int, s *Scratch) {
	var scores [linear.MaxClasses]float32
	c := t.context(tokens, s)
	for i := range tokens {
		if e := c.entries[i+margin]; e.isSure() {
			c.push(e.sure())
			continue
		}
		gold := ids[Pair{tokens[i].UPOS, tokens[i].XPOS}]
		s.keys = c.features(s.keys[:0], i)
		learner.Score(s.keys, scores[:len(t.Tags)])
		best := 0
		for k, v := range scores[:len(t.Tags)] {
			if v > scores[best] {
				best = k
			}
		}
		if best != gold {
			learner.Update(s.keys, gold, 1)
			learner.Update(s.keys, best, -1)
		}
		learner.Tick()
		c.push(best)
	}
}

func (t *Tagger) vocabulary(sentences [][]schema.Token) (map[Pair]int, error) {
	ids := map[Pair]int{}
	for _, tokens := range sentences {
		for i := range tokens {
			p := Pair{tokens[i].UPOS, tokens[i].XPOS}
			if _, ok := ids[p]; !ok {
				ids[p] = len(t.Tags)
				t.Tags = append(t.Tags, p)
			}
		}
	}
	if len(t.Tags) > linear.MaxClasses {
		return nil, fmt.Errorf("tag: %d pairs of tags are more than %d", len(t.Tags), linear.MaxClasses)
	}
	return ids, nil
}

// Words seen this often enter the lexicon, and this often are sure of their
// only tag.
const (
	leastSeen = 4
	leastSure = 60
)

// lexicon records for each frequent word which tags it had in at least one
// case in thirty.
func lexicon(sentences [][]schema.Token, ids map[Pair]int) *linear.Table {
	counts := map[uint32]map[int]int{}
	for _, tokens := range sentences {
		for i := range tokens {
			w := lexeme.Of(tokens[i].Form).Lower
			if counts[w] == nil {
				counts[w] = map[int]int{}
			}
			counts[w][ids[Pair{tokens[i].UPOS, tokens[i].XPOS}]]++
		}
	}
	keys := make([]uint32, 0, len(counts))
	for w := range counts {
		keys = append(keys, w)
	}
	slices.Sort(keys)
	classes := map[string]uint32{}
	pairs := map[uint32]uint32{}
	for _, w := range keys {
		if e, ok := summarise(counts[w], classes); ok {
			pairs[w] = uint32(e)
		}
	}
	return linear.NewTable(pairs)
}

func summarise(tags map[int]int, classes map[string]uint32) (entry, bool) {
	total := 0
	for _, n := range tags {
		total += n
	}
	if total < leastSeen {
		return 0, false
	}
	var usual []int
	most := 0
	for id, n := range tags {
		if 30*n >= total {
			usual = append(usual, id)
		}
		if n > tags[most] || n == tags[most] && id < most {
			most = id
		}
	}
	slices.SortFunc(usual, func(a, b int) int {
		if tags[a] != tags[b] {
			return tags[b] - tags[a]
		}
		return a - b
	})
	name := strings.Trim(fmt.Sprint(usual), "[]")
	if _, ok := classes[name]; !ok {
		classes[name] = uint32(len(classes) + 1)
	}
	e := entry(classes[name])
	if total >= leastSure && tags[most]*500 >= total*499 {
		e |= sureBit | entry(most)<<16
	}
	return e, true
}
