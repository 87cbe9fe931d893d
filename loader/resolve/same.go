package resolve

import (
	"slices"

	"github.com/chancery-kg/chancery/schema"
)

// same reports whether fact f can be the fact that head h stands for.
func same(h, f *fact, kin kinship, across bool) bool {
	a, b := h.claim, f.claim
	switch {
	case h.key == f.key: // neither says anything that the other does not
		return !across || lasting(a) || sameTime(h, f)
	case !nested(h.actors, f.actors), !sameTargets(h, f, kin), !a.Date.Compatible(b.Date) && !overlap(a, b):
		return false
	case !sameVoice(a, b, kin):
		return false
	case a.Place != nil && b.Place != nil && !kin.related(thingKey(a.Place), thingKey(b.Place)):
		return false
	case !sameObject(h, f):
		return false
	}
	return !across || lasting(a) || near(h, f)
}

// sameVoice reports whether one attribution can stand for the other: none, to
// the same speaker, to a state and who speaks for it, or to a person and a body
// of one state ("the ministry said", "its spokesman added").
func sameVoice(a, b *schema.Claim, kin kinship) bool {
	x, y := speakerID(a), speakerID(b)
	if x == "" || y == "" || kin.related(x, y) {
		return true
	}
	return (a.Speaker.Type == schema.Person) != (b.Speaker.Type == schema.Person) && len(kin[x]) > 0 && len(kin[y]) > 0 && kin[x][0] == kin[y][0]
}

// thingKey identifies a thing by its entity, else by its words.
func thingKey(t *schema.Thing) string {
	if t.ID != "" {
		return t.ID
	}
	return "words " + schema.Slug(t.Label)
}

func nested(a, b []string) bool { return containsAll(a, b) || containsAll(b, a) }

func containsAll(a, b []string) bool {
	for _, s := range b {
		if !slices.Contains(a, s) {
			return false
		}
	}
	return true
}

// sameTargets reports whether the targets can be the same: some of the others',
// a state for its body, and for offices unknown beside known.
func sameTargets(h, f *fact, kin kinship) bool {
	if h.claim.Type == schema.HoldsOffice {
		return nested(h.targets, f.targets) || nested(kin.reduce(h.targets), kin.reduce(f.targets))
	}
	return (len(h.targets) == 0) == (len(f.targets) == 0) && nested(h.targets, f.targets)
}

// overlap reports whether one date lies within the stretch of the other.
func overlap(a, b *schema.Claim) bool {
	within := func(d, from, to schema.Date) bool {
		return to != "" && d.HasYear() && from.HasYear() && len(d) == 10 && from <= d && d <= to+"~"
	}
	return within(a.Date, b.Date, b.DateEnd) || within(b.Date, a.Date, a.DateEnd)
}

// sameObject compares objects: entities by identity, words by what they have
// in common. A missing one fits any in acts that need none.
func sameObject(h, f *fact) bool {
	a, b := thingID(h.claim.Object), thingID(f.claim.Object)
	if a != "" || b != "" {
		return a == b
	}
	if len(h.words) == 0 || len(f.words) == 0 {
		switch h.claim.Type {
		case schema.Meet, schema.Visit, schema.Negotiate, schema.MemberOf, schema.Leads, schema.Cooperate:
			return true
		}
		return len(h.words) == len(f.words)
	}
	switch h.claim.Type {
	case schema.Meet, schema.Visit, schema.MemberOf, schema.Leads:
		return true
	}
	return alike(h.words, f.words)
}

// alike reports whether two phrases share at least half of their words.
func alike(a, b []string) bool {
	common := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			common++
		}
	}
	return 2*common >= min(len(a), len(b)) && 3*common >= max(len(a), len(b))
}

// lasting reports whether the claim is of what stays the case, so that articles
// far apart in time can speak of it.
func lasting(c *schema.Claim) bool {
	return lastsByType(c.Type) || thingID(c.Object) != ""
}

// sameTime reports whether two events that are told in the same words can be
// one: a year that both give, or else articles published within ten days in
// all. Where a day of publication is unknown nothing tells them apart.
func sameTime(h, f *fact) bool {
	return h.claim.Date.HasYear() || h.first.IsZero() || f.first.IsZero() || h.within(f)
}

// within reports whether all articles of both facts appeared within ten days:
// what nobody dates was news when it was told.
func (f *fact) within(o *fact) bool {
	return o.last.Sub(f.first) <= nearby && f.last.Sub(o.first) <= nearby
}

// near reports whether articles can speak of one event: both date it, or they
// were published within ten days.
func near(h, f *fact) bool {
	a, b := h.claim.Date, f.claim.Date
	if len(a) >= 7 && len(b) >= 7 && a.HasYear() && b.HasYear() {
		return true
	}
	if h.first.IsZero() || f.first.IsZero() {
		return len(a) == 10 && a == b || h.claim.Evidence[0].Article == f.claim.Evidence[0].Article
	}
	return h.within(f)
}
