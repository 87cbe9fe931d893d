package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Repairs of main verbs: a sentence whose verb the tree hides in a participle
// or a relative clause.

// mendMainVerbs makes all of them.
func mendMainVerbs(tokens []schema.Token) {
	for i := range tokens {
		switch {
		case tokens[i].UPOS != "VERB":
		case tokens[i].DepRel == "amod":
			namesSomebody(tokens, i)
			actsOnNoun(tokens, i)
			perfect(tokens, i)
			finiteModifier(tokens, i)
			beforeObject(tokens, i)
		case tokens[i].DepRel == "dep" || tokens[i].DepRel == "ccomp" || tokens[i].DepRel == "xcomp":
			adverbBetween(tokens, i)
			afterComma(tokens, i)
		case transitiveParticiple(tokens, i):
			leadClause(tokens, i)
		case tokens[i].DepRel == "conj" || tokens[i].DepRel == "advcl" || tokens[i].DepRel == "parataxis" || ofVerb(tokens, i):
			afterRelative(tokens, i)
			afterWhose(tokens, i)
			listBeforeVerb(tokens, i)
		}
	}
	appositionBefore(tokens)
}

// ofVerb reports a clause that the tree has as relative to a verb, which none is.
func ofVerb(tokens []schema.Token, i int) bool {
	h := tokens[i].Head
	return tokens[i].DepRel == "acl:relcl" && h >= 0 && tokens[h].UPOS == "VERB"
}

// transitiveParticiple reports a participle that seems to modify the noun before
// it but has an object, as only a finite verb has: "jets [struck] two camps".
func transitiveParticiple(tokens []schema.Token, i int) bool {
	t := &tokens[i]
	return t.DepRel == "acl" && (t.XPOS == "VBN" || t.XPOS == "VBD") && t.Head >= 0 && t.Head < i && tokens[i-1].Form != "," &&
		hasDependent(tokens, i, "obj") && !hasDependent(tokens, i, "aux", "nsubj", "mark") && !givingTwo[lemmaOf(t)]
}

// givingTwo are verbs whose passive keeps an object: "a man given a medal".
var givingTwo = words("give grant award offer send pay show teach tell ask deny allow promise lend call name elect appoint dub make bring hand deliver")

// namesSomebody makes participle v before a name and an office the main verb:
// "[President Obi] named [Ada Banda] [ambassador]".
func namesSomebody(tokens []schema.Token, v int) {
	office := tokens[v].Head
	if office < v || !appointing[lemmaOf(&tokens[v])] {
		return
	}
	root := tokens[office].Head
	for k := v + 1; k < office && root >= 0 && root < v && tokens[root].Head < 0; k++ {
		if tokens[k].Head == v && tokens[k].UPOS == "PROPN" {
			promote(tokens, root, v)
			tokens[k].DepRel = "obj"
			tokens[office].Head, tokens[office].DepRel = v, "xcomp"
			return
		}
	}
}

// actsOnNoun makes participle v between a name that the tree has as root and a
// noun that it has as apposition to it the main verb: "[Ada Obi] formally
// requested [support]". An apposition has a comma before it.
func actsOnNoun(tokens []schema.Token, v int) {
	noun := tokens[v].Head
	if noun < v || tokens[noun].DepRel != "appos" || tokens[v].XPOS != "VBN" && tokens[v].XPOS != "VBD" {
		return
	}
	if root := tokens[noun].Head; root >= 0 && root < v && tokens[root].Head < 0 && !commaBetween(tokens, root, v) {
		promote(tokens, root, v)
		tokens[noun].Head, tokens[noun].DepRel = v, "obj"
		for i := noun + 1; i < len(tokens); i++ {
			if tokens[i].Head == noun && tokens[i].DepRel == "obl:unmarked" { // "last month"
				tokens[i].Head = v
			}
		}
	}
}

