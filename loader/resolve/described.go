package resolve

import "github.com/chancery-kg/chancery/schema"

// noteDescriptions keeps the nouns that the article says a body is, set off
// beside its name or said of it: "Abu Sayyaf, a militant group", "Hamas is a
// movement". Such a noun takes it up later.
func (a *article) noteDescriptions() {
	for n := range a.sents {
		s := &a.sents[n]
		for i := range s.tokens {
			if s.upos(i) == "NOUN" && isA(s.lemma(i), "body") && !s.plural(i) {
				a.noteDescription(s, i)
			}
		}
	}
}

func (a *article) noteDescription(s *sentence, noun int) {
	for _, m := range []*mention{s.at(s.head(noun)), s.at(s.child(noun, "appos")), s.at(s.child(noun, "nsubj"))} {
		if m == nil || m.kind != named || a.ent(m.ent).Type != schema.Organization {
			continue
		}
		t := top(s, run{m.first, m.last})
		beside := s.is(noun, "appos") && s.head(noun) == t || s.is(t, "appos") && s.head(t) == noun
		if beside || s.head(t) == noun && s.child(noun, "cop") >= 0 {
			e := a.ent(m.ent)
			if e.called == nil {
				e.called = map[string]bool{}
			}
			e.called[s.lemma(noun)] = true
		}
	}
}
