package resolve

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/loader/when"
	"github.com/chancery-kg/chancery/schema"
)

// newsOf dates a candidate of the lead by the month of publication where the
// perfect tells it as news ("The president has arrived in Oslo"), the
// progressive as going on ("is expelling the envoys"), or the headline tells in
// the present what the lead tells in the past. The day it happened on is not
// said and not guessed; in the first days of a month the month is not known
// either. It is empty for anything else.
func (a *article) newsOf(c *schema.Candidate) when.Value {
	published := a.doc.Article.Date
	s := &a.sents[c.Sentence]
	if len(published) != len("2006-01-02") || published[8:] < "04" || c.Status != schema.Actual || len(c.Times) > 0 || lastsByType(c.Type) {
		return when.Value{}
	}
	v := s.mainVerb()
	if c.Sentence != a.lead() || v < 0 || !s.tellsOf(c.Trigger) || !s.isNews(v, c.Type) && !a.headlineTells(s, v) || s.elsewhen(v) || s.isDated(v) {
		return when.Value{}
	}
	return when.Value{Date: published[:7], Note: "told as news on " + string(published)}
}

// isNews reports whether verb v is in the present perfect or, for an act that
// is done at one time, in the present progressive, and not in both: what "has
// been negotiating" began long ago.
func (s *sentence) isNews(v int, act schema.ClaimType) bool {
	perfect, progressive := false, false
	for _, k := range s.kids[v] {
		if !s.is(k, "aux") {
			continue
		}
		switch s.lower(k) {
		case "has", "have":
			perfect = true
		case "is", "are":
			progressive = s.tokens[v].XPOS == "VBG" && isA(string(act), "single")
		case "been":
			if s.tokens[v].XPOS == "VBG" {
				return false
			}
		default:
			return false
		}
	}
	return perfect && s.tokens[v].XPOS == "VBN" || progressive
}

// headlineTells reports whether a headline tells in the present, as headlines do of
// what has just happened, what verb v of the sentence tells in the past.
func (a *article) headlineTells(s *sentence, v int) bool {
	if s.tense(v) != schema.PastTense {
		return false
	}
	present := s.lemma(v)
	return slices.ContainsFunc(a.headlineWords(), func(word string) bool {
		return word == present || word == present+"s" || word == present+"es" || word == strings.TrimSuffix(present, "y")+"ies"
	})
}

// lastsByType reports whether claims of the type are of what stays the case.
func lastsByType(t schema.ClaimType) bool {
	return t == schema.HoldsOffice || t == schema.MemberOf || t == schema.Leads
}
