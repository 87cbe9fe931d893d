package resolve

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// byAnaphor resolves nouns that take up what was named before: "the country",
// "the organization", and with a possessive "our country", "his government".
func (a *article) byAnaphor(s *sentence, p schema.Phrase) []filler {
	lemma := s.lemma(p.Head)
	if s.plural(p.Head) {
		if out := a.byList(s, p); out != nil || !isA(lemma, "state") {
			return out
		}
	}
	if poss := s.child(p.Head, "nmod:poss"); poss >= 0 {
		if isA(lemma, "country", "state") {
			return a.ofPossessor(s, p, poss)
		}
		return nil
	}
	if !definite(s, p) && p.Head > p.First || !s.basedOnly(p) && len(s.within(p.First, p.Last, named, demonym, city, personal)) > 0 {
		return nil
	}
	switch {
	case isA(lemma, "country") && p.Head-p.First <= 2:
		doer := a.doerOver(s, p)
		return a.lastOf(s, p, 1, func(e int) bool { return a.ent(e).Type == schema.Country && e != doer })
	case isA(lemma, "body"):
		return a.lastBody(s, p)
	}
	return nil
}

// basedOnly reports a phrase whose only name tells where somebody has his seat:
// "the New York-based organisation".
func (s *sentence) basedOnly(p schema.Phrase) bool {
	for i := p.First; i < p.Head; i++ {
		if s.lower(i) == "based" && s.hyphen(i-1) {
			return len(s.within(i, p.Last, named, demonym, city, personal)) == 0
		}
	}
	return false
}

func definite(s *sentence, p schema.Phrase) bool {
	switch s.lower(p.First) {
	case "the", "this", "that":
		return true
	}
	return false
}

// ofPossessor is the state of the one whose country or government is meant.
func (a *article) ofPossessor(s *sentence, p schema.Phrase, poss int) []filler {
	var e int
	switch s.lower(poss) {
	case "our", "my":
		e = a.speakerAt(s, p.Head)
	default:
		found := a.headFillers(s, poss)
		if len(found) != 1 {
			return nil
		}
		e = found[0].ent
	}
	if e = a.stateOf(e); e < 0 {
		return nil
	}
	return one(s, e, p.First, p.Head+1, s.lower(poss)+" "+s.lower(p.Head)+": "+a.ent(e).Label)
}

// lastOf is the only entity that fits among those named earlier in the
// sentence, else in one of the sentences before, the nearest first.
func (a *article) lastOf(s *sentence, p schema.Phrase, back int, fits func(int) bool) []filler {
	for n := s.index; n >= 0 && n >= s.index-back; n-- {
		var found []int
		for _, m := range a.sents[n].mentions {
			if (n < s.index || m.last <= p.First) && fits(m.ent) && !slices.Contains(found, m.ent) && !(m.kind == city && a.sents[n].locative(m)) {
				found = append(found, m.ent)
			}
		}
		if len(found) == 1 {
			return one(s, found[0], p.First, p.Head+1, a.text(s, p.First, p.Head+1)+": the last one named")
		}
		if len(found) > 1 {
			return nil
		}
	}
	return nil
}

// lastBody is the organisation that "the council", "the bloc" takes up: the
// one whose name has that word, else the only one named shortly before.
func (a *article) lastBody(s *sentence, p schema.Phrase) []filler {
	word := s.lemma(p.Head)
	for n := s.index; n >= 0 && n >= s.index-5; n-- {
		for _, m := range slices.Backward(a.sents[n].mentions) {
			if n == s.index && m.last > p.First || a.ent(m.ent).Type != schema.Organization {
				continue
			}
			if a.calledBy(m.ent, word) {
				return one(s, m.ent, p.First, p.Head+1, a.text(s, p.First, p.Head+1)+": the last one so called")
			}
		}
	}
	if e := a.onlyCalled(s, word); e >= 0 {
		return one(s, e, p.First, p.Head+1, a.text(s, p.First, p.Head+1)+": the only one so called")
	}
	switch word {
	case "group":
		if a.armedAround(s) {
			return a.lastOf(s, p, 3, a.isArmed)
		}
		fallthrough
	case "bloc", "alliance":
		return a.lastOf(s, p, 3, a.isBloc)
	case "organization", "organisation", "body", "grouping", "agency", "watchdog":
		return a.lastOf(s, p, 3, func(e int) bool { return a.ent(e).Type == schema.Organization && a.ent(e).state < 0 })
	}
	return nil
}

