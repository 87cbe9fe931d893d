package resolve

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// peopleIn finds the names of persons in a sentence: those the analyser found,
// those after a title, and those that begin with a given name.
func (a *article) peopleIn(s *sentence, f findings) []run {
	var out []run
	add := func(r run) {
		if r.first < r.last && s.numeral(r.last) {
			r.last++
		}
		if r.first < r.last && !a.isNotPerson(s, r, f) && !slices.ContainsFunc(out, r.overlaps) {
			out = append(out, r)
		}
	}
	for _, n := range s.names {
		if n.Type == schema.Person {
			r := a.personRun(s, s.fromHyphen(a.trimName(s, run{n.First, n.Last})), f)
			if more := a.capitalRun(s, r.first, f); more.first == r.first && more.last > r.last && (s.hyphen(r.last) || s.is(r.last, "flat")) {
				r = more // a tagger may stop within a name
			}
			add(r)
		}
	}
	for _, t := range f.titles {
		for _, at := range []int{t.last, afterOwner(s, t, f)} {
			if s.capital(at) {
				add(a.capitalRun(s, at, f))
			}
		}
	}
	for i := range s.tokens {
		if isA(s.lower(i), "honorific", "woman") && s.capital(i) && s.capital(i+1) && s.upos(i+1) == "PROPN" {
			add(a.capitalRun(s, i+1, f))
		}
	}
	for _, t := range f.titles {
		add(a.apposedRun(s, t, f))
	}
	for i := range s.tokens {
		if r := a.capitalRun(s, i, f); r.last-r.first >= 2 && a.gaz.IsFirstName(s.form(i)) && !a.namedOtherwise(s, r) {
			add(r)
		}
	}
	slices.SortFunc(out, func(x, y run) int { return x.first - y.first })
	return out
}

// afterOwner is where a name may follow a title with its owner: "Secretary
// General of the Andean Community Allan Wagner"; -1 where no owner follows.
func afterOwner(s *sentence, t title, f findings) int {
	if w := s.lower(t.last); w != "of" && w != "for" && w != "to" {
		return -1
	}
	for _, m := range f.matches {
		if m.First == t.last+1 || m.First == t.last+2 && s.upos(t.last+1) == "DET" {
			return m.Last
		}
	}
	return -1
}

// numeral reports whether token i is the Roman numeral of a ruler or of one of
// several of a name: "Mohammed VI", "George III".
func (s *sentence) numeral(i int) bool {
	f := s.form(i)
	return f != "" && strings.Trim(f, "IVX") == "" && (f != "I" || s.upos(i) != "PRON")
}

// fromHyphen gives a name that starts after a hyphen the word before it.
func (s *sentence) fromHyphen(r run) run {
	if s.hyphen(r.first) {
		r.first++
	}
	if s.hyphen(r.first-1) && s.touching(r.first-1, r.first) && s.touching(r.first-2, r.first-1) && s.capital(r.first-2) {
		r.first -= 2
	}
	return r
}

// apposedRun is a name of two words or more that the tree makes one with a
// title: "Ana Lima, the foreign minister", "its ambassador, Ana Lima".
func (a *article) apposedRun(s *sentence, t title, f findings) run {
	head := top(s, t.run)
	for _, i := range append([]int{s.head(head)}, s.kids[head]...) {
		if i < 0 || s.upos(i) != "PROPN" || !s.is(i, "appos", "flat") && !(s.head(head) == i && s.is(head, "appos")) {
			continue
		}
		first := i
		for first > 0 && s.is(first-1, "compound", "flat") && s.upos(first-1) == "PROPN" {
			first--
		}
		if r := a.capitalRun(s, first, f); r.last-r.first >= 2 && (!a.namedOtherwise(s, r) || s.besideTitle(t, r)) {
			return r
		}
	}
	return run{}
}

// besideTitle reports whether a name stands between commas after a title of
// somebody known: then it is a person's, whatever the analyser takes it for.
func (s *sentence) besideTitle(t title, r run) bool {
	return s.form(r.first-1) == "," && r.first-1 == t.last && s.form(r.last) == ","
}

