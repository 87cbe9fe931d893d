package resolve

import (
	"slices"

	"github.com/chancery-kg/chancery/loader/when"
	"github.com/chancery-kg/chancery/schema"
)

// event is something dated that the text has told of so far.
type event struct {
	sentence int
	noun     string // that takes it up: a lemma
	kind     schema.ClaimType
	date     schema.Date
}

// duringOf dates a candidate without a time of its own by the occasion that its
// clause names and the text has dated before: "The ministers met on 3 March. At
// the meeting they signed …". It is empty for claims of what lasts, and of a
// time within the occasion where the occasion has more than one day.
func (a *article) duringOf(c *schema.Candidate) when.Value {
	if len(c.Times) > 0 || lastsByType(c.Type) {
		return when.Value{}
	}
	s := &a.sents[c.Sentence]
	if s.upos(c.Trigger) == "NOUN" && s.takesUp(c.Trigger) {
		return a.datedBefore(s, c.Trigger)
	}
	v := s.governor(c.Trigger)
	if v < 0 || s.tense(v) != schema.PastTense && !s.is(v, "advcl", "acl", "xcomp") || s.elsewhen(v) {
		return when.Value{}
	}
	for _, k := range s.kids[v] {
		if k == c.Trigger || !s.is(k, "obl") || !s.takesUp(k) || !slices.ContainsFunc(s.kids[k], s.duringMark) {
			continue
		}
		if v := a.datedBefore(s, k); v.Date != "" {
			return v
		}
	}
	return when.Value{}
}

// datedBefore is the day of the event that noun k takes up.
func (a *article) datedBefore(s *sentence, k int) when.Value {
	if e := a.told(s.lemma(k), s.index); e != nil {
		return when.Value{Date: e.date, Note: "of \"" + a.text(s, k-1, k+1) + "\", which the text told of before"}
	}
	return when.Value{}
}

// duringMark reports whether token i is a preposition that puts a clause in the
// time of an event.
func (s *sentence) duringMark(i int) bool {
	return s.is(i, "case") && (s.lower(i) == "at" || s.lower(i) == "during")
}

// told is the last event before the end of a sentence that the noun takes up.
func (a *article) told(noun string, sentence int) *event {
	for i := range slices.Backward(a.events) {
		if e := &a.events[i]; e.sentence <= sentence && (e.noun == noun || isA(noun, "occasion-"+string(e.kind))) {
			return e
		}
	}
	return nil
}

// remember notes the day of an event for what the text below says of it.
func (a *article) remember(c *schema.Candidate, v when.Value) {
	if len(v.Date) == len("2006-01-02") && v.End == "" && v.Date.HasYear() && !lastsByType(c.Type) {
		a.events = append(a.events, event{c.Sentence, a.eventNoun(c), c.Type, v.Date})
	}
}
