package extract

import "github.com/chancery-kg/chancery/schema"

// Arguments of verbs: subjects and objects where syntax puts them, also across
// control, coordination, participles and relative clauses.

// subjects are the heads of the phrases that do what verb i says: its subject,
// the by-phrase of a passive, or the subject it shares with another verb.
func (t *tree) subjects(i int) []int {
	if t.isPassive(i) {
		return t.agents(i)
	}
	if s := t.grammaticalSubject(i); s >= 0 {
		return append(t.antecedents(i, s), t.asInverted(i)...)
	}
	if p := t.child(i, "nmod:poss"); p >= 0 && t.xpos(i) == "VBG" {
		return []int{p} // "Chad's labelling of Mali"
	}
	return t.sharedSubject(i)
}

// grammaticalSubject is the subject of verb i, or -1. A time expression or a
// prepositional phrase that stands there by a slip of the parser ("Last month,
// the council met") gives way to the noun phrase set beside it.
func (t *tree) grammaticalSubject(i int) int {
	if t.isImpersonal(i) {
		return -1
	}
	candidates := t.children(i, "nsubj", "nsubj:pass", "expl")
	for _, aux := range t.children(i, "aux", "cop") {
		candidates = append(candidates, t.children(aux, "nsubj")...)
	}
	for _, s := range candidates {
		if !t.inTime(s) && t.preposition(s) == "" {
			return s
		}
		for _, k := range t.kids[s] {
			if k > s && t.isNoun(k) && !t.inTime(k) {
				return k
			}
		}
	}
	return -1
}

var impersonal = words(`necessary important essential vital crucial possible impossible likely unlikely clear difficult hard easy
	inevitable imperative urgent obvious evident appropriate inappropriate time unclear better best natural`)

// isImpersonal reports a predicate whose "it" stands for nobody: "it is
// necessary to …", "it has become important to …".
func (t *tree) isImpersonal(i int) bool {
	if !t.has(i, "nsubj", "it") && !t.has(i, "expl", "it") {
		return false
	}
	if impersonal[t.lemma[i]] {
		return true
	}
	for _, x := range t.children(i, "xcomp") {
		if impersonal[t.lemma[x]] {
			return true
		}
	}
	return false
}

// asInverted are the further subjects of a clause followed by "as is", "as do"
// and the like: "Togo backs the plan, as do Benin and Ghana".
func (t *tree) asInverted(i int) []int {
	for j := i + 1; j+2 < len(t.Tokens); j++ {
		if t.lower(j) != "as" || t.upos(j+1) != "AUX" || t.form(j-1) != "," {
			continue
		}
		for k := j + 2; k < len(t.Tokens) && t.upos(k) != "PUNCT"; k++ {
			if n := t.nameAt(k); n != nil {
				return []int{k}
			}
		}
	}
	return nil
}

// patients are the heads of the phrases it is done to: the object of an active
// verb, the subject of a passive one, the noun a participle modifies.
func (t *tree) patients(i int) []int {
	if !t.isPassive(i) {
		if o := t.child(i, "obj"); o >= 0 {
			return t.antecedents(i, o)
		}
		if o := t.child(i, "iobj"); o >= 0 && objectControl[t.lemma[i]] {
			return t.antecedents(i, o) // "asked Mali to stop" has one object
		}
		if o := t.bareOblique(i); o >= 0 {
			return []int{o}
		}
		if o := t.controlledObject(i); o >= 0 {
			return []int{o}
		}
		if o := t.mistakenObject(i); o >= 0 {
			return []int{o}
		}
		if o := t.sharedObject(i); o >= 0 {
			return []int{o}
		}
		if of := t.markedBelow(i, "of"); len(of) > 0 && t.child(i, "nmod:poss") >= 0 {
			return of // "Chad's labelling of Mali"
		}
		return t.relativeObject(i)
	}
	for _, s := range t.children(i, "nsubj:pass", "nsubj") {
		if !t.inTime(s) {
			return t.antecedents(i, s)
		}
	}
	switch {
	case t.is(i, "acl", "amod") && t.head(i) >= 0:
		return []int{t.participated(i)}
	case t.rel(i) == "conj":
		return t.patients(t.head(i))
	case t.is(i, "advcl"):
		return t.clauseSubject(t.head(i))
	case t.is(i, "xcomp"):
		return t.clauseSubject(t.head(i))
	}
	return nil
}

