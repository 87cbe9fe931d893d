package extract

import (
	"slices"

	"github.com/chancery-kg/chancery/schema"
)

// place is a token of a sentence.
type place struct {
	*coder
	token int
}

// pair is two parties in a document; a party that is not named has no coder.
type pair struct {
	sentences      []*coder
	source, target place
	span           schema.Span // of the source
}

func newPair(r *reader, source, target schema.Span) *pair {
	p := &pair{span: source}
	for _, t := range r.trees {
		c := &coder{tree: t, party: make([]bool, len(t.Tokens))}
		for i := range t.Tokens {
			c.party[i] = overlaps(t.Tokens[i].Span, source) || overlaps(t.Tokens[i].Span, target)
		}
		p.sentences = append(p.sentences, c)
	}
	p.source, p.target = p.headOf(source), p.headOf(target)
	return p
}

// headOf is the token of a span that governs the others in it.
func (p *pair) headOf(span schema.Span) place {
	for _, c := range p.sentences {
		for i := range c.Tokens {
			if overlaps(c.Tokens[i].Span, span) && (c.head(i) < 0 || !overlaps(c.Tokens[c.head(i)].Span, span)) && c.upos(i) != "PUNCT" {
				return place{c, i}
			}
		}
	}
	return place{}
}

func overlaps(a, b schema.Span) bool { return a.Start < b.End && b.Start < a.End }

// joint reports that the two are coordinated: what they do they do together.
func (p *pair) joint() bool {
	return p.source.coder != nil && p.inOne(p.source) && p.source.firstConjunct(p.source.token) == p.target.firstConjunct(p.target.token)
}

// meeting is how far up from the source and from the target the paths meet.
func (p *pair) meeting() (up, down []place) {
	up, down = ancestors(p.source), ancestors(p.target)
	for i, a := range up {
		if j := slices.Index(down, a); j >= 0 {
			return up[:i+1], down[:j]
		}
	}
	return up, down
}

// path is the tokens from the source to the target over the tree, without the
// parties; where a clause on the way down stands beside its governor, from that
// clause on first.
func (p *pair) path() []place {
	up, down := p.meeting()
	slices.Reverse(down)
	for i := len(down) - 1; i >= 0; i-- {
		if down[i].isBeside(down[i].token) {
			return outside(slices.Concat(down[i:], up, down[:i]))
		}
	}
	return outside(slices.Concat(up, down))
}

// above is the tokens over the path, up to the root.
func (p *pair) above() []place {
	up, _ := p.meeting()
	return outside(ancestors(p.source)[len(up):])
}

func outside(path []place) []place {
	return slices.DeleteFunc(path, func(at place) bool { return at.party[at.token] })
}

// isBeside reports a clause that shares the subject of what it hangs from and is
// not governed by it: in "rejected the offer and attacked Mali" Mali is attacked.
func (t *tree) isBeside(i int) bool {
	if s := t.child(i, "nsubj", "nsubj:pass"); !t.isVerb(i) || s >= 0 && t.upos(s) != "PRON" {
		return false
	}
	return t.is(i, "conj", "parataxis") || t.is(i, "advcl") && t.has(i, "mark", "after", "before", "while", "when", "as", "since", "until", "because", "although", "though")
}

func ancestors(at place) []place {
	if at.coder == nil {
		return nil
	}
	var out []place
	for i := at.token; i >= 0 && len(out) <= len(at.Tokens); i = at.head(i) {
		out = append(out, place{at.coder, i})
	}
	return out
}

// beside is the dependents of the path and of the parties.
func (p *pair) beside() []place {
	var out []place
	for _, at := range append(p.path(), p.source, p.target) {
		if at.coder == nil {
			continue
		}
		for _, k := range at.kids[at.token] {
			out = append(out, place{at.coder, k})
		}
	}
	return outside(out)
}

// near is all tokens: those after the source first, then those before it.
func (p *pair) near() []place {
	var before, after []place
	for _, c := range p.sentences {
		for i := range c.Tokens {
			if c.Tokens[i].Span.Start >= p.span.End {
				after = append(after, place{c, i})
			} else {
				before = append(before, place{c, i})
			}
		}
	}
	return outside(append(after, before...))
}
