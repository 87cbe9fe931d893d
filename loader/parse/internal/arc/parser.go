package arc

import (
	"github.com/chancery-kg/chancery/loader/parse/internal/lexeme"
	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/loader/parse/internal/punct"
	"github.com/chancery-kg/chancery/schema"
)

// Parser parses sentences. Its fields are what a model file stores.
type Parser struct {
	Labels    []string
	Width     int  // of the beam; up to 1 the best transition is taken at once
	Backward  bool // reads from the last word to the first
	Weights   *linear.Model
	groups    []uint32 // bit of each label's group
	forbidden []int    // transitions that are never taken
}

// Scratch is reused memory for one goroutine.
type Scratch struct {
	state  state
	view   view
	beam   beam
	keys   []uint32
	scores linear.Scores
	turned []schema.Token
	// Of a committee.
	ballots      [][]schema.Token
	words, index []int
	chart        chart
}

// Parse sets Head and DepRel of the tokens, which have their tags. Marks get
// the head punct.Free; where there is nothing else they hang on the first.
func (p *Parser) Parse(tokens []schema.Token, s *Scratch) {
	switch {
	case !punct.HasWord(tokens):
		for i := range tokens {
			tokens[i].Head, tokens[i].DepRel = 0, punct.Relation
		}
		if len(tokens) > 0 {
			tokens[0].Head, tokens[0].DepRel = -1, "root"
		}
		return
	case !p.Backward:
		p.parse(tokens, s)
		return
	}
	s.turned = turn(s.turned[:0], tokens)
	p.parse(s.turned, s)
	copy(tokens, turn(s.turned, s.turned)[len(tokens):])
}

// turn appends the tokens to out from the last to the first, and their heads
// accordingly.
func turn(out, tokens []schema.Token) []schema.Token {
	last := len(tokens) - 1
	for i := range tokens {
		t := tokens[last-i]
		if t.Head >= 0 {
			t.Head = last - t.Head
		}
		out = append(out, t)
	}
	return out
}

func (p *Parser) parse(tokens []schema.Token, s *Scratch) {
	s.view.fill(tokens, p)
	if p.Width > 1 {
		p.search(s)
	} else {
		p.descend(s)
	}
	p.write(tokens, s)
}

// descend takes the best transition at each step.
func (p *Parser) descend(s *Scratch) {
	s.state.reset(len(s.view.kept))
	for !s.state.done() {
		if len(s.state.stack) == 0 {
			s.state.do(shift, 0, 0) // there is no choice
			continue
		}
		s.keys = p.features(s.keys[:0], &s.view, &s.state)
		scores := p.Weights.Score(s.keys, &s.scores)
		p.forbid(scores)
		kind, label := split(bestAllowed(&s.state, scores))
		s.state.do(kind, label, p.groups[label])
	}
}

func (p *Parser) write(tokens []schema.Token, s *Scratch) {
	for i := range tokens {
		tokens[i].Head, tokens[i].DepRel = punct.Free, ""
	}
	kept := s.view.kept
	for i, at := range kept {
		w := &s.state.words[i]
		t := &tokens[at]
		if int(w.head) == len(kept) {
			t.Head, t.DepRel = -1, "root"
			continue
		}
		if t.Head, t.DepRel = int(kept[w.head]), p.Labels[w.label]; t.DepRel == "root" {
			t.DepRel = "dep"
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
// the sentence is parsed. Marks are left out but for what is told of them
// between the words. Index 0 of words is no word, index n+1 the root.
type view struct {
	kept  []int32 // index of each word among the tokens
	words []seen
	pre   []uint32 // marks before each word, and before the root
	// Marks, verbs and conjunctions before each word, counted.
	marks, verbs, joins []int16
}

// seen is a word: the word, its tags, both, and its universal tag.
type seen struct{ w, p, wp, u uint32 }

func (v *view) fill(tokens []schema.Token, p *Parser) {
	v.kept, v.words, v.pre = v.kept[:0], append(v.words[:0], p.edge(1)), v.pre[:0]
	v.marks, v.verbs, v.joins = v.marks[:0], v.verbs[:0], v.joins[:0]
	all := !punct.HasWord(tokens)
	var marks, verbs, joins int16
	run := uint32(0)
	for i := range tokens {
		t := &tokens[i]
		if !all && punct.IsMark(t) {
			run = linear.Mix(run, linear.Hash(t.Form))
			marks++
			continue
		}
		v.kept = append(v.kept, int32(i))
		upos := linear.Hash(t.UPOS)
		v.words = append(v.words, see(lexeme.Of(t.Form).Lower, linear.Mix(upos, linear.Hash(t.XPOS)), upos))
		v.count(run, marks, verbs, joins)
		run = 0
		switch t.UPOS {
		case "VERB":
			verbs++
		case "CCONJ":
			joins++
		}
	}
	v.words = append(v.words, p.edge(2))
	v.count(run, marks, verbs, joins)
}

func (v *view) count(run uint32, marks, verbs, joins int16) {
	v.pre = append(v.pre, run)
	v.marks, v.verbs, v.joins = append(v.marks, marks), append(v.verbs, verbs), append(v.joins, joins)
}

func see(w, p, u uint32) seen { return seen{w, p, linear.Mix(w, p), u} }

// edge stands for no word, 1, or the root, 2. Its tag is a mix like a word's
// to a parser with a beam; to others it is the number.
func (p *Parser) edge(n uint32) seen {
	if p.Width > 1 {
		return see(n, linear.Mix(n, n), n)
	}
	return see(n, n, n)
}

// before is the marks before word i; 0 for none or where there is no word.
func (v *view) before(i int) uint32 {
	if i < 0 || i >= len(v.pre) {
		return 0
	}
	return v.pre[i]
}

// between sums up what stands between words a < b: few numbers in one.
func (v *view) between(a, b int) uint32 {
	if a < 0 || b <= a {
		return 0xff
	}
	few := func(c []int16, from int, most int16) uint32 { return uint32(min(most, c[b]-c[from])) }
	return few(v.marks, a, 3) | few(v.verbs, a+1, 2)<<2 | few(v.joins, a+1, 1)<<4
}
