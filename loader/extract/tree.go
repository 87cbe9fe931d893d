package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// tree is a sentence with its dependency relations made walkable.
type tree struct {
	*schema.Sentence
	book     *Codebook
	index    int     // of the sentence in the document
	kids     [][]int // dependents of each token, in text order
	lemma    []string
	quoted   []bool          // whether each token stands within quotation marks
	titles   []wordRange     // words of offices
	names    []schema.Name   // the parser's and the gazetteer's
	headline bool            // whether the sentence is a headline, in which nouns may be capitalised
	times    []schema.Phrase // the time expressions; nil before they are asked for
}

func newTree(s *schema.Sentence, offices gazetteer.Titles, index int, headline bool) *tree {
	titles := titleWords(offices, s.Tokens)
	names := allNames(s, titles)
	s = repaired(s, names, titles, headline)
	n := len(s.Tokens)
	t := &tree{
		Sentence: s, index: index, headline: headline, names: names, titles: titles,
		kids: make([][]int, n), lemma: make([]string, n), quoted: make([]bool, n),
	}
	t.people()
	for i, tok := range s.Tokens {
		t.lemma[i] = lemmaOf(&tok)
		if tok.UPOS == "VERB" { // for whoever reads the tree next
			s.Tokens[i].Lemma = t.lemma[i]
		}
		if tok.Head >= 0 && tok.Head < n && tok.Head != i {
			t.kids[tok.Head] = append(t.kids[tok.Head], i)
		}
	}
	t.apposed()
	return t
}

// rel is the universal relation of token i to its head, without subtype.
func (t *tree) rel(i int) string {
	r, _, _ := strings.Cut(t.Tokens[i].DepRel, ":")
	return r
}

// is reports whether token i has one of the relations, compared with subtype
// where the relation asked for has one.
func (t *tree) is(i int, rels ...string) bool {
	full, base := t.Tokens[i].DepRel, t.rel(i)
	for _, r := range rels {
		if r == full || r == base {
			return true
		}
	}
	return false
}

// children are the dependents of i with one of the relations.
func (t *tree) children(i int, rels ...string) []int {
	var out []int
	for _, k := range t.kids[i] {
		if t.is(k, rels...) {
			out = append(out, k)
		}
	}
	return out
}

// child is the first dependent of i with one of the relations, or -1.
func (t *tree) child(i int, rels ...string) int {
	for _, k := range t.kids[i] {
		if t.is(k, rels...) {
			return k
		}
	}
	return -1
}

// has reports whether i has a dependent of that relation with one of the lemmas.
func (t *tree) has(i int, rel string, lemmas ...string) bool {
	for _, k := range t.children(i, rel) {
		for _, l := range lemmas {
			if t.lemma[k] == l {
				return true
			}
		}
	}
	return false
}

func (t *tree) head(i int) int       { return t.Tokens[i].Head }
func (t *tree) upos(i int) string    { return t.Tokens[i].UPOS }
func (t *tree) xpos(i int) string    { return t.Tokens[i].XPOS }
func (t *tree) form(i int) string    { return t.Tokens[i].Form }
func (t *tree) lower(i int) string   { return strings.ToLower(t.Tokens[i].Form) }
func (t *tree) isVerb(i int) bool    { return t.upos(i) == "VERB" || t.upos(i) == "AUX" }
func (t *tree) isNominal(i int) bool { return t.isNoun(i) || t.upos(i) == "PRON" || t.upos(i) == "NUM" }
func (t *tree) isNoun(i int) bool    { return t.upos(i) == "NOUN" || t.upos(i) == "PROPN" }

// subtree is the range of tokens [first, last) that i dominates, without the
// dependents whose relation to i is in cut.
func (t *tree) subtree(i int, cut ...string) (first, last int) {
	first, last = i, i+1
	for _, k := range t.kids[i] {
		if len(cut) > 0 && t.is(k, cut...) {
			continue
		}
		f, l := t.subtree(k)
		first, last = min(first, f), max(last, l)
	}
	return first, last
}

// preposition is the preposition that marks nominal i, in lower case, its
// fixed parts joined by a space ("out of", "according to"); "" is none.
func (t *tree) preposition(i int) string {
	k := t.child(i, "case")
	if k < 0 {
		return ""
	}
	words := []string{t.lower(k)}
	for _, f := range t.children(k, "fixed") {
		words = append(words, t.lower(f))
	}
	if second := t.children(i, "case"); len(second) > 1 && second[1] == k+1 {
		if t.lower(second[1]) == "by" {
			return "by" // "was objected to by Chad": the first is the verb's
		}
		words = append(words, t.lower(second[1])) // "out" "of" as two case markers
	}
	return strings.Join(words, " ")
}

// conjuncts are i and all that is coordinated with it, in text order.
func (t *tree) conjuncts(i int) []int {
	out := []int{i}
	for _, k := range t.children(i, "conj") {
		if t.isNoun(k) && t.has(k, "cc", "but") {
			continue // "between two states, but others object": what "but" adds is set against the rest
		}
		if t.setApart(i, k) {
			continue
		}
		out = append(out, t.conjuncts(k)...)
	}
	return out
}

// setApart reports a body or state after a comma and "and" that the tree
// coordinates with the person before: "the council, led by Obi, and [the court]".
func (t *tree) setApart(i, k int) bool {
	person, other := t.nameAt(i), t.nameAt(k)
	if person == nil || other == nil || person.Type != schema.Person || other.Type == schema.Person || t.rel(i) == "conj" {
		return false
	}
	cc := t.child(k, "cc")
	return cc > 0 && t.form(cc-1) == "," && len(t.children(i, "conj")) == 1
}

// firstConjunct is the head of the coordination that i is part of.
func (t *tree) firstConjunct(i int) int {
	for t.rel(i) == "conj" && t.head(i) >= 0 {
		i = t.head(i)
	}
	return i
}

// isPassive reports whether verb i is passive, in a finite clause or as a
// bare participle modifying a noun ("the deal signed in Vienna").
func (t *tree) isPassive(i int) bool {
	if t.child(i, "aux:pass") >= 0 {
		return true
	}
	if t.xpos(i) != "VBN" || t.child(i, "aux") >= 0 {
		return false
	}
	if t.child(i, "nsubj:pass", "obl:agent") >= 0 && t.headline {
		return true // headlines drop the auxiliary
	}
	if t.rel(i) == "conj" && t.child(i, "nsubj", "obj") < 0 {
		return t.isPassive(t.head(i))
	}
	return t.is(i, "acl", "amod", "advcl", "root") && t.child(i, "obj", "nsubj") < 0
}
