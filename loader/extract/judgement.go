package extract

import "github.com/chancery-kg/chancery/schema"

// Judgements: what somebody is reported to say is good or bad. "The minister
// said Mali's decision was regrettable" criticises Mali, and "said that Mali
// had been an excellent host" praises it, though no verb of either is there.

// judgements adds the candidates of predicates that judge, in what a speaker
// of the sentence says, about somebody else or what is his.
func (r *reader) judgements(t *tree) {
	for i := range t.Tokens {
		who := r.speakerOf(t, i)
		if who == nil || !t.isCopular(i) || t.status(i) == schema.Possible || t.status(i) == schema.Planned {
			continue
		}
		claim, plover := t.judgement(i)
		if claim == "" {
			continue
		}
		s := t.grammaticalSubject(i)
		if s < 0 {
			continue
		}
		targets := r.judged(t, s)
		if len(targets) == 0 || isSelf(t, targets[0], who) {
			continue
		}
		c := t.act(i, "judgement", claim, plover, who, nil)
		if c.Targets, c.Object = targets, nil; !t.canAct(s) {
			object := t.phrase(s)
			c.Object = &object
		}
		r.candidates = append(r.candidates, c)
	}
}

// isCopular reports a predicate adjective or noun with its copula in a clause
// that is what is said.
func (t *tree) isCopular(i int) bool {
	return (t.upos(i) == "ADJ" || t.upos(i) == "NOUN" || t.lower(i) == "one") && t.child(i, "cop") >= 0 && t.isAsserted(i)
}

// judgement is the claim that predicate i makes: of blame or of praise, which
// a negation turns round where it denies something good.
func (t *tree) judgement(i int) (claim schema.ClaimType, plover string) {
	good, bad := t.judges(i, "good"), t.judges(i, "bad")
	negated := t.negated(i)
	switch {
	case bad && !negated, good && negated:
		return schema.Criticize, "ACCUSE"
	case good:
		return schema.Support, "SUPPORT"
	}
	return "", ""
}

// judged is who subject s is, or whose it is.
func (r *reader) judged(t *tree, s int) []schema.Phrase {
	if t.canAct(s) {
		if t.upos(s) == "PRON" {
			return nil
		}
		return t.phrases(t.conjuncts(s))
	}
	if own := t.actors(t.owners(s, 3)); len(own) > 0 {
		return t.phrases(own)
	}
	if t.isText(s) {
		return r.authors(t, s)
	}
	return r.ownerBefore(t, s)
}

// isSelf reports whether a phrase is the speaker himself.
func isSelf(t *tree, p schema.Phrase, who *schema.Phrase) bool {
	if p.Sentence != t.index {
		return false
	}
	return p.Sentence == who.Sentence && p.Head == who.Head || t.lower(p.Head) == "we" || t.lower(p.Head) == "i"
}
