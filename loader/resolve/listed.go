package resolve

import (
	"github.com/chancery-kg/chancery/schema"
)

// byList resolves "these nations", "the three countries" to the states last
// named in one list: as many as the number says, at least two where there is
// none.
func (a *article) byList(s *sentence, p schema.Phrase) []filler {
	n, marked := s.countBefore(p)
	if !marked || !isA(s.lemma(p.Head), "pair") || a.namesItsOwn(s, p) {
		return nil
	}
	words := a.text(s, p.First, p.Head+1)
	for k := s.index; k >= 0 && k >= s.index-3; k-- {
		last := p.First
		if k < s.index {
			last = len(a.sents[k].tokens)
		}
		listed := a.lastList(&a.sents[k], last)
		if len(listed) == 0 || n > 0 && len(listed) != n {
			continue
		}
		var out []filler
		for _, e := range listed {
			out = append(out, filler{e, s.index, p.First, p.Head + 1, words + ": one of the list before"})
		}
		return out
	}
	return nil
}

// numbers are those that news writes out before states.
var numbers = map[string]int{"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7, "8": 8}

// countBefore is the number that phrase p gives after its determiner, and
// whether that and the noun are all it says; "the" alone says too little.
func (s *sentence) countBefore(p schema.Phrase) (n int, marked bool) {
	switch s.lower(p.First) {
	case "these", "those":
		marked = true
	case "the", "all":
	default:
		return 0, false
	}
	for i := p.First + 1; i < p.Head; i++ {
		k := numbers[s.lower(i)]
		if k == 0 {
			return 0, false
		}
		n, marked = k, true
	}
	return n, marked && p.Last == p.Head+1
}

// lastList are the states of the last coordination of states before token
// last.
func (a *article) lastList(s *sentence, last int) []int {
	lists := map[int][]int{}
	first := -1
	for _, m := range s.mentions {
		if m.kind != named || m.last > last || a.ent(m.ent).Type != schema.Country {
			continue
		}
		head := s.climb(top(s, run{m.first, m.last}), "conj")
		if lists[head] = union(lists[head], []int{m.ent}); len(lists[head]) > 1 {
			first = head
		}
	}
	return lists[first]
}
