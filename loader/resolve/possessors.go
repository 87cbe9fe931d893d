package resolve

import (
	"slices"

	"github.com/chancery-kg/chancery/schema"
)

// Antecedents inside the pronoun's own sentence that are not its subject.

// ownerBeside is the owner of what the noun of a possessive pronoun is joined
// to: "[Russia]'s policy and its invasion"; -1 for none.
func (s *sentence) ownerBeside(i int, p pronoun) int {
	noun := s.head(i)
	if !p.possessive || !s.is(noun, "conj") {
		return -1
	}
	if owner := s.child(s.head(noun), "nmod:poss"); owner < i {
		return owner
	}
	return -1
}

// affected is the object of a verb over pronoun i that judges, helps or bids
// it, where what it is judged for, helped in or bidden to do holds the pronoun:
// "condemned [Libya] over its attack", "urged [Iran] to halt its work" (control
// by the object); -1 for none.
func (s *sentence) affected(i int) int {
	v := i
	for range s.tokens {
		if v = s.head(v); v < 0 {
			return -1
		}
		class := "judging"
		if s.bidden(i, v) {
			class = "bidding"
		}
		if s.upos(v) != "VERB" || !isA(s.lemma(v), class) {
			continue
		}
		for _, o := range s.kids[v] {
			if s.is(o, "obj", "iobj") && o < i && o != s.head(i) && s.marksOff(o, i, class) {
				return o
			}
		}
		return -1
	}
	return -1
}

// bidden reports whether token i stands in an infinitive under verb v.
func (s *sentence) bidden(i, v int) bool {
	h := i
	for range s.tokens {
		if h = s.head(h); h < 0 || h == v {
			return false
		}
		if s.head(h) == v {
			return s.is(h, "xcomp", "ccomp", "advcl") && s.lower(s.child(h, "mark")) == "to"
		}
	}
	return false
}

// marksOff reports whether a preposition of what for, or the "to" of what is
// bidden, stands between the object and the pronoun.
func (s *sentence) marksOff(object, i int, class string) bool {
	for k := object + 1; k < i; k++ {
		switch s.lower(k) {
		case "for", "over", "of", "in", "against", "about", "with":
			return class == "judging"
		case "to":
			return class == "bidding"
		case ",", ";", "and", "but":
			return false
		}
	}
	return false
}

func (a *article) fillersAt(s *sentence, i int) []filler {
	if i < 0 {
		return nil
	}
	return a.headFillers(s, i)
}

// bodiesBefore are the states and bodies that the sentence names before token
// i, other than as places, of which "it" can be one.
func (a *article) bodiesBefore(s *sentence, i int, p pronoun) []filler {
	var out []filler
	for _, m := range s.mentions {
		f := filler{m.ent, s.index, m.first, m.last, ""}
		if m.last <= i && m.kind != demonym && !s.locative(m) && a.fits([]filler{f}, p) {
			out = append(out, f)
		}
	}
	return distinct(out)
}

// partners are those who, by the sentence, did something together: whom "they"
// means after "Biya met Xi".
func (a *article) partners(sentence int) []filler {
	for _, c := range a.joint[sentence] {
		if both := distinct(slices.Concat(a.fillersFor(c.Actors, parties), a.fillersFor(c.Targets, parties))); len(both) > 1 {
			return both
		}
	}
	return nil
}

// parties are the types of entity that can be meant by "they".
var parties = []schema.EntityType{schema.Person, schema.Country, schema.Organization}

// noteJoint keeps what several did together by sentence.
func (a *article) noteJoint(candidates []schema.Candidate) {
	a.joint = map[int][]*schema.Candidate{}
	for i := range candidates {
		if c := &candidates[i]; c.Type.IsSymmetric() {
			a.joint[c.Sentence] = append(a.joint[c.Sentence], c)
		}
	}
}
