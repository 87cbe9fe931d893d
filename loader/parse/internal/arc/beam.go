package arc

import (
	"slices"

	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
)

// beam is a search that keeps the best few parses at each step. All parses of
// a sentence take the same number of transitions, so they are compared step
// by step.
type beam struct {
	width  int
	now    []hypothesis
	next   []hypothesis
	picks  []pick
	links  []link // all steps taken, each with the one before it
	keys   []uint32
	scores [linear.MaxClasses]float32
}

// hypothesis is a parse in progress; last is its last step in links.
type hypothesis struct {
	state
	score float32
	last  int32
}

type link struct {
	before int32
	action uint8
}

// pick is a transition that may enter the next beam.
type pick struct {
	from   int
	action int
	score  float32
}

// scorer gives the scores of all transitions for a state's features.
type scorer func(keys []uint32, scores []float32)

func (b *beam) start(n int) {
	b.links = b.links[:0]
	b.now = grow(b.now, 1)
	b.now[0].reset(n)
	b.now[0].score, b.now[0].last = 0, none
}

// grow makes room for n hypotheses, whose memory is reused.
func grow(h []hypothesis, n int) []hypothesis {
	for cap(h) < n {
		h = append(h[:cap(h)], hypothesis{})
	}
	return h[:n]
}

// step takes all hypotheses one transition further.
func (b *beam) step(p *Parser, v *view, score scorer) {
	b.picks = b.picks[:0]
	actions := p.actions()
	for i := range b.now {
		h := &b.now[i]
		b.keys = p.features(b.keys[:0], v, &h.state)
		score(b.keys, b.scores[:actions])
		b.offer(i, h, b.scores[:actions])
	}
	b.next = grow(b.next, len(b.picks))
	for k, pick := range b.picks {
		to := &b.next[k]
		to.copy(&b.now[pick.from].state)
		kind, label := split(pick.action)
		to.do(kind, label, p.groups[label])
		b.links = append(b.links, link{b.now[pick.from].last, uint8(pick.action)})
		to.score, to.last = pick.score, int32(len(b.links)-1)
	}
	b.now, b.next = b.next, b.now
}

// offer puts the transitions of one hypothesis among the best so far.
func (b *beam) offer(from int, h *hypothesis, scores []float32) {
	ok := [3]bool{h.allowed(shift), h.allowed(left), h.allowed(right)}
	for a, s := range scores {
		kind := shift
		if a > 0 {
			kind = left + (a-1)%2
		}
		if !ok[kind] {
			continue
		}
		b.insert(pick{from, a, h.score + s})
	}
}

// insert keeps picks sorted, best first, the earlier of equals first.
func (b *beam) insert(p pick) {
	n := len(b.picks)
	if n == b.width && p.score <= b.picks[n-1].score {
		return
	}
	at := n
	for at > 0 && b.picks[at-1].score < p.score {
		at--
	}
	if n < b.width {
		b.picks = append(b.picks, pick{})
	}
	copy(b.picks[at+1:], b.picks[at:])
	b.picks[at] = p
}

// path lists the transitions that lead to a step.
func (b *beam) path(last int32) []uint8 {
	var out []uint8
	for ; last != none; last = b.links[last].before {
		out = append(out, b.links[last].action)
	}
	slices.Reverse(out)
	return out
}

// isPath reports whether these transitions lead to a step.
func (b *beam) isPath(last int32, path []uint8) bool {
	for k := len(path) - 1; k >= 0; k-- {
		if b.links[last].action != path[k] {
			return false
		}
		last = b.links[last].before
	}
	return true
}

func (s *state) copy(o *state) {
	s.n, s.next = o.n, o.next
	s.stack = append(s.stack[:0], o.stack...)
	s.words = append(s.words[:0], o.words...)
}

// search sets the state of s to the best parse that the beam finds.
func (p *Parser) search(s *Scratch) {
	b := &s.beam
	b.width = p.Width
	b.start(len(s.view.kept))
	score := func(keys []uint32, scores []float32) {
		sums := p.Weights.Score(keys, &s.scores)
		p.forbid(sums)
		for i, w := range sums {
			scores[i] = float32(w)
		}
	}
	for !b.now[0].done() {
		b.step(p, &s.view, score)
	}
	s.state.copy(&b.now[0].state)
}
