package resolve

import (
	"slices"

	"github.com/chancery-kg/chancery/schema"
)

// proposal is something put forward, as one article knows it: an entity that
// others can back or refuse.
type proposal struct {
	ent      int
	sentence int
	authors  []filler
}

// proposalReach is how many sentences "the initiative" looks back.
const proposalReach = 6

// proposalOf makes an entity of what a claim proposes, and finds it again
// where another claim is about "the initiative"; who refuses or backs a
// proposal does so to its authors where the text names nobody else.
func (a *article) proposalOf(d *draft, p schema.Phrase) *filler {
	s := &a.sents[p.Sentence]
	if d.c.Type == schema.Propose {
		return a.newProposal(d, s, p)
	}
	if !isA(s.lemma(p.Head), "proposal") || s.plural(p.Head) || !definite(s, p) {
		return nil
	}
	for _, q := range slices.Backward(a.proposals) {
		if s.index-q.sentence > proposalReach {
			return nil
		}
		a.ent(q.ent).Mentions++
		if len(d.targets) == 0 && (d.c.Type == schema.Support || d.c.Type == schema.Reject) {
			d.targets = distinct(a.elsewhere(q.authors, s.index))
		}
		return &filler{q.ent, s.index, p.First, p.Last, "the proposal spoken of before"}
	}
	return nil
}

// newProposal is the entity for the proposal that phrase p words. A bare "the
// proposal" is none.
func (a *article) newProposal(d *draft, s *sentence, p schema.Phrase) *filler {
	label := a.objectWords(p)
	if p.Last-p.First < 3 || label == "" {
		return nil
	}
	e := a.described(schema.Other, label)
	a.ent(e).Mentions++
	a.proposals = append(a.proposals, proposal{e, s.index, d.actors})
	return &filler{e, s.index, p.First, p.Last, "what is proposed"}
}

// elsewhere are the fillers without words of their own in the sentence.
func (a *article) elsewhere(authors []filler, sentence int) []filler {
	var out []filler
	for _, f := range authors {
		out = append(out, filler{f.ent, sentence, 0, 0, "whose proposal it is"})
	}
	return out
}
