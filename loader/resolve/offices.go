package resolve

import (
	"strings"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// title is an office title in a sentence.
type title struct {
	run
	office gazetteer.Office
}

// officeName is a title with all that the words around it say: whose office,
// who holds it.
type officeName struct {
	run             // with owners before and after it
	title   title   // the title alone
	owners  []owner // states and bodies it belongs to
	holder  int     // the person named with it, -1 for none
	former  bool
	article byte // 'd' definite, 'i' indefinite, 'p' possessive pronoun, 0 none
	plural  bool
}

// owner is what an office belongs to: of a state, in a body of it; -1 for
// unknown.
type owner struct{ of, body int }

// holding is a person in an office, as one sentence of the article says.
type holding struct {
	person   int
	post     post
	sentence int
}

func (a *article) titles(s *sentence) []title {
	var out []title
	for i := 0; i < len(s.tokens); i++ {
		if office, n, ok := a.titlesOf.At(s.tokens, i); ok && n > 0 && !s.insideName(i, i+n) && !s.endsName(i, n) {
			out = append(out, title{run{i, i + n}, office})
			i += n - 1
		}
	}
	return out
}

// insideName reports whether a word that looks like a title is part of a
// hyphenated name ("Amir-Abdollahian").
func (s *sentence) insideName(first, last int) bool {
	return last-first == 1 && s.capital(first) && s.hyphen(last) && s.touching(first, last) && s.capital(last+1)
}

// endsName reports whether a word that looks like a courtesy title ends a name:
// titles stand before names, and "Sen" in "Hun Sen said" is none.
func (s *sentence) endsName(i, n int) bool {
	return n == 1 && isA(s.lower(i), "honorific") && s.upos(i) == "PROPN" && s.upos(i-1) == "PROPN" && s.capital(i-1) && !s.capital(i+1)
}

// noteOffices reads all office titles: first those with a holder, from the
// whole article, then those that only describe one.
func (a *article) noteOffices(raw []findings) {
	for i := range a.sents {
		s := &a.sents[i]
		s.titles = raw[i].titles
		for _, t := range raw[i].titles {
			o := a.readOffice(s, t)
			for k := t.first; k < t.last; k++ {
				a.offices[spot{i, k}] = o
			}
			if o.holder >= 0 {
				a.hold(s, o)
				s.note(mention{first: o.first, last: o.last, ent: o.holder, kind: titular, note: "title of " + a.ent(o.holder).Label})
			}
		}
		a.notePossessed(s)
		s.settle()
	}
	a.officesAtHome()
	for i := range a.sents {
		a.noteCounterparts(&a.sents[i])
	}
	for i := range a.sents {
		a.describeOffices(&a.sents[i], raw[i].titles)
	}
}

// hold records that the holder named with an office holds it.
func (a *article) hold(s *sentence, o *officeName) {
	owners := o.owners
	if len(owners) == 0 {
		owners = []owner{{-1, -1}}
	}
	a.setGender(o.holder, o.title, s)
	for _, w := range owners {
		a.addPost(o.holder, post{office: o.title.office.Name, of: w.of, body: w.body, former: o.former, public: isPublic(o.title.office)}, s.index)
	}
}

// isPublic reports whether the holder of an office acts for the state that the
// office is of: not so in parliaments, courts, churches and parties.
func isPublic(o gazetteer.Office) bool {
	switch o.Body {
	case "state", "government", "ministry", "forces", "mission", "any":
		return true
	}
	return false
}

// addPost records an office of a person; an office whose owner is unknown says
// nothing where the same office is known.
func (a *article) addPost(person int, p post, sentence int) {
	e := a.ent(person)
	p.public = p.public && p.of >= 0 && a.ent(p.of).Type == schema.Country
	for i, old := range e.posts {
		if old.office != p.office && !(p.of < 0 && shortFor(p.office, old.office)) || old.former != p.former {
			continue
		}
		if p.of < 0 || old == p {
			return
		}
		if old.of < 0 {
			e.posts[i] = p
			a.holdings = append(a.holdings, holding{person, p, sentence})
			return
		}
	}
	e.posts = append(e.posts, p)
	a.holdings = append(a.holdings, holding{person, p, sentence})
}

func (a *article) setGender(person int, t title, s *sentence) {
	for i := t.first; i < t.last; i++ {
		if isA(s.lower(i), "womanly") {
			a.ent(person).gender = 'f'
		}
	}
}

// readOffice reads the words around a title.
func (a *article) readOffice(s *sentence, t title) *officeName {
	o := &officeName{run: t.run, title: t, holder: -1, plural: s.plural(t.last - 1)}
	a.ownersBefore(s, o)
	a.ownersAfter(s, o)
	if len(o.owners) == 0 {
		a.ownerAfterName(s, o)
	}
	if m := a.ledBody(s, o); m != nil && len(o.owners) == 0 {
		o.owners = []owner{a.ownerOf(m.ent)}
	}
	if state := a.byStyle(t.office.Name); len(o.owners) == 0 && state >= 0 {
		o.owners = []owner{{of: state, body: -1}}
	}
	if !o.plural {
		o.holder = a.holderOf(s, o)
	}
	return o
}

// shortFor reports whether one office is the beginning of the other: "deputy
// secretary", "deputy secretary of state".
func shortFor(office, full string) bool { return strings.HasPrefix(full, office+" ") }
