package extract

import (
	"slices"

	"github.com/chancery-kg/chancery/schema"
)

// fill is the heads of the phrases that stand in a slot seen from token i.
func (t *tree) fill(i int, s slot) []int {
	at := []int{i}
	for _, name := range s.path {
		var next []int
		for _, j := range at {
			next = append(next, t.step(j, name)...)
		}
		at = next
	}
	return at
}

// step is one slot of a path.
func (t *tree) step(i int, name string) []int {
	if find := finders[name]; find != nil {
		return find(t, i)
	}
	if rels := dependents[name]; rels != nil {
		return t.children(i, rels...)
	}
	return t.marked(i, name)
}

// dependents are the slots that are dependents of a word, by relation.
var dependents = map[string][]string{
	"iobj": {"iobj"}, "manner": {"advmod"}, "poss": {"nmod:poss"}, "appos": {"appos"}, "attr": {"amod", "compound", "nmod:desc"},
}

// finders find what stands in the other slots.
var finders = map[string]func(t *tree, i int) []int{
	"subj": (*tree).subjectOf, "obj": (*tree).patients, "mod": (*tree).actorModifiers, "carrier": (*tree).carrierSubjects,
	"doer": (*tree).doers, "announcer": (*tree).announcers, "undergone": (*tree).undergone, "sufferer": (*tree).sufferers,
	"content": (*tree).contents, "verb": (*tree).governingVerb, "clause": (*tree).clauses, "infinitive": (*tree).infinitives, "subjunctive": (*tree).mandates, "condition": (*tree).conditions,
	"head": (*tree).modified, "main": (*tree).mainSubjects, "stance": (*tree).stanceHolders, "receiver": (*tree).receivers,
	"attendee": (*tree).attendees,
	"pred":     (*tree).predicates,
	"owner":    func(t *tree, i int) []int { return t.owners(i, 3) },
	"self":     func(_ *tree, i int) []int { return []int{i} },
}

// stanceHolders are whose stance a noun with "in" tells: "Chad is in favour of
// it", "voted in favour of it", "remains steadfast in support of".
func (t *tree) stanceHolders(i int) []int {
	if t.preposition(i) != "in" {
		return nil
	}
	if t.child(i, "cop") >= 0 {
		return t.subjectOf(i)
	}
	for h, steps := t.head(i), 0; h >= 0 && steps < 4; h, steps = t.head(h), steps+1 {
		if s := t.clauseSubject(h); len(s) > 0 {
			return s
		}
		if !t.is(h, "xcomp", "obl", "advcl") {
			return nil
		}
	}
	return nil
}

// attendees are who does something at, during or after what noun i names, or is
// said to be at it: "after talks with Chad, Mali agreed", "is in talks with Chad",
// "the minister, on a visit to Chad, agreed".
func (t *tree) attendees(i int) []int {
	first := t.firstConjunct(i)
	if !attending[t.preposition(first)] {
		return nil
	}
	h := t.head(first)
	switch {
	case t.child(first, "cop") >= 0:
		return t.subjectOf(first)
	case h < 0:
		return nil
	case t.isVerb(h) && t.is(first, "obl", "advcl"):
		return t.clauseSubject(h)
	case t.upos(h) == "ADJ" && t.is(first, "obl"):
		return t.subjectOf(h)
	case t.is(first, "nmod") && t.isPerson(h) && t.punctBetween(first, h):
		return []int{h}
	}
	return nil
}

var attending = words("at during in on after following before upon under")

var receiving = words(`reject accept welcome consider study receive respond react dismiss decline oppose review discuss turn_down answer reply examine weigh spurn agree refuse rebuff deny
	refute rebut repudiate contest shrug_off brush_aside`)

// receivers are whom noun i was put to: the subject of a verb of answering it.
func (t *tree) receivers(i int) []int {
	h := t.head(i)
	if h >= 0 && t.isVerb(h) && t.is(i, "obj", "obl", "nsubj:pass") && receiving[t.predicate(h)] {
		return t.subjects(h)
	}
	return nil
}

