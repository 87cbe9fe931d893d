package arc

import (
	"math/rand/v2"

	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/schema"
)

// TrainBeam learns a parser that searches with a beam of that width. It begins
// with the weights of greedy parsers, averaged, and goes on with max-violation updates
// (Huang, Fayong and Guo 2012): where the best wrong beginning of a parse
// leads the right one by most.
func TrainBeam(sentences [][]schema.Token, width int, greedy, o Options) (*Parser, error) {
	p := &Parser{Width: width, Backward: o.Backward}
	data, err := p.examples(sentences)
	if err != nil {
		return nil, err
	}
	p.prepare()
	if greedy.Explore == 0 {
		greedy.Explore = 0.9
	}
	t := beamTrainer{Parser: p, learner: linear.NewTrainer(p.actions()), gold: &oracle{}}
	sum := linear.Runs(greedy.Voters, func(voter int) *linear.Trainer { return p.run(data, greedy, voter) })
	t.learner.Absorb(sum, 1/float64(max(1, greedy.Voters)))
	t.beam.width = width
	order := rand.New(rand.NewPCG(o.Seed, 5))
	for epoch := range o.Epochs {
		order.Shuffle(len(data), func(i, j int) { data[i], data[j] = data[j], data[i] })
		for i := range data {
			t.learn(&data[i])
		}
		if o.After != nil || epoch == o.Epochs-1 {
			p.Weights = t.learner.Model(o.Prune)
		}
		if o.After != nil {
			o.After(epoch, p)
		}
	}
	return p, nil
}

type beamTrainer struct {
	*Parser
	learner *linear.Trainer
	gold    *oracle
	view    view
	beam    beam
	state   state
	keys    []uint32
	sums    [linear.MaxClasses]float32
}

func (t *beamTrainer) learn(e *Example) {
	t.view.fill(e.Tokens, t.Parser)
	right := t.sequence(e)
	wrong, at := t.worst(right)
	t.learner.Tick()
	if at == 0 {
		return
	}
	same := 0
	for same < at && wrong[same] == right[same] {
		same++
	}
	t.update(right[:at], same, 1)
	t.update(wrong[:at], same, -1)
}

// sequence is the transitions that build the tree, reductions first.
func (t *beamTrainer) sequence(e *Example) []uint8 {
	t.gold.set(e.heads)
	t.state.reset(len(e.heads))
	var out []uint8
	for !t.state.done() {
		costs := t.gold.costs(&t.state)
		kind := shift
		for _, k := range [2]int{left, right} {
			if t.state.allowed(k) && costs[k] == 0 {
				kind = k
				break
			}
		}
		label := uint8(0)
		if kind != shift {
			label = e.labels[t.state.peek(0)]
		}
		out = append(out, uint8(action(kind, label)))
		t.state.do(kind, label, t.groups[label])
	}
	return out
}

// worst runs the beam beside the right transitions and gives the beginning of
// a wrong parse that leads by most, and its length; 0 where none leads.
func (t *beamTrainer) worst(right []uint8) (wrong []uint8, at int) {
	b := &t.beam
	b.start(len(t.view.kept))
	t.state.reset(len(t.view.kept))
	var score, lead float32
	last := int32(none)
	for k, a := range right {
		t.keys = t.features(t.keys[:0], &t.view, &t.state)
		t.learner.Score(t.keys, t.sums[:t.actions()])
		score += t.sums[a]
		kind, label := split(int(a))
		t.state.do(kind, label, t.groups[label])
		b.step(t.Parser, &t.view, t.learner.Score)
		best := &b.now[0]
		if d := best.score - score; (at == 0 && d >= 0 || d > lead) && !b.isPath(best.last, right[:k+1]) {
			lead, at, last = d, k+1, best.last
		}
	}
	if at == 0 {
		return nil, 0
	}
	return b.path(last), at
}

// update adds by to the weights of the transitions from the first that differs.
func (t *beamTrainer) update(path []uint8, from int, by float32) {
	t.state.reset(len(t.view.kept))
	for k, a := range path {
		if k >= from {
			t.keys = t.features(t.keys[:0], &t.view, &t.state)
			t.learner.Update(t.keys, int(a), by)
		}
		kind, label := split(int(a))
		t.state.do(kind, label, t.groups[label])
	}
}
