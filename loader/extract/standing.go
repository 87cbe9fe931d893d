package extract

import "github.com/chancery-kg/chancery/schema"

// standings adds the candidates of predicates with "against": whoever is against
// something rejects it, though no word for that is there.
func (r *reader) standings(t *tree) {
	for i := range t.Tokens {
		if t.child(i, "cop") < 0 || t.preposition(i) != "against" && !t.has(i, "mark", "against") {
			continue
		}
		who := t.actors(t.allConjuncts(t.subjectOf(i)))
		if len(who) == 0 {
			continue
		}
		object := t.objectPhrase(i)
		c := schema.Candidate{
			Rule: "against", Sentence: t.index, Trigger: i, Type: schema.Reject, Plover: "REJECT", Status: t.status(i), Tense: t.tense(i),
			Actors: t.phrases(who), Targets: t.phrases(t.actors(t.owners(i, 3))), Object: &object, Speaker: r.speakerOf(t, i), Confidence: 0.7,
		}
		if t.canAct(i) {
			c.Targets, c.Object = t.phrases(t.conjuncts(i)), nil
		}
		r.candidates = append(r.candidates, c)
	}
}
