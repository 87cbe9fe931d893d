package extract

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// binding is a frame with its roles found in a sentence, as heads of phrases.
type binding struct {
	frame                           *Frame
	actors, targets, object, places []int
	text                            int // the text that does it for its authors, -1 for none
}

// bind finds the roles of frame f around token i; nil where a needed role is
// missing or something rules the frame out.
func (t *tree) bind(f *Frame, i int) *binding {
	if len(t.role(f.Unless, i, "any", nil)) > 0 || len(f.Requires) > 0 && len(t.role(f.Requires, i, "any", nil)) == 0 {
		return nil
	}
	b := &binding{frame: f, text: -1}
	b.object = t.role(f.Object, i, "any", nil)
	b.actors = t.role(f.Actor, i, "actor", nil)
	if len(b.actors) == 0 {
		b.text = t.textAt(f, i)
	}
	b.targets = t.role(f.Target, i, "actor", b.actors)
	b.places = t.role(f.Place, i, "placename", nil)
	for _, need := range strings.Fields(f.Needs) {
		if !t.fills(b, need) {
			return nil
		}
	}
	if len(b.actors)+len(b.targets)+len(b.object) == 0 {
		return nil
	}
	b.object = without(b.object, b.targets) // who is supported is no object besides
	return b
}

func without(list, taken []int) []int {
	var out []int
	for _, x := range list {
		if !slices.Contains(taken, x) {
			out = append(out, x)
		}
	}
	return out
}

func (t *tree) fills(b *binding, role string) bool {
	switch role {
	case "actor":
		return len(b.actors) > 0 || b.text >= 0
	case "target":
		return len(b.targets) > 0
	case "object":
		return len(b.object) > 0
	case "place":
		return len(b.places) > 0
	case "several":
		return len(b.actors) > 1
	case "two":
		return len(b.actors)+len(b.targets) > 1 || len(b.actors) == 1 && t.isPlural(b.actors[0])
	}
	return false
}

// isPlural reports a noun or pronoun for several: "the ministers", "both".
func (t *tree) isPlural(i int) bool {
	switch t.xpos(i) {
	case "NNS":
		return true
	case "PRP":
		return t.lower(i) == "they" || t.lower(i) == "we"
	}
	return t.lower(i) == "both" || t.lower(i) == "two"
}

// weight orders the frames that bind at one word: more needed roles, narrower
// roles and more that must stand beside them win, and of what is done together
// those that find with whom.
func (b *binding) weight() int {
	w := 4 * len(strings.Fields(b.frame.Needs))
	if b.frame.Type.IsSymmetric() && len(b.actors)+len(b.targets) > 1 {
		w += 8
	}
	if len(b.frame.Requires) > 0 {
		w += 8
	}
	for _, spec := range []roleSpec{b.frame.Object, b.frame.Target, b.frame.Actor} {
		if spec.isNarrow() {
			w += 6
		}
	}
	return w
}

// isNarrow reports whether a role asks for a class of fillers of its own.
func (r roleSpec) isNarrow() bool {
	for _, alt := range r {
		for _, s := range alt {
			if s.class != "" && s.class != "any" && s.class != "actor" && s.class != "definite" {
				return true
			}
		}
	}
	return false
}

// role is the heads in the first alternative that has any, each coordinated
// phrase its own, without those that are taken.
func (t *tree) role(spec roleSpec, i int, class string, taken []int) []int {
	for _, alt := range spec {
		var out []int
		for _, s := range alt {
			out = t.appendSlot(out, i, s, class, taken)
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

func (t *tree) appendSlot(out []int, i int, s slot, class string, taken []int) []int {
	if s.class != "" {
		class = s.class
	}
	for _, h := range t.fill(i, s) {
		for _, c := range t.conjuncts(h) {
			for _, m := range t.groupMembers(c, class) {
				if t.allows(m, class) && !slices.Contains(out, m) && !slices.Contains(taken, m) && (m != i || s.path[0] == "self") {
					out = append(out, m)
				}
			}
		}
	}
	return out
}

// allows reports whether the phrase of head i is of a class.
func (t *tree) allows(i int, class string) bool {
	switch class {
	case "any":
		return !t.inTime(i) // when it was agreed is not what was agreed
	case "actor":
		return t.canAct(i)
	case "definite":
		return t.canAct(i) && (t.isDefinite(i) || t.nameAt(i) != nil || t.isPlural(i))
	case "person", "org", "placename":
		return t.isNamed(i, class)
	case "orgname":
		n := t.nameAt(i)
		return n != nil && n.Type == schema.Organization
	case "state":
		n := t.nameAt(i)
		return n != nil && n.Type == schema.Country
	case "office":
		return t.isOffice(i)
	case "name":
		return t.isPerson(i)
	}
	if n := t.nameAt(i); n != nil && n.Type == schema.Agreement && class == "agreement" {
		return true
	}
	if class == "bad" || class == "good" {
		return t.judges(i, class)
	}
	return nouns.in(class, t.lemma[i]) || transparent[t.lemma[i]] && t.partOf(i, class)
}

// judges reports whether a predicate is of the class, or what modifies its noun:
// "a grave mistake", "an outpost of tyranny", "a courageous step".
func (t *tree) judges(i int, class string) bool {
	if nouns.in(class, t.lemma[i]) {
		return true
	}
	for _, k := range t.children(i, "amod", "compound", "nmod") {
		if (t.isNoun(i) || t.lower(i) == "one") && nouns.in(class, t.lemma[k]) && (!t.is(k, "nmod") || t.preposition(k) == "of") {
			return true
		}
	}
	return false
}

// transparent nouns stand for what their of-phrase names: "a series of deals".
var transparent = words("series number ton tonne hundred thousand million dozen score lot handful load consignment shipment batch contingent bulk draft text set package round couple pair raft variety type kind form range string clause provision part")

func (t *tree) partOf(i int, class string) bool {
	for _, k := range t.markedBelow(i, "of") {
		if t.allows(k, class) {
			return true
		}
	}
	return false
}

func (t *tree) isNamed(i int, class string) bool {
	n := t.nameAt(i)
	if n == nil {
		return t.isUnknown(i, class)
	}
	switch class {
	case "person":
		return n.Type == schema.Person
	case "org":
		return n.Type == schema.Organization || t.isBlocName(n)
	}
	return n.Type == schema.Country || n.Type == schema.Place && !t.isBlocName(n)
}

// isBlocName reports a name that was taken for a place's though its last word
// says that it is a body's: "the Commonwealth", "the Bay Community".
func (t *tree) isBlocName(n *schema.Name) bool {
	return n.Type == schema.Place && nouns.in("bloc", t.lower(n.Last-1))
}

// isUnknown reports whether a phrase that is no known name can be of a class
// of names by its shape or its noun: "the bloc", "SACN", "the envoy".
func (t *tree) isUnknown(i int, class string) bool {
	if t.inTime(i) {
		return false
	}
	switch class {
	case "person":
		return t.canAct(i) && (t.upos(i) != "NOUN" || nouns.in("human", t.lemma[i]))
	case "org":
		return t.upos(i) == "PROPN" || t.upos(i) == "NOUN" && nouns.in("bloc", t.lemma[i])
	}
	return false
}
