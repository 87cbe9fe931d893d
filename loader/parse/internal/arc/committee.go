package arc

import (
	"slices"

	"github.com/chancery-kg/chancery/loader/parse/internal/punct"
	"github.com/chancery-kg/chancery/schema"
)

// Committee is parsers that vote (Sagae and Lavie 2006): the tree with the
// most votes for its arcs wins, then the relation with the most votes from
// those who gave the arc. Of equals the earlier parser is believed.
type Committee struct {
	Parsers []*Parser
}

// longest is how many words a sentence may have for a vote, whose time grows
// with the cube of them; of a longer one the first parser's tree is taken.
const longest = 256

// precedence is by how much the vote of each parser exceeds the next one's:
// too little for one to outvote two.
const precedence = 1.0 / 64

// Parse sets Head and DepRel of the tokens as [Parser.Parse] does.
func (c *Committee) Parse(tokens []schema.Token, s *Scratch) {
	if len(c.Parsers) == 1 || len(tokens) > longest || !punct.HasWord(tokens) {
		c.Parsers[0].Parse(tokens, s)
		return
	}
	for len(s.ballots) < len(c.Parsers) {
		s.ballots = append(s.ballots, nil)
	}
	for i, p := range c.Parsers {
		s.ballots[i] = append(s.ballots[i][:0], tokens...)
		p.Parse(s.ballots[i], s)
	}
	c.elect(tokens, s)
}

func (c *Committee) elect(tokens []schema.Token, s *Scratch) {
	ballots := s.ballots[:len(c.Parsers)]
	s.words, s.index = s.words[:0], s.index[:0]
	for i := range tokens {
		s.index = append(s.index, len(s.words))
		if ballots[0][i].Head != punct.Free {
			s.words = append(s.words, i)
		}
	}
	s.chart.reset(len(s.words))
	for rank, ballot := range ballots {
		for w, i := range s.words {
			head := len(s.words)
			if h := ballot[i].Head; h >= 0 {
				head = s.index[h]
			}
			s.chart.vote(w, head, weight(rank))
		}
	}
	s.chart.solve()
	for i := range tokens {
		tokens[i].Head, tokens[i].DepRel = punct.Free, ""
	}
	for w, i := range s.words {
		if tokens[i].Head = -1; int(s.chart.heads[w]) < len(s.words) {
			tokens[i].Head = s.words[s.chart.heads[w]]
		}
		tokens[i].DepRel = relation(ballots, i, tokens[i].Head)
	}
}

func weight(rank int) float32 { return 1 - float32(rank)*precedence }

// relation is the one with the most votes for token i with that head; where
// nobody has that arc, with any.
func relation(ballots [][]schema.Token, i, head int) string {
	if head < 0 {
		return "root"
	}
	agrees := func(b []schema.Token) bool { return b[i].Head == head }
	if !slices.ContainsFunc(ballots, agrees) {
		agrees = func(b []schema.Token) bool { return b[i].DepRel != "root" }
	}
	best, most := "dep", float32(0)
	for _, ballot := range ballots {
		if !agrees(ballot) {
			continue
		}
		votes := float32(0)
		for rank, other := range ballots {
			if agrees(other) && other[i].DepRel == ballot[i].DepRel {
				votes += weight(rank)
			}
		}
		if votes > most {
			best, most = ballot[i].DepRel, votes
		}
	}
	return best
}
