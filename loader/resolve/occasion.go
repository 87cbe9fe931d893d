package resolve

import (
	"slices"

	"github.com/chancery-kg/chancery/loader/when"
	"github.com/chancery-kg/chancery/schema"
)

// occasionOf dates a candidate without a time of its own by the sentence before
// where the text goes on with what its subject did there: "Ministers met in
// Oslo on Friday. They signed …". It is empty for claims of what lasts.
func (a *article) occasionOf(c *schema.Candidate) when.Value {
	s := &a.sents[c.Sentence]
	switch {
	case len(c.Times) > 0, lastsByType(c.Type):
		return when.Value{}
	case !s.tellsOf(c.Trigger), !a.continues(s):
		return when.Value{}
	}
	if v := a.occasion(s.index - 1); v.Date != "" {
		return when.Value{Date: v.Date, Note: "on the occasion of the sentence before, " + v.Note}
	}
	return when.Value{}
}

// occasion is the day of the main clause of sentence n: of a time expression
// right under its verb, else that of the sentence that it continues.
func (a *article) occasion(n int) when.Value {
	s := &a.sents[n]
	root := s.mainVerb()
	if root < 0 {
		return when.Value{}
	}
	if v := a.ownDay(s, root, s.tense(root)); v.Date != "" {
		return v
	}
	if s.isDated(root) || !a.continues(s) {
		return when.Value{}
	}
	return a.occasion(n - 1)
}

// ownDay is the day that a time expression right under verb v tells.
func (a *article) ownDay(s *sentence, v int, tense schema.Tense) when.Value {
	for _, r := range s.times() {
		if !s.hangsFrom(r, v) {
			continue
		}
		d, ok := when.Resolve(s.tokens[r.First:r.Last], when.Context{Published: a.doc.Article.Date, Tense: tense})
		if ok && len(d.Date) == len("2006-01-02") && d.End == "" {
			return d
		}
	}
	return when.Value{}
}

// isDated reports whether a time expression stands right under verb v.
func (s *sentence) isDated(v int) bool {
	return slices.ContainsFunc(s.times(), func(r when.Range) bool { return s.hangsFrom(r, v) })
}

// hangsFrom reports whether a word of the time expression depends on verb v,
// without a preposition that tells it apart from the verb's own time.
func (s *sentence) hangsFrom(r when.Range, v int) bool {
	switch s.lower(r.First - 1) {
	case "before", "after", "until", "till", "since", "by", "from":
		return false
	}
	for i := r.First; i < r.Last; i++ {
		h := s.head(i)
		if h == v || h >= 0 && h < v && s.head(h) == v && s.is(h, "obl") {
			return true // "on Friday …", "in Oslo on Friday …"
		}
	}
	return false
}

// continues reports whether a sentence goes on with the one before it: in the
// same paragraph and tense, with a pronoun or with "also" for the one who was
// subject there, and without a word that moves it to another time.
func (a *article) continues(s *sentence) bool {
	if s.index == 0 || a.doc.Sentences[s.index-1].Block != a.doc.Sentences[s.index].Block {
		return false
	}
	before := &a.sents[s.index-1]
	root, old := s.mainVerb(), before.mainVerb()
	if root < 0 || old < 0 {
		return false
	}
	who, was := s.subjectOf(root), before.subjectOf(old)
	if who < 0 || was < 0 || s.tense(root) == schema.NoTense || s.tense(root) != before.tense(old) || s.elsewhen(root) {
		return false
	}
	if s.upos(who) != "PRON" && !s.also(root) {
		return false
	}
	x, y := a.headFillers(s, who), a.headFillers(before, was)
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if x[i].ent != y[i].ent {
			return false
		}
	}
	return len(x) > 0
}

// tellsOf reports whether the main clause of the sentence, or one coordinated
// with it, tells of the event of token i: by its verb, or by a verb that only
// says that the noun takes place. What the clause is about took place before:
// who rejects a proposal on Friday was put it earlier.
func (s *sentence) tellsOf(i int) bool {
	v := s.governor(i)
	if i != v && (!s.is(i, "obj", "nsubj") || s.head(i) != v || !isA(s.lemma(v), "takeplace", "light")) {
		return false
	}
	for steps := 0; v >= 0 && s.is(v, "conj") && steps < len(s.tokens); steps++ {
		v = s.head(v)
	}
	return v >= 0 && (s.is(v, "root") || v == s.mainVerb())
}

// mainVerb is the verb of the main clause: the root, or the verb with a subject
// under a root that is none; -1 for none.
func (s *sentence) mainVerb() int {
	root := s.root()
	if root < 0 || s.upos(root) == "VERB" {
		return root
	}
	for _, k := range s.kids[root] {
		if s.upos(k) == "VERB" && s.subjectOf(k) >= 0 {
			return k
		}
	}
	return -1
}

// tense is that of a narrative verb: simple past, or future; the perfect has
// none, since it does not go on from what was told.
func (s *sentence) tense(v int) schema.Tense {
	for _, k := range s.kids[v] {
		switch {
		case !s.is(k, "aux"):
		case s.lower(k) == "will" || s.lower(k) == "'ll":
			return schema.FutureTense
		case s.lower(k) != "was" && s.lower(k) != "were" && s.lower(k) != "did":
			return schema.NoTense
		default:
			return schema.PastTense
		}
	}
	if s.tokens[v].XPOS == "VBD" {
		return schema.PastTense
	}
	return schema.NoTense
}

func (s *sentence) also(v int) bool {
	for _, k := range s.kids[v] {
		if s.is(k, "advmod") && (s.lower(k) == "also" || s.lower(k) == "further" || s.lower(k) == "additionally") {
			return true
		}
	}
	return false
}

// elsewhen reports whether an adverb moves verb v to another time.
func (s *sentence) elsewhen(v int) bool {
	for _, k := range s.kids[v] {
		if s.is(k, "advmod") && isA(s.lower(k), "elsewhen") {
			return true
		}
	}
	return false
}
