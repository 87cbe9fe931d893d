package extract

import "github.com/chancery-kg/chancery/schema"

// statements finds the form of press offices: a sentence that ends "…, the
// minister said:" and then paragraphs of what was said, without quotation
// marks. They last until a paragraph has a speaker of its own.
func (r *reader) statements() {
	for s, t := range r.trees {
		if !endsWithColon(t) || s+1 >= len(r.trees) || r.quotedAfter(s) {
			continue
		}
		if n := r.saysOutside(s); n >= 0 {
			r.statement(s+1, n)
		}
	}
}

// quotedAfter reports whether the next sentence starts within quotation marks.
func (r *reader) quotedAfter(s int) bool {
	for i := range r.trees[s+1].Tokens {
		if r.trees[s+1].upos(i) != "PUNCT" {
			return r.trees[s+1].quoted[i]
		}
	}
	return false
}

func (r *reader) statement(from, said int) {
	for s := from; s < len(r.trees); s++ {
		if r.trees[s].Block == r.trees[from-1].Block || r.reportsOther(s) || r.names(s, said) {
			return
		}
		r.mark(part{s, 0, len(r.trees[s].Tokens)}, said)
	}
}

// reportsOther reports whether sentence s has a speaker in the third person.
func (r *reader) reportsOther(s int) bool {
	for _, said := range r.sayings {
		t := r.trees[s]
		if said.Sentence == s && t.upos(said.Speaker.Head) != "PRON" {
			return true
		}
	}
	return endsWithColon(r.trees[s])
}

// names reports whether sentence s has the name of who speaks as a subject:
// nobody speaks of himself so.
func (r *reader) names(s, said int) bool {
	t := r.trees[s]
	for i := range t.Tokens {
		if n := t.nameAt(i); t.is(i, "nsubj") && n != nil && n.Type == schema.Person && r.isCalled(r.sayings[said].Speaker, t.form(n.Last-1), s) {
			return true
		}
	}
	return false
}

// isCalled reports whether surname is that of the speaker: in the phrase
// itself, or with the same office in a sentence before.
func (r *reader) isCalled(who schema.Phrase, surname string, before int) bool {
	speaker := r.trees[who.Sentence]
	for k := who.First; k < who.Last; k++ {
		if n := speaker.nameAt(k); n != nil && n.Type == schema.Person {
			return speaker.form(n.Last-1) == surname
		}
	}
	for _, t := range r.trees[:before] {
		for _, w := range t.titles {
			n := t.nameStarting(w.Last)
			if n != nil && t.form(n.Last-1) == surname && t.lower(w.Last-1) == speaker.lower(who.Head) {
				return true
			}
		}
	}
	return false
}

// newSaying records a saying whose content is not in its own sentence.
func (r *reader) newSaying(t *tree, verb, who int) int {
	r.sayings = append(r.sayings, schema.Saying{
		Sentence: t.index, Speaker: t.phrase(who), Verb: t.lemma[verb], Tense: t.tense(verb), Times: t.timePhrases(verb),
	})
	r.length = append(r.length, 0)
	return len(r.sayings) - 1
}
