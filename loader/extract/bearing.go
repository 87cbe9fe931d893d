package extract

import "github.com/chancery-kg/chancery/schema"

// Slots around event nouns and the texts that bodies adopt: who does what a
// noun says, whom it befalls, what a text says.

// doers are the subjects of the verb that carries event noun i, where they do
// what it says: who plans or calls off an attack is the attacker, who demands
// or prevents one is not.
func (t *tree) doers(i int) []int {
	if who := t.claimants(i); len(who) > 0 {
		return who
	}
	c := t.carrier(i)
	if c < 0 {
		return nil
	}
	s, _ := nounSignature(t.predicate(c))
	if s == schema.Possible && !weighing[t.predicate(c)] || s == schema.Denied && !desisting[t.predicate(c)] {
		return nil
	}
	return t.carrierSubjects(i)
}

// claimants are who says that event i was his doing: "claimed responsibility
// for the attack", "the attack was claimed by".
func (t *tree) claimants(i int) []int {
	h := t.head(i)
	if h >= 0 && t.isVerb(h) && t.lemma[h] == "claim" && t.isPassive(h) && t.is(i, "nsubj:pass") {
		return t.agents(h)
	}
	if h >= 0 && claiming[t.lemma[h]] && t.preposition(i) == "for" && t.has(h, "obj", "responsibility") {
		return t.subjects(h)
	}
	if h < 0 || t.lemma[h] != "responsibility" || t.head(h) < 0 || !claiming[t.lemma[t.head(h)]] {
		return nil
	}
	return t.subjects(t.head(h))
}

var claiming = words("claim accept admit acknowledge")

var (
	weighing  = words("consider contemplate weigh threaten")
	desisting = words("cancel put_off call_off postpone abandon refuse scrap shelve")
)

// announcers are who announces or orders the passive deed of verb i, which
// names no doer: it is theirs.
func (t *tree) announcers(i int) []int {
	if !t.isPassive(i) || len(t.agents(i)) > 0 {
		return nil
	}
	for steps := 0; i >= 0 && steps < 4; steps++ {
		h := t.head(i)
		if h >= 0 && t.is(i, "ccomp") && announcing[t.lemma[h]] && !t.isPassive(h) {
			return t.subjects(h)
		}
		if !t.is(i, "conj", "xcomp") {
			return nil
		}
		i = h
	}
	return nil
}

var announcing = words("announce order decree declare")

// undergone is what verb i is done to where it is a passive that names no doer.
func (t *tree) undergone(i int) []int {
	if !t.isPassive(i) || len(t.agents(i)) > 0 {
		return nil
	}
	return t.patients(i)
}

// sufferers are whom event noun i befalls: who faces, suffers or avoids it,
// comes under it, is hit by it or is subject to it.
func (t *tree) sufferers(i int) []int {
	first := t.firstConjunct(i)
	p := t.preposition(first)
	if p == "under" && t.child(first, "cop") >= 0 {
		return t.subjectOf(first)
	}
	h := t.head(first)
	switch {
	case h < 0:
		return nil
	case t.isVerb(h) && t.is(first, "obj") && befalling[t.predicate(h)] && !t.isPassive(h):
		return t.subjects(h)
	case t.isVerb(h) && t.isPassive(h) && hitting[t.predicate(h)] && (p == "by" || p == "with"):
		return t.patients(h)
	case t.isVerb(h) && p == "under" && coming[t.lemma[h]]:
		return t.subjects(h)
	case t.upos(h) == "ADJ" && p == "to" && exposed[t.lemma[h]]:
		return t.subjectOf(h)
	case p == "of" && t.is(first, "nmod") && marks[t.lemma[h]]:
		return append(t.subjectOf(h), t.modified(h)...)
	}
	return nil
}

var (
	befalling = words("face suffer undergo endure risk avoid escape evade survive withstand confront incur fear")
	coming    = words("come be remain live stay fall")
	exposed   = words("subject liable vulnerable")
	marks     = words("target victim object")
	hitting   = words("hit strike target threaten punish slap rock shake batter cripple squeeze")
)

// contents are the participles that tell what text i says: "a resolution
// condemning Chad and calling on Mali to talk".
func (t *tree) contents(i int) []int {
	var out []int
	for _, k := range t.children(i, "acl") {
		if t.xpos(k) == "VBG" {
			out = append(out, k)
			for _, c := range t.children(k, "conj") {
				if t.xpos(c) == "VBG" {
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// governingVerb is the verb that noun i is the subject, object or complement of,
// also with a preposition ("came under fire").
func (t *tree) governingVerb(i int) []int {
	if h := t.head(i); h >= 0 && t.isVerb(h) && t.is(i, "obj", "xcomp", "nsubj", "obl") {
		return []int{h}
	}
	return nil
}
