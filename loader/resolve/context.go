package resolve

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// ministryOf says whose ministry is meant by bare "the foreign ministry" or
// "the ministry": the last one introduced shortly before, else that of the one
// state the sentence or the dateline speaks for.
func (a *article) ministryOf(s *sentence, i int, portfolio string) (state int, of, note string) {
	if e := a.lastMinistry(s, i, portfolio, 3); e >= 0 {
		return a.ent(e).state, a.portfolios[e], "last ministry named before"
	}
	if portfolio == "" {
		return -1, "", ""
	}
	if e := a.subjectState(s); e >= 0 {
		return e, portfolio, "ministry of the state that the sentence is about"
	}
	if e := a.titleState(); e >= 0 {
		return e, portfolio, "ministry of the state that the title is about"
	}
	if e := a.dateline(); e >= 0 {
		return e, portfolio, "ministry of the state whose capital the dateline names"
	}
	if e := a.lastMinistry(s, i, portfolio, len(a.sents)); e >= 0 {
		return a.ent(e).state, portfolio, "last ministry named before"
	}
	return -1, "", ""
}

// lastMinistry is the last ministry with that portfolio ("" is any) named
// before token i, at most back sentences before; -1 for none.
func (a *article) lastMinistry(s *sentence, i int, portfolio string, back int) int {
	for n := s.index; n >= 0 && n >= s.index-back; n-- {
		ms := a.sents[n].mentions
		for k := len(ms) - 1; k >= 0; k-- {
			m := ms[k]
			of, ok := a.portfolios[m.ent]
			if ok && (n < s.index || m.last <= i) && (portfolio == "" || portfolio == of) {
				return m.ent
			}
		}
	}
	return -1
}

// subjectState is the only state that is subject of a clause of the sentence,
// -1 for none or several.
func (a *article) subjectState(s *sentence) int {
	found := -1
	for i := range s.tokens {
		if !s.is(i, "nsubj") {
			continue
		}
		m := s.at(i)
		if m == nil || a.ent(m.ent).Type != schema.Country || m.kind == demonym && !s.plural(i) {
			continue
		}
		if found >= 0 && found != m.ent {
			return -1
		}
		found = m.ent
	}
	return found
}

// titleState is the only state that is subject in the title, -1 for none.
func (a *article) titleState() int {
	for i := range a.sents {
		if a.sents[i].kind == schema.Title {
			return a.subjectState(&a.sents[i])
		}
	}
	return -1
}

// dateline is the state of the place that the dateline names ("QUITO, March 4
// --"), which cleaning took off the first paragraph, or that opens it still; -1
// for none.
func (a *article) dateline() int {
	for _, d := range a.doc.Dropped {
		if d.Reason == "dateline" {
			return a.stateNamedIn(a.doc.Text(d.Span))
		}
	}
	for i := range a.sents {
		s := &a.sents[i]
		if s.kind != schema.Paragraph {
			continue
		}
		m := s.starting(0, city)
		if m == nil || !slices.ContainsFunc(s.tokens[m.last:min(m.last+4, len(s.tokens))], isDash) {
			return -1
		}
		return m.ent
	}
	return -1
}

// stateNamedIn is the state of the first name in a line of words, -1 where it
// has none.
func (a *article) stateNamedIn(line string) int {
	var tokens []schema.Token
	for w := range strings.FieldsSeq(line) {
		tokens = append(tokens, schema.Token{Form: strings.Trim(w, ",;:()-–—.")})
	}
	for _, m := range a.gaz.MatchAll(tokens) {
		entry := m.Entry
		if entry.Type != schema.Country && entry.Country != "" {
			entry = a.gaz.Entry(entry.Country)
		}
		if entry != nil && entry.Type == schema.Country {
			return a.known(entry)
		}
	}
	return -1
}

func isDash(t schema.Token) bool {
	return strings.Trim(t.Form, "-–—") == "" || t.Form == ":"
}