// perfect makes participle v after "has" the verb of its clause where the tree
// has it as what is had: in "has [faced] criticism" nothing is had. Participles
// that the codebook does not know are left: "has limited means".
func perfect(tokens []schema.Token, v int) {
	noun := tokens[v].Head
	if tokens[v].XPOS != "VBN" || noun < v || tokens[noun].DepRel != "obj" || !isEventive(lemmaOf(&tokens[v])) {
		return
	}
	has := v - 1
	for has >= 0 && tokens[has].UPOS == "ADV" {
		has--
	}
	if has < 0 || has != tokens[noun].Head || lemmaOf(&tokens[has]) != "have" {
		return
	}
	for i := range tokens {
		if tokens[i].Head == has && i != v {
			tokens[i].Head = v
		}
	}
	tokens[v].Head, tokens[v].DepRel = tokens[has].Head, tokens[has].DepRel
	tokens[has].Head, tokens[has].DepRel, tokens[has].UPOS = v, "aux", "AUX"
	tokens[noun].Head = v
}

// finiteModifier makes verb v with a subject and an auxiliary of its own the verb
// over the noun that the tree has it modify: in "Chile has [favoured] ties"
// nothing is favoured ties.
func finiteModifier(tokens []schema.Token, v int) {
	noun := tokens[v].Head
	if noun < v || !hasDependent(tokens, v, "nsubj") || !hasDependent(tokens, v, "aux") {
		return
	}
	up := tokens[noun].Head
	rel := tokens[noun].DepRel
	if up >= 0 && (tokens[up].UPOS == "NOUN" || tokens[up].UPOS == "SYM") && tokens[up].Head < 0 { // a sentence is no noun phrase
		tokens[up].Head, tokens[up].DepRel = v, "obl"
		up, rel = -1, "root"
	}
	tokens[v].Head, tokens[v].DepRel = up, rel
	tokens[noun].Head, tokens[noun].DepRel = v, "obj"
}

// beforeObject makes participle v the main verb where it stands between the
// root noun and what the tree has as object of that: a noun has no object, so
// in "the police [dispersed] crowds" the police do.
func beforeObject(tokens []schema.Token, v int) {
	object := tokens[v].Head
	if tokens[v].XPOS != "VBN" && tokens[v].XPOS != "VBD" || object < v || tokens[object].DepRel != "obj" {
		return
	}
	noun := tokens[object].Head
	if noun < 0 || noun > v || tokens[noun].Head >= 0 || !isNominalToken(&tokens[noun]) || tokens[v-1].UPOS == "DET" {
		return
	}
	promote(tokens, noun, v)
	tokens[object].Head, tokens[object].DepRel = v, "obj"
}

// adverbBetween makes participle v, which only adverbs part from a "has" without
// object over it, the verb of the clause: "has so far [refused]".
func adverbBetween(tokens []schema.Token, v int) {
	has := tokens[v].Head
	if tokens[v].XPOS != "VBN" && tokens[v].XPOS != "VBD" || has < 0 || has > v || lemmaOf(&tokens[has]) != "have" || hasDependent(tokens, has, "obj", "aux") || hasDependent(tokens, v, "nsubj") {
		return
	}
	for i := has + 1; i < v; i++ {
		if tokens[i].UPOS != "ADV" && tokens[i].UPOS != "PART" {
			return
		}
	}
	for i := range tokens {
		if tokens[i].Head == has && i != v {
			tokens[i].Head = v
		}
	}
	tokens[v].Head, tokens[v].DepRel, tokens[v].XPOS = tokens[has].Head, tokens[has].DepRel, "VBN"
	tokens[has].Head, tokens[has].DepRel, tokens[has].UPOS = v, "aux", "AUX"
}

// isEventive reports a verb that evokes a frame or carries an event noun.
func isEventive(lemma string) bool {
	_, carries := nounSignature(lemma)
	return carries || befalling[lemma] || nouns.in("drawing", lemma) || len(defaultCodebook().verbs[lemma]) > 0
}