// sharedObject is the object of the verb coordinated right after verb i, which
// both have: "signed but never ratified [the treaty]"; -1 for none.
func (t *tree) sharedObject(i int) int {
	for _, k := range t.children(i, "conj") {
		if !t.isVerb(k) || t.child(k, "nsubj") >= 0 || t.isPassive(k) {
			continue
		}
		for j := i + 1; j < k; j++ {
			if u := t.upos(j); u != "CCONJ" && u != "ADV" && u != "PART" && u != "AUX" {
				return -1
			}
		}
		return t.child(k, "obj")
	}
	return -1
}

// bareOblique is a nominal after verb i that the tree has as oblique though no
// preposition marks it and it tells no time: its object.
func (t *tree) bareOblique(i int) int {
	for _, k := range t.children(i, "obl") {
		if k > i && t.isNoun(k) && t.preposition(k) == "" && !t.inTime(k) && t.Tokens[k].DepRel == "obl" {
			return k
		}
	}
	return -1
}

// controlledObject is whom verb i asks or lets do something, where the tree
// has him as subject of the infinitive ("asked [Mali to stop]").
func (t *tree) controlledObject(i int) int {
	if !objectControl[t.lemma[i]] {
		return -1
	}
	for _, k := range t.children(i, "ccomp", "xcomp") {
		if t.hasTo(k) {
			return t.child(k, "nsubj")
		}
	}
	return -1
}

// mistakenObject is the head of a noun phrase that the parser took for a
// clause because it starts with adjectives ("signed a 25-year strategic and
// trade agreement"): it has a determiner and neither subject nor copula.
func (t *tree) mistakenObject(i int) int {
	for _, k := range t.children(i, "ccomp", "xcomp") {
		if k < i || t.child(k, "nsubj", "cop", "mark") >= 0 {
			continue
		}
		if t.upos(k) == "PROPN" {
			return k
		}
		if t.upos(k) != "ADJ" || t.child(k, "det") < 0 {
			continue
		}
		if c := t.conjuncts(k); t.isNoun(c[len(c)-1]) {
			return c[len(c)-1]
		}
	}
	return -1
}

// participated is the noun that participle i modifies: its head, or a name
// right before its comma where the head is no name ("membership in the
// alliance, led by Norway").
func (t *tree) participated(i int) int {
	h := t.head(i)
	if i > h && t.is(h, "appos") && t.head(h) >= 0 && t.isNamed(t.head(h), "person") && t.nameAt(t.head(h)) != nil {
		return t.head(h) // "Kofi Banda, an aide arrested in May": Banda was
	}
	if t.nameAt(h) != nil || i < 2 || t.form(i-1) != "," {
		return h
	}
	if n := t.nameAt(i - 2); n != nil && i-2 > h {
		return t.topOf(n.First, n.Last)
	}
	return h
}

func (t *tree) agents(i int) []int {
	for _, k := range t.children(i, "obl", "nmod") {
		if t.preposition(k) == "by" {
			return []int{k}
		}
	}
	if t.is(i, "amod") {
		return t.compoundAgents(i)
	}
	return t.strayedAgent(i)
}

// strayedAgent is the by-phrase of passive i where the tree has it under the
// gerund that follows: "was accused [of arming rebels by Chad]". What an active
// verb governs has no such phrase.
func (t *tree) strayedAgent(i int) []int {
	for _, k := range t.children(i, "obl", "advcl", "xcomp", "ccomp") {
		if k < i || t.xpos(k) != "VBG" && !t.hasGerund(k) && !t.hasTo(k) {
			continue
		}
		for _, o := range append(t.children(k, "obj", "obl", "nmod", "xcomp"), k) {
			for _, by := range t.markedBelow(o, "by") {
				if t.isKnownActor(by) {
					return []int{by}
				}
			}
		}
	}
	return nil
}

// hasGerund reports a noun that the tree has modified by the gerund that governs
// it ("of [arming] rebels").
func (t *tree) hasGerund(i int) bool {
	for _, k := range t.children(i, "amod") {
		if t.xpos(k) == "VBG" && k < i {
			return true
		}
	}
	return false
}

