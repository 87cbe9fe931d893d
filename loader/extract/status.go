package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Actuality: whether what a word says happened, is planned, possible or
// denied. A word has a status of its own, read off its clause (auxiliaries,
// negation, modifiers); every governor on the way up may change it (plan to,
// refuse to, if, before). A verb of saying ends the way: what somebody says is
// judged as said, and carries its speaker.

// status is the status of the event that token i evokes.
func (t *tree) status(i int) schema.Status {
	return t.climb(i, t.own(i), 0)
}

// maxDepth bounds the walk to the root; no readable sentence nests deeper.
const maxDepth = 24

func (t *tree) climb(i int, s schema.Status, depth int) schema.Status {
	h := t.head(i)
	if h < 0 && t.isQuestion(i) {
		return combine(schema.Possible, s)
	}
	if h < 0 || depth > maxDepth {
		return s
	}
	effect, stop := t.effect(i, h)
	s = combine(effect, s)
	if stop {
		return s
	}
	if t.inherits(i, h) {
		return t.climb(h, combine(t.own(h), s), depth+1)
	}
	return t.climb(h, s, depth+1)
}

// isQuestion reports whether the clause of root i asks: what it asks about is
// not asserted.
func (t *tree) isQuestion(i int) bool {
	for j := len(t.Tokens) - 1; j > i; j-- {
		if t.upos(j) != "PUNCT" {
			return false
		}
		if t.form(j) == "?" {
			return true
		}
	}
	return false
}

// combine puts a status under the effect of what governs it.
func combine(outer, inner schema.Status) schema.Status {
	switch {
	case outer == schema.Denied && inner == schema.Denied:
		return schema.Possible
	case outer == schema.Possible && inner == schema.Denied:
		return schema.Possible // "could block": nobody says that it will not happen
	case outer == schema.Denied || inner == schema.Denied:
		return schema.Denied
	case outer == schema.Possible || inner == schema.Possible:
		return schema.Possible
	case outer == schema.Planned || inner == schema.Planned:
		return schema.Planned
	}
	return schema.Actual
}

var (
	planModals     = words("will shall 'll ’ll wo")
	possibleModals = words("may might could would can should must ought 'd ’d ca")
	negations      = words("not n't n’t never neither nor hardly no without")
)

// own is the status of token i from its own clause.
func (t *tree) own(i int) schema.Status {
	s := schema.Actual
	negated := t.negated(i)
	for _, k := range t.auxiliaries(i) {
		switch w := t.lower(k); {
		case planModals[w]:
			s = combine(schema.Planned, s)
		case (w == "would" || w == "'d" || w == "’d") && t.futureInPast(i):
			s = combine(schema.Planned, s)
		case possibleModals[w]:
			s = combine(schema.Possible, s)
		}
	}
	if t.isNoun(i) {
		s = combine(t.modifierStatus(i), s)
	} else if t.going(i) || t.toBeDone(i) {
		s = combine(schema.Planned, s)
	}
	if s == schema.Actual && t.isVerb(i) && t.futurePresent(i) {
		s = schema.Planned
	}
	if negated || t.wasToHave(i) {
		return schema.Denied
	}
	return s
}

// wasToHave reports "was to have signed": an arrangement that came to nothing.
func (t *tree) wasToHave(i int) bool {
	if !t.hasTo(i) || !t.has(i, "aux", "have") {
		return false
	}
	for _, k := range t.children(i, "aux", "cop") {
		if w := t.lower(k); w == "was" || w == "were" {
			return true
		}
	}
	return false
}

// futureInPast reports a "would" that is the "will" of reported speech: "said
// that Mali would sign".
func (t *tree) futureInPast(i int) bool {
	for steps := 0; i >= 0 && steps < 4; steps++ {
		for _, k := range t.children(i, "advcl") {
			if t.has(k, "mark", "if", "unless") {
				return false
			}
		}
		h := t.head(i)
		if h >= 0 && t.is(i, "ccomp", "parataxis") {
			return reporting[t.predicate(h)] && t.tense(h) == schema.PastTense && !t.quoted[i]
		}
		if !t.is(i, "xcomp", "conj") {
			return false
		}
		i = h
	}
	return false
}

// auxiliaries are those of verb i, or where it is coordinated and has none
// and no subject either, those of the verb it is coordinated with.
func (t *tree) auxiliaries(i int) []int {
	aux := t.children(i, "aux", "cop")
	if len(aux) == 0 && t.is(i, "conj") && t.head(i) >= 0 && t.child(i, "nsubj", "nsubj:pass") < 0 && t.isVerb(t.head(i)) {
		return t.auxiliaries(t.head(i))
	}
	return aux
}

func (t *tree) negated(i int) bool {
	for _, k := range t.kids[i] {
		switch {
		case t.is(k, "advmod", "cc:preconj", "det") && negations[t.lower(k)]:
			return !t.has(i, "advmod", "only")
		case t.is(k, "case", "mark") && t.lower(k) == "without":
			return true
		case t.is(k, "nsubj", "nsubj:pass") && (t.has(k, "det", "no") || words("nobody none neither")[t.lower(k)]):
			return true
		}
	}
	return false
}

