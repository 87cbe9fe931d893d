package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/loader/when"
	"github.com/chancery-kg/chancery/schema"
)

// mendDates makes each date one phrase that owns nothing: its words hang
// together, no clause hangs on it, it is nobody's subject. A date between a
// noun and its verb hangs on the noun, since nothing but commas could take it
// from it: in "the withdrawal of Mali in 2018 from the pact surprised all" both
// phrases belong to the withdrawal.
func mendDates(tokens []schema.Token, times []when.Range) {
	for _, r := range times {
		d := date{tokens, r.First, r.Last}
		top := d.top()
		d.gather(top)
		d.noClause(top)
		d.beforeConjunction(top)
		d.freeModifiers()
		noun := nounBefore(tokens, d.first)
		if noun < 0 {
			continue
		}
		if tokens[top].Head >= d.last && d.last-d.first == 1 && isFinite(&tokens[tokens[top].Head]) {
			tokens[top].Head, tokens[top].DepRel = noun, "nmod"
		}
		for i := d.last; i < len(tokens); i++ {
			if d.holds(tokens[i].Head) && strings.HasPrefix(tokens[i].DepRel, "nmod") {
				tokens[i].Head = noun
			}
		}
	}
}

// date is a time expression, tokens [first, last).
type date struct {
	tokens      []schema.Token
	first, last int
}

func (d date) holds(i int) bool { return d.first <= i && i < d.last }

// top is the first word of the date that hangs outside of it, if it can on a
// verb.
func (d date) top() int {
	top := -1
	for i := d.first; i < d.last; i++ {
		h := d.tokens[i].Head
		switch {
		case d.holds(h):
		case h < 0 || d.tokens[h].UPOS == "VERB":
			return i
		case top < 0:
			top = i
		}
	}
	return max(top, d.first)
}

// gather hangs the other words of the date, and the preposition before it, on
// the top.
func (d date) gather(top int) {
	for i := d.first; i < d.last; i++ {
		if i != top && !d.holds(d.tokens[i].Head) && !hangsFrom(d.tokens, top, i) {
			d.tokens[i].Head, d.tokens[i].DepRel = top, "nmod"
		}
	}
	p, verb := d.first-1, d.tokens[top].Head
	if p >= 0 && verb >= 0 && d.tokens[p].UPOS == "ADP" && d.tokens[p].Head == verb && d.tokens[verb].UPOS == "VERB" {
		d.tokens[p].Head, d.tokens[p].DepRel = top, "case"
		d.tokens[top].DepRel = "obl"
	}
}

// beforeConjunction hangs a date that a conjunction follows on the verb before
// it: in "met on Friday and will meet again" it is no time of the second.
func (d date) beforeConjunction(top int) {
	verb := d.tokens[top].Head
	if verb < d.last || d.last >= len(d.tokens) || d.tokens[verb].DepRel != "conj" {
		return
	}
	if d.tokens[d.last].UPOS == "CCONJ" && d.tokens[d.last].Head == verb && d.tokens[verb].Head >= 0 && d.tokens[verb].Head < d.first {
		d.tokens[top].Head = d.tokens[verb].Head
	}
}

// noClause hangs a date that the tree makes the head of a sentence on its verb:
// in "Sunday, in Oslo, she accused them" it is the accusing that took place.
func (d date) noClause(top int) {
	if d.tokens[top].Head >= 0 {
		return
	}
	verb := -1
	for i := range d.tokens {
		if d.holds(d.tokens[i].Head) && d.tokens[i].UPOS == "VERB" && (verb < 0 || isFinite(&d.tokens[i]) && !isFinite(&d.tokens[verb])) {
			verb = i
		}
	}
	if verb < 0 {
		return
	}
	for i := range d.tokens {
		if !d.holds(i) && d.holds(d.tokens[i].Head) && d.tokens[i].DepRel != "case" {
			d.tokens[i].Head = verb
			d.tokens[i].DepRel = strings.Replace(d.tokens[i].DepRel, "nmod", "obl", 1)
		}
	}
	d.tokens[verb].Head, d.tokens[verb].DepRel = -1, "root"
	d.tokens[top].Head, d.tokens[top].DepRel = verb, "obl"
}

// freeModifiers gives adjectives and names right of the date to the noun that
// they stand before.
func (d date) freeModifiers() {
	for i := d.last; i+1 < len(d.tokens); i++ {
		t := &d.tokens[i]
		if !d.holds(t.Head) || !modifying[t.DepRel] {
			continue
		}
		noun := i + 1
		for steps := 0; d.tokens[noun].Head > noun && d.tokens[noun].UPOS != "VERB" && modifying[d.tokens[noun].DepRel] && steps < 8; steps++ {
			noun = d.tokens[noun].Head
		}
		if u := d.tokens[noun].UPOS; (u == "NOUN" || u == "PROPN") && !hangsFrom(d.tokens, noun, i) {
			t.Head = noun
		}
	}
}

// modifying are the relations of what stands before its noun.
var modifying = words("amod compound nummod det")

// nounBefore is the common noun that heads the phrase before the preposition
// before token i, or -1.
func nounBefore(tokens []schema.Token, i int) int {
	n := i - 2
	if n < 0 || tokens[i-1].UPOS != "ADP" || tokens[n].UPOS != "NOUN" && tokens[n].UPOS != "PROPN" {
		return -1
	}
	for steps := 0; tokens[n].UPOS != "NOUN" && steps < 6; steps++ {
		h := tokens[n].Head
		if h < 0 || h > n {
			return -1
		}
		n = h
	}
	if tokens[n].UPOS != "NOUN" {
		return -1
	}
	return n
}