// predicates are what verb i says its object is: "called it [illegal]",
// "described it as [a mistake]".
func (t *tree) predicates(i int) []int {
	var out []int
	for _, k := range t.children(i, "xcomp", "obl", "advcl", "obj", "nmod", "ccomp") {
		p := t.preposition(k)
		if p == "as" || t.has(k, "mark", "as") || p == "" && !t.is(k, "obl", "nmod", "advcl") {
			out = append(out, k)
		}
	}
	return out
}

// doneTo reports whether a noun names what is done to somebody, so that its
// of-phrase is who suffers it: "the detention of", "the attack of" rarely.
func doneTo(noun string) bool {
	for _, f := range defaultCodebook().nouns[noun] {
		switch f.Type {
		case schema.Assault, schema.Coerce, schema.Sanction:
			return true
		}
	}
	return noun == "treatment"
}

// owners are who a thing is of, by or from: the nearest actors in its noun
// phrase ("Chad's law", "the findings of the Chadian inquiry", "the steps taken
// by Chad"), at most depth phrases down.
func (t *tree) owners(i, depth int) []int {
	out := append(t.children(i, "nmod:poss"), t.actorModifiers(i)...)
	for _, k := range t.children(i, "nmod") {
		p := t.preposition(k)
		if (p == "by" || p == "from" || p == "of" && len(out) == 0 && !doneTo(t.lemma[i])) && t.canAct(k) { // "Mali's seizure of Kidal" is Mali's
			out = append(out, k)
		}
	}
	for _, k := range t.children(i, "acl", "acl:relcl") {
		if t.isPassive(k) {
			out = append(out, t.agents(k)...)
		} else if s := t.grammaticalSubject(k); t.is(k, "acl:relcl") && t.child(k, "obj") < 0 && s >= 0 && !relativePronouns[t.lower(s)] {
			out = append(out, s)
		}
	}
	if len(out) == 0 && nouns.in("relation", t.lemma[i]) {
		out = t.actors(t.markedBelow(i, "with")) // "closer ties with Chad"
	}
	if len(out) > 0 || depth == 0 {
		return out
	}
	for _, k := range t.children(i, "nmod") {
		if p := t.preposition(k); p == "of" || p == "by" || p == "in" {
			out = append(out, t.owners(k, depth-1)...)
		}
	}
	return out
}

func (t *tree) subjectOf(i int) []int {
	if t.isVerb(i) {
		return t.subjects(i)
	}
	if s := t.grammaticalSubject(i); s >= 0 {
		return append(t.antecedents(i, s), t.asInverted(i)...)
	}
	return t.sharedSubject(i)
}

// actorModifiers are the adjectives and compounds of noun i that name somebody
// who acts: "Russian proposal", "U.S. sanctions".
func (t *tree) actorModifiers(i int) []int {
	var out []int
	for _, k := range t.children(i, "amod", "compound", "nmod", "flat") {
		if k < i && t.preposition(k) == "" && t.isKnownActor(k) {
			out = append(out, k)
			for _, c := range append(t.children(k, "conj", "flat", "compound"), k-2) {
				if c >= 0 && t.isKnownActor(c) && t.nameAt(c) != t.nameAt(k) && (c > k-2 || t.joined(c)) && !slices.Contains(out, c) {
					out = append(out, c)
				}
			}
		} else if k < i && t.lemma[k] == "lead" {
			out = append(out, t.compoundAgents(k)...) // "the US-led invasion"
		}
	}
	return out
}

// joined reports whether a hyphen ties token i to the one after it: "[Sino]-Indian".
func (t *tree) joined(i int) bool {
	return t.form(i+1) == "-" && touches(t.Tokens, i)
}

// isKnownActor reports whether token k is part of the name of a state or body,
// demonyms included.
func (t *tree) isKnownActor(k int) bool {
	n := t.nameAt(k)
	return n != nil && (n.Type == schema.Country || n.Type == schema.Organization || n.Type == schema.Person)
}

