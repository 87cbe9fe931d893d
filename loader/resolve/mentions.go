package resolve

import (
	"cmp"
	"slices"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// mention is a run of tokens that names an entity, or that stands for one in a
// way that does not depend on where a phrase is used.
type mention struct {
	first, last int
	ent         int
	kind        mentionKind
	place       *gazetteer.Entry // the place the name can mean as well, nil for none
	note        string
}

type mentionKind int

const (
	named    mentionKind = iota // the entity's own name
	demonym                     // "Iranian", "Iranians": of a state, or its people
	city                        // a capital or metonym that may stand for its state
	personal                    // a person's name
	titular                     // an office that tells its holder
	ministry                    // a ministry named by its portfolio
)

// note records a mention; it must not cross another one.
func (s *sentence) note(m mention) { s.mentions = append(s.mentions, m) }

// settle sorts the mentions and makes them findable by token.
func (s *sentence) settle() {
	slices.SortStableFunc(s.mentions, func(x, y mention) int {
		return cmp.Or(cmp.Compare(x.first, y.first), cmp.Compare(y.last, x.last))
	})
	s.cover = make([]int, len(s.tokens))
	for i := range s.cover {
		s.cover[i] = -1
	}
	for n, m := range s.mentions {
		for i := m.first; i < m.last; i++ {
			if old := s.cover[i]; old < 0 || s.mentions[old].size() > m.size() {
				s.cover[i] = n
			}
		}
	}
}

func (m mention) size() int { return m.last - m.first }

// at is the shortest mention over token i, nil where there is none.
func (s *sentence) at(i int) *mention {
	if i < 0 || i >= len(s.cover) || s.cover[i] < 0 {
		return nil
	}
	return &s.mentions[s.cover[i]]
}

// starting is the longest mention of the kinds that begins at token i.
func (s *sentence) starting(i int, kinds ...mentionKind) *mention {
	for n := range s.mentions {
		m := &s.mentions[n]
		if m.first == i && slices.Contains(kinds, m.kind) {
			return m
		}
	}
	return nil
}

// ending is the longest mention of the kinds that ends right before token i.
func (s *sentence) ending(i int, kinds ...mentionKind) *mention {
	for n := range s.mentions {
		m := &s.mentions[n]
		if m.last == i && slices.Contains(kinds, m.kind) {
			return m
		}
	}
	return nil
}

// within are the mentions of the kinds inside tokens [first, last), in order.
func (s *sentence) within(first, last int, kinds ...mentionKind) []mention {
	var out []mention
	for _, m := range s.mentions {
		if m.first >= first && m.last <= last && slices.Contains(kinds, m.kind) {
			out = append(out, m)
		}
	}
	return out
}

// locative reports whether the name at m stands where a place does: after a
// preposition of place.
func (s *sentence) locative(m mention) bool {
	for i := m.first; i < m.last; i++ {
		if k := s.child(i, "case"); k >= 0 && k < m.first {
			return isPlacePreposition(s.lower(k))
		}
	}
	return m.first > 0 && isPlacePreposition(s.lower(m.first-1))
}

func isPlacePreposition(word string) bool {
	switch word {
	case "in", "at", "near", "outside", "inside", "around", "within", "throughout", "across":
		return true
	}
	return false
}

// states are the states that tokens [first, last) of a sentence speak of, in
// order of mention: by name, by demonym, by capital where it is not a place,
// and through the persons who hold their offices.
func (a *article) states(s *sentence, first, last int) []int {
	var out []int
	for _, m := range s.mentions {
		if m.first < first || m.last > last || m.kind == city && s.locative(m) {
			continue
		}
		if i := a.stateOf(m.ent); i >= 0 && !slices.Contains(out, i) && a.ent(i).Type == schema.Country {
			out = append(out, i)
		}
	}
	return out
}
