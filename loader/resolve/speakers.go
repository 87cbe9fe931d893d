package resolve

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// byPronoun resolves a phrase that is a pronoun.
func (a *article) byPronoun(s *sentence, p schema.Phrase) []filler {
	if s.upos(p.Head) != "PRON" && pronouns[s.lower(p.Head)] == (pronoun{}) {
		return nil
	}
	switch s.lower(p.Head) {
	case "i", "me", "myself", "my":
		return a.asSpeaker(s, p, false)
	case "we", "us", "ourselves", "our":
		return a.asSpeaker(s, p, true)
	}
	return a.pronouns[spot{p.Sentence, p.Head}]
}

// asSpeaker is who speaks the words in which the phrase stands: the speaker, or
// the state for which the speaker says "we".
func (a *article) asSpeaker(s *sentence, p schema.Phrase, we bool) []filler {
	word := strings.ToLower(a.text(s, p.Head, p.Head+1))
	if a.quoteAt(s, p.Head) == nil {
		return one(s, a.publisher(), p.First, p.Head+1, word+": the state that publishes this")
	}
	e := a.speakerAt(s, p.Head)
	if e < 0 {
		return nil
	}
	if !we {
		return one(s, e, p.Head, p.Head+1, word+": the speaker "+a.ent(e).Label)
	}
	state := a.stateOf(e)
	if state < 0 && a.ent(e).Type == schema.Organization {
		state = e
	}
	if state < 0 {
		return nil
	}
	return one(s, state, p.First, p.Head+1, word+": for whom "+a.ent(e).Label+" speaks")
}

// quoteAt is the shortest quotation around token i, nil where there is none.
func (a *article) quoteAt(s *sentence, i int) *schema.Saying {
	return a.sayingAt(s, i, true)
}

func (a *article) sayingAt(s *sentence, i int, quoted bool) *schema.Saying {
	if i < 0 || i >= len(s.tokens) {
		return nil
	}
	var best *schema.Saying
	for _, n := range a.saysIn[s.index] {
		y := &a.says[n]
		if y.Content.Covers(s.tokens[i].Span) && (y.Quoted || !quoted) && (best == nil || y.Content.Len() < best.Content.Len()) {
			best = y
		}
	}
	return best
}

// speakerAt is who speaks the quoted words at token i, -1 where that is not
// known.
func (a *article) speakerAt(s *sentence, i int) int {
	y := a.quoteAt(s, i)
	if y == nil {
		return -1
	}
	if f := a.resolve(y.Speaker); len(f) == 1 {
		return f[0].ent
	}
	return -1
}

// sourceBefore is the phrase that introduced the unnamed source which "the
// official", "the source" takes up, nil where the phrase says more or nobody
// was introduced shortly before.
func (a *article) sourceBefore(p schema.Phrase) *schema.Phrase {
	s := &a.sents[p.Sentence]
	noun := s.lemma(p.Head)
	if p.Last-p.First != 2 || s.lower(p.First) != "the" || noun != "source" && !isA(noun, "group") {
		return nil
	}
	var best *schema.Phrase
	for i := range a.says {
		q := &a.says[i].Speaker
		if q.Sentence > p.Sentence || q.Sentence < p.Sentence-4 || q.Sentence == p.Sentence && q.First >= p.First {
			continue
		}
		t := &a.sents[q.Sentence]
		introduces := t.upos(q.Head) == "NOUN" && t.lower(q.First) != "the" && (t.lemma(q.Head) == noun || noun == "source" && isA(t.lemma(q.Head), "group"))
		if introduces && (best == nil || q.Sentence > best.Sentence) {
			best = q
		}
	}
	return best
}
