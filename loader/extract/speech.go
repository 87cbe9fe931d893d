package extract

import (
	"slices"

	"github.com/chancery-kg/chancery/schema"
)

// Reported and quoted speech: who says what a sentence says.

// reporting are the verbs whose clause or quotation is what somebody says.
var reporting = words(`say tell add note state declare announce explain stress emphasize emphasise reiterate confirm claim
	insist argue warn write tweet report reveal disclose remark comment observe acknowledge admit concede assert affirm allege
	maintain reply respond answer caution indicate point_out underline underscore highlight recall predict testify vow pledge
	promise contend complain assure inform conclude continue repeat clarify suggest believe think hope expect estimate deny quote`)

// findSpeech fills r.sayings and r.speech.
func (r *reader) findSpeech() {
	all := r.findQuotations()
	r.speech = make([][]int, len(r.trees))
	for s, t := range r.trees {
		r.speech[s] = make([]int, len(t.Tokens))
		for i := range r.speech[s] {
			r.speech[s][i] = -1
		}
		r.reports(t)
		r.accordingTo(t)
	}
	r.quotations(all)
	r.statements()
}

// reports finds verbs of saying with their content in the same sentence.
func (r *reader) reports(t *tree) {
	for i := range t.Tokens {
		if !t.isVerb(i) || !reporting[t.predicate(i)] && t.lemma[i] != "accuse" {
			continue
		}
		who := t.sayer(i)
		if who < 0 {
			continue
		}
		if content := t.content(i); len(content) > 0 {
			r.say(t, i, who, content)
		}
	}
}

// sayer is the head of the phrase that says: the subject, or in "X was quoted
// as saying" the one quoted.
func (t *tree) sayer(i int) int {
	who := t.subjects(i)
	if t.lemma[i] == "quote" && len(t.patients(i)) > 0 || t.isPassive(i) && t.lemma[i] == "report" {
		who = t.patients(i)
	}
	if c := t.citation(i); c >= 0 {
		who = t.patients(c)
	}
	for _, w := range who {
		if v := t.voice(w); v >= 0 && t.quoted[v] == t.quoted[i] { // nobody is quoted saying that he says it
			return v
		}
	}
	return t.nameBefore(i)
}

// citation is the verb that cites somebody as saying what verb i says, or -1:
// "citing a minister as saying that …".
func (t *tree) citation(i int) int {
	h := t.head(i)
	if h < 0 || t.lemma[h] != "quote" && t.lemma[h] != "cite" || !t.has(i, "mark", "as") && !t.has(i, "case", "as") {
		return -1
	}
	return h
}

// voice is the head of who speaks where noun i is said to say something, or
// -1: of a text ("the ministry's statement", "a report by the agency") whoever
// put it out.
func (t *tree) voice(i int) int {
	if t.upos(i) != "NOUN" || !nouns.in("utterance", t.lemma[i]) {
		if t.canAct(i) || t.upos(i) == "NOUN" && nouns.in("medium", t.lemma[i]) {
			return i
		}
		return -1
	}
	for _, k := range t.children(i, "nmod", "compound", "obl") {
		p := t.preposition(k)
		if !t.canAct(k) && !nouns.in("utterance", t.lemma[k]) || p != "" && p != "'s" && p != "’s" && !authorship[p] {
			continue
		}
		if name := t.child(k, "appos", "flat"); p == "in" && name >= 0 && t.canAct(name) {
			return name // "a report in the newspaper La Nación"
		}
		return t.voice(k)
	}
	return -1
}

// authorship are the prepositions between a text and who put it out.
var authorship = words("of by from in")

// nameBefore is the name of a person or body right before verb i, or -1: who
// says is said there, whatever the tree makes of it.
func (t *tree) nameBefore(i int) int {
	n := t.nameEnding(i)
	if n == nil || n.Type != schema.Person && n.Type != schema.Organization {
		return -1
	}
	return t.topOf(n.First, n.Last)
}

// content is the tokens that verb i reports: its clause, or, where the verb
// stands in parenthesis, the clause around it.
func (t *tree) content(i int) []int {
	var out []int
	for _, k := range t.kids[i] {
		said := t.is(k, "ccomp") && !t.hasTo(k) || t.is(k, "parataxis") || t.isAccusation(k)
		if said || t.is(k, "obj", "dep") && t.quoted[k] {
			out = append(out, t.saidOf(k)...)
		}
	}
	if len(out) == 0 && t.is(i, "parataxis") && t.child(i, "obj") >= 0 {
		return nil // "…; Mali denied it", "…; Chad recalled its envoy" say nothing of what stands before
	}
	if len(out) == 0 && (t.is(i, "parataxis") || t.is(i, "advcl") && t.has(i, "mark", "as")) {
		return t.around(i)
	}
	return out
}