// going reports "is going to" and "is about to" around infinitive i, "is close
// to" around gerund i.
func (t *tree) going(i int) bool {
	h := t.head(i)
	if t.xpos(i) == "VBG" && t.hasTo(i) && t.has(i, "advmod", "close", "near") {
		return true // "were close to signing"
	}
	return h >= 0 && t.is(i, "xcomp") && t.lower(h) == "going" && t.hasTo(i)
}

// toBeDone reports "is to sign", and "to sign" as the whole of a headline.
func (t *tree) toBeDone(i int) bool {
	return t.hasTo(i) && (t.has(i, "cop", "be") || t.head(i) < 0)
}

var futureWords = words("tomorrow next upcoming coming forthcoming soon later")

// futurePresent reports a present tense that a time word puts in the future
// ("arrives in Vienna tomorrow").
func (t *tree) futurePresent(i int) bool {
	if x := t.xpos(i); x != "VBZ" && x != "VBP" && x != "VBG" {
		return false
	}
	if t.tense(i) == schema.PastTense {
		return false
	}
	for _, k := range t.children(i, "obl", "advmod", "nmod") {
		f, l := t.subtree(k)
		for j := f; j < l; j++ {
			w := t.lower(j)
			if futureWords[w] && (w != "later" || j+1 < l) {
				return true
			}
		}
	}
	return false
}

// Modifiers of nouns that say whether the event is so.
var modifierEffects = map[schema.Status]map[string]bool{
	schema.Planned: words(`planned upcoming forthcoming scheduled future next coming expected intended imminent pending prospective proposed
		eventual`),
	schema.Possible: words(`possible potential alleged suspected hypothetical likely conceivable reported supposed purported would-be draft
		probable feared threatened`),
	schema.Denied: words("failed cancelled canceled aborted abortive foiled averted attempted rejected postponed stalled denied"),
}

func (t *tree) modifierStatus(i int) schema.Status {
	s := schema.Actual
	for _, k := range t.children(i, "amod", "compound", "acl") {
		for effect, set := range modifierEffects {
			if set[t.lower(k)] || set[t.lemma[k]] {
				s = combine(effect, s)
			}
		}
	}
	return s
}

// effect is what governor h makes of its dependent i, and whether the way up
// ends there.
func (t *tree) effect(i, h int) (s schema.Status, stop bool) {
	switch {
	case t.goesOn(i) && !denyVerbs[t.predicate(h)]:
		return schema.Actual, true
	case t.is(i, "advcl", "acl") && !t.is(i, "acl:relcl"):
		return t.adverbialEffect(i, h)
	case t.is(i, "ccomp", "csubj") || t.is(i, "parataxis"):
		return t.complementEffect(i, h)
	case t.is(i, "xcomp"):
		return signature(t.predicate(h)), false
	case t.is(i, "acl:relcl"), t.is(i, "conj") && t.hasTo(h) && !t.hasTo(i) && t.child(i, "nsubj") >= 0:
		return schema.Actual, true // a clause with a subject goes on beside an infinitive, not under what governs that
	case t.is(i, "nmod") && phases[t.lemma[h]] && t.preposition(i) == "of":
		return schema.Actual, false
	case t.is(i, "nmod"):
		s, governs := nounSignature(t.lemma[h])
		return s, !governs // "the plan of an attack", but not "the report on the attack"
	case t.isNoun(i) || t.upos(i) == "VERB" && t.is(i, "obl"):
		return t.nounEffect(i, h), !t.inherits(i, h) // what its verb presupposes stands by itself
	}
	return schema.Actual, false
}

// goesOn reports an event that its own words say is going on, so that whoever
// hopes for something from it does not put it in doubt: "the ongoing talks".
func (t *tree) goesOn(i int) bool {
	for _, k := range t.children(i, "amod") {
		if t.isNoun(i) && underWay[t.lower(k)] {
			return true
		}
	}
	return false
}

var underWay = words("ongoing current existing continuing long-standing longstanding recent")

// phases are the nouns for a part of the event that their of-phrase names: it
// is as actual as they are ("agreed to hold a round of talks").
var phases = words("round series session start beginning opening launch resumption continuation conclusion end")

// adverbialEffect is that of a subordinate clause on its own event.
func (t *tree) adverbialEffect(i, h int) (schema.Status, bool) {
	if t.isRefuted(i, h) {
		return schema.Denied, true
	}
	for _, k := range t.children(i, "mark", "case", "advmod") {
		switch t.lower(k) {
		case "if", "unless", "until", "whether", "lest", "once", "till":
			return schema.Possible, true
		case "before":
			return t.beforeEffect(h), true
		case "without":
			return schema.Actual, true // its own status is denied already
		case "after", "since", "because", "when", "as", "while", "although", "though", "following", "despite":
			return schema.Actual, true
		}
	}
	if t.isAccusation(i) && t.isOpenCharge(h) {
		return schema.Possible, true
	}
	if t.isGerundOf(i) {
		return signature(t.lemma[h]), false
	}
	if sig := signature(t.predicate(h)); t.xpos(i) == "VBG" && t.is(i, "advcl") && i > h && t.isComplement(i) && sig != schema.Actual {
		return sig, false // "ruled out signing", "is close to signing"
	}
	if !t.hasTo(i) {
		return schema.Actual, t.is(i, "acl") || t.child(i, "nsubj") >= 0
	}
	if t.is(i, "acl") && t.has(h, "amod", "first", "last", "only", "latest", "second", "third") {
		return schema.Actual, false // "the first state to sign"
	}
	if v := t.head(h); v >= 0 && t.is(h, "obj") && t.lemma[v] == "accept" && t.isNoun(h) {
		return schema.Planned, false // "accepted an invitation to visit", "an offer to host"
	}
	if sig, ok := clauseSignature(t.predicate(h)); ok {
		return sig, false
	}
	return schema.Planned, false // purpose: "met to sign", "Mali to sign" as a headline
}

