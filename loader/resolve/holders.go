package resolve

import (
	"github.com/chancery-kg/chancery/schema"
)

// noteCounterparts gives a named counterpart ("met his Russian counterpart
// Sergei Lavrov") the office of the one whose counterpart it is.
func (a *article) noteCounterparts(s *sentence) {
	for i := range s.tokens {
		if s.lemma(i) != "counterpart" || s.plural(i) {
			continue
		}
		m := s.starting(i+1, personal)
		if m == nil && s.form(i+1) == "," {
			m = s.starting(i+2, personal)
		}
		state := s.ending(i, demonym, named)
		if m == nil || state == nil || a.ent(state.ent).Type != schema.Country {
			continue
		}
		p := schema.Phrase{Sentence: s.index, First: state.first, Last: i + 1, Head: i}
		if office := a.officeOfPossessor(s, p); office != "" {
			a.addPost(m.ent, post{office: office, of: state.ent, body: -1, public: true}, s.index)
		}
	}
}

// holderOf is the person named with the office: "Foreign Minister Li Zhaoxing",
// "foreign minister, Kamal Kharazi,", "Medvedev, the President of Russia".
func (a *article) holderOf(s *sentence, o *officeName) int {
	for _, at := range []int{o.title.last, o.last} {
		if m := s.starting(s.skipTitles(at), personal); m != nil {
			return m.ent
		}
	}
	if s.lower(o.first-1) == "as" {
		return a.inCapacity(s, o)
	}
	if s.form(o.last) == "," {
		m := s.starting(skipHonorifics(s, o.last+1), personal)
		if m != nil && a.apposed(s, o, m) {
			return m.ent
		}
	}
	if s.form(o.first-1) == "," {
		m := s.ending(o.first-1, personal)
		if m != nil && a.apposed(s, o, m) {
			return m.ent
		}
	}
	return -1
}

// inCapacity is the person of "as envoy, Blair could" and "Rice, on her first
// trip as secretary of state, said": the name right after it, else the subject
// of the clause; -1 for none.
func (a *article) inCapacity(s *sentence, o *officeName) int {
	if m := s.starting(o.last+1, personal); m != nil && s.form(o.last) == "," {
		return m.ent
	}
	n := s.subjectOf(s.governor(s.head(top(s, o.title.run))))
	if m := s.at(n); m != nil && m.kind == personal {
		return m.ent
	}
	return -1
}

// skipTitles passes courtesy titles and further offices before a name.
func (s *sentence) skipTitles(i int) int {
	for n := -1; n != i; {
		n = i
		i = skipHonorifics(s, i)
		for _, t := range s.titles {
			if t.first == i {
				i = t.last
			}
		}
	}
	return i
}

func skipHonorifics(s *sentence, i int) int {
	for isA(s.lower(i), "honorific", "woman") || s.form(i) == "." && isA(s.lower(i-1), "honorific", "woman") {
		i++
	}
	return i
}

// apposed reports whether the tree, or the comma that closes the second of
// them, makes title and name one.
func (a *article) apposed(s *sentence, o *officeName, m *mention) bool {
	t, n := top(s, o.title.run), top(s, run{m.first, m.last})
	if s.head(t) == n && s.is(t, "appos", "nmod:desc", "flat", "compound", "parataxis") ||
		s.head(n) == t && s.is(n, "appos", "nmod:desc", "flat", "compound", "parataxis") {
		return true
	}
	later := n
	end := m.last
	if m.first < o.first {
		later, end = t, o.last
	}
	closed := end >= len(s.tokens) || s.form(end) == "," || s.form(end) == "." || s.form(end) == ")"
	return closed && !s.is(later, "nsubj", "obj", "obl", "conj", "root", "iobj")
}

// top is the token of a range that the others depend on.
func top(s *sentence, r run) int {
	for i := r.first; i < r.last; i++ {
		if h := s.head(i); h < r.first || h >= r.last {
			return i
		}
	}
	return r.last - 1
}

// notePossessed reads "Russia's Vladimir Putin": a person of that state.
func (a *article) notePossessed(s *sentence) {
	for _, m := range s.mentions {
		if m.kind != personal || !s.possessive(m.first-1) {
			continue
		}
		if c := s.ending(m.first-1, named); c != nil && a.ent(c.ent).Type == schema.Country && a.ent(m.ent).state < 0 {
			a.ent(m.ent).state = c.ent
		}
	}
}
