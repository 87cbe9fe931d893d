package resolve

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// pactWords is what a phrase says of an agreement.
type pactWords struct {
	words    []string
	label    string
	title    string
	parties  []int
	definite bool
	first    int // tokens that name it
	last     int
}

// wholeOf is the agreement in a phrase for a part or draft of it: "the clauses
// of the document".
func (s *sentence) wholeOf(p schema.Phrase) (schema.Phrase, bool) {
	for _, k := range s.kids[p.Head] {
		if k > p.Head && s.is(k, "nmod") && (isA(s.lemma(k), "agreement", "part") || s.upos(k) == "PROPN") {
			first, last := s.nounPhrase(k, 0)
			return schema.Phrase{Sentence: p.Sentence, First: max(first, p.Head+1), Last: last, Head: k, Type: schema.Agreement}, true
		}
	}
	return p, false
}

// pactHead is the word for an agreement in a phrase that the tree gives another
// head: the last one before its first preposition; -1 for none.
func (s *sentence) pactHead(p schema.Phrase) int {
	found := -1
	for i := p.First; i < p.Last && (s.upos(i) != "ADP" || found < 0); i++ {
		if isA(s.lemma(i), "agreement") && !s.plural(i) && s.upos(i) != "VERB" {
			found = i
		}
	}
	return found
}

// namedPact reports whether the analyser takes the head for the name of an
// agreement.
func (a *article) namedPact(s *sentence, p schema.Phrase) bool {
	m := s.at(p.Head)
	return m != nil && a.ent(m.ent).Type == schema.Agreement
}

// readPact reads the words of an agreement phrase.
func (a *article) readPact(s *sentence, p schema.Phrase) pactWords {
	w := pactWords{definite: definite(s, p) || s.lower(p.First) == "its" || s.lower(p.First) == "their", first: p.First, last: a.endOfPact(s, p)}
	for w.first < p.Head && (s.upos(w.first) == "DET" || s.upos(w.first) == "PRON" || s.upos(w.first) == "PUNCT") {
		w.first++
	}
	if m := s.starting(w.first, named, city); m != nil && s.possessive(m.last) && m.last+1 <= p.Head {
		w.first = m.last + 1
	}
	for i := w.first; i < w.last; i++ {
		if m := s.at(i); m != nil && a.ent(m.ent).Type != schema.Agreement {
			continue
		}
		w.words = append(w.words, s.lower(i))
	}
	w.words = kindWords(w.words)
	w.label = a.text(s, w.first, w.last)
	first, last, end := s.titleAfter(p)
	if last > first {
		w.title = strings.TrimRight(a.text(s, first, last), ",.")
	}
	if w.title == "" && capitalised(s, w.first, w.last) && w.last-w.first > 1 {
		w.title = w.label
	}
	if w.title != "" {
		w.words = union2(w.words, kindWords(strings.Fields(strings.ToLower(a.withoutNames(w.title)))))
	}
	w.parties = a.partiesIn(s, p)
	if len(w.parties) < 2 {
		w.parties = union(w.parties, a.partiesOfTitle(s, first, end))
	}
	return w
}

