package resolve

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// byWords keeps people and bodies that the article does not name by what it
// calls them: "Syrian rebels", "the opposition".
func (a *article) byWords(s *sentence, p schema.Phrase) []filler {
	name := s.upos(p.Head) == "PROPN" && s.capital(p.Head) && s.index > 0 && a.offices[spot{p.Sentence, p.Head}] == nil
	if !name && !a.isPeople(s, p) || s.upos(p.Head) == "PRON" || a.isPair(s, p) {
		return nil
	}
	kind := schema.Other
	if p.Type == schema.Organization || p.Type == schema.Person && name {
		kind = p.Type
	}
	w := a.wordsFor(s, p)
	if w.last-w.label == 1 && isA(s.lemma(p.Head), "faint") {
		return nil
	}
	return a.inWords(s, p, kind, w)
}

// wordRange is what a description is known by: its words without determiner
// from first, without words like "many" from label.
type wordRange struct{ first, label, last int }

func (a *article) wordsFor(s *sentence, p schema.Phrase) wordRange {
	w := wordRange{first: p.First}
	for w.first < p.Head && isVague(s, w.first) {
		w.first++
	}
	w.label = w.first
	for w.label < p.Head && s.upos(w.label) == "ADJ" && isA(s.lower(w.label), "many") {
		w.label++ // "several charities" are charities
	}
	w.last = min(p.Last, a.endOfWords(s, p))
	return w
}

func (a *article) inWords(s *sentence, p schema.Phrase, kind schema.EntityType, w wordRange) []filler {
	label := a.text(s, w.label, w.last)
	if label == "" || w.last-w.label > 8 {
		return nil
	}
	e := a.described(kind, label)
	a.ent(e).Mentions++
	a.ent(e).plural = s.plural(p.Head)
	return one(s, e, w.first, w.last, "by its own words")
}

// inDeed keeps those who do or suffer a deed by their words where nobody is
// known by the phrases: "a British journalist" is arrested whoever he is, and
// "residents" riot.
func (a *article) inDeed(phrases []schema.Phrase, found []filler) []filler {
	for _, p := range phrases {
		if len(found) > 0 {
			break
		}
		s := &a.sents[p.Sentence]
		if isA(s.lemma(p.Head), "group", "human", "leaders", "lone") && s.upos(p.Head) == "NOUN" && a.offices[spot{p.Sentence, p.Head}] == nil {
			w := a.wordsFor(s, p)
			if w.last-w.label == 1 && isA(s.lemma(p.Head), "human") {
				continue // "a man" is anybody
			}
			found = a.inWords(s, p, schema.Other, w)
		}
	}
	return found
}

// isPeople reports a phrase for people or bodies that can act: a noun for such
// in the plural, a collective, people of a nation by their number ("30 Danes"),
// and one fighter whom nobody knows ("a sniper").
func (a *article) isPeople(s *sentence, p schema.Phrase) bool {
	lemma := s.lemma(p.Head)
	switch {
	case a.collective(s, p), isA(lemma, "lone") && (s.lower(p.First) == "a" || s.lower(p.First) == "an"):
		return true
	case !s.plural(p.Head):
		return false
	case isA(lemma, "group"), isIst(lemma):
		return true
	case isA(lemma, "human"):
		return s.child(p.Head, "nummod", "amod") >= 0
	}
	m := s.at(p.Head)
	return m != nil && m.kind == demonym && s.child(p.Head, "nummod") >= 0
}

// isIst reports a noun for people by what they hold or do: "unionists",
// "secessionists".
func isIst(lemma string) bool {
	return len(lemma) > 6 && strings.HasSuffix(lemma, "ist")
}

// isVague reports whether a word before a noun says nothing of whom it means.
func isVague(s *sentence, i int) bool {
	switch s.upos(i) {
	case "DET", "PRON", "PUNCT", "ADP":
		return true
	}
	return false
}

// collective reports whether a singular noun means many people or a body.
func (a *article) collective(s *sentence, p schema.Phrase) bool {
	switch s.lemma(p.Head) {
	case "opposition", "coalition", "community", "west", "police", "militia", "crowd", "faction",
		"movement", "party", "union", "group", "family", "people", "tribunal", "court":
		return true
	}
	return false
}

// endOfWords is where the short name of a described group ends: after its head,
// or after an "of" phrase that names something.
func (a *article) endOfWords(s *sentence, p schema.Phrase) int {
	end := p.Head + 1
	if isA(s.lemma(p.Head), "multitude") {
		return p.Last // "hundreds of refugees"
	}
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
