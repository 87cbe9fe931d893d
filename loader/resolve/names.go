package resolve

import (
	"slices"
	"strings"
	"unicode"

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

func (r run) holds(o run) bool    { return r.first <= o.first && o.last <= r.last }
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

// noteAcronyms reads acronyms that are introduced in brackets after the name
// they shorten: "Shanghai Cooperation Organization (SCO)".
func (a *article) noteAcronyms(s *sentence) {
	for i := 1; i+2 < len(s.tokens); i++ {
		if s.form(i) != "(" || s.form(i+2) != ")" || !isAcronym(s.form(i+1)) {
			continue
		}
		e := a.spelledOut(s, i, s.form(i+1))
		if e < 0 {
			continue
		}
		a.ent(e).names[s.form(i+1)] = true
		a.acronyms[s.form(i+1)] = e
	}
}

// preferOwnAcronyms gives acronyms the meaning that the article introduces,
// whatever else they are known for.
func (a *article) preferOwnAcronyms(s *sentence) {
	for n := range s.mentions {
		m := &s.mentions[n]
		e, ok := a.acronyms[s.form(m.first)]
		if !ok || m.size() != 1 || e == m.ent {
			continue
		}
		a.ent(m.ent).Mentions--
		a.ent(e).Mentions++
		m.ent, m.kind, m.note = e, named, "acronym introduced in the article"
	}
}

// spelledOut is the organisation, agreement or place whose name stands right
// before token i and whose initials the acronym gives.
func (a *article) spelledOut(s *sentence, i int, acronym string) int {
	for _, m := range s.mentions {
		if m.last == i && m.kind == named && a.ent(m.ent).Type != schema.Country {
			return m.ent
		}
	}
	first, ok := initialsBefore(s, i, acronym)
	if !ok {
		return -1
	}
	label := a.text(s, first, i)
	e := a.described(schema.Organization, label)
	a.ent(e).Mentions++
	s.mentions = slices.DeleteFunc(s.mentions, func(m mention) bool {
		return m.kind == named && m.first >= first && m.last <= i && !a.ent(m.ent).Known
	})
	s.note(mention{first: first, last: i, ent: e, note: "name, spelled out before its acronym " + acronym})
	return e
}

// initialsBefore finds where the words begin whose initials are the acronym;
// small words between them may be left out of it.
func initialsBefore(s *sentence, end int, acronym string) (first int, ok bool) {
	letters := []rune(strings.ToUpper(acronym))
	n := len(letters)
	for i := end - 1; i >= 0 && n > 0; i-- {
		if s.upos(i) == "PUNCT" && !s.hyphen(i) {
			return 0, false
		}
		initial := []rune(strings.ToUpper(s.form(i)))
		switch {
		case s.capital(i) && initial[0] == letters[n-1]:
			n--
			first = i
		case s.capital(i):
			return 0, false
		}
	}
	return first, n == 0
}

func isAcronym(form string) bool {
	upper := 0
	for _, r := range form {
		if !unicode.IsLetter(r) && r != '-' && r != '.' {
			return false
		}
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return upper >= 2 && len(form) <= 12
}

// noteKnownNames finds acronyms introduced anywhere in the article, and
// surnames of persons met in it, where nothing else was found.
func (a *article) noteKnownNames(s *sentence, f findings) {
	for i := range s.tokens {
		if s.cover[i] >= 0 || !s.capital(i) {
			continue
		}
		if e, ok := a.acronyms[s.form(i)]; ok {
			a.ent(e).Mentions++
			s.note(mention{first: i, last: i + 1, ent: e, note: "acronym introduced in the article"})
			continue
		}
		a.noteSurname(s, i, f)
		a.noteShortName(s, i)
	}
}

// noteShortName finds an organisation by the last word of its name, written
// with a capital: "the League", "the Commission".
func (a *article) noteShortName(s *sentence, i int) {
	if s.cover[i] >= 0 || !isA(s.lemma(i), "body") || s.lower(i-1) != "the" || s.capital(i+1) && s.upos(i+1) == "PROPN" {
		return
	}
	found := -1
	for n := 0; n <= s.index; n++ {
		for _, m := range a.sents[n].mentions {
			if m.kind != named || a.ent(m.ent).Type != schema.Organization || m.ent == found || n == s.index && m.first > i {
				continue
			}
			if strings.HasSuffix(strings.ToLower(a.text(&a.sents[n], m.first, m.last)), " "+s.lower(i)) {
				if found >= 0 {
					return
				}
				found = m.ent
			}
		}
	}
	if found >= 0 {
		s.note(mention{first: i, last: i + 1, ent: found, note: "short for " + a.ent(found).Label})
	}
}

// noteSurname finds a person met in the article by a surname that nothing else
// pointed out as a name.
func (a *article) noteSurname(s *sentence, i int, f findings) {
	r := a.capitalRun(s, i, f)
	if s.upos(i) != "PROPN" || r.last == r.first || r.first != i || s.ending(i, personal) != nil || !a.fresh(s, r, f) {
		return
	}
	keys := nameKeys(nameWords(a.text(s, r.first, r.last)))
	if len(keys) == 0 || len(a.people[keys[len(keys)-1]]) == 0 {
		return
	}
	if fits := a.fitting(keys); len(fits) == 1 && len(keys) <= len(a.ent(fits[0]).keys) {
		a.meet(s, r, fits[0], "short for "+a.ent(fits[0]).Label)
		s.settle()
	}
}
