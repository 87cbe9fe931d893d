package extract

import "github.com/chancery-kg/chancery/schema"

// What a clause makes of an act: support that it denies is refused, an attack
// that the attacker says he will make on a condition is a threat.

// recast gives a candidate the type that its clause makes of it.
func (r *reader) recast(t *tree, i int, c schema.Candidate) schema.Candidate {
	switch c = r.endorsed(t, i, c); {
	case c.Type == schema.Support && c.Status == schema.Denied && t.isVerb(i) && t.negated(i):
		c.Type, c.Plover, c.Status = schema.Reject, "REJECT", schema.Actual
	case c.Type == schema.Assault && c.Speaker != nil && len(c.Actors) > 0 && t.isMenace(i, c):
		c.Type, c.Plover, c.Status = schema.Threaten, "THREATEN", schema.Actual
	}
	return c
}

// isMenace reports a "will" or "would" on a condition, about the speaker
// himself: "We will strike Mali if it attacks".
func (t *tree) isMenace(i int, c schema.Candidate) bool {
	return c.Status != schema.Denied && t.isFuture(i) && t.isConditional(i) && isSelf(t, c.Actors[0], c.Speaker)
}
