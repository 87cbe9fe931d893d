package punct

import (
	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/schema"
)

// maxWay bounds how far up a candidate may stand.
const maxWay = 24

// sentence is what is looked at: the tree of words, and for each word the
// range of words that it dominates.
type sentence struct {
	tokens      []schema.Token
	forms, rels []uint32
	first, last []int // of each word's subtree, marks left out
	prev, next  []int // nearest words before and after each token, -1 for none
	quotes      []int // quotation marks up to each token
	list        []candidate
	least       int // first candidate that the next mark of a run may take
	run         int // last mark of the run
}

// candidate is a possible head: a word, and the way that it stands on.
type candidate struct {
	word int
	side side
	up   int // steps from the neighbour
}

type side uint8

const (
	leftWay side = iota
	meeting
	rightWay
)

// read takes a sentence; false where it has no word or no mark.
func (s *sentence) read(tokens []schema.Token) bool {
	s.tokens = tokens
	s.forms, s.rels, s.first, s.last = s.forms[:0], s.rels[:0], s.first[:0], s.last[:0]
	s.prev, s.next, s.quotes = s.prev[:0], s.next[:0], s.quotes[:0]
	s.least, s.run = 0, -2
	words, quotes, prev := 0, 0, -1
	for i := range tokens {
		t := &tokens[i]
		if t.Form == "\"" || t.Form == "'" || t.Form == "''" || t.Form == "``" {
			quotes++
		}
		s.quotes = append(s.quotes, quotes)
		s.forms, s.rels = append(s.forms, linear.Hash(t.Form)), append(s.rels, linear.Hash(t.DepRel))
		s.first, s.last = append(s.first, i), append(s.last, i)
		s.prev, s.next = append(s.prev, prev), append(s.next, -1)
		if t.Head != Free {
			words++
			prev = i
		}
	}
	next := -1
	for i := len(tokens) - 1; i >= 0; i-- {
		s.next[i] = next
		if tokens[i].Head != Free {
			next = i
		}
	}
	s.spread()
	return words > 0 && words < len(tokens)
}

// spread widens the range of each word's ancestors by the word.
func (s *sentence) spread() {
	for i := range s.tokens {
		for h, steps := s.tokens[i].Head, 0; h >= 0 && steps < len(s.tokens); h, steps = s.tokens[h].Head, steps+1 {
			if s.first[h] <= i && i <= s.last[h] {
				break
			}
			s.first[h], s.last[h] = min(s.first[h], i), max(s.last[h], i)
		}
	}
}

// candidates lists the possible heads of mark i: up from the left neighbour to
// where the ways meet, then down to the right neighbour. Marks of one run take
// heads in this order, so that their arcs do not cross.
func (s *sentence) candidates(i int) []candidate {
	left, right := s.prev[i], s.next[i]
	s.list = s.list[:0]
	for c, up := left, 0; c >= 0 && up < maxWay; c, up = s.tokens[c].Head, up+1 {
		if right >= 0 && s.covers(c, right) {
			s.list = append(s.list, candidate{c, meeting, up})
			break
		}
		s.list = append(s.list, candidate{c, leftWay, up})
	}
	n := len(s.list)
	for c, up := right, 0; c >= 0 && up < maxWay; c, up = s.tokens[c].Head, up+1 {
		if left >= 0 && s.covers(c, left) {
			if n == 0 || s.list[n-1].side != meeting {
				s.list = append(s.list, candidate{c, meeting, up})
			}
			break
		}
		s.list = append(s.list, candidate{c, rightWay, up})
	}
	for a, b := n, len(s.list)-1; a < b; a, b = a+1, b-1 {
		s.list[a], s.list[b] = s.list[b], s.list[a]
	}
	if s.run == i-1 && s.least < len(s.list) {
		return s.list[s.least:]
	}
	s.least = 0
	return s.list
}

func (s *sentence) covers(c, word int) bool { return s.first[c] <= word && word <= s.last[c] }

// settle records which candidate mark i took.
func (s *sentence) settle(i, taken int) { s.run, s.least = i, s.least+taken }