// onlyCalled is the only body named before sentence s that holds the word in
// its name, -1 for none or several.
func (a *article) onlyCalled(s *sentence, word string) int {
	found := -1
	for n := range s.index {
		for _, m := range a.sents[n].mentions {
			if a.ent(m.ent).Type != schema.Organization || !a.calledBy(m.ent, word) {
				continue
			}
			if found >= 0 && found != m.ent {
				return -1
			}
			found = m.ent
		}
	}
	return found
}

// isArmed reports an armed group, which is what "the group" means where one has
// been spoken of.
func (a *article) isArmed(e int) bool {
	entry := a.gaz.Entry(a.ent(e).ID)
	return entry != nil && entry.Class == "armed"
}

// armedAround reports whether an armed group is named shortly before.
func (a *article) armedAround(s *sentence) bool {
	for n := max(0, s.index-3); n <= s.index; n++ {
		for _, m := range a.sents[n].mentions {
			if a.isArmed(m.ent) {
				return true
			}
		}
	}
	return false
}

// isBloc reports an organisation that some states have formed among themselves:
// neither one of all states nor an organ of another.
func (a *article) isBloc(e int) bool {
	entry := a.gaz.Entry(a.ent(e).ID)
	return a.ent(e).Type == schema.Organization && a.ent(e).state < 0 &&
		(entry == nil || entry.ID != "united-nations" && entry.Class != "organ" && entry.Class != "ngo" && entry.Class != "media" && entry.Class != "company")
}

// calledBy reports whether a name of the entity holds the word, or whether the
// article describes it by the word.
func (a *article) calledBy(e int, word string) bool {
	if a.ent(e).called[word] {
		return true
	}
	if slices.Contains(strings.Fields(strings.ToLower(a.ent(e).Label)), word) {
		return true
	}
	for name := range a.ent(e).names {
		if slices.Contains(strings.Fields(strings.ToLower(name)), word) {
			return true
		}
	}
	entry := a.gaz.Entry(a.ent(e).ID)
	return entry != nil && slices.ContainsFunc(entry.Names, func(n gazetteer.Name) bool {
		return strings.HasSuffix(strings.ToLower(n.Text), " "+word)
	})
}

// byCounterpart resolves "his Russian counterpart": the holder of the same
// office in that state.
func (a *article) byCounterpart(s *sentence, p schema.Phrase) []filler {
	if s.lemma(p.Head) != "counterpart" {
		return nil
	}
	states := s.within(p.First, p.Head, demonym, named)
	if len(states) == 0 || a.ent(states[0].ent).Type != schema.Country {
		return nil
	}
	office := a.officeOfPossessor(s, p)
	if office == "" {
		return nil
	}
	var out []filler
	for _, m := range states {
		e, note := a.occupant(s, &officeName{title: title{office: gazetteer.Office{Name: office, Body: "state"}}, article: 'd'}, owner{m.ent, -1})
		if e >= 0 {
			out = append(out, filler{e, s.index, p.First, p.Head + 1, "counterpart: " + office + "; " + note})
		}
	}
	return out
}

// officeOfPossessor is the office of the one whose counterpart is meant: of the
// possessor, else of the person who is subject; "" where it is not one office.
func (a *article) officeOfPossessor(s *sentence, p schema.Phrase) string {
	var found []filler
	if poss := s.child(p.Head, "nmod:poss"); poss >= 0 {
		found = a.headFillers(s, poss)
	}
	if len(found) == 0 {
		if n := s.subjectOf(s.governor(p.Head)); n >= 0 {
			found = a.headFillers(s, n)
		}
	}
	if len(found) != 1 {
		return ""
	}
	var offices []string
	for _, q := range a.ent(found[0].ent).posts {
		if !q.former && !slices.Contains(offices, q.office) {
			offices = append(offices, q.office)
		}
	}
	if len(offices) != 1 {
		return ""
	}
	return offices[0]
}
