package arc

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/loader/parse/internal/punct"
	"github.com/chancery-kg/chancery/schema"
)

// Example is a sentence to learn from: tokens with the tags that the parser
// will see, and the tree.
type Example struct {
	Tokens []schema.Token
	heads  []int32 // n for the root
	labels []uint8
}

// Options of training.
type Options struct {
	Epochs   int
	Seed     uint64
	Prune    linear.Prune
	Patience uint32 // see linear.Trainer
	// Voters is how many runs, each with its own order of sentences, are
	// added up; 0 is 1.
	Voters int
	// Backward makes a parser that reads from the last word to the first.
	Backward bool
	// Explore is how often, after the first epoch, the parser's own choice is
	// followed where it is wrong; 0 is 0.9.
	Explore float64
	// After, where set, is called after each epoch with the parser so far.
	After func(epoch int, p *Parser)
}

// Train learns a parser. The result depends on nothing but examples and
// options.
func Train(sentences [][]schema.Token, o Options) (*Parser, error) {
	p := &Parser{Backward: o.Backward}
	data, err := p.examples(sentences)
	if err != nil {
		return nil, err
	}
	p.prepare()
	if o.Explore == 0 {
		o.Explore = 0.9
	}
	sum := linear.Runs(o.Voters, func(voter int) *linear.Trainer { return p.run(data, o, voter) })
	p.Weights = sum.Model(o.Prune)
	return p, nil
}

// run learns once, from the examples in an order of its own.
func (p *Parser) run(examples []Example, o Options, voter int) *linear.Trainer {
	data := slices.Clone(examples)
	q := *p
	t := trainer{
		Parser: &q, learner: linear.NewTrainer(p.actions()), explore: o.Explore,
		random: rand.New(rand.NewPCG(o.Seed, 2+uint64(voter)<<8)), gold: &oracle{},
	}
	t.learner.Patience = o.Patience
	for epoch := range o.Epochs {
		t.epoch = epoch
		t.random.Shuffle(len(data), func(i, j int) { data[i], data[j] = data[j], data[i] })
		for i := range data {
			t.learn(&data[i])
		}
		if o.After != nil && voter == 0 {
			q.Weights = t.learner.Model(o.Prune)
			o.After(epoch, &q)
		}
	}
	return t.learner
}

func (p *Parser) examples(sentences [][]schema.Token) ([]Example, error) {
	ids := map[string]uint8{}
	var out []Example
	for _, sentence := range sentences {
		if p.Backward {
			sentence = turn(nil, sentence)
		}
		tokens := wordsOf(sentence)
		e := Example{Tokens: sentence, heads: projective(tokens)}
		for i := range tokens {
			id, ok := ids[tokens[i].DepRel]
			if !ok {
				id = uint8(len(p.Labels))
				ids[tokens[i].DepRel] = id
				p.Labels = append(p.Labels, tokens[i].DepRel)
			}
			e.labels = append(e.labels, id)
		}
		if len(tokens) > 0 {
			out = append(out, e)
		}
	}
	if p.actions() > linear.MaxClasses {
		return nil, fmt.Errorf("arc: %d labels are too many", len(p.Labels))
	}
	return out, nil
}

// wordsOf is the tree of a sentence without its marks.
func wordsOf(sentence []schema.Token) []schema.Token {
	loose := punct.Loosen(sentence)
	index := make([]int, len(loose))
	var out []schema.Token
	for i := range loose {
		if index[i] = len(out); loose[i].Head != punct.Free {
			out = append(out, loose[i])
		}
	}
	for i := range out {
		if out[i].Head >= 0 {
			out[i].Head = index[out[i].Head]
		}
	}
	return out
}

type trainer struct {
	*Parser
	learner *linear.Trainer
	explore float64
	random  *rand.Rand
	epoch   int
	gold    *oracle
	Scratch
	sums [linear.MaxClasses]float32
}

