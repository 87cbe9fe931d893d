package name

import (
	"slices"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/schema"
)

// Finder finds names.
type Finder struct {
	Weights *linear.Model
}

// Scratch is reused memory for one goroutine.
type Scratch struct {
	view   view
	labels []int
	keys   []uint32
	scores linear.Scores
}

// Find gives the names of a sentence whose tokens have their tags.
func (f *Finder) Find(tokens []schema.Token, s *Scratch) []schema.Name {
	s.view.fill(tokens)
	s.labels = s.labels[:0]
	last := outside
	for i := range tokens {
		last = f.label(i, last, s)
		s.labels = append(s.labels, last)
	}
	return settle(tokens, spans(s.labels), s.view.matches)
}

func (f *Finder) label(i, last int, s *Scratch) int {
	if !s.view.possible(i, last) {
		return outside
	}
	s.keys = s.view.features(s.keys[:0], i, last)
	return bestLabel(f.Weights.Score(s.keys, &s.scores), last)
}

func bestLabel[N int32 | float32](scores []N, last int) int {
	best := outside
	for l := range scores {
		if scores[l] > scores[best] && follows(l, last) {
			best = l
		}
	}
	return best
}

// spans reads the names off the labels.
func spans(labels []int) []schema.Name {
	var out []schema.Name
	for i, l := range labels {
		switch {
		case l == outside:
		case isInside(l) && len(out) > 0:
			out[len(out)-1].Last = i + 1
		default:
			out = append(out, schema.Name{First: i, Last: i + 1, Type: Types[typeOf(l)]})
		}
	}
	return out
}

// settle gives names their ids and final types, and adds those that the
// gazetteer knows within or beside them.
func settle(tokens []schema.Token, names []schema.Name, known []gazetteer.Match) []schema.Name {
	for i := range names {
		identify(tokens, &names[i])
	}
	for _, m := range known {
		if n, ok := asName(m); ok && fits(&names, n) {
			names = append(names, n)
		}
	}
	slices.SortFunc(names, func(a, b schema.Name) int {
		if a.First != b.First {
			return a.First - b.First
		}
		return b.Last - a.Last
	})
	return names
}

// asName makes a name of a match; demonyms are words, not names of a thing.
func asName(m gazetteer.Match) (schema.Name, bool) {
	n := schema.Name{First: m.First, Last: m.Last, Type: m.Entry.Type, ID: m.Entry.ID}
	switch m.Kind {
	case gazetteer.Demonym, gazetteer.DemonymNoun:
		return n, false
	case gazetteer.Capital, gazetteer.Metonym:
		if p := m.Place(); p != nil {
			n.Type, n.ID = p.Type, p.ID
		}
	}
	return n, true
}

// fits reports whether n lies within a name or touches none, and is not one
// itself. A name that n wholly covers makes way for it.
func fits(names *[]schema.Name, n schema.Name) bool {
	for _, o := range *names {
		if o.First == n.First && o.Last == n.Last {
			return false
		}
		overlap := o.First < n.Last && n.First < o.Last
		within := o.First <= n.First && n.Last <= o.Last
		around := n.First <= o.First && o.Last <= n.Last
		if overlap && !within && !around {
			return false
		}
		if within && o.Type == schema.Person {
			return false
		}
	}
	return true
}