// carrier is the verb that an event noun is the object or subject of and that
// only says that the event takes place ("held talks", "talks began"), or -1.
func (t *tree) carrier(i int) int {
	if h := t.head(i); h >= 0 && t.is(i, "nmod") && t.preposition(i) == "of" && transparent[t.lemma[h]] {
		return t.carrier(h) // "carried out a series of attacks"
	}
	h := t.head(t.firstConjunct(i))
	if h < 0 || !t.isVerb(h) || !t.is(t.firstConjunct(i), "obj", "nsubj", "nsubj:pass", "obl") {
		return -1
	}
	s, carries := nounSignature(t.predicate(h))
	if t.is(t.firstConjunct(i), "obl") && (s != schema.Actual || targeting[t.preposition(t.firstConjunct(i))]) {
		return -1 // "rejected the report into the attack", "imposed a ban against any attack"
	}
	if !carries || around[t.preposition(t.firstConjunct(i))] {
		return -1
	}
	return h
}

// around are the prepositions of what goes on beside an event: who signs during
// a visit need not be the visitor.
var around = words("during after before following amid despite since until")

// targeting are the prepositions of what an event is about.
var targeting = words("against over about of from by")

func (t *tree) carrierSubjects(i int) []int {
	if who := t.involved(t.firstConjunct(i)); len(who) > 0 {
		return who
	}
	c := t.carrier(i)
	put := nouns.in("proposal", t.lemma[i]) || nouns.in("allegation", t.lemma[i])
	if c < 0 || t.is(t.firstConjunct(i), "nsubj") || receiving[t.predicate(c)] && put || wanting[t.lemma[c]] && nouns.in("favour", t.lemma[i]) {
		return nil
	}
	return t.subjects(c)
}

// involved are who is said to take part in what noun i names: "involved in talks
// with Chad", "locked in dispute with".
func (t *tree) involved(i int) []int {
	h := t.head(i)
	if h < 0 || t.preposition(i) != "in" || !taken[t.lower(h)] {
		return nil
	}
	if t.is(h, "acl", "amod") && t.head(h) >= 0 {
		return []int{t.head(h)}
	}
	return t.clauseSubject(h)
}

// taken are the participles of taking part.
var taken = words("involved engaged locked embroiled")

// wanting are verbs whose subject is to get what their object names, not to
// give it: who seeks support does not lend it.
var wanting = words("consider seek want demand request need await expect hope urge ask")

// mainSubjects are the subjects of the clause that noun i tells the forerunner
// of: "signed after talks", "met following years of talks".
func (t *tree) mainSubjects(i int) []int {
	for steps := 0; steps < 4 && t.head(i) >= 0; steps++ {
		if p := t.preposition(i); p == "after" || p == "following" {
			h := t.head(i)
			for steps := 0; h >= 0 && !t.isVerb(h) && steps < 4; steps++ {
				h = t.head(h)
			}
			if h < 0 {
				return nil
			}
			return t.clauseSubject(h)
		}
		if !t.is(i, "nmod") {
			return nil
		}
		i = t.head(i)
	}
	return nil
}

// clauses are the dependent clauses that say what is asked, refused, planned.
func (t *tree) clauses(i int) []int {
	var out []int
	for _, k := range t.children(i, "xcomp", "ccomp", "advcl", "acl") {
		gerund := t.xpos(k) == "VBG" && (k == i+1 || t.has(k, "mark", "from")) // "rejected signing it", "kept Mali from signing"
		if t.is(k, "xcomp") && !t.isVerb(k) && !t.hasTo(k) && t.child(k, "cop") < 0 {
			continue // "called it illegal", "called it an error" say how, not what
		}
		if t.is(k, "ccomp") && t.isProviso(k) {
			continue
		}
		if !t.is(k, "acl:relcl") && (t.is(k, "xcomp", "ccomp") || t.hasTo(k) || gerund) {
			out = append(out, k)
		}
	}
	return out
}

// infinitives are those of the clauses that are infinitives: "agreed to meet".
func (t *tree) infinitives(i int) []int {
	var out []int
	for _, k := range t.clauses(i) {
		if t.hasTo(k) {
			out = append(out, k)
		}
	}
	return out
}

