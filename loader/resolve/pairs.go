package resolve

import (
	"slices"

	"github.com/chancery-kg/chancery/schema"
)

// byPair resolves "the two countries", "both sides", "our countries", "the two
// leaders" where exactly two are meant.
func (a *article) byPair(s *sentence, p schema.Phrase) []filler {
	if !a.isPair(s, p) || a.namesItsOwn(s, p) {
		return nil
	}
	words := a.text(s, p.First, p.Head+1)
	var two []int
	switch {
	case a.offices[spot{p.Sentence, p.Head}] != nil && s.lemma(p.Head) != "leader":
		return nil // both ministers: by their offices
	case isA(s.lemma(p.Head), "pair") || s.upos(p.Head) != "NOUN":
		two = a.pairOfStates(s, p)
	}
	if len(two) != 2 || s.lemma(p.Head) == "leader" {
		doers := a.personsDoing(s, p)
		others := func(b *sentence, last int) []int {
			return slices.DeleteFunc(a.personsIn(b, last), func(e int) bool { return slices.Contains(doers, e) })
		}
		if people := a.twoBefore(s, p.First, others); len(people) == 2 && (isA(s.lemma(p.Head), "leaders") || s.upos(p.Head) != "NOUN") {
			two = people
		}
	}
	return a.pairFillers(s, p, two, words)
}

func (a *article) pairFillers(s *sentence, p schema.Phrase, two []int, words string) []filler {
	if len(two) != 2 {
		return nil
	}
	var out []filler
	for _, e := range two {
		out = append(out, filler{e, s.index, p.First, p.Head + 1, words + ": one of the two last named"})
	}
	return out
}

// isPair reports whether the phrase speaks of two known ones: a plural with
// "two", "both", "these", "our" or a bare "the".
func (a *article) isPair(s *sentence, p schema.Phrase) bool {
	head := s.lower(p.Head)
	if head == "both" || head == "two" {
		return s.upos(p.Head) != "NOUN" || p.Last-p.First <= 2
	}
	if !s.plural(p.Head) || s.upos(p.Head) == "PRON" || !isA(s.lemma(p.Head), "pair", "leaders") {
		return false
	}
	for i := p.First; i < p.Head; i++ {
		switch s.lower(i) {
		case "two", "both", "2":
			return true
		}
	}
	switch s.lower(p.First) {
	case "the", "our", "these":
		return p.Head == p.First+1 && s.lemma(p.Head) != "official" // of officials there may be any number
	}
	return false
}

// namesItsOwn reports whether the phrase itself says who they are.
func (a *article) namesItsOwn(s *sentence, p schema.Phrase) bool {
	return len(s.within(p.First, p.Last, named, demonym, city, personal)) > 0
}

// pairOfStates are the two states meant by a phrase; in quoted speech with
// "our" one of them is the speaker's.
func (a *article) pairOfStates(s *sentence, p schema.Phrase) []int {
	own := -1
	if s.lower(p.First) == "our" || s.lower(p.First) == "both" && s.lower(p.First+1) == "our" {
		if own = a.stateOf(a.speakerAt(s, p.Head)); own < 0 {
			return nil
		}
	}
	doer := a.doerOver(s, p)
	two := a.twoBefore(s, p.First, func(b *sentence, last int) []int {
		return slices.DeleteFunc(a.states(b, 0, last), func(e int) bool { return e == doer && own < 0 })
	})
	if own >= 0 && !slices.Contains(two, own) {
		return a.withOther(s, p, own)
	}
	return two
}

// doerOver is the state of the subject whose verb has the phrase among its
// objects, or in one of them, -1 for none: who urges both sides is neither of
// them.
func (a *article) doerOver(s *sentence, p schema.Phrase) int {
	top := s.climb(p.Head, "nmod")
	if !s.is(top, "obj", "iobj", "obl") {
		return -1
	}
	verb := s.governor(s.head(top))
	if s.subjectOf(verb) < 0 {
		verb = s.climb(verb, "conj")
	}
	subject := s.subjectOf(verb)
	if subject < 0 || subject == p.Head {
		return -1
	}
	if found := a.headFillers(s, subject); len(found) == 1 {
		return a.stateOf(found[0].ent)
	}
	return -1
}

// personsDoing are the persons named before the verb that has the phrase as
// object: two men that are met are not those who meet them.
func (a *article) personsDoing(s *sentence, p schema.Phrase) []int {
	verb := s.governor(s.head(p.Head))
	if !s.is(p.Head, "obj", "iobj", "obl") || s.subjectOf(verb) < 0 {
		return nil
	}
	var out []int
	for _, m := range s.mentions {
		if m.last <= verb {
			out = union(out, []int{m.ent})
		}
	}
	return out
}

