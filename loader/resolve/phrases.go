package resolve

import (
	"slices"

	"github.com/chancery-kg/chancery/schema"
)

// filler is an entity that fills a role, with the tokens that stand for it.
// Where first == last no words do.
type filler struct {
	ent         int
	sentence    int
	first, last int
	note        string
}

// resolve says who a phrase stands for as a participant: none where that is
// not clear, several for a plural.
func (a *article) resolve(p schema.Phrase) []filler {
	if out, ok := a.resolved[p]; ok {
		return out
	}
	a.resolved[p] = nil // a phrase that asks for itself finds nothing
	out := a.resolveNew(p)
	a.resolved[p] = out
	return out
}

func (a *article) resolveNew(p schema.Phrase) []filler {
	s := &a.sents[p.Sentence]
	for _, rule := range []func(*sentence, schema.Phrase) []filler{
		a.byPronoun, a.byPair, a.byOffice, a.byMention, a.byCounterpart, a.byState, a.byAnaphor, a.byAgreement, a.byEcho, a.byWords,
	} {
		if out := rule(s, p); len(out) > 0 {
			return distinct(out)
		}
	}
	return nil
}

func distinct(in []filler) []filler {
	var out []filler
	for _, f := range in {
		if f.ent >= 0 && !slices.ContainsFunc(out, func(o filler) bool { return o.ent == f.ent }) {
			out = append(out, f)
		}
	}
	return out
}

// one is the filler for tokens [first, last) of the sentence.
func one(s *sentence, e, first, last int, note string) []filler {
	if e < 0 {
		return nil
	}
	return []filler{{e, s.index, first, last, note}}
}

// byMention takes the name over the head of the phrase; before it, the name of
// a person whose title is the head.
func (a *article) byMention(s *sentence, p schema.Phrase) []filler {
	if m := a.personOf(s, p); m != nil {
		return one(s, m.ent, m.first, m.last, m.note)
	}
	m := s.at(p.Head)
	switch {
	case m == nil:
		return nil
	case m.kind == demonym && !a.forItsPeople(s, p, m):
		return nil
	}
	return one(s, m.ent, m.first, m.last, m.note)
}

// forItsPeople reports whether demonym m stands for its people, and so for the
// state: "Iranians", "the Chinese", or a modifier that extraction took as an
// actor ("the Senegalese proposal"). One Iranian is not Iran.
func (a *article) forItsPeople(s *sentence, p schema.Phrase, m *mention) bool {
	for i := p.First; i < m.first; i++ {
		if u := s.upos(i); m.last > p.Head && (u == "ADJ" || u == "NUM" || u == "VERB") {
			return false // "armed Serbs", "three Turks" are people, not their state
		}
	}
	if m.last > p.Head && s.upos(m.first-1) == "NUM" && !s.is(p.Head, "amod", "compound") {
		return false // where the tree leaves the number outside of the phrase
	}
	if s.plural(p.Head) || s.upos(p.Head) == "PROPN" || s.hyphen(m.last) {
		return true
	}
	return s.upos(p.Head) == "ADJ" && (s.upos(p.First) == "DET" || (m.first == p.First || s.hyphen(m.first-1)) && m.last == p.Last)
}

// personOf is the person whose name the phrase holds as its head, or as the
// name that goes with a title as its head.
func (a *article) personOf(s *sentence, p schema.Phrase) *mention {
	if m := s.at(p.Head); m != nil && m.kind == personal {
		return m
	}
	if a.offices[spot{p.Sentence, p.Head}] == nil && !isA(s.lower(p.Head), "honorific", "woman") && s.lemma(p.Head) != "counterpart" {
		return a.apposedTo(s, p.Head)
	}
	for n := range s.mentions {
		m := &s.mentions[n]
		if m.kind != personal || m.first < p.First || m.last > p.Last {
			continue
		}
		if h := s.head(top(s, run{m.first, m.last})); h == p.Head && s.is(top(s, run{m.first, m.last}), "flat", "appos", "compound", "nmod:desc") {
			return m
		}
	}
	return nil
}

// apposedTo is the person whose name is set off beside the only one whom a noun
// means: "the agency's chief, Yukiya Amano,"; nil for none.
func (a *article) apposedTo(s *sentence, noun int) *mention {
	if s.plural(noun) || s.upos(noun) != "NOUN" {
		return nil
	}
	for _, k := range s.kids[noun] {
		m := s.at(k)
		if s.is(k, "appos") && k > noun && m != nil && m.kind == personal && s.form(m.first-1) == "," {
			return m
		}
	}
	return nil
}
