package resolve

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// pact is an agreement as one article knows it.
type pact struct {
	parties []int
	words   []string // what it is called, without the names of parties
	title   string   // its name, where it has one
	date    schema.Date
}

// pactMention is a place where the article speaks of an agreement.
type pactMention struct {
	ent      int
	sentence int
}

func (p *pact) kind() string { return strings.Join(p.words, " ") }

// agreementOf resolves the object of a candidate to an agreement: one the
// gazetteer knows, one spoken of before, or a new one. signers are the states
// and bodies that the candidate itself names as parties. It is -1 where the
// object is no agreement.
func (a *article) agreementOf(p schema.Phrase, signers []int, signed schema.Date) []filler {
	s := &a.sents[p.Sentence]
	if m := s.at(p.Head); m != nil && a.ent(m.ent).Type == schema.Agreement && a.ent(m.ent).Known {
		return one(s, m.ent, m.first, m.last, m.note)
	}
	if f := a.nuclearDeal(s, p); f != nil {
		return f
	}
	if s.upos(p.Head) == "PRON" {
		return a.lastPact(s, p, signers, 1)
	}
	if isA(s.lemma(p.Head), "part") {
		whole, ok := s.wholeOf(p)
		if !ok {
			return a.lastPact(s, p, signers, 4)
		}
		return a.agreementOf(whole, signers, signed)
	}
	if !isA(s.lemma(p.Head), "agreement") && !a.namedPact(s, p) {
		switch head := s.pactHead(p); {
		case head >= 0:
			p.Head = head
		case len(signers) < 2 || s.upos(p.Head) != "NOUN":
			return nil // what two parties sign is an agreement by any name
		}
	}
	w := a.readPact(s, p)
	w.parties = union(slices.Clone(signers), w.parties)
	e, note := a.samePact(s, w, signed)
	if e < 0 {
		e, note = a.newPact(w), "agreement of its parties"
	}
	a.growPact(e, w)
	a.pacts = append(a.pacts, pactMention{e, s.index})
	return one(s, e, w.first, w.last, note)
}

// samePact finds the agreement of the article that the words can mean: the
// last one mentioned with the same parties and nothing that speaks against it.
// A definite phrase may leave out parties and words; one that names a single
// party means the only agreement that has it.
func (a *article) samePact(s *sentence, w pactWords, signed schema.Date) (e int, note string) {
	kind := readKind(w.words)
	var partly []int
	for _, m := range slices.Backward(a.pacts) {
		p := a.ent(m.ent).pact
		if p != nil && len(w.parties) > 1 && sameSet(w.parties, p.parties) && a.headlined(m, s) {
			return m.ent, "agreement of the headline"
		}
		if p == nil || !kind.compatible(readKind(p.words)) || !p.date.Compatible(signed) {
			continue
		}
		taken := w.definite && subset(w.parties, p.parties) && s.index-m.sentence <= 8
		switch {
		case len(w.parties) > 1 && sameSet(w.parties, p.parties):
			return m.ent, "agreement between the same parties"
		case taken && (w.title == "" || p.title == "" || strings.EqualFold(w.title, p.title)):
			return m.ent, "the agreement spoken of before"
		case w.title != "" && strings.EqualFold(w.title, p.title):
			return m.ent, "agreement of that name"
		case len(w.parties) > 0 && len(p.parties) > 0 && (subset(w.parties, p.parties) || subset(p.parties, w.parties)):
			partly = union(partly, []int{m.ent})
		}
	}
	if len(partly) == 1 {
		return partly[0], "the only agreement spoken of with that party"
	}
	return -1, ""
}

// headlined reports whether an agreement was last spoken of in the headline and
// sentence s is the lead, which says at length what the headline says shortly.
func (a *article) headlined(m pactMention, s *sentence) bool {
	return a.sents[m.sentence].kind == schema.Title && s.index == a.lead()
}

// lastPact is what "it" stands for as the object of signing, drafting or
// sending, and "the clauses" belong to: the last agreement of this sentence or
// of some before.
func (a *article) lastPact(s *sentence, p schema.Phrase, signers []int, back int) []filler {
	for _, m := range slices.Backward(a.pacts) {
		if s.index-m.sentence > back {
			return nil
		}
		if q := a.ent(m.ent).pact; q == nil || subset(signers, q.parties) {
			return one(s, m.ent, p.Head, p.Head+1, s.lower(p.Head)+": the agreement spoken of before")
		}
	}
	return nil
}

// byAgreement lets a phrase stand for an agreement already spoken of.
func (a *article) byAgreement(s *sentence, p schema.Phrase) []filler {
	if m := s.at(p.Head); m != nil && a.ent(m.ent).Type == schema.Agreement {
		return one(s, m.ent, m.first, m.last, m.note)
	}
	if !isA(s.lemma(p.Head), "agreement") || s.plural(p.Head) {
		return nil
	}
	if f := a.nuclearDeal(s, p); f != nil {
		return f
	}
	w := a.readPact(s, p)
	if e, note := a.samePact(s, w, ""); e >= 0 {
		return one(s, e, w.first, w.last, note)
	}
	return nil
}

func (a *article) newPact(w pactWords) int {
	e := a.table.add(schema.Agreement, w.label)
	a.ent(e).pact = &pact{}
	return e
}

// growPact adds what a phrase says to what is known of an agreement.
func (a *article) growPact(e int, w pactWords) {
	x := a.ent(e)
	x.Mentions++
	p := x.pact
	if p == nil {
		return
	}
	p.parties = union(p.parties, w.parties)
	p.words = union2(p.words, w.words)
	if w.title != "" && p.title == "" {
		p.title, x.Label = w.title, w.title
	}
	for _, name := range []string{w.title, w.label} {
		if len(strings.Fields(name)) > 1 {
			x.names[name] = true
		}
	}
	if p.title == "" && len(w.label) > len(x.Label) && len(strings.Fields(w.label)) <= 10 {
		x.Label = w.label
	}
}

// nuclearDeal resolves "the nuclear deal" in an article about Iran of the years
// in which that has been its name.
func (a *article) nuclearDeal(s *sentence, p schema.Phrase) []filler {
	if !isA(s.lemma(p.Head), "agreement") || s.plural(p.Head) {
		return nil
	}
	nuclear, older := false, a.doc.Article.Date != "" && a.doc.Article.Date < "2015-04"
	for i := p.First; i < p.Head; i++ {
		switch s.lower(i) {
		case "nuclear":
			nuclear = true
		case "new", "a", "an", "any", "interim", "future", "proposed":
			return nil
		}
	}
	if !nuclear || older || !a.speaksOf("iran") {
		return nil
	}
	for _, m := range a.gaz.Lookup("JCPOA") {
		if m.Entry.Type == schema.Agreement {
			return one(s, a.known(m.Entry), p.First, p.Head+1, "the nuclear deal with Iran")
		}
	}
	return nil
}

func (a *article) speaksOf(id string) bool {
	_, ok := a.table.index[id]
	return ok
}

func subset(a, b []int) bool {
	for _, e := range a {
		if !slices.Contains(b, e) {
			return false
		}
	}
	return true
}

func sameSet(a, b []int) bool { return subset(a, b) && subset(b, a) }

func union2(a, b []string) []string {
	a = slices.Clone(a)
	for _, w := range b {
		if !slices.Contains(a, w) {
			a = append(a, w)
		}
	}
	return a
}
