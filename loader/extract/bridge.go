package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Bridges: a definite noun without an owner ("condemned the tests") takes up
// what the text spoke of before, and whoever did or had that is its owner.

// reach is how many sentences back something is still spoken of.
const reach = 12

// ownerBefore is whose the thing is that noun i takes up again: the owner of
// the last such thing, one or several as i is. It is empty unless i is a
// definite noun without an owner of its own.
func (r *reader) ownerBefore(t *tree, i int) []schema.Phrase {
	if t.upos(i) != "NOUN" || !t.has(i, "det", "the", "this", "that", "these", "those") || t.child(i, "acl", "nmod") >= 0 || len(t.owners(i, 1)) > 0 {
		return nil // "the acts which led to the war" are told by what follows
	}
	for s := t.index; s >= max(0, t.index-reach); s-- {
		b := r.trees[s]
		last := len(b.Tokens)
		if s == t.index {
			last = i
		}
		for k := last - 1; k >= 0; k-- {
			if b.upos(k) == "NOUN" && b.xpos(k) != t.xpos(i) {
				continue
			}
			if own := b.actors(b.doersAt(k, t.lemma[i])); len(own) > 0 {
				return b.phrases(own)
			}
		}
	}
	return r.deedBefore(t, i)
}

// deedBefore is who did the last deed told before noun i, in its sentence or the
// two before that, where the noun takes up any deed ("the move", "the decision")
// or one of its kind ("the raid" after "bombed"). It is empty where that deed has
// no doer or has not been done.
func (r *reader) deedBefore(t *tree, i int) []schema.Phrase {
	kinds := map[schema.ClaimType]bool{}
	for _, f := range t.book.nouns[t.lemma[i]] {
		kinds[f.Type] = deeds[f.Type]
	}
	if takingUp[t.lemma[i]] {
		kinds = deeds
	}
	for k := len(r.candidates) - 1; k >= 0 && r.candidates[k].Sentence >= t.index-2; k-- {
		c := &r.candidates[k]
		if !kinds[c.Type] || c.Sentence == t.index && c.Trigger >= i {
			continue
		}
		if c.Status == schema.Denied || c.Status == schema.Possible {
			return nil
		}
		return c.Actors
	}
	return nil
}

// takingUp are nouns for any deed that was told before.
var takingUp = words("move step decision action measure act announcement")

// doersAt is who did or had what token k speaks of, if that is the thing that
// noun names: the same noun, or the verb that it is made of.
func (t *tree) doersAt(k int, noun string) []int {
	switch {
	case t.upos(k) == "NOUN" && t.lemma[k] == noun && !strings.HasSuffix(noun, "ing"):
		if own := t.owners(k, 1); len(t.actors(own)) > 0 {
			return own
		}
		return t.carrierSubjects(k)
	case t.upos(k) == "VERB" && nameOf(t.lemma[k], noun):
		return t.allConjuncts(t.subjects(k))
	}
	return nil
}

func (t *tree) allConjuncts(heads []int) []int {
	var out []int
	for _, h := range heads {
		out = append(out, t.conjuncts(h)...)
	}
	return out
}

// nameOf reports whether a noun names what a verb says: "test" and "to test",
// "decision" and "to decide".
func nameOf(verb, noun string) bool {
	if verb == noun {
		return true
	}
	for _, ending := range []string{"tion", "sion", "ment", "al", "ance", "ing", "ure"} {
		stem, ok := strings.CutSuffix(noun, ending)
		if ok && len(stem) >= 4 && len(verb) <= len(stem)+2 && strings.HasPrefix(verb, stem[:len(stem)-min(1, len(stem)-4)]) {
			return true
		}
	}
	return false
}

// actors are those of the heads that can act.
func (t *tree) actors(heads []int) []int {
	var out []int
	for _, h := range heads {
		if t.canAct(h) {
			out = append(out, h)
		}
	}
	return out
}
