package resolve

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// byState reads a noun that stands for the state named before it: "the Iranian
// government", "Russian and Chinese allies", "our Iranian friends".
func (a *article) byState(s *sentence, p schema.Phrase) []filler {
	lemma := s.lemma(p.Head)
	if out := a.byArmed(s, p); out != nil {
		return out
	}
	if isA(lemma, "organ") {
		if out := a.byOrgan(s, p); out != nil {
			return out
		}
	}
	if !isA(lemma, "state", "ministry") {
		return nil
	}
	var out []filler
	for _, m := range s.within(p.First, p.Head, demonym, named, city) {
		if !a.commands(m.ent) || !a.modifies(s, m, p.Head) {
			continue
		}
		out = append(out, filler{m.ent, s.index, p.First, p.Head + 1, lemma + " of " + a.ent(m.ent).Label})
	}
	if len(out) == 0 {
		out = a.ofState(s, p)
	}
	if len(out) == 0 {
		out = a.ofLeader(s, p)
	}
	return out
}

// commands reports a state, or an organisation of states, which acts through
// its forces and officials: "UN peacekeepers", "NATO jets".
func (a *article) commands(e int) bool {
	entry := a.gaz.Entry(a.ent(e).ID)
	return a.ent(e).Type == schema.Country || entry != nil && entry.Class == "igo"
}

// byArmed reads the fighters of an armed group as the group: "al-Shabab
// fighters", "PKK militants".
func (a *article) byArmed(s *sentence, p schema.Phrase) []filler {
	if !isA(s.lemma(p.Head), "fighters") {
		return nil
	}
	for _, m := range s.within(p.First, p.Head, named) {
		if a.isArmed(m.ent) && a.modifies(s, m, p.Head) {
			return one(s, m.ent, p.First, p.Head+1, s.lemma(p.Head)+"s of "+a.ent(m.ent).Label)
		}
	}
	return nil
}

// modifies reports whether mention m is a modifier of the head, alone or in
// coordination with others; where the tree does not say, standing right before
// it will do.
func (a *article) modifies(s *sentence, m mention, head int) bool {
	i := top(s, run{m.first, m.last})
	for range s.tokens {
		switch {
		case i < 0:
			return false
		case i == head:
			return true
		case !s.is(i, "amod", "compound", "nmod:poss", "conj", "nmod", "det", "flat", "nmod:desc"):
			return false
		case s.upos(i) == "VERB" && s.lemma(i) != "lead":
			return false // rebels that a state backs are not its own
		}
		i = s.head(i)
	}
	return false
}

// ofState reads "the government of Iran", "officials from Iran and Iraq".
func (a *article) ofState(s *sentence, p schema.Phrase) []filler {
	switch s.lower(p.Head + 1) {
	case "of", "from", "in":
	default:
		return nil
	}
	var out []filler
	for _, m := range s.within(p.Head+2, len(s.tokens), named, city) {
		if a.ent(m.ent).Type == schema.Country && a.modifies(s, m, p.Head) {
			out = append(out, filler{m.ent, s.index, p.First, m.last, s.lemma(p.Head) + " of " + a.ent(m.ent).Label})
		}
	}
	return out
}

// ofLeader reads "the Bush administration", "the government of Assad": the
// state the person leads.
func (a *article) ofLeader(s *sentence, p schema.Phrase) []filler {
	switch s.lemma(p.Head) {
	case "administration", "government", "regime", "cabinet":
	default:
		return nil
	}
	for _, m := range s.mentions {
		near := m.last == p.Head || m.last == p.Head-1 && s.possessive(m.last) || m.first > p.Head && m.first <= p.Head+3 && s.lower(p.Head+1) == "of"
		if m.kind != personal || !near {
			continue
		}
		if state := a.stateOf(m.ent); state >= 0 {
			return one(s, state, min(m.first, p.First), max(m.last, p.Head+1), "government of "+a.ent(m.ent).Label)
		}
	}
	return nil
}

// byOrgan reads a body that a state has one of: "the Iranian parliament", "the
// supreme court of Kenya".
func (a *article) byOrgan(s *sentence, p schema.Phrase) []filler {
	if s.lemma(p.Head) == "bank" && s.lower(p.Head-1) != "central" {
		return nil // a state has many others
	}
	for _, m := range s.within(p.First, p.Head, demonym, named) {
		if a.ent(m.ent).Type == schema.Country && a.modifies(s, m, p.Head) {
			return a.organ(s, m.ent, m.last, p.First, p.Head+1)
		}
	}
	if s.lower(p.Head+1) != "of" {
		return nil
	}
	for _, m := range s.within(p.Head+2, len(s.tokens), named) {
		if a.ent(m.ent).Type == schema.Country && a.modifies(s, m, p.Head) {
			start := p.First
			for start < p.Head && s.upos(start) == "DET" {
				start++
			}
			return a.organ(s, m.ent, start, p.First, p.Head+1)
		}
	}
	return nil
}

// organ is the body of a state that the words from start to last name.
func (a *article) organ(s *sentence, state, start, first, last int) []filler {
	words := strings.ToLower(a.text(s, start, last))
	words = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(words, "'s"), "’s"))
	label := a.adjective(state) + " " + words
	e := a.composed(a.ent(state).ID+"-"+schema.Slug(words), schema.Organization, label, state)
	return one(s, e, first, last, "body of "+a.ent(state).Label)
}
