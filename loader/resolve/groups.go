package resolve

import (
	"github.com/chancery-kg/chancery/schema"
)

// byWords keeps people and bodies that the article does not name by what it
// calls them: "Syrian rebels", "the opposition".
func (a *article) byWords(s *sentence, p schema.Phrase) []filler {
	name := s.upos(p.Head) == "PROPN" && s.capital(p.Head) && s.index > 0 && a.offices[spot{p.Sentence, p.Head}] == nil
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
