package extract

import "github.com/chancery-kg/chancery/schema"

// nounEffect is what governor h makes of event noun i.
func (t *tree) nounEffect(i, h int) schema.Status {
	p := t.predicate(h)
	if s, ok := nounSignature(p); ok && t.isVerb(h) {
		return s
	}
	if t.is(i, "obl") {
		switch t.preposition(i) {
		case "without", "instead of":
			return schema.Denied
		case "before", "ahead of", "until", "pending":
			if t.tense(h) != schema.PastTense {
				return schema.Planned
			}
		}
	}
	return schema.Actual
}

// inherits reports whether the status of h is also that of i: an infinitive's,
// or that of an event noun whose verb only says that it takes place. A noun
// that its verb presupposes ("will answer the attack") keeps its own.
func (t *tree) inherits(i, h int) bool {
	switch {
	case t.is(i, "xcomp"), t.is(i, "advcl", "acl") && t.hasTo(i), t.isGerundOf(i), t.is(i, "ccomp") && t.hasTo(i):
		return true
	case t.is(i, "conj"):
		return t.has(i, "cc", "or", "nor") && t.isVerb(i)
	case t.isNoun(i) && t.is(i, "obl") && entering[t.lemma[h]]:
		return t.preposition(i) == "into" || t.preposition(i) == "in" || t.preposition(i) == "on"
	case t.isNoun(i) && t.isVerb(h):
		s, light := nounSignature(t.predicate(h))
		return light && s == schema.Actual && !t.is(i, "obl") || !t.isDefinite(i) && t.is(i, "obj", "nsubj:pass")
	case t.isNoun(i) && t.is(i, "nmod"):
		return true
	}
	return false
}

// entering are the verbs that only say that their prepositional phrase takes
// place: "enter into talks", "engage in dialogue".
var entering = words("enter engage participate partake embark")

// speechActs are the types whose nouns name something already said: a proposal
// that is rejected has been made all the same.
var speechActs = map[schema.ClaimType]bool{
	schema.Propose: true, schema.Request: true, schema.Support: true, schema.Reject: true,
	schema.Criticize: true, schema.Threaten: true, schema.Protest: true,
}

// statusIn is the status of what token i evokes in frame f. Nouns of speech
// acts are as actual as they stand, unless a verb that only carries them says
// otherwise.
func (t *tree) statusIn(f *Frame, i int) schema.Status {
	if c := t.carrier(i); f.Type == schema.Resign && c >= 0 && declaring[t.lemma[c]] {
		return t.status(c)
	}
	if !t.isNoun(i) || !speechActs[f.Type] {
		return t.status(i)
	}
	c := t.carrier(i)
	if c < 0 {
		return t.own(i)
	}
	if s, _ := nounSignature(t.predicate(c)); s != schema.Actual {
		return t.own(i)
	}
	return combine(t.own(i), t.status(c))
}

// declaring are verbs by which a resignation is done: to announce it is to
// resign.
var declaring = words("announce declare tender submit confirm")

func (t *tree) isDefinite(i int) bool {
	return t.child(i, "nmod:poss") >= 0 || t.has(i, "det", "the", "this", "that", "these", "those")
}

// tense is the time of the clause that token i stands in.
func (t *tree) tense(i int) schema.Tense {
	for steps := 0; i >= 0 && steps < maxDepth; steps++ {
		if tense := t.verbTense(i); tense != schema.NoTense {
			return tense
		}
		i = t.head(i)
	}
	return schema.NoTense
}

// verbTense is the tense that verb i shows itself; none for infinitives,
// participles without auxiliary, and nouns.
func (t *tree) verbTense(i int) schema.Tense {
	tense := schema.NoTense
	for _, k := range t.auxiliaries(i) {
		switch w := t.lower(k); {
		case planModals[w]:
			return schema.FutureTense
		case w == "was" || w == "were" || w == "had" || w == "did" || w == "has" || w == "have" && t.xpos(i) == "VBN":
			return schema.PastTense
		case w == "is" || w == "are" || w == "am" || w == "do" || w == "does" || w == "'s" || w == "'re" || w == "’s" || w == "’re":
			tense = schema.PresentTense
		}
	}
	switch {
	case tense != schema.NoTense:
		return tense
	case t.hasTo(i):
		return schema.FutureTense
	case t.xpos(i) == "VBD":
		return schema.PastTense
	case t.xpos(i) == "VBZ" || t.xpos(i) == "VBP":
		return schema.PresentTense
	}
	return schema.NoTense
}
