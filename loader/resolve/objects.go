package resolve

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// fillObject resolves what the act is about: an agreement, an entity named
// outright, or words.
func (a *article) fillObject(d *draft) {
	if d.c.Object == nil {
		a.fillMissing(d)
		return
	}
	p := *d.c.Object
	if d.c.Type == schema.AgreementClaim {
		if found := a.agreementOf(p, a.signers(d), signedOn(d)); len(found) > 0 {
			d.object = &found[0]
			a.completeParties(d)
			return
		}
	}
	if found := a.outright(p); found != nil {
		d.object = found
		return
	}
	if found := a.proposalOf(d, p); found != nil {
		d.object = found
		return
	}
	d.words = a.objectWords(p)
}

// fillMissing gives an agreement claim without an object the agreement spoken
// of before; other acts go by the noun that evokes them ("the emergency
// meeting", "the Norwegian proposal").
func (a *article) fillMissing(d *draft) {
	s := &a.sents[d.c.Sentence]
	switch {
	case d.c.Type == schema.AgreementClaim:
		a.inherit(d)
	case s.upos(d.c.Trigger) == "NOUN" || s.upos(d.c.Trigger) == "PROPN":
		first, last := s.nounPhrase(d.c.Trigger, 0)
		d.words = a.objectWords(schema.Phrase{Sentence: s.index, First: first, Last: last, Head: d.c.Trigger})
	}
}

// signers are the states and bodies that a candidate names as parties, a
// person in office standing for the state.
func (a *article) signers(d *draft) []int {
	var out []int
	for _, f := range slices.Concat(d.actors, d.targets) {
		e := f.ent
		if a.ent(e).Type == schema.Person || a.ent(e).Type == schema.Organization && a.ent(e).state >= 0 {
			e = a.stateOf(e)
		}
		if e >= 0 {
			out = union(out, []int{e})
		}
	}
	return out
}

// signedOn is the date of a signing that has taken place, "" for any other
// stage.
func signedOn(d *draft) schema.Date {
	if d.c.Stage == schema.Signed && d.c.Status == schema.Actual {
		return d.date.Date
	}
	return ""
}

// completeParties gives an agreement's claim the parties it leaves out where
// its stage is one that all parties reach together, and keeps the date of
// signing.
func (a *article) completeParties(d *draft) {
	p := a.ent(d.object.ent).pact
	if p == nil {
		return
	}
	if on := signedOn(d); len(on) > len(p.date) {
		p.date = on
	}
	named := a.signers(d)
	if !reachedTogether(d.c.Stage) && len(d.actors) > 0 || !subset(named, p.parties) {
		return
	}
	for _, e := range p.parties {
		if !slices.Contains(named, e) {
			d.actors = append(d.actors, filler{e, d.c.Sentence, 0, 0, "party of " + a.ent(d.object.ent).Label})
		}
	}
}

// reachedTogether reports whether all parties of an agreement reach the stage at once.
func reachedTogether(s schema.Stage) bool {
	switch s {
	case schema.Negotiating, schema.Drafted, schema.Agreed, schema.Signed, schema.InForce:
		return true
	}
	return false
}

// inherit gives an agreement claim without an object the agreement spoken of
// before with those parties.
func (a *article) inherit(d *draft) {
	signers := a.signers(d)
	for _, m := range slices.Backward(a.pacts) {
		q := a.ent(m.ent).pact
		if d.c.Sentence-m.sentence > 2 {
			return
		}
		if q != nil && len(signers) > 1 && sameSet(signers, q.parties) && q.date.Compatible(signedOn(d)) {
			d.object = &filler{m.ent, d.c.Sentence, 0, 0, "the agreement spoken of before"}
			return
		}
	}
}

// outright is the entity that an object phrase names as a whole: an agreement,
// an organisation. Phrases that merely hold a name are words.
func (a *article) outright(p schema.Phrase) *filler {
	s := &a.sents[p.Sentence]
	m := s.at(p.Head)
	if m != nil && (m.kind == named || m.kind == city) && m.last == p.Last && m.first <= p.First+1 {
		return &filler{m.ent, s.index, m.first, m.last, m.note}
	}
	if !isA(s.lemma(p.Head), "agreement") {
		return nil
	}
	if found := a.byAgreement(s, p); len(found) > 0 {
		return &found[0]
	}
	return nil
}

// objectWords are the words of an object, without articles before them and cut
// to a readable length.
func (a *article) objectWords(p schema.Phrase) string {
	const most = 30
	s := &a.sents[p.Sentence]
	first, last := p.First, min(p.Last, p.First+most)
	for first < last-1 && (s.upos(first) == "DET" || s.upos(first) == "PUNCT") {
		first++
	}
	return evenQuotes(strings.Trim(a.text(s, first, last), " ,.;:“”\""))
}

// evenQuotes leaves out quotation marks of which the other half is missing.
func evenQuotes(words string) string {
	if strings.Count(words, "\"")%2 != 0 {
		words = strings.ReplaceAll(words, "\"", "")
	}
	if strings.Count(words, "“") != strings.Count(words, "”") {
		words = strings.NewReplacer("“", "", "”", "").Replace(words)
	}
	return words
}
