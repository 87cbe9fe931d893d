package morph

import (
	"slices"

	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
)

// Guesser gives the usual value of the most specific key that it knows.
type Guesser struct {
	Values []string
	Table  *linear.Table
}

// Guess gives the value for the first key known; keys go from specific to
// general. "" where none is known.
func (g *Guesser) Guess(keys []uint32) string {
	for _, k := range keys {
		if v, ok := g.Table.Get(k); ok && int(v) < len(g.Values) {
			return g.Values[v]
		}
	}
	return ""
}

// Learner counts values by key.
type Learner struct {
	ids    map[string]uint32
	values []string
	seen   []example
}

type example struct {
	keys  []uint32
	value uint32
}

// Add counts one case.
func (l *Learner) Add(keys []uint32, value string) {
	if l.ids == nil {
		l.ids = map[string]uint32{}
	}
	id, ok := l.ids[value]
	if !ok {
		id = uint32(len(l.values))
		l.ids[value] = id
		l.values = append(l.values, value)
	}
	l.seen = append(l.seen, example{slices.Clone(keys), id})
}

// Guesser keeps, from the general to the specific, the keys whose usual value
// is not what the more general ones already give. Least is how often a value
// must have been seen with a key of each level.
func (l *Learner) Guesser(least []int) *Guesser {
	pairs := map[uint32]uint32{}
	known := &Guesser{Values: l.values}
	for level := len(least) - 1; level >= 0; level-- {
		known.Table = linear.NewTable(pairs)
		l.addLevel(known, pairs, level, least[level])
	}
	known.Table = linear.NewTable(pairs)
	return known.compact()
}

func (l *Learner) addLevel(known *Guesser, pairs map[uint32]uint32, level, least int) {
	counts := map[uint32]map[uint32]int{}
	general := map[uint32]map[uint32]int{} // what the general keys guess, where it is one thing
	for _, e := range l.seen {
		if level >= len(e.keys) {
			continue
		}
		tally(counts, e.keys[level], e.value)
		tally(general, e.keys[level], l.ids[known.Guess(e.keys[level+1:])])
	}
	keys := make([]uint32, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		value, n := usual(counts[k])
		if n < least {
			continue
		}
		if len(general[k]) == 1 && general[k][value] > 0 && level < len(l.seen[0].keys)-1 {
			continue
		}
		pairs[max(k, 1)] = value
	}
}

func tally(m map[uint32]map[uint32]int, key, value uint32) {
	if m[key] == nil {
		m[key] = map[uint32]int{}
	}
	m[key][value]++
}

func usual(counts map[uint32]int) (value uint32, n int) {
	for v, c := range counts {
		if c > n || c == n && v < value {
			value, n = v, c
		}
	}
	return value, n
}

// compact drops values that no key has.
func (g *Guesser) compact() *Guesser {
	renumber := map[uint32]uint32{}
	var values []string
	pairs := g.Table.Pairs()
	keys := make([]uint32, 0, len(pairs))
	for k := range pairs {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		v := pairs[k]
		if _, ok := renumber[v]; !ok {
			renumber[v] = uint32(len(values))
			values = append(values, g.Values[v])
		}
		pairs[k] = renumber[v]
	}
	return &Guesser{values, linear.NewTable(pairs)}
}