// leadClause makes participle v the verb of its noun, where that is the root, a
// second subject of a verb of saying after it, or what a word that can open a
// clause seems to govern ("after [jets] struck two camps").
func leadClause(tokens []schema.Token, v int) {
	noun := tokens[v].Head
	if lead := leadNoun(tokens, noun); tokens[lead].Head < 0 {
		noun = lead
	}
	said := tokens[noun].Head
	switch {
	case said < 0:
		promote(tokens, noun, v)
	case subordinator(tokens, noun) >= 0:
		tokens[subordinator(tokens, noun)].DepRel = "mark"
		tokens[subordinator(tokens, noun)].Head = v
		tokens[v].Head, tokens[v].DepRel, tokens[v].XPOS = said, "advcl", "VBD"
		tokens[noun].Head, tokens[noun].DepRel = v, "nsubj"
	case said > v && strings.HasPrefix(tokens[noun].DepRel, "nsubj") && reporting[lemmaOf(&tokens[said])] && hasSubjectWithin(tokens, said, v+1):
		tokens[v].Head, tokens[v].DepRel, tokens[v].XPOS = tokens[said].Head, tokens[said].DepRel, "VBD"
		tokens[said].Head, tokens[said].DepRel = v, "parataxis"
		tokens[noun].Head, tokens[noun].DepRel = v, "nsubj"
	}
}

// leadNoun is the noun whose phrase noun i ends: "A [spokesman] for the ministry".
func leadNoun(tokens []schema.Token, i int) int {
	for range tokens {
		h := tokens[i].Head
		if h < 0 || h > i || tokens[i].DepRel != "nmod" && tokens[i].DepRel != "conj" && tokens[i].DepRel != "flat" && tokens[i].DepRel != "appos" {
			return i
		}
		i = h
	}
	return i
}

// subordinator is the word before noun n that can open a clause, -1 for none.
func subordinator(tokens []schema.Token, n int) int {
	for i := range tokens[:n] {
		if tokens[i].Head == n && (tokens[i].DepRel == "case" || tokens[i].DepRel == "mark") && opening[strings.ToLower(tokens[i].Form)] {
			return i
		}
	}
	return -1
}

var opening = words("after before since until as")

// afterRelative makes verb v, which the tree coordinates across a comma with
// that of a relative clause on the root noun, the main verb: "Hungary, which
// denied it, [closed] its border". What it has as subject of v, though no comma
// parts a subject from its verb, ends a list within the relative clause.
func afterRelative(tokens []schema.Token, v int) {
	r := relativeBefore(tokens, v)
	if r < 0 || !startsAfterComma(tokens, v) || hasDependent(tokens, v, "cc", "mark") || !isFinite(&tokens[v]) && !hasDependent(tokens, v, "aux") {
		return
	}
	noun := tokens[r].Head
	root := noun
	for steps := 0; root >= 0 && tokens[root].DepRel == "nmod" && steps < len(tokens); steps++ {
		root = tokens[root].Head // "the army of Mali, which …"
	}
	if root < 0 || tokens[root].Head >= 0 || !isNominalToken(&tokens[root]) || relativePronoun(tokens, r) < 0 {
		return
	}
	if !endsList(tokens, r, v) {
		return
	}
	tag := tokens[v].XPOS
	promote(tokens, root, v)
	tokens[v].XPOS = tag
	tokens[r].Head, tokens[r].DepRel = noun, "acl:relcl"
	for i := v + 1; i < len(tokens); i++ {
		if tokens[i].Head == r && tokens[i].DepRel == "conj" {
			tokens[i].Head = v
		}
	}
}

// relativeBefore is the head of verb v, or where that is a noun the verb of the
// relative clause on it or below it; -1 where it stands after v.
func relativeBefore(tokens []schema.Token, v int) int {
	r := tokens[v].Head
	switch {
	case r > v:
		return -1
	case r < 0 || !isNominalToken(&tokens[r]):
		return r
	}
	for i := r + 1; i < v; i++ {
		if tokens[i].DepRel == "acl:relcl" && hangsFrom(tokens, i, r) {
			return i
		}
	}
	return -1
}

