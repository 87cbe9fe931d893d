package punct

import (
	"math/rand/v2"
	"slices"

	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/schema"
)

// Options of training.
type Options struct {
	Epochs int
	Seed   uint64
	Prune  linear.Prune
}

// Train learns from sentences with gold trees; the marks are the tokens
// tagged PUNCT that are leaves.
func Train(sentences [][]schema.Token, o Options) *Attacher {
	learner := linear.NewTrainer(1)
	order := rand.New(rand.NewPCG(o.Seed, 4))
	data := slices.Clone(sentences)
	var s Scratch
	for range o.Epochs {
		order.Shuffle(len(data), func(i, j int) { data[i], data[j] = data[j], data[i] })
		for _, tokens := range data {
			learn(learner, tokens, &s)
		}
	}
	return &Attacher{learner.Model(o.Prune)}
}

func learn(learner *linear.Trainer, gold []schema.Token, s *Scratch) {
	tokens := Loosen(gold)
	if !s.sentence.read(tokens) {
		return
	}
	var score [1]float32
	var wanted []uint32
	for i := range tokens {
		if tokens[i].Head != Free {
			continue
		}
		c := s.sentence.candidates(i)
		want := slices.IndexFunc(c, func(c candidate) bool { return c.word == gold[i].Head })
		best, top := 0, float32(0)
		for k := range c {
			s.keys = s.sentence.features(s.keys[:0], i, c, k)
			learner.Score(s.keys, score[:])
			if k == 0 || score[0] > top {
				best, top = k, score[0]
			}
		}
		learner.Tick()
		if want >= 0 && want != best {
			wanted = s.sentence.features(wanted[:0], i, c, want)
			learner.Update(wanted, 0, 1)
			s.keys = s.sentence.features(s.keys[:0], i, c, best)
			learner.Update(s.keys, 0, -1)
		}
		if want < 0 {
			want = best
		}
		s.sentence.settle(i, want)
	}
}

// Loosen copies a sentence and frees its marks; what hung on a mark hangs on
// the mark's head. A sentence of marks only is left as it is.
func Loosen(tokens []schema.Token) []schema.Token {
	out := slices.Clone(tokens)
	if !HasWord(tokens) {
		return out
	}
	for i := range out {
		if IsMark(&tokens[i]) {
			out[i].Head, out[i].DepRel = Free, ""
			continue
		}
		h, rel := tokens[i].Head, tokens[i].DepRel
		for h >= 0 && IsMark(&tokens[h]) {
			h, rel = tokens[h].Head, tokens[h].DepRel
		}
		out[i].Head, out[i].DepRel = h, rel
	}
	return ensureRoot(out)
}

// ensureRoot keeps one root: where marks were roots, the first word that lost
// its head takes their place.
func ensureRoot(tokens []schema.Token) []schema.Token {
	root := -1
	for i := range tokens {
		if tokens[i].Head != -1 {
			continue
		}
		if root < 0 {
			root = i
			tokens[i].DepRel = "root"
			continue
		}
		tokens[i].Head, tokens[i].DepRel = root, "parataxis"
	}
	return tokens
}

// IsMark reports whether a token is punctuation by its tag.
func IsMark(t *schema.Token) bool { return t.UPOS == "PUNCT" }

// HasWord reports whether not all tokens are marks.
func HasWord(tokens []schema.Token) bool {
	return slices.ContainsFunc(tokens, func(t schema.Token) bool { return !IsMark(&t) })
}
