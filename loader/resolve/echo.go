package resolve

import (
	"slices"

	"github.com/chancery-kg/chancery/schema"
)

// echoReach is how many sentences back a bare noun is taken to look.
const echoReach = 6

// byEcho resolves a definite noun that says no more ("the junta", "the
// troops") to the last phrase with the same noun that told whose it is ("Mali's
// junta", "British troops"). All names for those who rule are one noun, and a
// bare one that nothing goes before is of the state at home in the article.
func (a *article) byEcho(s *sentence, p schema.Phrase) []filler {
	noun := echoNoun(s.lemma(p.Head))
	if noun == "" || !s.isBare(p) {
		return nil
	}
	words := a.text(s, p.First, p.Head+1)
	if e := a.lastCalled(s, p, noun); e >= 0 {
		return one(s, e, p.First, p.Head+1, words+": the last so called, "+a.ent(e).Label)
	}
	if noun != "rulers" && !isA(noun, "forces") {
		return nil
	}
	if e := a.homeState(s, p); e >= 0 {
		return one(s, e, p.First, p.Head+1, words+" at home in the article: "+a.ent(e).Label)
	}
	return nil
}

// echoNoun is what a noun that can be taken up counts as, "" for others.
func echoNoun(lemma string) string {
	switch {
	case isA(lemma, "rulers"):
		return "rulers"
	case isA(lemma, "state", "group") && !isA(lemma, "country", "leaders", "multitude"):
		return lemma
	}
	return ""
}

// isBare reports a noun with nothing but "the" or "these" before it and no
// name after it; authorities do without.
func (s *sentence) isBare(p schema.Phrase) bool {
	for i := p.First; i < p.Head; i++ {
		switch s.lower(i) {
		case "the", "these", "those", "this", "that":
		default:
			return false
		}
	}
	if p.First == p.Head && s.lower(p.Head) != "authorities" {
		return false
	}
	for _, k := range s.kids[p.Head] {
		if s.is(k, "nmod", "amod", "compound", "nummod", "appos", "flat", "nmod:poss") {
			return false
		}
	}
	return true
}

// lastCalled is the one entity that phrases with the noun stand for shortly
// before p; -1 where there is none, or where two are not told apart.
func (a *article) lastCalled(s *sentence, p schema.Phrase, noun string) int {
	found := -1
	at := a.nounsAt()[noun]
	n, _ := slices.BinarySearchFunc(at, spot{s.index, p.First}, func(x, y spot) int {
		if x.sentence != y.sentence {
			return x.sentence - y.sentence
		}
		return x.token - y.token
	})
	for n--; n >= 0 && at[n].sentence >= s.index-echoReach; n-- {
		b := &a.sents[at[n].sentence]
		first, last := b.nounPhrase(at[n].token, 0)
		q := schema.Phrase{Sentence: b.index, First: first, Last: last, Head: at[n].token}
		if b.plural(q.Head) != s.plural(p.Head) && noun != "rulers" || b.isBare(q) || a.isPair(b, q) {
			continue
		}
		f := a.resolve(q)
		if len(f) != 1 || f[0].ent == found {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = f[0].ent
	}
	return found
}

// nounsAt are the places of the nouns that can be taken up, in the order of the
// text.
func (a *article) nounsAt() map[string][]spot {
	if a.nouns != nil {
		return a.nouns
	}
	a.nouns = map[string][]spot{}
	for n := range a.sents {
		s := &a.sents[n]
		for i := range s.tokens {
			if noun := echoNoun(s.lemma(i)); noun != "" && s.upos(i) == "NOUN" {
				a.nouns[noun] = append(a.nouns[noun], spot{n, i})
			}
		}
	}
	return a.nouns
}

// homeState is the state that a bare "the government" or "the army" is of: that
// of the town or land the clause is set in, else the only one spoken of just
// before, else the one at home in the article. Who does something to a
// government is not meant by it. -1 where that leaves none or several.
func (a *article) homeState(s *sentence, p schema.Phrase) int {
	if e := a.setting(s, p); e >= 0 {
		return e
	}
	near := a.states(s, 0, p.First)
	if s.index > 0 && a.sents[s.index-1].kind == s.kind {
		b := &a.sents[s.index-1]
		near = union(near, a.states(b, 0, len(b.tokens)))
	}
	doer := a.doerOver(s, p)
	near = slices.DeleteFunc(near, func(e int) bool { return e == doer })
	home := a.home()
	switch {
	case len(near) == 1:
		return near[0]
	case home >= 0 && home != doer && (len(near) == 0 || slices.Contains(near, home)):
		return home
	}
	return -1
}

// setting is the state in which a clause is set by its own words: "In Dublin,
// the Government said"; -1 for none.
func (a *article) setting(s *sentence, p schema.Phrase) int {
	verb := s.governor(p.Head)
	for _, m := range s.mentions {
		if m.kind != city && m.kind != named || m.last > p.First || !s.locative(m) {
			continue
		}
		if t := top(s, run{m.first, m.last}); s.governor(t) == verb {
			if e := a.stateOf(m.ent); e >= 0 {
				return e
			}
		}
	}
	return -1
}

// home is the state that the dateline is of and the title about; where they are
// of two, nobody is at home.
func (a *article) home() int {
	place, topic := a.dateline(), a.titleState()
	switch {
	case place < 0:
		return topic
	case topic < 0 || topic == place:
		return place
	}
	return -1
}
