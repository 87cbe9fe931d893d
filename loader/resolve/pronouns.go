package resolve

import (
	"slices"

	"github.com/chancery-kg/chancery/schema"
)

// pronoun says what a pronoun can stand for.
type pronoun struct {
	person, plural bool
	gender         byte
	possessive     bool
}

var pronouns = map[string]pronoun{
	"he": {person: true, gender: 'm'}, "him": {person: true, gender: 'm'}, "his": {person: true, gender: 'm', possessive: true}, "himself": {person: true, gender: 'm'},
	"she": {person: true, gender: 'f'}, "her": {person: true, gender: 'f', possessive: true}, "herself": {person: true, gender: 'f'},
	"it": {}, "its": {possessive: true}, "itself": {},
	"they": {plural: true}, "them": {plural: true}, "their": {plural: true, possessive: true}, "themselves": {plural: true},
}

// notePronouns resolves the pronouns of the third person in the order of the
// text, so that a chain of them leads back to a name.
func (a *article) notePronouns() {
	a.pronouns = map[spot][]filler{}
	for n := range a.sents {
		s := &a.sents[n]
		for i := range s.tokens {
			p, ok := pronouns[s.lower(i)]
			if !ok || s.upos(i) != "PRON" && s.upos(i) != "DET" {
				continue
			}
			p.possessive = p.possessive && !s.is(i, "obj", "iobj", "obl", "nsubj")
			if found := a.antecedent(s, i, p); len(found) > 0 {
				a.pronouns[spot{n, i}] = a.standIn(s, i, found)
			}
		}
	}
}

// standIn makes the pronoun itself the words that stand for what was found.
func (a *article) standIn(s *sentence, i int, found []filler) []filler {
	out := make([]filler, len(found))
	for k, f := range found {
		out[k] = filler{f.ent, s.index, i, i + 1, s.lower(i) + ": " + a.ent(f.ent).Label}
		if g := pronouns[s.lower(i)].gender; g != 0 && a.ent(f.ent).gender == 0 {
			a.ent(f.ent).gender = g
		}
	}
	return out
}

// antecedent looks for what the pronoun at token i stands for: the subject of
// a clause around its own, else the one that fits of the sentences before.
func (a *article) antecedent(s *sentence, i int, p pronoun) []filler {
	inside := a.quoteAt(s, i)
	if s.lower(i) == "them" && a.thingsBefore(s, i) {
		return nil
	}
	if n := s.doerOf(i, p); n >= 0 {
		return a.onlyBetween(s, n+1, i, p)
	}
	for _, n := range []int{s.ownerBeside(i, p), s.affected(i)} {
		if found := a.fillersAt(s, n); a.fits(found, p) || p.plural && a.fits(found, pronoun{}) { // "Malta in their effort"
			return found
		}
	}
	if found := a.subjectAround(s, i, p, inside); found != nil {
		return found
	}
	if !p.person && !p.plural {
		if near := a.bodiesBefore(s, i, p); len(near) == 1 {
			return near
		} else if len(near) > 1 {
			return nil
		}
	}
	if p.person && inside == nil {
		if found := a.onlyPerson(s, 0, i, p); len(found) == 1 {
			return found
		} else if len(found) > 1 {
			return nil
		}
	}
	if found := a.antecedentBefore(s, p, inside); len(found) > 0 || !p.plural {
		return found
	}
	return a.partners(s.index - 1)
}

// thingsBefore reports whether the nearest plural before token i that is an
// argument of a verb stands for nobody: "imposed sanctions and will not ease
// them".
func (a *article) thingsBefore(s *sentence, i int) bool {
	for k := i - 1; k >= 0; k-- {
		if s.plural(k) && s.is(k, "obj", "nsubj", "obl") {
			return len(a.headFillers(s, k)) == 0
		}
	}
	return false
}

// subjectAround is the subject of the nearest clause around the pronoun's own
// that fits; for a possessive, of its own clause as well.
func (a *article) subjectAround(s *sentence, i int, p pronoun, inside *schema.Saying) []filler {
	v := s.governor(i)
	if v < 0 {
		return nil
	}
	if !p.possessive || s.subjectOf(v) < 0 || s.under(i, s.subjectOf(v)) {
		v = s.governor(s.head(v))
	}
	for range s.tokens {
		if v < 0 {
			return nil
		}
		n := s.subjectOf(v)
		if n >= 0 && n != i && !s.under(i, n) && a.quoteAt(s, n) == inside {
			if found := a.headFillers(s, n); a.fits(found, p) {
				return found
			}
		}
		h := s.head(v)
		if h < 0 {
			return nil
		}
		v = s.governor(h)
	}
	return nil
}

// doerOf is the subject that the verb of object pronoun i shares with the
// clause it is joined to ("Japan sanctioned Mali, accusing it of …", "… and
// condemned it"), -1 for none. A pronoun never stands for the doer of its own
// verb (principle B of the binding theory).
func (s *sentence) doerOf(i int, p pronoun) int {
	v := s.head(i)
	if p.possessive || !s.is(i, "obj", "iobj") || s.subjectOf(v) >= 0 {
		return -1
	}
	for range s.tokens {
		if !s.is(v, "conj") && (!s.is(v, "advcl") || s.child(v, "mark") >= 0) {
			return -1
		}
		if v = s.head(v); s.subjectOf(v) >= 0 {
			return s.subjectOf(v)
		}
	}
	return -1
}

