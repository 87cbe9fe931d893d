package extract

import "github.com/chancery-kg/chancery/schema"

// endorsed turns cooperation that somebody calls necessary into his support
// for it: "it has become necessary to improve relations with Mali", said by a
// minister, is no cooperation yet, but backs it.
func (r *reader) endorsed(t *tree, i int, c schema.Candidate) schema.Candidate {
	if c.Type != schema.Cooperate || c.Speaker == nil || !t.underNecessity(i) {
		return c
	}
	c.Rule, c.Type, c.Plover, c.Status = "endorsement", schema.Support, "SUPPORT", schema.Actual
	c.Targets = append(c.Targets, c.Actors...)
	c.Actors = []schema.Phrase{*c.Speaker}
	return c
}

var necessity = words("necessary important essential vital crucial imperative")

// underNecessity reports whether verb i is what an impersonal predicate of
// necessity is about.
func (t *tree) underNecessity(i int) bool {
	for steps := 0; i >= 0 && steps < 4; steps++ {
		if necessity[t.lemma[i]] && t.own(i) == schema.Actual {
			return true
		}
		if !t.is(i, "xcomp", "csubj", "ccomp", "conj", "advcl") {
			return false
		}
		i = t.head(i)
	}
	return false
}