// conditions are the clauses that say on what condition verb i holds, also those
// that the tree has on what it says.
func (t *tree) conditions(i int) []int {
	var out []int
	for _, v := range append([]int{i}, t.children(i, "xcomp", "ccomp")...) {
		for _, k := range t.children(v, "advcl", "ccomp") {
			if t.isProviso(k) {
				out = append(out, k)
			}
		}
	}
	return out
}

// isProviso reports a clause with "if" or "unless" that asks nothing.
func (t *tree) isProviso(i int) bool {
	h := t.head(i)
	return t.has(i, "mark", "unless") || t.has(i, "mark", "if") && (h < 0 || t.is(i, "advcl") || !querying[t.lemma[h]])
}

var querying = words("ask wonder know see doubt question inquire enquire decide consider tell say")

// mandates are those of the clauses that say what has to be done: with "should"
// or "must", or after "that" with the bare verb ("that Chad withdraw").
func (t *tree) mandates(i int) []int {
	var out []int
	for _, k := range t.clauses(i) {
		s := t.child(k, "nsubj", "nsubj:pass")
		if s < 0 || t.hasTo(k) || t.upos(s) == "PRON" && !t.isPlural(s) {
			continue
		}
		if t.has(k, "aux", "should", "must") || t.has(k, "mark", "that") && t.isBare(k, s) {
			out = append(out, k)
		}
	}
	return out
}

// isBare reports a verb in its base form without auxiliary, or a bare "be" under
// it, where its subject would have an ending ("that Chad withdraw", "that
// troops be withdrawn").
func (t *tree) isBare(v, subject int) bool {
	if t.has(v, "aux:pass", "be") || t.has(v, "cop", "be") {
		for _, k := range t.children(v, "aux", "cop") {
			if t.lower(k) != "be" {
				return false
			}
		}
		return true
	}
	return t.child(v, "aux") < 0 && !t.isPlural(subject) && t.child(subject, "conj") < 0 && t.lower(v) == t.lemma[v]
}

// modified is the noun that an adjective, participle or apposition belongs to.
func (t *tree) modified(i int) []int {
	if t.is(i, "amod", "acl", "compound", "nmod:desc", "appos") && t.head(i) >= 0 {
		return []int{t.head(i)}
	}
	return nil
}

// marked are the nominals under i with that preposition. A prepositional
// phrase may hang from a verb or from its object ("signed a pact with
// China"), so both are searched: for a verb its object, for an object its verb
// where the phrase follows right after it or the verb only carries it.
func (t *tree) marked(i int, preposition string) []int {
	out := t.markedBelow(i, preposition)
	if len(out) > 0 {
		return out
	}
	if t.isVerb(i) {
		for _, o := range t.patients(i) {
			out = append(out, t.markedBelow(o, preposition)...)
		}
		return out
	}
	h := t.head(i)
	if h < 0 || !t.is(i, "obj", "nsubj:pass") {
		return nil
	}
	for _, k := range t.markedBelow(h, preposition) {
		if first, _ := t.subtree(k); first == i+1 || t.carrier(i) == h {
			out = append(out, k)
		}
	}
	return out
}

// markedBelow looks under i, and then under the of-phrases and dates of
// i: in "adoption of the text by the council" who adopts may hang from the text.
func (t *tree) markedBelow(i int, preposition string) []int {
	var out []int
	for _, k := range t.children(i, "obl", "nmod", "advmod") {
		if t.preposition(k) == preposition {
			out = append(out, k)
		}
	}
	if preposition == "involving" || preposition == "including" {
		for _, k := range t.children(i, "acl", "advcl") {
			if t.lower(k) == preposition {
				out = append(out, t.patients(k)...)
			}
		}
	}
	if len(out) > 0 || preposition == "of" || !t.isNoun(i) {
		return out
	}
	for _, k := range t.children(i, "nmod") {
		if t.preposition(k) == "of" || t.inTime(k) {
			out = append(out, t.markedBelow(k, preposition)...)
		}
	}
	return out
}
