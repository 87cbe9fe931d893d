package resolve

import (
	"slices"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// survey finds, before any phrase is resolved, what the article names and who
// holds which office by its own words.
func (a *article) survey() {
	raw := make([]findings, len(a.sents))
	for i := range a.sents {
		raw[i] = a.find(&a.sents[i])
	}
	a.meetPeople(raw)
	for i := range a.sents {
		s := &a.sents[i]
		a.noteMatches(s, raw[i])
		a.noteNames(s, raw[i])
		a.noteAcronyms(s)
		s.settle()
	}
	for i := range a.sents {
		a.preferOwnAcronyms(&a.sents[i])
		a.noteKnownNames(&a.sents[i], raw[i])
		a.noteMinistries(&a.sents[i])
		a.sents[i].settle()
	}
	a.noteOffices(raw)
}

// findings are what the tokens of one sentence show on their own.
type findings struct {
	matches []gazetteer.Match
	titles  []title
	people  []run // names of persons
}

// run is a range of tokens [first, last).
type run struct{ first, last int }

func (r run) holds(o run) bool { return r.first <= o.first && o.last <= r.last }

func (r run) overlaps(o run) bool { return r.first < o.last && o.first < r.last }

func (a *article) find(s *sentence) findings {
	f := findings{matches: a.gaz.Match(s.tokens), titles: a.titles(s)}
	f.people = a.peopleIn(s, f)
	return f
}

func (a *article) noteMatches(s *sentence, f findings) {
	for _, m := range f.matches {
		r := run{m.First, m.Last}
		if slices.ContainsFunc(f.people, func(p run) bool { return p.overlaps(r) }) {
			continue
		}
		e := a.known(m.Entry)
		kind, how := a.matchKind(m)
		a.ent(e).Mentions++
		if kind != demonym {
			a.ent(e).names[a.text(s, m.First, m.Last)] = true
		}
		s.note(mention{first: m.First, last: m.Last, ent: e, kind: kind, place: m.Place(), note: "gazetteer: " + how + a.ent(e).Label})
	}
}

func (a *article) matchKind(m gazetteer.Match) (kind mentionKind, how string) {
	switch m.Kind {
	case gazetteer.Demonym, gazetteer.DemonymNoun:
		return demonym, "demonym of "
	case gazetteer.Capital:
		return city, "capital of "
	case gazetteer.Metonym:
		return city, "stands for "
	case gazetteer.Acronym:
		return named, "acronym of "
	}
	return named, ""
}

// noteNames adds the names that the analyser found and the gazetteer does not
// know.
func (a *article) noteNames(s *sentence, f findings) {
	for _, n := range s.names {
		r := a.trimName(s, run{n.First, n.Last})
		if r.first >= r.last || !a.fresh(s, r, f) {
			continue
		}
		kind := n.Type
		if kind == schema.Person {
			continue // met already
		}
		if kind == schema.Organization && a.meetBySurname(s, r) {
			continue
		}
		if kind == "" {
			kind = schema.Other
		}
		label := a.text(s, r.first, r.last)
		e := a.described(kind, label)
		a.ent(e).Mentions++
		a.ent(e).names[label] = true
		if a.ent(e).state < 0 && kind == schema.Organization {
			a.ent(e).state = a.onlyState(s, r)
		}
		s.note(mention{first: r.first, last: r.last, ent: e, note: "name"})
	}
}

// fresh reports whether no mention holds the range or crosses it.
func (a *article) fresh(s *sentence, r run, f findings) bool {
	for _, m := range s.mentions {
		o := run{m.first, m.last}
		if o.overlaps(r) && !(r.holds(o) && r != o) {
			return false
		}
	}
	for _, t := range f.titles {
		if t.overlaps(r) && (t.holds(r) || t.last >= r.last) {
			return false
		}
	}
	return !slices.ContainsFunc(f.people, r.overlaps)
}

// onlyState is the one state named inside a name ("Bank of Japan").
func (a *article) onlyState(s *sentence, r run) int {
	if in := a.states(s, r.first, r.last); len(in) == 1 {
		return in[0]
	}
	return -1
}

// trimName takes articles before and genitive marks after a name off it.
func (a *article) trimName(s *sentence, r run) run {
	if r.first < 0 || r.last > len(s.tokens) {
		return run{}
	}
	for r.first < r.last && (s.upos(r.first) == "DET" || s.lower(r.first) == "the") {
		r.first++
	}
	for r.first < r.last && (s.possessive(r.last-1) || s.upos(r.last-1) == "PUNCT") {
		r.last--
	}
	return r
}

// meetBySurname takes a word that the analyser has for an organisation for the
// only person met in the article who has that surname.
func (a *article) meetBySurname(s *sentence, r run) bool {
	keys := nameKeys(nameWords(a.text(s, r.first, r.last)))
	if len(keys) != 1 || r.last-r.first != 1 {
		return false
	}
	fits := a.fitting(keys)
	if len(fits) != 1 {
		return false
	}
	a.meet(s, r, fits[0], "short for "+a.ent(fits[0]).Label)
	return true
}
