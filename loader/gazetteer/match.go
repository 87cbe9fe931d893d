package gazetteer

import (
	"cmp"
	"slices"

	"github.com/chancery-kg/chancery/schema"
)

// trie finds names word by word. An edge leads from a node by a word's key;
// node 0 is the root.
type trie struct {
	next map[edge]int32
	ends [][]leaf // of each node
}

type edge struct {
	from int32
	key  string
}

// leaf is a name that ends at a node.
type leaf struct {
	sense   Sense
	forms   []string
	relaxed bool
}

func (t *trie) add(words []word, sense Sense) {
	if t.next == nil {
		t.next, t.ends = make(map[edge]int32, 1<<14), make([][]leaf, 1, 1<<14)
	}
	at := int32(0)
	l := leaf{sense: sense, relaxed: relaxes(words)}
	for _, w := range words {
		e := edge{at, w.key}
		to, ok := t.next[e]
		if !ok {
			to = int32(len(t.ends))
			t.next[e], t.ends = to, append(t.ends, nil)
		}
		at = to
		l.forms = append(l.forms, w.form)
	}
	if at != 0 {
		t.ends[at] = append(t.ends[at], l)
	}
}

// senses are the meanings of the longest name that starts at words[i], and the
// number of its words; 0 for none.
func (t *trie) senses(words []word, i int, want filter) (found []Sense, n int) {
	at := int32(0)
	for j := i; j < len(words); j++ {
		to, ok := t.next[edge{at, words[j].key}]
		if !ok {
			break
		}
		at = to
		if !words[j].tail {
			continue
		}
		if s := t.here(at, words[i:j+1], want); len(s) > 0 {
			found, n = s, j+1-i
		}
	}
	return found, n
}

func (t *trie) here(node int32, words []word, want filter) []Sense {
	var kept []leaf
	for _, l := range t.ends[node] {
		if l.written(words) && want.admits(l, words) {
			kept = append(kept, l)
		}
	}
	return meanings(kept)
}

// filter says which names count: weak ones too, and in a sentence of capitals
// no common word.
type filter struct{ weak, loud bool }

func (f filter) admits(l leaf, words []word) bool {
	return (f.weak || !l.sense.Weak) && !(f.loud && len(words) == 1 && commonWords[words[0].key])
}

// meanings are the senses of leaves, one for each entry, the likeliest first.
func meanings(leaves []leaf) []Sense {
	var out []Sense
	for _, l := range leaves {
		i := slices.IndexFunc(out, func(s Sense) bool { return s.Entry == l.sense.Entry })
		switch {
		case i < 0:
			out = append(out, l.sense)
		case out[i].Weak && !l.sense.Weak:
			out[i] = l.sense
		}
	}
	slices.SortStableFunc(out, likelier)
	return out
}

// written reports whether the words have the case that the name asks for.
func (l leaf) written(words []word) bool {
	for i, f := range l.forms {
		if !sameCase(f, words[i].form, l.relaxed && i > 0) {
			return false
		}
	}
	return true
}

var typeOrder = map[schema.EntityType]int{schema.Country: 0, schema.Organization: 1, schema.Other: 2, schema.Agreement: 3, schema.Place: 4}

func likelier(a, b Sense) int {
	if a.Weak != b.Weak {
		if b.Weak {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(typeOrder[a.Entry.Type], typeOrder[b.Entry.Type]), cmp.Compare(a.Entry.position, b.Entry.position))
}

// Match finds all strong names in a sentence's tokens, leftmost-longest, in
// text order, not overlapping. It reads nothing but Form.
func (g *Gazetteer) Match(tokens []schema.Token) []Match { return g.match(tokens, false) }

// MatchAll is Match with weak names too.
func (g *Gazetteer) MatchAll(tokens []schema.Token) []Match { return g.match(tokens, true) }

func (g *Gazetteer) match(tokens []schema.Token, weak bool) []Match {
	var room [48]word
	words := room[:0]
	for i := range tokens {
		words = appendWords(words, tokens[i].Form, i)
	}
	want := filter{weak: weak, loud: shouting(tokens)}
	var out []Match
	for i := 0; i < len(words); i++ {
		if !words[i].head {
			continue
		}
		if e := g.combiningAt(tokens, words[i].token); e != nil {
			out = append(out, Match{First: words[i].token, Last: words[i].token + 1, Entry: e, Kind: Demonym})
			continue
		}
		if found, n := g.names.senses(words, i, want); n > 0 {
			out = append(out, matchOf(found, words[i].token, words[i+n-1].token+1))
			i += n - 1
		}
	}
	return out
}

func matchOf(senses []Sense, first, last int) Match {
	m := Match{First: first, Last: last, Entry: senses[0].Entry, Kind: senses[0].Kind, Weak: senses[0].Weak}
	if len(senses) > 1 {
		m.Also = senses[1:]
	}
	return m
}

// Lookup is what a name can stand for, the likeliest first; case, marks,
// hyphens and full stops of acronyms do not matter, weak names count, and a
// leading "the" is passed over. First and Last are 0.
func (g *Gazetteer) Lookup(name string) []Match {
	words := nameWords(name)
	at, ok := g.names.walk(words)
	if !ok && len(words) > 1 && words[0].key == "the" {
		at, ok = g.names.walk(words[1:])
	}
	if !ok || at == 0 {
		return nil
	}
	var out []Match
	for _, s := range meanings(g.names.ends[at]) {
		out = append(out, Match{Entry: s.Entry, Kind: s.Kind, Weak: s.Weak})
	}
	return out
}

// walk follows words from the root.
func (t *trie) walk(words []word) (node int32, ok bool) {
	ok = len(words) > 0
	for i := 0; ok && i < len(words); i++ {
		node, ok = t.next[edge{node, words[i].key}]
	}
	return node, ok
}