// saidOf is the tokens of the clause of k that are said: all of it, but for a
// clause about somebody else that "but" sets against it ("Mali says it is
// ready, but the union has found …").
func (t *tree) saidOf(k int) []int {
	out := t.dominated(k)
	for _, j := range t.children(k, "conj") {
		if t.has(j, "cc", "but") && t.child(j, "nsubj") >= 0 && !t.quoted[j] && !t.has(j, "mark", "that") {
			against := t.dominated(j)
			out = slices.DeleteFunc(out, func(i int) bool { return slices.Contains(against, i) })
		}
	}
	return out
}

// around is what a clause in parenthesis leaves of the sentence: all before it
// where it ends the sentence ("…, the ministry said on Monday."), else the
// clause it hangs from.
func (t *tree) around(i int) []int {
	first, last := i, i+1
	if s := t.grammaticalSubject(i); s >= 0 {
		first, _ = t.nounRange(s, true)
	}
	for _, k := range t.kids[i] {
		_, l := t.subtree(k)
		last = max(last, l)
	}
	var out []int
	if t.endsSentence(last) && first > 0 && t.form(first-1) == "," {
		for j := range first - 1 {
			out = append(out, j)
		}
		return out
	}
	own := t.dominated(i)
	for _, j := range t.dominated(t.head(i)) {
		if !slices.Contains(own, j) {
			out = append(out, j)
		}
	}
	return out
}

// endsSentence reports whether only punctuation follows from token i on.
func (t *tree) endsSentence(i int) bool {
	for ; i < len(t.Tokens); i++ {
		if t.upos(i) != "PUNCT" {
			return false
		}
	}
	return true
}

// dominated is all tokens under i, i included.
func (t *tree) dominated(i int) []int {
	out := []int{i}
	for _, k := range t.kids[i] {
		out = append(out, t.dominated(k)...)
	}
	return out
}

// attitudes are verbs of what somebody thinks: within what another says, it is
// the other who says it.
var attitudes = words("suggest believe think hope expect estimate")

// say records a saying and marks its content; what is already marked more
// closely keeps its mark, except that what is said counts for more than what
// is thought.
func (r *reader) say(t *tree, verb, who int, content []int) *schema.Saying {
	first, last := t.extent(content)
	if first >= last {
		return nil
	}
	n := len(r.sayings)
	thought := attitudes[t.lemma[verb]]
	for _, j := range content {
		if cur := r.speech[t.index][j]; cur < 0 || r.closer(len(content), thought, cur) {
			r.speech[t.index][j] = n
		}
	}
	r.length = append(r.length, len(content))
	r.sayings = append(r.sayings, schema.Saying{
		Sentence: t.index, Speaker: t.phrase(who), Verb: t.lemma[verb], Tense: t.tense(verb),
		Content: schema.Span{Start: t.Tokens[first].Span.Start, End: t.Tokens[last-1].Span.End},
		Quoted:  t.quoted[first], Times: t.timePhrases(verb),
	})
	return &r.sayings[n]
}

// closer reports whether a content of that length, thought or said, is closer
// to its words than that of a saying.
func (r *reader) closer(length int, thought bool, saying int) bool {
	if old := attitudes[r.sayings[saying].Verb]; old != thought {
		return old
	}
	return length < r.length[saying]
}

// extent is the range of tokens that hold the words among content.
func (t *tree) extent(content []int) (first, last int) {
	first = len(t.Tokens)
	for _, j := range content {
		if t.upos(j) != "PUNCT" {
			first, last = min(first, j), max(last, j+1)
		}
	}
	return first, last
}

// accordingTo finds "according to X" and marks the clause it belongs to.
func (r *reader) accordingTo(t *tree) {
	for i := range t.Tokens {
		who := t.voice(i)
		if !t.is(i, "obl", "nmod", "advmod") || t.head(i) < 0 || who < 0 {
			continue
		}
		if p := t.preposition(i); p != "according to" && p != "per" && p != "as per" {
			continue
		}
		var content []int
		own := t.dominated(i)
		for _, j := range t.dominated(t.head(i)) {
			if !slices.Contains(own, j) {
				content = append(content, j)
			}
		}
		if said := r.say(t, t.head(i), who, content); said != nil {
			said.Verb = "according to"
		}
	}
}

// stater is speakerOf for what a title or an adjective before its noun tells:
// reported in other words it is the reporter's, and only a quotation has it of
// the speaker.
func (r *reader) stater(t *tree, i int) *schema.Phrase {
	if n := r.speech[t.index][i]; n < 0 || !t.quoted[i] && !r.sayings[n].Quoted {
		return nil
	}
	return r.speakerOf(t, i)
}

// speakerOf is the phrase of who says token i of the sentence, or nil.
func (r *reader) speakerOf(t *tree, i int) *schema.Phrase {
	n := r.speech[t.index][i]
	if n < 0 {
		return nil
	}
	p := r.sayings[n].Speaker
	return &p
}
