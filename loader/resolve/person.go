package resolve

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// meetPeople makes entities of the persons: full names first, so that a
// surname finds its person wherever it stands.
func (a *article) meetPeople(raw []findings) {
	for _, full := range []bool{true, false} {
		for i := range a.sents {
			s := &a.sents[i]
			for _, r := range raw[i].people {
				words := nameWords(a.text(s, r.first, r.last))
				if (len(words) > 1) != full || len(words) == 0 {
					continue
				}
				e, how := a.person(words)
				if e < 0 {
					continue
				}
				a.meet(s, r, e, how)
			}
		}
	}
}

func (a *article) meet(s *sentence, r run, e int, how string) {
	p := a.ent(e)
	p.Mentions++
	p.names[a.text(s, r.first, r.last)] = true
	switch before := s.lower(r.first - 1); {
	case isA(before, "woman"):
		p.gender = 'f'
	case before == "mr" || before == "mr." || before == "sir" || before == "lord" || before == "king" || before == "prince":
		p.gender = 'm'
	}
	s.note(mention{first: r.first, last: r.last, ent: e, kind: personal, note: how})
}

// nameWords are the words of a person's name without courtesy titles.
func nameWords(name string) []string {
	var out []string
	for _, w := range strings.Fields(name) {
		w = strings.Trim(w, ",;:'’\"“”")
		if len(out) == 0 && isA(strings.ToLower(w), "honorific", "woman") || w == "" {
			continue
		}
		out = append(out, w)
	}
	return out
}

// nameKeys are the transliteration-insensitive keys of the words of a name;
// initials and particles are left out.
func nameKeys(words []string) []string {
	var out []string
	for i, w := range words {
		bare := strings.Trim(w, ".")
		if len([]rune(bare)) <= 1 && len(words) > 1 || i < len(words)-1 && isA(strings.ToLower(w), "particle") {
			continue
		}
		if k := gazetteer.PersonKey(bare); k != "" {
			out = append(out, k)
		}
	}
	return out
}

// person finds the person of the article whom the words name, or makes a new
// one; -1 where several fit.
func (a *article) person(words []string) (e int, how string) {
	keys := nameKeys(words)
	if len(keys) == 0 {
		return -1, ""
	}
	fits := a.fitting(keys)
	switch {
	case len(fits) == 0:
		return a.newPerson(words, keys), "name"
	case len(fits) > 1:
		return -1, ""
	}
	e = fits[0]
	p := a.ent(e)
	how = "name"
	if len(keys) < len(p.keys) {
		how = "short for " + p.Label
	}
	if len(keys) > len(p.keys) || len(keys) == len(p.keys) && len(words) > len(p.words) {
		p.words, p.keys, p.Label = words, keys, strings.Join(words, " ")
		a.indexPerson(e)
	}
	return e, how
}

// fitting are the persons whom a name with these keys can mean; those whose
// surname it is come before those whose given name it is.
func (a *article) fitting(keys []string) []int {
	var last, other []int
	for _, e := range a.people[keys[len(keys)-1]] {
		p := a.ent(e).keys
		switch {
		case sameName(p, keys) && p[len(p)-1] == keys[len(keys)-1]:
			last = append(last, e)
		case sameName(p, keys):
			other = append(other, e)
		}
	}
	if len(last) > 0 {
		return last
	}
	return other
}

// sameName reports whether one list of name keys is the other with words left
// out at one end, or with only the middle left out.
func sameName(a, b []string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	for i := 0; i+len(b) <= len(a); i++ {
		if slices.Equal(a[i:i+len(b)], b) {
			return true
		}
	}
	return len(b) > 1 && a[0] == b[0] && a[len(a)-1] == b[len(b)-1]
}

func (a *article) newPerson(words, keys []string) int {
	e := a.table.add(schema.Person, strings.Join(words, " "))
	a.ent(e).words, a.ent(e).keys = words, keys
	a.indexPerson(e)
	return e
}

func (a *article) indexPerson(e int) {
	for _, k := range a.ent(e).keys {
		if !slices.Contains(a.people[k], e) {
			a.people[k] = append(a.people[k], e)
		}
	}
}
