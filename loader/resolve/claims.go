package resolve

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// claims puts the claims of all readings together and says which were taken
// for one.
func (w *world) claims() ([]schema.Claim, []schema.Merge) {
	var all []schema.Claim
	var from []string
	for r := range w.readings {
		for i := range w.readings[r].Claims {
			c, ok := w.globalClaim(r, &w.readings[r].Claims[i])
			if ok {
				all = append(all, c)
				from = append(from, string(w.iris[r])+"#"+w.readings[r].Claims[i].ID)
			}
		}
	}
	var out []schema.Claim
	var merges []schema.Merge
	for _, group := range fuse(all, w.kinship(), w.published) {
		c := w.joined(pick(all, group))
		out = append(out, c)
		for _, n := range group {
			if len(group) > 1 {
				merges = append(merges, schema.Merge{Into: c.ID, From: from[n], Reason: "the same " + string(c.Type) + ", participants, object and date"})
			}
		}
	}
	return w.oneEach(out), merges
}

func (w *world) joined(group []schema.Claim) schema.Claim {
	c := join(group, w.titles)
	c.Confidence = w.confidence(group)
	c.ID = schema.ClaimID(&c)
	return c
}

// oneEach sorts claims by identifier and joins those that have come to say the
// same of one event. Another event told in the same words, without a date and
// long before or after, is a claim of its own with an identifier of its own.
func (w *world) oneEach(claims []schema.Claim) []schema.Claim {
	facts := make([]*fact, len(claims))
	for i := range claims {
		facts[i] = newFact(&claims[i], i, w.published)
	}
	slices.SortFunc(facts, func(a, b *fact) int {
		return cmp.Or(strings.Compare(a.claim.ID, b.claim.ID), a.first.Compare(b.first), byPlace(a.claim.Evidence[0], b.claim.Evidence[0]))
	})
	var out []schema.Claim
	var last *fact // the one that out ends with, under the identifier of its content
	for _, f := range facts {
		c := *f.claim
		switch {
		case last == nil || last.claim.ID != c.ID:
			out, last = append(out, c), f
		case lasting(&c) || sameTime(last, f):
			id := out[len(out)-1].ID
			out[len(out)-1] = join([]schema.Claim{out[len(out)-1], c}, w.titles)
			out[len(out)-1].ID = id
			last.stretch(f.first, f.last)
		default:
			c.ID = schema.RepeatID(c.ID, schema.Date(f.first.Format("2006-01-02")))
			out, last = append(out, c), f
		}
	}
	slices.SortFunc(out, func(a, b schema.Claim) int { return strings.Compare(a.ID, b.ID) })
	return out
}

// globalClaim is a claim of a reading with the identities of the graph; false
// where that leaves it ill formed, as when all participants turn out to be one.
func (w *world) globalClaim(r int, c *schema.Claim) (schema.Claim, bool) {
	out := *c
	out.Actors, out.Targets = w.globalAll(r, c.Actors), w.globalAll(r, c.Targets)
	out.Object, out.Place = w.globalThing(r, c.Object), w.globalThing(r, c.Place)
	if c.Speaker != nil {
		p := w.globalOne(r, *c.Speaker)
		out.Speaker = &p
	}
	out.Evidence = slices.Clone(c.Evidence)
	for i := range out.Evidence {
		w.globalMentions(r, &out.Evidence[i])
	}
	out.Targets = slices.DeleteFunc(out.Targets, func(t schema.Participant) bool {
		return slices.ContainsFunc(out.Actors, func(a schema.Participant) bool { return a.ID == t.ID })
	})
	return out, out.Validate() == nil
}

func (w *world) globalAll(r int, ps []schema.Participant) []schema.Participant {
	out := []schema.Participant{}
	for _, p := range ps {
		out = addAll(out, []schema.Participant{w.globalOne(r, p)})
	}
	slices.SortFunc(out, byID)
	return out
}

func (w *world) globalOne(r int, p schema.Participant) schema.Participant {
	if c := w.global(r, p.ID); c != nil {
		p.ID, p.Label, p.Type = c.id, c.label, c.kind
	}
	p.Mentions = slices.Clone(p.Mentions)
	return p
}

func (w *world) globalThing(r int, t *schema.Thing) *schema.Thing {
	if t == nil {
		return nil
	}
	out := *t
	if c := w.global(r, t.ID); c != nil && t.ID != "" {
		out = schema.Thing{ID: c.id, Label: c.label}
	}
	return &out
}

func (w *world) globalMentions(r int, e *schema.Evidence) {
	e.Mentions = slices.Clone(e.Mentions)
	for i := range e.Mentions {
		if c := w.global(r, e.Mentions[i].Entity); c != nil {
			e.Mentions[i].Entity = c.id
		}
	}
	if len(e.Mentions) > 0 {
		e.Mentions = sortMentions(e.Mentions)
	}
}

// kinship tells which states and bodies persons, bodies and places belong to.
func (w *world) kinship() kinship {
	k := kinship{}
	for _, c := range w.clusters {
		if c.kind == schema.Agreement || c.kind == schema.Country {
			continue
		}
		var states, bodies []string
		for _, n := range c.members {
			own := w.states(n)
			states = append(states, own...)
			for _, id := range n.entity.Of {
				if !slices.Contains(own, id) && w.global(n.reading, id) != nil {
					bodies = append(bodies, w.global(n.reading, id).id)
				}
			}
		}
		states, bodies = sorted(states), sorted(bodies)
		if len(states) == 1 {
			k[c.id] = append(states, bodies...)
		} else if len(bodies) == 1 && len(states) == 0 {
			k[c.id] = bodies
		}
	}
	return k
}

// statements are the acts of saying of all readings; those of one speaker with
// the same words are one.
func (w *world) statements() []schema.Statement {
	var out []schema.Statement
	for r := range w.readings {
		for _, s := range w.readings[r].Statements {
			s.Speaker = w.globalOne(r, s.Speaker)
			w.globalMentions(r, &s.Evidence)
			s.ID = ""
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, b schema.Statement) int {
		return cmp.Or(strings.Compare(a.Speaker.ID, b.Speaker.ID), strings.Compare(a.Content, b.Content), byPlace(a.Evidence, b.Evidence))
	})
	out = slices.CompactFunc(out, func(a, b schema.Statement) bool { return a.Speaker.ID == b.Speaker.ID && a.Content == b.Content })
	for i := range out {
		out[i].ID = schema.StatementID(&out[i])
	}
	slices.SortFunc(out, func(a, b schema.Statement) int { return strings.Compare(a.ID, b.ID) })
	return out
}