// compoundAgents are the names tied to a participle by a hyphen: "U.S.-led",
// "Iran-backed".
func (t *tree) compoundAgents(i int) []int {
	var out []int
	for _, k := range t.children(i, "compound", "obl", "nsubj", "nmod", "advmod", "amod") {
		if k < i && t.isKnownActor(k) {
			out = append(out, k)
		}
	}
	return out
}

// antecedents replaces a relative pronoun by the noun its clause modifies.
func (t *tree) antecedents(verb, arg int) []int {
	if relativePronouns[t.lower(arg)] {
		if c := t.relativeClause(verb); c >= 0 && t.head(c) >= 0 {
			return []int{t.head(c)}
		}
		if t.upos(arg) == "PRON" && t.xpos(arg) != "DT" {
			return nil
		}
	}
	return []int{t.titled(arg)}
}

var relativePronouns = words("who which that whom")

// titled is the person whose title noun arg is, where the name follows right
// after it though the tree has the title as head.
func (t *tree) titled(arg int) int {
	if n := t.nameAt(arg); n != nil && n.Type == schema.Person || !t.isNoun(arg) {
		return arg
	}
	for i := arg + 1; i < len(t.Tokens) && (t.isNoun(i) || t.upos(i) == "ADJ"); i++ {
		if n := t.nameStarting(i); n != nil && n.Type == schema.Person && t.titleAt(i-1).Last == i {
			return t.topOf(n.First, n.Last)
		}
	}
	return arg
}

// relativeClause is the verb of the relative clause that verb i stands in.
func (t *tree) relativeClause(i int) int {
	for steps := 0; i >= 0 && steps < 4; steps++ {
		if t.is(i, "acl:relcl") {
			return i
		}
		if !t.is(i, "conj", "xcomp", "ccomp") {
			return -1
		}
		i = t.head(i)
	}
	return -1
}

// relativeObject is the antecedent of an object relative ("the pact Iran
// signed", "the pact which Iran signed").
func (t *tree) relativeObject(i int) []int {
	if t.has(i, "advmod", "when", "where", "why", "how") {
		return nil // "the day when they met" lacks no object
	}
	if t.is(i, "acl:relcl") && t.child(i, "nsubj") >= 0 && t.head(i) >= 0 {
		if s := t.child(i, "nsubj"); len(t.antecedents(i, s)) == 1 && t.antecedents(i, s)[0] == s {
			return []int{t.head(i)}
		}
	}
	return nil
}

// clauseSubject is what a clause is about: its doer, or for a passive what it
// is done to.
func (t *tree) clauseSubject(i int) []int {
	if i < 0 {
		return nil
	}
	if t.isPassive(i) {
		return t.patients(i)
	}
	return t.subjects(i)
}

// objectControl are verbs whose object does what their infinitive says ("asked
// Iran to stop"); with all others it is the subject ("agreed to stop").
var objectControl = words(`ask urge call order tell force allow enable permit press pressure invite request require
	encourage want expect help persuade convince push advise instruct direct command beg implore warn lead cause compel lobby remind challenge exhort coax prod nudge entreat petition
	authorize authorise appoint elect choose name task prompt oblige`)

// sharedSubject finds the subject of a verb that has none of its own.
func (t *tree) sharedSubject(i int) []int {
	h := t.head(i)
	if h < 0 {
		return nil
	}
	switch {
	case t.is(i, "acl:relcl"):
		return nil
	case t.is(i, "acl") && t.isAccused(i, h):
		return []int{h}
	case t.is(i, "acl"):
		return t.participleSubject(i, h)
	case t.is(i, "conj") && t.isVerb(h):
		return t.clauseSubject(h)
	case t.is(i, "conj") && t.isVerb(i) && t.child(h, "cop") >= 0:
		return t.subjectOf(h) // "was a member, but withdrew"
	case t.is(i, "xcomp"):
		return t.controller(h)
	case t.is(i, "advcl"):
		if t.isObjectControlled(h) && t.child(i, "mark") >= 0 && t.hasTo(i) || t.isAccusation(i) {
			return t.patients(h)
		}
		return t.clauseSubject(h)
	case t.is(i, "ccomp") && t.hasTo(i):
		return t.controller(h)
	}
	return nil
}

var accusers = words("accuse suspect blame convict charge prevent stop bar keep dissuade deter")

