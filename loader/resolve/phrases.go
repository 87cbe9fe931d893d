package resolve

import (
	"slices"
	"strings"

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
		a.byPronoun, a.byPair, a.byOffice, a.byMention, a.byCounterpart, a.byState, a.byAnaphor, a.byAgreement, a.byWords,
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
	if s.plural(p.Head) || s.upos(p.Head) == "PROPN" {
		return true
	}
	return s.upos(p.Head) == "ADJ" && (s.upos(p.First) == "DET" || m.first == p.First && m.last == p.Last)
}

// personOf is the person whose name the phrase holds as its head, or as the
// name that goes with a title as its head.
func (a *article) personOf(s *sentence, p schema.Phrase) *mention {
	if m := s.at(p.Head); m != nil && m.kind == personal {
		return m
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

// byState reads a noun that stands for the state named before it: "the Iranian
// government", "Russian and Chinese allies", "our Iranian friends".
func (a *article) byState(s *sentence, p schema.Phrase) []filler {
	lemma := s.lemma(p.Head)
	if isA(lemma, "organ") {
		if out := a.byOrgan(s, p); out != nil {
			return out
		}
	}
	if !isA(lemma, "state", "ministry") {
		return nil
	}
	var out []filler
	for _, m := range s.within(p.First, p.Head, demonym, named, city) {
		if a.ent(m.ent).Type != schema.Country || !a.modifies(s, m, p.Head) {
			continue
		}
		out = append(out, filler{m.ent, s.index, p.First, p.Head + 1, lemma + " of " + a.ent(m.ent).Label})
	}
	if len(out) == 0 {
		out = a.ofState(s, p)
	}
	if len(out) == 0 {
		out = a.ofLeader(s, p)
	}
	return out
}

// modifies reports whether mention m is a modifier of the head, alone or in
// coordination with others; where the tree does not say, standing right before
// it will do.
func (a *article) modifies(s *sentence, m mention, head int) bool {
	i := top(s, run{m.first, m.last})
	for range s.tokens {
		switch {
		case i < 0:
			return false
		case i == head:
			return true
		case !s.is(i, "amod", "compound", "nmod:poss", "conj", "nmod", "det", "flat", "nmod:desc"):
			return false
		}
		i = s.head(i)
	}
	return false
}

// ofState reads "the government of Iran", "officials from Iran and Iraq".
func (a *article) ofState(s *sentence, p schema.Phrase) []filler {
	switch s.lower(p.Head + 1) {
	case "of", "from", "in":
	default:
		return nil
	}
	var out []filler
	for _, m := range s.within(p.Head+2, len(s.tokens), named, city) {
		if a.ent(m.ent).Type == schema.Country && a.modifies(s, m, p.Head) {
			out = append(out, filler{m.ent, s.index, p.First, m.last, s.lemma(p.Head) + " of " + a.ent(m.ent).Label})
		}
	}
	return out
}

// ofLeader reads "the Bush administration", "the government of Assad": the
// state the person leads.
func (a *article) ofLeader(s *sentence, p schema.Phrase) []filler {
	switch s.lemma(p.Head) {
	case "administration", "government", "regime", "cabinet":
	default:
		return nil
	}
	for _, m := range s.mentions {
		near := m.last == p.Head || m.last == p.Head-1 && s.possessive(m.last) || m.first > p.Head && m.first <= p.Head+3 && s.lower(p.Head+1) == "of"
		if m.kind != personal || !near {
			continue
		}
		if state := a.stateOf(m.ent); state >= 0 {
			return one(s, state, min(m.first, p.First), max(m.last, p.Head+1), "government of "+a.ent(m.ent).Label)
		}
	}
	return nil
}

// byOrgan reads a body that a state has one of: "the Iranian parliament".
func (a *article) byOrgan(s *sentence, p schema.Phrase) []filler {
	for _, m := range s.within(p.First, p.Head, demonym, named) {
		if a.ent(m.ent).Type != schema.Country || !a.modifies(s, m, p.Head) {
			continue
		}
		words := strings.ToLower(a.text(s, m.last, p.Head+1))
		words = strings.TrimSpace(strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(words, "'s"), "’s"), " "))
		label := a.adjective(m.ent) + " " + words
		e := a.composed(a.ent(m.ent).ID+"-"+schema.Slug(words), schema.Organization, label, m.ent)
		return one(s, e, p.First, p.Head+1, "body of "+a.ent(m.ent).Label)
	}
	return nil
}

// byWords keeps people and bodies that the article does not name by what it
// calls them: "Syrian rebels", "the opposition".
func (a *article) byWords(s *sentence, p schema.Phrase) []filler {
	name := s.upos(p.Head) == "PROPN" && s.capital(p.Head) && s.index > 0
	if !name && !isA(s.lemma(p.Head), "group") || s.upos(p.Head) == "PRON" || a.isPair(s, p) {
		return nil
	}
	if !name && !s.plural(p.Head) && !a.collective(s, p) {
		return nil
	}
	first := p.First
	for first < p.Head && (s.upos(first) == "DET" || s.upos(first) == "PRON" || s.upos(first) == "PUNCT" || s.upos(first) == "ADP") {
		first++
	}
	last := min(p.Last, a.endOfWords(s, p))
	label := a.text(s, first, last)
	if label == "" || last-first > 8 || last-first == 1 && isA(s.lemma(p.Head), "faint") {
		return nil
	}
	kind := schema.Other
	if p.Type == schema.Organization || p.Type == schema.Person && name {
		kind = p.Type
	}
	e := a.described(kind, label)
	a.ent(e).Mentions++
	a.ent(e).plural = s.plural(p.Head)
	return one(s, e, first, last, "by its own words")
}

// collective reports whether a singular noun means many people or a body.
func (a *article) collective(s *sentence, p schema.Phrase) bool {
	switch s.lemma(p.Head) {
	case "opposition", "coalition", "community", "west", "world", "police", "militia", "crowd", "faction",
		"movement", "party", "union", "group", "family", "people", "tribunal", "court":
		return true
	}
	return false
}

// endOfWords is where the short name of a described group ends: after its head,
// or after an "of" phrase that names something.
func (a *article) endOfWords(s *sentence, p schema.Phrase) int {
	end := p.Head + 1
	for s.is(end, "flat", "compound") && s.head(end) == p.Head {
		end++
	}
	for _, m := range s.within(end, p.Last, named, city, personal, ministry) {
		if m.first <= end+2 && s.lower(end) == "of" {
			return m.last
		}
	}
	return end
}