// withOther pairs a state with the only other one named in the sentence or the
// one before.
func (a *article) withOther(s *sentence, p schema.Phrase, own int) []int {
	others := a.states(s, 0, p.First)
	if len(others) == 0 && s.index > 0 {
		b := &a.sents[s.index-1]
		others = a.states(b, 0, len(b.tokens))
	}
	others = slices.DeleteFunc(others, func(e int) bool { return e == own })
	if len(others) != 1 {
		return nil
	}
	return []int{own, others[0]}
}

// twoBefore collects backwards from token i until at least two are found, at
// most three sentences back. Where more than two compete, the title decides.
func (a *article) twoBefore(s *sentence, i int, collect func(*sentence, int) []int) []int {
	found := collect(s, i)
	for n := s.index - 1; len(found) < 2 && n >= 0 && n >= s.index-3; n-- {
		if a.sents[n].kind == schema.Caption && s.kind != schema.Caption {
			continue
		}
		found = union(found, collect(&a.sents[n], len(a.sents[n].tokens)))
	}
	topic := a.twoOfTitle(nil, collect)
	if topic == nil && len(a.sents) > 0 {
		topic = collect(&a.sents[0], len(a.sents[0].tokens))
	}
	rivals := len(topic) == 2 && len(found) == 2 && len(union(slices.Clone(topic), found)) == 3
	if len(found) == 2 && a.together(s.index, found, collect) && (!rivals || a.sideBySide(s.index, found)) {
		return found
	}
	return a.twoOfTitle(found, collect)
}

// sideBySide reports whether a clause up to the sentence at last has both as
// its subject and object, or in a list: only so can a third party with one of
// the two that the article is about be the two spoken of.
func (a *article) sideBySide(last int, two []int) bool {
	for n := last; n >= 0 && n >= last-3; n-- {
		s := &a.sents[n]
		verbs := map[int]int{} // verb → which of the two are its arguments
		for _, m := range s.mentions {
			if i := slices.IndexFunc(two, func(e int) bool { return e == m.ent || e == a.stateOf(m.ent) }); i >= 0 {
				verbs[s.verbOf(m.last-1)] |= 1 << i
			}
		}
		delete(verbs, -1)
		for _, both := range verbs {
			if both == 3 {
				return true
			}
		}
	}
	return false
}

// verbOf is the verb whose argument token i is, or names the owner of; -1 for a
// word deeper inside a phrase.
func (s *sentence) verbOf(i int) int {
	for range s.tokens {
		switch {
		case i < 0:
			return -1
		case s.is(i, "nsubj", "obj", "iobj", "obl"):
			return s.head(i)
		case !s.is(i, "amod", "compound", "flat", "nmod:poss", "nmod:desc", "conj", "appos"):
			return -1
		}
		i = s.head(i)
	}
	return -1
}

// together reports whether a sentence up to the one at last speaks of both:
// two that were only named one after the other are no pair.
func (a *article) together(last int, two []int, collect func(*sentence, int) []int) bool {
	for n := last; n >= 0; n-- {
		if subset(two, collect(&a.sents[n], len(a.sents[n].tokens))) {
			return true
		}
	}
	return false
}

func (a *article) twoOfTitle(among []int, collect func(*sentence, int) []int) []int {
	var found []int
	for n := range a.sents {
		if a.sents[n].kind == schema.Title {
			found = union(found, collect(&a.sents[n], len(a.sents[n].tokens)))
		}
	}
	if len(found) != 2 {
		return nil
	}
	for _, e := range found {
		if len(among) > 0 && !slices.Contains(among, e) {
			return nil
		}
	}
	return found
}

func union(a, b []int) []int {
	for _, e := range b {
		if !slices.Contains(a, e) {
			a = append(a, e)
		}
	}
	return a
}

// personsIn are the persons a sentence names before token last.
func (a *article) personsIn(s *sentence, last int) []int {
	var out []int
	for _, m := range s.mentions {
		if m.last <= last && a.ent(m.ent).Type == schema.Person && !slices.Contains(out, m.ent) {
			out = append(out, m.ent)
		}
	}
	for i := range s.tokens[:min(last, len(s.tokens))] {
		for _, f := range a.pronouns[spot{s.index, i}] {
			if a.ent(f.ent).Type == schema.Person && !slices.Contains(out, f.ent) {
				out = append(out, f.ent)
			}
		}
	}
	return out
}