// endsList coordinates the subjects of verb v with the noun before them under
// verb r; false where there is none to coordinate one with.
func endsList(tokens []schema.Token, r, v int) bool {
	last := -1
	for i := r + 1; i < v; i++ {
		switch t := &tokens[i]; {
		case t.Head == v && strings.HasPrefix(t.DepRel, "nsubj"):
			if last < 0 {
				return false
			}
			t.Head, t.DepRel = last, "conj"
		case t.Head == r && isNominalToken(t):
			last = i
		}
	}
	return true
}

// afterWhose makes verb v, coordinated across a comma with that of a clause with
// "whose", the main verb of the name before that: "Libya, whose leader hated
// Chad, [closed] its border".
func afterWhose(tokens []schema.Token, v int) {
	r := tokens[v].Head
	if r < 0 || r > v || tokens[r].Head >= 0 || tokens[v-1].Form != "," || !isFinite(&tokens[v]) || hasDependent(tokens, v, "nsubj", "cc") {
		return
	}
	for i := 0; i+2 < r; i++ {
		if tokens[i].Head == r && tokens[i].UPOS == "PROPN" && tokens[i+1].Form == "," && strings.EqualFold(tokens[i+2].Form, "whose") {
			tokens[v].Head, tokens[v].DepRel = -1, "root"
			tokens[i].Head, tokens[i].DepRel = v, "nsubj"
			tokens[r].Head, tokens[r].DepRel = i, "acl:relcl"
			return
		}
	}
}

// listBeforeVerb makes verb v, which the tree coordinates with the root noun, the
// main verb where its subject stands right after "and": in "Envoys from Togo and
// [Benin] met" the envoys are of both.
func listBeforeVerb(tokens []schema.Token, v int) {
	root := tokens[v].Head
	if tokens[v].DepRel != "conj" || root < 0 || root > v || tokens[root].Head >= 0 || tokens[root].UPOS != "NOUN" || hasDependent(tokens, root, "cop", "nsubj") {
		return
	}
	for s := root + 2; s < v; s++ {
		last := s - 2
		if tokens[s].Head != v || !strings.HasPrefix(tokens[s].DepRel, "nsubj") || tokens[s-1].UPOS != "CCONJ" || !isNominalToken(&tokens[last]) || !hangsFrom(tokens, last, root) {
			continue
		}
		rel := tokens[s].DepRel
		tokens[s].Head, tokens[s].DepRel = last, "conj"
		tokens[s-1].Head = s
		tokens[v].Head, tokens[v].DepRel = -1, "root"
		tokens[root].Head, tokens[root].DepRel = v, rel
		return
	}
}

// startsAfterComma reports whether a comma stands before verb v and its
// auxiliaries and adverbs.
func startsAfterComma(tokens []schema.Token, v int) bool {
	i := v - 1
	for i > 0 && tokens[i].Head == v && (tokens[i].UPOS == "AUX" || tokens[i].UPOS == "ADV") {
		i--
	}
	return i >= 0 && tokens[i].Form == ","
}

// appositionBefore makes the name before a comma the subject where the tree has
// a name to call and the apposition as subject: "[Togo], a poor state, will pay".
func appositionBefore(tokens []schema.Token) {
	for i := range tokens {
		n := &tokens[i]
		if n.DepRel != "vocative" && n.DepRel != "discourse" || n.UPOS != "PROPN" || n.Head < 0 {
			continue
		}
		for s := i + 2; s < n.Head; s++ {
			if tokens[s].Head == n.Head && tokens[s].DepRel == "nsubj" && tokens[s].UPOS == "NOUN" && commaBetween(tokens, i, s) && commaBetween(tokens, s, n.Head) {
				tokens[s].Head, tokens[s].DepRel, n.DepRel = i, "appos", "nsubj"
				break
			}
		}
	}
}