// onlyBetween is the one entity named in tokens [first, last) that the pronoun
// can stand for; nil where there are several.
func (a *article) onlyBetween(s *sentence, first, last int, p pronoun) []filler {
	var out []filler
	for _, m := range s.mentions {
		f := filler{m.ent, s.index, m.first, m.last, ""}
		if m.first >= first && m.last <= last && m.kind != demonym && a.fits([]filler{f}, p) {
			out = append(out, f)
		}
	}
	if out = distinct(out); len(out) != 1 {
		return nil
	}
	return out
}

// under reports whether token i is j or depends on it.
func (s *sentence) under(i, j int) bool {
	for range s.tokens {
		if i == j {
			return true
		}
		if i = s.head(i); i < 0 {
			return false
		}
	}
	return false
}

// fits reports whether the pronoun can stand for all of these.
func (a *article) fits(found []filler, p pronoun) bool {
	if len(found) == 0 {
		return false
	}
	if p.plural {
		return len(found) > 1 || a.ent(found[0].ent).plural
	}
	if len(found) > 1 || a.ent(found[0].ent).plural {
		return false
	}
	e := a.ent(found[0].ent)
	if p.person {
		return e.Type == schema.Person && (e.gender == 0 || e.gender == p.gender)
	}
	return e.Type == schema.Country || e.Type == schema.Organization
}

// antecedentBefore looks back over the sentences before: their subject, else
// the only person in them.
func (a *article) antecedentBefore(s *sentence, p pronoun, inside *schema.Saying) []filler {
	back := 3
	if !p.person {
		back = 1
		if inside != nil && s.index > 0 && a.quoteAt(&a.sents[s.index-1], 1) == nil {
			return nil // what speakers call "it" they have named themselves
		}
	}
	for n := s.index - 1; n >= 0 && n >= s.index-back; n-- {
		b := &a.sents[n]
		if (b.kind == schema.Caption) != (s.kind == schema.Caption) {
			continue
		}
		if found, clear := a.leading(b, p, inside); len(found) > 0 || !clear {
			return found
		}
	}
	return nil
}

// leading is the subject of sentence b that fits the pronoun; clear is false
// where several persons compete and none leads.
func (a *article) leading(b *sentence, p pronoun, inside *schema.Saying) (found []filler, clear bool) {
	for _, v := range append([]int{b.root()}, b.sayingVerbs()...) {
		n := b.subjectOf(v)
		if n < 0 || inside == nil && a.quoteAt(b, n) != nil {
			continue
		}
		if f := a.headFillers(b, n); a.fits(f, p) {
			return f, true
		}
	}
	if !p.person {
		return nil, true
	}
	switch f := a.onlyPerson(b, 0, len(b.tokens), p); len(f) {
	case 0:
		return nil, true
	case 1:
		return f, true
	}
	return nil, false
}

// sayingVerbs are the verbs that stand beside the words they report ("…, he
// said").
func (s *sentence) sayingVerbs() []int {
	var out []int
	for i := range s.tokens {
		if s.is(i, "parataxis") && s.subjectOf(i) >= 0 {
			out = append(out, i)
		}
	}
	return out
}

// onlyPerson are the persons named in tokens [first, last), outside quotes,
// whom the pronoun can mean.
func (a *article) onlyPerson(s *sentence, first, last int, p pronoun) []filler {
	var out []filler
	for _, m := range s.mentions {
		f := filler{m.ent, s.index, m.first, m.last, ""}
		if m.first >= first && m.last <= last && a.fits([]filler{f}, p) && a.quoteAt(s, m.first) == nil {
			out = append(out, f)
		}
	}
	for i := first; i < last; i++ {
		if f := a.pronouns[spot{s.index, i}]; a.fits(f, p) && len(f) == 1 {
			out = append(out, f...)
		}
	}
	return distinct(out)
}

// headFillers are the fillers of the noun phrase of token i, with those
// coordinated with it.
func (a *article) headFillers(s *sentence, i int) []filler {
	out := slices.Clone(a.nounFillers(s, i))
	for _, k := range s.kids[i] {
		if s.is(k, "conj") && k > i && s.upos(k) != "VERB" {
			out = append(out, a.nounFillers(s, k)...)
		}
	}
	return distinct(out)
}

func (a *article) nounFillers(s *sentence, i int) []filler {
	if s.upos(i) == "PRON" {
		return a.pronouns[spot{s.index, i}]
	}
	first, last := s.nounPhrase(i, 0)
	return a.resolve(schema.Phrase{Sentence: s.index, First: first, Last: last, Head: i})
}

// nounPhrase is the range of the noun phrase of head i without clauses and
// coordination.
func (s *sentence) nounPhrase(i, depth int) (first, last int) {
	first, last = i, i+1
	if depth > 20 {
		return first, last
	}
	for _, k := range s.kids[i] {
		if s.is(k, "det", "amod", "compound", "flat", "nmod", "nummod", "nmod:poss", "nmod:desc") || depth > 0 && s.is(k, "case", "conj", "cc") {
			f, l := s.nounPhrase(k, depth+1)
			first, last = min(first, f), max(last, l)
		}
	}
	return first, last
}