// partiesOfTitle are the parties that the title at [first, last) names: two
// states or more, as in "the Chad-Niger Water Pact". One alone may be its
// subject or its place.
func (a *article) partiesOfTitle(s *sentence, first, last int) []int {
	var out []int
	for _, m := range s.within(first, last, named, demonym) {
		if a.ent(m.ent).Type == schema.Country {
			out = union(out, []int{m.ent})
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// endOfPact is where the name of an agreement ends: after "on", "of" or "for"
// and what follows them, before "between", "with" and "after".
func (a *article) endOfPact(s *sentence, p schema.Phrase) int {
	end := p.Head + 1
	for i := end; i < p.Last; i++ {
		switch w := s.lower(i); {
		case s.upos(i) == "ADP" && !isA(w, "ofwhat"), w == "that" || w == "which", s.upos(i) == "PUNCT" && !s.hyphen(i), s.upos(i) == "VERB", i-p.Head > 9:
			return end
		case s.upos(i) == "NOUN" || s.upos(i) == "PROPN":
			end = i + 1
		}
	}
	return end
}

// capitalised reports whether the words that carry meaning are written with
// capitals, as in a title.
func capitalised(s *sentence, first, last int) bool {
	n := 0
	for i := first; i < last; i++ {
		switch s.upos(i) {
		case "NOUN", "PROPN", "ADJ":
			if !s.capital(i) {
				return false
			}
			n++
		}
	}
	return n >= 2
}

// titleAfter is where the title given to the agreement in the same sentence
// stands: 'titled "…"', "entitled the …", "known as …"; empty for none. Up to
// end it may tell between whom.
func (s *sentence) titleAfter(p schema.Phrase) (first, last, end int) {
	for i := p.Head + 1; i < min(len(s.tokens), p.Head+12); i++ {
		switch s.lemma(i) {
		case "title", "entitle", "entitled", "titled", "call", "name", "dub", "know":
			if s.upos(i) == "NOUN" || s.lower(i) == "name" {
				continue
			}
			return s.titleFrom(i + 1)
		}
	}
	return 0, 0, 0
}

func (s *sentence) titleFrom(i int) (first, last, end int) {
	for i < len(s.tokens) && (s.upos(i) == "DET" || s.upos(i) == "PUNCT" || s.lower(i) == "as") {
		i++
	}
	first, last, end = i, i, i
	parties := false
	for ; i < len(s.tokens) && i-first < 14; i++ {
		w := s.lower(i)
		parties = parties || w == "between" || w == "with"
		switch {
		case s.capital(i):
			end = i + 1
			if !parties {
				last = end
			}
		case s.upos(i) != "ADP" && s.upos(i) != "CCONJ" && w != "the" && !s.hyphen(i):
			i = len(s.tokens)
		}
	}
	if last-first < 2 {
		return 0, 0, 0
	}
	return first, last, end
}

// withoutNames leaves the names of states and bodies out of a title.
func (a *article) withoutNames(title string) string {
	words := strings.FieldsFunc(title, func(r rune) bool { return r == ' ' || r == '-' || r == '–' || r == ',' })
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return len(a.gaz.Lookup(w)) > 0 }), " ")
}

// partiesIn are the states and bodies that a phrase itself names as parties:
// after "between" or "with", or before the head ("the Iran-Russia pact").
func (a *article) partiesIn(s *sentence, p schema.Phrase) []int {
	var out []int
	for _, m := range s.within(p.First, p.Last, named, demonym, city) {
		e := a.ent(m.ent)
		if e.Type != schema.Country && (e.Type != schema.Organization || e.state >= 0) {
			continue
		}
		if m.kind == city && m.last == p.Head {
			continue // "the Dakar agreement" is named after the place
		}
		if m.last <= p.Head || a.asParty(s, m, p) {
			out = union(out, []int{m.ent})
		}
	}
	if len(out) == 0 {
		return a.pairWithin(s, p)
	}
	return out
}

// pairWithin are the parties of "the charter between the two nations".
func (a *article) pairWithin(s *sentence, p schema.Phrase) []int {
	for i := p.Head + 2; i < p.Last; i++ {
		if s.plural(i) && isA(s.lemma(i), "pair") {
			first, last := s.nounPhrase(i, 0)
			q := schema.Phrase{Sentence: p.Sentence, First: max(first, p.Head+1), Last: last, Head: i}
			if a.isPair(s, q) && !a.namesItsOwn(s, q) {
				return a.pairOfStates(s, q)
			}
		}
	}
	return nil
}

func (a *article) asParty(s *sentence, m mention, p schema.Phrase) bool {
	for i := m.first - 1; i > p.Head; i-- {
		switch s.lower(i) {
		case "between", "with":
			return true
		case "on", "over", "for", "about", "in", "against":
			return false
		}
	}
	return false
}
