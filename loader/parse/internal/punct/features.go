package punct

import "github.com/chancery-kg/chancery/loader/parse/internal/linear"

var seeds = func() (s [32]uint32) {
	for i := range s {
		s[i] = linear.Seed(i)
	}
	return s
}()

// features appends what speaks for candidate k of the mark at i.
func (s *sentence) features(keys []uint32, i int, list []candidate, k int) []uint32 {
	c := list[k]
	f, rel := s.forms[i], s.rels[c.word]
	way := uint32(c.side)
	up, below := uint32(min(c.up, 4)), uint32(min(s.toTop(list, k), 4))
	place := way | up<<4 | below<<8
	pair := s.partner(c)
	tag := linear.Hash(s.tokens[c.word].UPOS)
	l, r := s.top(list, leftWay), s.top(list, rightWay)
	at := linear.Mix(s.where(i), uint32(s.quotes[i]&1))
	add := func(t int, values ...uint32) {
		h := linear.Mix(seeds[t], f)
		for _, v := range values {
			h = linear.Mix(h, v)
		}
		keys = append(keys, h)
	}
	add(0, way, rel)
	add(1, place)
	add(2, place, rel)
	add(3, way, tag, below)
	add(4, way, pair)
	add(5, place, pair, at)
	add(6, place, l, r)
	add(7, way, rel, below, pair)
	add(8, place, at)
	add(9, way, rel, at, below)
	add(10, place, s.lengthOf(c))
	add(11, way, rel, s.near(i-1), s.near(i+1))
	add(12, place, s.near(i-1), s.near(i+1))
	add(13, way, rel, tag, l, r)
	return keys
}

// toTop is how many steps below the meeting point candidate k stands.
func (s *sentence) toTop(list []candidate, k int) int {
	n := 0
	switch list[k].side {
	case leftWay:
		for k++; k < len(list) && list[k].side == leftWay; k++ {
			n++
		}
	case rightWay:
		for k--; k >= 0 && list[k].side == rightWay; k-- {
			n++
		}
	}
	return n
}

// top is the relation of the highest candidate on one way, 0 for none.
func (s *sentence) top(list []candidate, way side) uint32 {
	found := uint32(0)
	for _, c := range list {
		if c.side == way {
			found = s.rels[c.word]
			if way == rightWay {
				break
			}
		}
	}
	return found
}

// partner is the mark at the other end of what the candidate dominates, 0 for
// a word, 1 for the edge of the sentence.
func (s *sentence) partner(c candidate) uint32 {
	at := s.first[c.word] - 1
	if c.side == rightWay {
		at = s.last[c.word] + 1
	}
	return s.near(at)
}

// near is the mark at i, 0 for a word, 1 beyond the sentence.
func (s *sentence) near(i int) uint32 {
	switch {
	case i < 0 || i >= len(s.tokens):
		return 1
	case s.tokens[i].Head == Free || s.tokens[i].DepRel == Relation:
		return s.forms[i]
	}
	return 0
}

// where tells the first and last tokens from the others.
func (s *sentence) where(i int) uint32 {
	switch i {
	case 0:
		return 1
	case len(s.tokens) - 1:
		return 2
	}
	return 0
}

func (s *sentence) lengthOf(c candidate) uint32 {
	return uint32(min(s.last[c.word]-s.first[c.word], 3))
}
