package resolve

import (
	"slices"
	"strings"
	"unicode"

	"github.com/chancery-kg/chancery/schema"
)

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
	if s.upos(i) != "PROPN" && s.upos(i) != "INTJ" || r.last == r.first || r.first != i || s.ending(i, personal) != nil || !a.fresh(s, r, f) {
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
