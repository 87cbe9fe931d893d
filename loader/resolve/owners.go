package resolve

import (
	"slices"

	"github.com/chancery-kg/chancery/schema"
)

// byStyle is the state whose style the office is: the only one, or of several
// the first that the article speaks of; -1 for none.
func (a *article) byStyle(office string) int {
	states := styles[office]
	if len(states) == 0 {
		return -1
	}
	chosen := slices.IndexFunc(states, a.speaksOf)
	if chosen < 0 && len(states) > 1 && a.namesStates() {
		return -1
	}
	entry := a.gaz.Entry(states[max(chosen, 0)])
	if entry == nil {
		return -1
	}
	return a.known(entry)
}

// namesStates reports whether the article speaks of any state.
func (a *article) namesStates() bool {
	return slices.ContainsFunc(a.table.list, func(e *entity) bool { return e.Type == schema.Country })
}

// ownersBefore reads leftwards from the title: "Iran's new", "the former
// Lebanese", "Russian Foreign Ministry", "Brazilian and South Korean".
func (a *article) ownersBefore(s *sentence, o *officeName) {
	for i := o.first - 1; i >= 0; i = o.first - 1 {
		if m := s.ending(i+1, ministry, named, demonym, city); m != nil && !s.is(m.last-1, "nsubj") {
			o.owners = append([]owner{a.ownerOf(m.ent)}, o.owners...)
			o.first = m.first
			if !o.plural || !s.coordinated(m.first) {
				break
			}
			o.first-- // over "and"
			continue
		}
		if n := slices.IndexFunc(s.titles, func(t title) bool { return t.last == i+1 }); n >= 0 && !o.plural {
			o.first = s.titles[n].first // "Saudi leader King …"
			continue
		}
		if !a.officeModifier(s, i, o) {
			break
		}
	}
	if len(o.owners) > 0 && s.upos(o.first-1) == "DET" {
		a.officeModifier(s, o.first-1, o)
	}
	for len(o.owners) > 0 && isFormer(s.lower(o.first-1)) {
		o.former, o.first = true, o.first-1
	}
}

// coordinated reports whether "and" or a comma stands before token i with a
// name before it.
func (s *sentence) coordinated(i int) bool {
	w := s.lower(i - 1)
	return (w == "and" || w == ",") && s.ending(i-1, named, demonym, city) != nil
}

// officeModifier takes token i into the office's phrase where it modifies it.
func (a *article) officeModifier(s *sentence, i int, o *officeName) bool {
	word := s.lower(i)
	switch {
	case isFormer(word):
		o.former = true
	case s.possessive(i):
	case s.hyphen(i) && isFormer(s.lower(i-1)):
	case s.upos(i) == "DET" || word == "the":
		o.article = 'd'
		if word == "a" || word == "an" || word == "another" || word == "some" {
			o.article = 'i'
		}
		o.first = i
		return false
	case s.is(i, "nmod:poss") && s.upos(i) == "PRON":
		o.article, o.first = 'p', i
		return false
	case s.upos(i) == "ADJ" || s.upos(i) == "NUM":
	default:
		return false
	}
	o.first = i
	return true
}

func isFormer(word string) bool {
	switch word {
	case "former", "ex", "ex-", "late", "then", "then-", "deposed", "ousted", "onetime", "ex-president":
		return true
	}
	return false
}

// ownersAfter reads "of Russia and Iran", "for Iran's foreign ministry", "to
// the UN" after the title. A second owner after one before the title is the
// body the office is in: "Iran's ambassador to the UN".
func (a *article) ownersAfter(s *sentence, o *officeName) {
	switch s.lower(o.title.last) {
	case "of", "for", "to", "at", "from", "in":
	default:
		return
	}
	i := skipModifiers(s, o.title.last+1)
	m := a.longestFrom(s, i)
	if m == nil {
		return
	}
	after := []owner{a.ownerOf(m.ent)}
	o.last = m.last
	for o.plural && s.lower(o.last) == "and" {
		next := a.longestFrom(s, skipModifiers(s, o.last+1))
		if next == nil {
			break
		}
		after, o.last = append(after, a.ownerOf(next.ent)), next.last
	}
	if len(o.owners) == 0 && s.lower(o.title.last) == "to" && a.ent(m.ent).Type == schema.Country {
		return // an ambassador to a state is another's
	}
	ofState := s.lower(o.title.last) == "of" && a.ent(m.ent).Type == schema.Country && !s.possessive(o.title.first-1)
	if len(o.owners) == 0 || ofState { // "VOA interview: leader of Chad" is no leader of VOA
		o.owners = after
		return
	}
	for i := range o.owners {
		if o.owners[i].body < 0 && after[0].of != o.owners[i].of {
			o.owners[i].body = max(after[0].of, after[0].body)
		}
	}
}

// ownerAfterName reads the state behind the holder's name: "President Anwar
// Sadat of Egypt".
func (a *article) ownerAfterName(s *sentence, o *officeName) {
	name := s.starting(s.skipTitles(o.title.last), personal)
	if name == nil || s.lower(name.last) != "of" {
		return
	}
	m := s.starting(skipModifiers(s, name.last+1), named)
	if m != nil && a.ent(m.ent).Type == schema.Country && !s.possessive(m.last) {
		o.owners = []owner{a.ownerOf(m.ent)}
	}
}

func skipModifiers(s *sentence, i int) int {
	for s.upos(i) == "DET" || s.lower(i) == "the" || s.upos(i) == "ADJ" && s.at(i) == nil {
		i++
	}
	return i
}

// longestFrom is the mention of a state or body that begins at token i; a
// genitive or demonym is only the front of a ministry's name.
func (a *article) longestFrom(s *sentence, i int) *mention {
	if m := s.starting(i, ministry); m != nil {
		return m
	}
	m := s.starting(i, named, city)
	if m == nil || s.possessive(m.last) {
		return nil
	}
	return m
}

// ownerOf makes an owner of a state, a body of a state, or an organisation.
func (a *article) ownerOf(e int) owner {
	if a.ent(e).Type == schema.Organization && a.ent(e).state >= 0 && !a.standsAlone(e) {
		return owner{of: a.ent(e).state, body: e}
	}
	return owner{of: e, body: -1}
}

// standsAlone reports whether a body is of a state's land but no part of the
// state: an armed group, a party.
func (a *article) standsAlone(e int) bool {
	entry := a.gaz.Entry(a.ent(e).ID)
	return entry != nil && (entry.Class == "armed" || entry.Class == "party")
}

// ledBody is the state or body of "the Government of Kenya, led by President
// Otieno"; nil where the office stands otherwise.
func (a *article) ledBody(s *sentence, o *officeName) *mention {
	i := o.first - 2
	switch s.lemma(i) {
	case "lead", "head", "represent", "chair":
	default:
		return nil
	}
	if s.lower(o.first-1) != "by" {
		return nil
	}
	if s.form(i-1) == "," {
		i--
	}
	return s.ending(i, ministry, named)
}