// personRun takes titles, demonyms and courtesy off the front of a name.
func (a *article) personRun(s *sentence, r run, f findings) run {
	for moved := true; moved && r.first < r.last; {
		moved = false
		if isA(s.lower(r.first), "honorific", "woman") && r.last-r.first > 1 {
			r.first, moved = r.first+1, true
		}
		for _, t := range f.titles {
			if t.first <= r.first && r.first < t.last && t.last < r.last {
				r.first, moved = t.last, true
			}
		}
		if r.last-r.first > 1 && !s.insideName(r.first, r.first+1) && (a.gaz.IsOfficeHead(s.lower(r.first)) || s.lower(r.first) == "affairs") {
			r.first, moved = r.first+1, true
		}
		for _, m := range f.matches {
			if m.First == r.first && m.Last < r.last && (m.Kind == gazetteer.Demonym || s.possessive(m.Last)) {
				r.first, moved = m.Last, true
			}
		}
		if r.first < r.last && s.possessive(r.first) {
			r.first, moved = r.first+1, true
		}
	}
	return r
}

// isNotPerson reports whether the run is what the gazetteer knows as something
// else, or an office.
func (a *article) isNotPerson(s *sentence, r run, f findings) bool {
	for _, m := range f.matches {
		if m.First <= r.first && r.last <= m.Last {
			return true
		}
	}
	for _, t := range f.titles {
		if t.overlaps(r) {
			return true
		}
	}
	return r.last-r.first == 1 && isA(s.lower(r.first), "honorific", "woman")
}

// namedOtherwise reports whether the analyser takes the run for the name of
// something else than a person.
func (a *article) namedOtherwise(s *sentence, r run) bool {
	return slices.ContainsFunc(s.names, func(n schema.Name) bool {
		return n.Type != schema.Person && r.overlaps(run{n.First, n.Last})
	})
}

// capitalRun is the run of capitalised proper nouns at token i, with the
// particles, initials and hyphens inside it.
func (a *article) capitalRun(s *sentence, i int, f findings) run {
	for isA(s.lower(i), "honorific", "woman") && s.capital(i+1) {
		i++
	}
	r := run{i, i}
	for j := i; j < len(s.tokens) && j-i < 8; {
		n := a.nameWord(s, j, f)
		if n == 0 {
			break
		}
		j += n
		r.last = j
	}
	return r
}

// nameWord is how many tokens of a person's name go on at token j: 1 for a
// name, more for a particle or hyphen with the name after it, 0 where the name
// ends.
func (a *article) nameWord(s *sentence, j int, f findings) int {
	switch {
	case s.capital(j) && (s.upos(j) == "PROPN" || s.upos(j) == "" || s.upos(j) == "X" || s.upos(j) == "INTJ" || a.gaz.IsFirstName(s.form(j)) && s.upos(j+1) == "PROPN"):
		if slices.ContainsFunc(f.matches, func(m gazetteer.Match) bool { return m.First == j && m.Kind != gazetteer.Variant }) {
			return 0
		}
		if slices.ContainsFunc(f.titles, func(t title) bool { return t.first == j }) {
			return 0
		}
		return 1
	case s.hyphen(j) && j > 0 && s.touching(j-1, j) && s.touching(j, j+1) && s.upos(j+1) != "PUNCT":
		return 2
	case isA(s.lower(j), "particle") && s.capital(j+1) && j > 0 && s.capital(j-1) && s.upos(j+1) == "PROPN":
		return 2
	case isA(s.lower(j), "particle") && s.hyphen(j+1) && s.capital(j+2):
		return 3
	}
	return 0
}

// touching reports whether nothing stands between tokens i and j.
func (s *sentence) touching(i, j int) bool {
	return i >= 0 && j < len(s.tokens) && s.tokens[i].Span.End == s.tokens[j].Span.Start
}