// isRefuted reports the clause of a noun for what is alleged, under a verb that
// says it is not so: "denied [claims that it had armed them]".
func (t *tree) isRefuted(i, noun int) bool {
	v := t.head(noun)
	return v >= 0 && t.has(i, "mark", "that") && nouns.in("allegation", t.lemma[noun]) && refuting[t.predicate(v)] && t.own(v) != schema.Denied
}

// isComplement reports a gerund that its verb or adjective governs, bare or
// with the preposition that those demand: "think of", "close to", "refrain from".
func (t *tree) isComplement(i int) bool {
	for _, k := range t.children(i, "mark", "case") {
		switch t.lower(k) {
		case "of", "about", "to", "from", "on", "against", "at":
		default:
			return false
		}
	}
	return true
}

// isOpenCharge reports a suspicion, or a charge that the sentence lays at
// nobody's door: "are suspected of killing", "was accused of spying". What a
// named accuser says has him as its speaker.
func (t *tree) isOpenCharge(h int) bool {
	switch t.lemma[h] {
	case "suspect":
		return true
	case "accuse", "charge", "blame":
		return t.isPassive(h) && len(t.agents(h)) == 0
	}
	return false
}

// isGerundOf reports a gerund that says what a noun is about: "the intention
// of leaving".
func (t *tree) isGerundOf(i int) bool {
	return t.is(i, "acl") && t.xpos(i) == "VBG" && t.child(i, "mark", "case") >= 0
}

// beforeEffect: what comes before something past has followed; before
// something present or future it has not.
func (t *tree) beforeEffect(h int) schema.Status {
	if t.tense(h) == schema.PastTense {
		return schema.Actual
	}
	return schema.Planned
}

// complementEffect is that of a verb on the clause it says, thinks or wants.
func (t *tree) complementEffect(i, h int) (schema.Status, bool) {
	p := t.predicate(h)
	if t.has(i, "mark", "whether", "if") {
		return schema.Possible, true
	}
	if t.hasTo(i) || t.isBareGerund(i) {
		return signature(p), false
	}
	if denyVerbs[p] || refuting[p] && t.has(i, "mark", "that") {
		if t.isRefused(h) {
			return schema.Possible, true // who does not deny it leaves it open
		}
		return schema.Denied, true
	}
	if doubtVerbs[p] || unconfirmed[p] && t.own(h) != schema.Actual {
		return schema.Possible, true
	}
	if hopeVerbs[p] {
		return schema.Planned, true
	}
	return schema.Actual, true
}

// isBareGerund reports a gerund without a subject of its own; its verb governs
// it as it would an infinitive.
func (t *tree) isBareGerund(i int) bool {
	return t.xpos(i) == "VBG" && t.child(i, "nsubj", "aux") < 0
}

// isRefused reports a verb that its clause denies, itself or as the second of
// "neither … nor".
func (t *tree) isRefused(i int) bool {
	return t.own(i) == schema.Denied || t.is(i, "conj") && t.has(i, "cc", "nor") ||
		t.is(i, "xcomp") && t.head(i) >= 0 && combine(signature(t.predicate(t.head(i))), t.own(t.head(i))) == schema.Denied
}

var (
	denyVerbs = words("deny refute disavow")
	// refuting are verbs that deny a that-clause, or the report that has one.
	refuting   = words("deny refute disavow reject dismiss rebut contradict")
	doubtVerbs = words("doubt suggest propose demand insist_on recommend believe think suspect speculate fear suppose imagine assume urge wonder request ask")
	// unconfirmed are verbs that leave open what they are denied to say: "could
	// not confirm that", "did not say that".
	unconfirmed = words("confirm say verify prove establish know see acknowledge admit")
	hopeVerbs   = words("hope expect anticipate intend plan promise pledge vow predict")
)

// predicate is the lemma of i; of a copular clause the adjective or noun, and
// of a verb with a particle both words ("rule out").
func (t *tree) predicate(i int) string {
	if prt := t.child(i, "compound:prt"); prt >= 0 {
		return t.lemma[i] + " " + t.lower(prt)
	}
	if t.isVerb(i) && t.child(i, "cop") < 0 && strings.HasPrefix(t.lower(i), "sched") {
		return "schedule"
	}
	return t.lemma[i]
}
