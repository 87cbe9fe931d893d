package resolve

import (
	"github.com/chancery-kg/chancery/loader/when"
	"github.com/chancery-kg/chancery/schema"
)

// toldOf dates a candidate by one of the next two sentences where that takes
// up its noun to tell when it took place: "held an exercise. The exercise was
// held on Friday …". It is empty for claims of what lasts.
func (a *article) toldOf(c *schema.Candidate) when.Value {
	if len(c.Times) > 0 || lastsByType(c.Type) {
		return when.Value{}
	}
	event := a.eventNoun(c)
	for n := c.Sentence + 1; n < len(a.sents) && n <= c.Sentence+2; n++ {
		s := &a.sents[n]
		v := s.mainVerb()
		who := s.subjectOf(v)
		if who < 0 || s.lemma(who) != event || !s.takesUp(who) || !isA(s.lemma(v), "takeplace") {
			continue
		}
		if d := a.ownDay(s, v, s.tense(v)); d.Date != "" {
			return when.Value{Date: d.Date, Note: "of \"" + a.text(s, who-1, who+1) + "\" in the text below, " + d.Note}
		}
	}
	return when.Value{}
}

// eventNoun is the lemma that an event can be taken up by: its trigger's, or
// where that says only that it took place its object's.
func (a *article) eventNoun(c *schema.Candidate) string {
	s := &a.sents[c.Sentence]
	if c.Object != nil && isA(s.lemma(c.Trigger), "takeplace") {
		return s.lemma(c.Object.Head)
	}
	return s.lemma(c.Trigger)
}

// takesUp reports whether noun i speaks of something known: right after "the",
// "this" or "these".
func (s *sentence) takesUp(i int) bool {
	switch s.lower(i - 1) {
	case "the", "this", "these":
		return true
	}
	return false
}
