package extract

import (
	"slices"

	"github.com/chancery-kg/chancery/schema"
)

// Exhortations and refusals: what a speaker says another must do he asks for,
// and what he says he himself will not do he refuses, though no verb of asking
// or refusing is there.

// exhortations adds both for the clauses of a sentence that have a speaker.
func (r *reader) exhortations(t *tree) {
	for i := range t.Tokens {
		who := r.speakerOf(t, i)
		if who == nil || !t.isVerb(i) || t.isPassive(i) {
			continue
		}
		switch main := t.obliged(i); {
		case main >= 0 && t.isAsserted(main):
			r.exhort(t, i, who)
		case t.isRefusal(i) && t.isAsserted(i):
			r.refuse(t, i, who)
		}
	}
}

// obliged is the head of the clause that says that the subject of verb i has
// to do it: i itself with a modal, or the verb or noun of need above it; -1
// where none does.
func (t *tree) obliged(i int) int {
	for _, k := range t.children(i, "aux") {
		if w := t.lower(k); w == "must" || w == "should" || w == "ought" {
			return i
		}
	}
	h := t.head(i)
	if h >= 0 && t.hasTo(i) && t.is(i, "xcomp") && (t.lemma[h] == "have" || t.lemma[h] == "need") && t.own(h) == schema.Actual {
		return h
	}
	if h >= 0 && t.hasTo(i) && t.is(i, "acl") && t.lemma[h] == "need" && t.child(i, "nsubj") >= 0 && t.head(h) >= 0 {
		return t.head(h) // "underlined the need for Mali to act"
	}
	return -1
}

// isAsserted reports whether the clause of predicate i is what is said, alone
// or beside others, and not said in passing or on a condition.
func (t *tree) isAsserted(i int) bool {
	for h := i; h >= 0; h = t.head(h) {
		switch {
		case t.is(h, "ccomp", "parataxis", "root"):
			return !t.has(i, "mark", "if", "unless", "whether")
		case !t.is(h, "conj"):
			return false
		}
	}
	return false
}

func (r *reader) exhort(t *tree, i int, who *schema.Phrase) {
	targets := t.actors(t.allConjuncts(t.subjects(i)))
	if len(targets) == 0 || t.upos(targets[0]) == "PRON" || targets[0] == who.Head && t.index == who.Sentence {
		return
	}
	r.withdraw(t, i)
	r.candidates = append(r.candidates, t.act(i, "exhortation", schema.Request, "REQUEST", who, targets))
}

// isRefusal reports "we will not", and "said it would not": a speaker about
// himself.
func (t *tree) isRefusal(i int) bool {
	s := t.grammaticalSubject(i)
	if s < 0 || t.upos(s) != "PRON" || t.child(i, "cop") >= 0 || !t.negated(i) {
		return false
	}
	for _, k := range t.children(i, "aux") {
		switch w := t.lower(k); {
		case planModals[w], w == "would", w == "’d", w == "'d":
			return t.lower(s) == "we" || t.lower(s) == "i" || !t.quoted[i] && t.is(i, "ccomp") && t.lower(s) != "you"
		}
	}
	return false
}

func (r *reader) refuse(t *tree, i int, who *schema.Phrase) {
	for _, c := range r.candidates {
		if c.Sentence == t.index && (c.Trigger == i || c.Type == schema.Threaten && hangsFrom(t.Tokens, i, c.Trigger)) {
			return // what is not to be done has a type of its own, or is a threat
		}
	}
	var targets []int
	for _, o := range t.patients(i) {
		targets = append(targets, t.actors(append(t.conjuncts(o), t.owners(o, 2)...))...)
	}
	for _, p := range []string{"with", "to", "from", "on"} {
		for _, k := range t.markedBelow(i, p) {
			targets = append(targets, t.actors(append(t.markedBelow(k, "with"), k))...)
		}
	}
	r.candidates = append(r.candidates, t.act(i, "refusal", schema.Reject, "REJECT", who, targets))
}

// act is a candidate for what a speaker does by saying the clause of verb i.
func (t *tree) act(i int, rule string, claim schema.ClaimType, plover string, who *schema.Phrase, targets []int) schema.Candidate {
	object := t.objectPhrase(i)
	for object.Last > i+1 && t.quoted[i] && !t.quoted[object.Last-1] {
		object.Last-- // what follows the quotation is not part of it
	}
	return schema.Candidate{
		Rule: rule, Sentence: t.index, Trigger: i, Type: claim, Plover: plover, Status: schema.Actual, Tense: t.tense(i),
		Actors: []schema.Phrase{*who}, Targets: t.phrases(targets), Object: &object, Speaker: who, Confidence: 0.7,
	}
}

// withdraw takes back what the clause of verb i only says could be.
func (r *reader) withdraw(t *tree, i int) {
	r.candidates = slices.DeleteFunc(r.candidates, func(c schema.Candidate) bool {
		return c.Sentence == t.index && c.Status == schema.Possible && hangsFrom(t.Tokens, c.Trigger, i)
	})
}