func (t *trainer) learn(e *Example) {
	s := &t.state
	s.reset(len(e.heads))
	t.view.fill(e.Tokens, t.Parser)
	t.gold.set(e.heads)
	sums := t.sums[:t.actions()]
	for !s.done() {
		t.keys = t.features(t.keys[:0], &t.view, s)
		t.learner.Score(t.keys, sums)
		guess := bestAllowed(s, sums)
		best := t.bestFree(e, sums)
		if guess != best && !t.isFree(e, guess) {
			t.learner.Update(t.keys, best, 1)
			t.learner.Update(t.keys, guess, -1)
			if t.epoch == 0 || t.random.Float64() >= t.explore {
				guess = best
			}
		}
		t.learner.Tick()
		kind, label := split(guess)
		s.do(kind, label, t.groups[label])
	}
}

// isFree reports whether the transition loses no arc that could still be got,
// and carries the right label.
func (t *trainer) isFree(e *Example, a int) bool {
	kind, label := split(a)
	costs := t.gold.costs(&t.state)
	return costs[kind] == least(&t.state, costs) && (kind == shift || label == t.goldLabel(e))
}

// goldLabel is the label that the word on top of the stack has in the tree.
func (t *trainer) goldLabel(e *Example) uint8 { return e.labels[t.state.peek(0)] }

// bestFree is the best scored of the free transitions.
func (t *trainer) bestFree(e *Example, sums []float32) int {
	s := &t.state
	costs := t.gold.costs(s)
	low := least(s, costs)
	best := -1
	for kind := range costs {
		if !s.allowed(kind) || costs[kind] != low {
			continue
		}
		a := 0
		if kind != shift {
			a = action(kind, t.goldLabel(e))
		}
		if best < 0 || sums[a] > sums[best] {
			best = a
		}
	}
	return best
}

func least(s *state, costs [3]int) int {
	low := 1 << 30
	for kind, c := range costs {
		if s.allowed(kind) {
			low = min(low, c)
		}
	}
	return low
}

// projective gives the heads of the tokens, n for the root, with each arc that
// crosses another lifted to the nearest ancestor that crosses none.
func projective(tokens []schema.Token) []int32 {
	n := len(tokens)
	heads := make([]int32, n)
	for i := range tokens {
		if heads[i] = int32(tokens[i].Head); tokens[i].Head < 0 {
			heads[i] = int32(n)
		}
	}
	for {
		i := shortestCrossing(heads)
		if i < 0 {
			return heads
		}
		if heads[i] = heads[heads[i]]; heads[i] == int32(i) {
			heads[i] = int32(n)
		}
	}
}

// shortestCrossing is the word whose arc spans a word that its head does not
// dominate, the shortest such; -1 for none.
func shortestCrossing(heads []int32) int {
	found, length := -1, 1<<30
	for i, h := range heads {
		if int(h) == len(heads) {
			continue
		}
		a, b := min(i, int(h)), max(i, int(h))
		if b-a < length && !coversOwn(heads, a, b, int(h)) {
			found, length = i, b-a
		}
	}
	return found
}

// coversOwn reports whether all words between a and b descend from h.
func coversOwn(heads []int32, a, b, h int) bool {
	for k := a + 1; k < b; k++ {
		up := k
		for steps := 0; up != h && up != len(heads) && steps <= len(heads); steps++ {
			up = int(heads[up])
		}
		if up != h {
			return false
		}
	}
	return true
}

// FoldRare cuts relations that occur less than n times to their universal
// part.
func FoldRare(sentences [][]schema.Token, n int) {
	counts := map[string]int{}
	for _, tokens := range sentences {
		for i := range tokens {
			counts[tokens[i].DepRel]++
		}
	}
	for _, tokens := range sentences {
		for i := range tokens {
			if r := &tokens[i].DepRel; counts[*r] < n {
				if at := slices.Index([]byte(*r), ':'); at > 0 {
					*r = (*r)[:at]
				}
			}
		}
	}
}
