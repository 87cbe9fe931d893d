package resolve

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// byOffice resolves a phrase whose head is an office: to the person named with
// it, to whoever holds it, or for a plural to one person for each owner.
func (a *article) byOffice(s *sentence, p schema.Phrase) []filler {
	if m := a.personOf(s, p); m != nil {
		return one(s, m.ent, m.first, m.last, m.note)
	}
	o := a.offices[spot{p.Sentence, p.Head}]
	if o == nil {
		return nil
	}
	if !o.plural {
		if o.holder < 0 {
			if out := a.bySpokesman(s, o); out != nil {
				return out
			}
			return a.byOfficeAlone(s, o)
		}
		note := "title of " + a.ent(o.holder).Label
		if m := s.at(p.Head); m != nil && m.kind == titular {
			note = m.note
		}
		return one(s, o.holder, o.first, o.last, note)
	}
	return a.bySeveral(s, p, o)
}

// bySpokesman lets the body stand for a spokesman whom nothing names.
func (a *article) bySpokesman(s *sentence, o *officeName) []filler {
	if len(o.owners) != 1 || !isSpokesman(o.title.office.Name) {
		return nil
	}
	w := o.owners[0]
	return one(s, max(w.body, w.of), o.first, o.last, "speaks through an unnamed "+o.title.office.Name)
}

// byOfficeAlone keeps "the prime minister" by his office where the article
// says neither of which state nor who holds such an office: he is one person,
// known within the article only.
func (a *article) byOfficeAlone(s *sentence, o *officeName) []filler {
	if o.article != 'd' || len(o.owners) > 0 || !s.capital(o.title.first) {
		return nil
	}
	for _, h := range a.holdings {
		if strings.HasSuffix(h.post.office, o.title.office.Name) {
			return nil // one of those named, and not told which
		}
	}
	e := a.described(schema.Other, strings.ToLower(a.text(s, o.title.first, o.title.last)))
	return one(s, e, o.title.first, o.title.last, "by the office, whose holder is not named")
}

// bySeveral resolves "the foreign ministers of Russia and Iran", "both
// presidents", "our foreign ministers".
func (a *article) bySeveral(s *sentence, p schema.Phrase, o *officeName) []filler {
	owners := o.owners
	if len(owners) == 0 {
		for _, e := range a.statesOfOffice(s, p, o) {
			owners = append(owners, owner{e, -1})
		}
	}
	if len(owners) < 2 {
		return a.byTwoHolders(s, p)
	}
	var out []filler
	for _, w := range owners {
		one := *o
		one.article = 'd'
		if e, note := a.occupant(s, &one, w); e >= 0 {
			out = append(out, filler{e, s.index, o.first, o.last, note})
		}
	}
	return out
}

// byTwoHolders resolves "the two ministers" to the two persons last named
// together, where each holds an office so called.
func (a *article) byTwoHolders(s *sentence, p schema.Phrase) []filler {
	if !a.isPair(s, p) {
		return nil
	}
	two := a.twoBefore(s, p.First, a.personsIn)
	for _, e := range two {
		called := func(q post) bool { return slices.Contains(strings.Fields(q.office), s.lemma(p.Head)) }
		if !slices.ContainsFunc(a.ent(e).posts, called) {
			return nil
		}
	}
	return a.pairFillers(s, p, two, a.text(s, p.First, p.Head+1))
}

// statesOfOffice are the two states whose officers a plural without owners
// means: "of both countries", "both ministers", "our presidents".
func (a *article) statesOfOffice(s *sentence, p schema.Phrase, o *officeName) []int {
	if s.lower(o.title.last) == "of" {
		for i := o.title.last + 1; i < min(p.Last, o.title.last+5); i++ {
			if s.plural(i) && isA(s.lemma(i), "pair") {
				return a.pairOfStates(s, schema.Phrase{Sentence: p.Sentence, First: o.title.last + 1, Last: i + 1, Head: i})
			}
		}
	}
	marked := false
	for i := p.First; i < o.title.first; i++ {
		switch s.lower(i) {
		case "two", "both", "our":
			marked = true
		}
	}
	if !marked {
		return nil
	}
	return a.pairOfStates(s, p)
}