// isAccusation reports a gerund that says what somebody is accused of, or kept
// from, doing: "accused Mali of arming rebels".
func (t *tree) isAccusation(i int) bool {
	h := t.head(i)
	return h >= 0 && accusers[t.lemma[h]] && t.xpos(i) == "VBG" && (t.has(i, "mark", "of", "from", "for") || t.has(i, "case", "of", "from", "for"))
}

// isAccused reports a gerund that the tree has on the noun of who is accused of
// it: "accused [Mali of arming rebels]".
func (t *tree) isAccused(i, noun int) bool {
	v := t.head(noun)
	return v >= 0 && accusers[t.lemma[v]] && t.is(noun, "obj") && t.xpos(i) == "VBG" && t.has(i, "mark", "of", "from", "for")
}

// participleSubject is the doer of an acl: the noun a participle modifies
// ("delegations visiting Baku"); where that cannot act, as a text cannot ("a
// resolution calling for talks"), whoever made it: the possessor of a noun with an
// infinitive ("Iran's decision to leave"), or who has the noun ("Iran made a
// proposal to host").
func (t *tree) participleSubject(i, noun int) []int {
	if !t.hasTo(i) && t.xpos(i) == "VBG" && t.child(i, "mark") < 0 && t.canAct(noun) {
		return []int{noun}
	}
	if h := t.head(noun); t.hasTo(i) && h >= 0 && t.is(noun, "obj") && t.isObjectControlled(h) && t.canAct(noun) {
		return []int{noun} // "urged the authorities to stop"
	}
	if addressing[t.lemma[noun]] && t.hasTo(i) {
		return t.addressees(noun)
	}
	if p := t.child(noun, "nmod:poss"); p >= 0 {
		return []int{p}
	}
	if who := t.planners(noun); len(who) > 0 && t.hasTo(i) {
		return who
	}
	if t.head(noun) < 0 && t.headline {
		return []int{noun} // "Mali to sign treaty"
	}
	if t.child(noun, "cop") >= 0 {
		return t.children(noun, "nsubj") // "is in the process of signing"
	}
	if v := t.head(noun); v >= 0 && t.is(noun, "obj", "obl", "nsubj:pass") && t.isVerb(v) {
		return t.clauseSubject(v)
	}
	return nil
}

// planners are whose the plan is that a noun names.
func (t *tree) planners(noun int) []int {
	if by := t.markedBelow(noun, "by"); len(by) > 0 {
		return by // "an offer by Mali to meet"
	}
	if mod := t.actorModifiers(noun); len(mod) > 0 && !t.canAct(noun) {
		return mod // "U.S. efforts to help"
	}
	return t.actors(t.markedBelow(noun, "of")) // "the decision of Mali to leave"
}

// addressing are the nouns whose infinitive is for somebody else to do, who
// stands with "to", "on" or "for": "an invitation to Mali to attend".
var addressing = words("invitation appeal call plea order instruction advice summons")

// invited are the verbs whose subject an addressing noun is directed to.
var invited = words("accept receive get decline refuse reject heed obey follow ignore defy await take")

// addressees are to whom an addressing noun or its verb is directed.
func (t *tree) addressees(noun int) []int {
	if v := t.head(noun); v >= 0 && t.is(noun, "obj") && invited[t.lemma[v]] {
		return t.clauseSubject(v)
	}
	for _, from := range []int{noun, t.head(noun)} {
		if from < 0 {
			break
		}
		for _, k := range t.children(from, "nmod", "obl", "iobj") {
			if p := t.preposition(k); t.canAct(k) && (p == "to" || p == "on" || p == "for" || t.is(k, "iobj")) {
				return []int{k}
			}
		}
	}
	return nil
}

func (t *tree) isObjectControlled(h int) bool { return objectControl[t.lemma[h]] }

// controller is who does the infinitive that depends on h.
func (t *tree) controller(h int) []int {
	if t.isObjectControlled(h) {
		if o := t.patients(h); len(o) > 0 {
			return o
		}
		for _, k := range t.children(h, "obl") {
			if p := t.preposition(k); p == "on" || p == "upon" || p == "for" || p == "to" {
				return []int{k}
			}
		}
		if o := t.child(h, "iobj"); o >= 0 {
			return []int{o}
		}
	}
	return t.clauseSubject(h)
}

// hasTo reports whether verb i is an infinitive with "to".
func (t *tree) hasTo(i int) bool {
	return t.has(i, "mark", "to") || t.has(i, "aux", "to")
}
