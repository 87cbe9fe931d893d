package punct

import (
	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/schema"
)

// Free is the head of a mark that is not attached yet.
const Free = -2

// Relation is the relation of all marks to their heads.
const Relation = "punct"

// Attacher attaches marks. Its field is what a model file stores.
type Attacher struct {
	Weights *linear.Model
}

// Scratch is reused memory for one goroutine.
type Scratch struct {
	sentence sentence
	keys     []uint32
	scores   linear.Scores
}

// Attach sets Head and DepRel of the tokens whose Head is Free.
func (a *Attacher) Attach(tokens []schema.Token, s *Scratch) {
	if !s.sentence.read(tokens) {
		return
	}
	for i := range tokens {
		if tokens[i].Head == Free {
			c := s.sentence.candidates(i)
			best := a.best(i, c, s)
			s.sentence.settle(i, best)
			tokens[i].Head, tokens[i].DepRel = c[best].word, Relation
		}
	}
}

// best is the index of the candidate that scores highest, the first of them.
func (a *Attacher) best(i int, c []candidate, s *Scratch) int {
	best, top := 0, int32(0)
	for k := range c {
		s.keys = s.sentence.features(s.keys[:0], i, c, k)
		score := a.Weights.Score(s.keys, &s.scores)[0]
		if k == 0 || score > top {
			best, top = k, score
		}
	}
	return best
}
