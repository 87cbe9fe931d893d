package arc

import (
	"github.com/chancery-kg/chancery/loader/parse/internal/lexeme"
	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/schema"
)

// Parser parses sentences. Its fields are what a model file stores.
type Parser struct {
	Labels  []string
	Weights *linear.Model
}

// Scratch is reused memory for one goroutine.
type Scratch struct {
	state  state
	view   view
	keys   []uint32
	scores [linear.MaxClasses]int32
}

// Parse sets Head and DepRel of the tokens, which have their tags.
func (p *Parser) Parse(tokens []schema.Token, s *Scratch) {
	s.state.reset(len(tokens))
	s.view.fill(tokens)
	scores := s.scores[:p.actions()]
	for !s.state.done() {
		s.keys = s.view.features(s.keys[:0], &s.state)
		p.Weights.Score(s.keys, scores)
		kind, label := split(bestAllowed(&s.state, scores))
		s.state.do(kind, label)
	}
	p.write(tokens, &s.state)
}

func (p *Parser) write(tokens []schema.Token, s *state) {
	for i := range tokens {
		w := &s.words[i]
		tokens[i].Head, tokens[i].DepRel = int(w.head), p.Labels[w.label]
		switch {
		case int(w.head) == len(tokens):
			tokens[i].Head, tokens[i].DepRel = -1, "root"
		case tokens[i].DepRel == "root":
			tokens[i].DepRel = "dep"
		}
	}
}

// actions is the number of classes: shift, and left and right with each label.
func (p *Parser) actions() int { return 1 + 2*len(p.Labels) }

func action(kind int, label uint8) int {
	if kind == shift {
		return 0
	}
	return 2*int(label) + kind
}

func split(action int) (kind int, label uint8) {
	if action == 0 {
		return shift, 0
	}
	return left + (action-1)%2, uint8((action - 1) / 2)
}

func bestAllowed[N int32 | float32](s *state, scores []N) int {
	ok := [3]bool{s.allowed(shift), s.allowed(left), s.allowed(right)}
	best := -1
	if ok[shift] {
		best = 0
	}
	for a := 1; a < len(scores); a += 2 {
		if ok[left] && (best < 0 || scores[a] > scores[best]) {
			best = a
		}
		if ok[right] && (best < 0 || scores[a+1] > scores[best]) {
			best = a + 1
		}
	}
	return best
}

// view is what the features see of the words: hashes that do not change while
// the sentence is parsed. Index 0 is no word, index n+1 the root.
type view struct {
	words []seen
	lex   []lexeme.Word
	// marks counts commas, verbs and conjunctions up to each word.
	commas, verbs, joins []int16
}

type seen struct{ w, p, wp uint32 }

func (v *view) fill(tokens []schema.Token) {
	v.lex = lexeme.Append(v.lex[:0], tokens)
	v.words = append(v.words[:0], see(1, 1))
	v.commas, v.verbs, v.joins = append(v.commas[:0], 0), append(v.verbs[:0], 0), append(v.joins[:0], 0)
	for i := range tokens {
		t := &tokens[i]
		v.words = append(v.words, see(v.lex[i].Lower, linear.Mix(linear.Hash(t.UPOS), linear.Hash(t.XPOS))))
		v.commas = append(v.commas, v.commas[i]+count(t.UPOS == "PUNCT"))
		v.verbs = append(v.verbs, v.verbs[i]+count(t.UPOS == "VERB"))
		v.joins = append(v.joins, v.joins[i]+count(t.UPOS == "CCONJ"))
	}
	v.words = append(v.words, see(2, 2))
	v.commas = append(v.commas, v.commas[len(tokens)])
	v.verbs = append(v.verbs, v.verbs[len(tokens)])
	v.joins = append(v.joins, v.joins[len(tokens)])
}

func see(w, p uint32) seen { return seen{w, p, linear.Mix(w, p)} }

func count(b bool) int16 {
	if b {
		return 1
	}
	return 0
}

// between sums up what stands between words a < b: few numbers in one.
func (v *view) between(a, b int) uint32 {
	if a < 0 || b <= a {
		return 0xff
	}
	few := func(c []int16, most int16) uint32 { return uint32(min(most, c[b]-c[a+1])) }
	return few(v.commas, 3) | few(v.verbs, 2)<<2 | few(v.joins, 1)<<4
}
