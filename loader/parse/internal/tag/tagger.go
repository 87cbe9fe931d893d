// Package tag gives each word of a sentence its part of speech: UPOS and the
// Penn Treebank tag together, from left to right, by a linear classifier over
// the word, its neighbours and the tags already given.
//
// In: tokens with their forms. Out: UPOS and XPOS of each. A [Tagger] is
// read-only and safe for concurrent use; [Train] makes one.
package tag

import (
	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/loader/parse/internal/lexeme"
	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/schema"
)

// Pair is a universal and a Penn Treebank tag.
type Pair struct{ UPOS, XPOS string }

// Tagger tags words. Its fields are what a model file stores.
type Tagger struct {
	Tags    []Pair
	Lexicon *linear.Table // word → what tags it has had; see entry
	Weights *linear.Model
	name    int            // index of the tags of a proper name; -1 for none, as in training
	closed  map[uint32]int // index of the tags of closedWords; none in training
}

// properName are the tags of a proper name in the singular.
var properName = Pair{"PROPN", "NNP"}

// closedWords are prepositions and conjunctions that the treebanks have too
// seldom for the lexicon to know them: with a capital they would be names.
var closedWords = map[string]Pair{
	"amid": {"ADP", "IN"}, "amidst": {"ADP", "IN"}, "atop": {"ADP", "IN"}, "astride": {"ADP", "IN"}, "notwithstanding": {"ADP", "IN"},
	"albeit": {"SCONJ", "IN"}, "lest": {"SCONJ", "IN"}, "whereas": {"SCONJ", "IN"}, "whilst": {"SCONJ", "IN"},
}

// entry is what the lexicon knows of a word: the class of its possible tags,
// and where it has one only, that tag.
type entry uint32

const sureBit = 1 << 31

func (e entry) class() uint32 { return uint32(e) & 0xffff }
func (e entry) sure() int     { return int(e >> 16 & 0xff) }
func (e entry) isSure() bool  { return e&sureBit != 0 }

// Scratch is reused memory for one goroutine.
type Scratch struct {
	words   []lexeme.Word
	entries []entry
	keys    []uint32
	scores  linear.Scores
}

// Tag sets UPOS and XPOS of the tokens.
func (t *Tagger) Tag(tokens []schema.Token, s *Scratch) {
	c := t.context(tokens, s)
	for i := range tokens {
		id := t.choose(&c, i, s)
		c.push(id)
		tokens[i].UPOS, tokens[i].XPOS = t.Tags[id].UPOS, t.Tags[id].XPOS
	}
}

func (t *Tagger) choose(c *context, i int, s *Scratch) int {
	if e := c.entries[i+margin]; e.isSure() {
		return e.sure()
	} else if e == 0 && t.isGivenName(c, i) {
		return t.name
	} else if id, ok := t.closed[c.words[i+margin].Lower]; ok && e == 0 {
		return id
	}
	s.keys = c.features(s.keys[:0], i)
	return linear.Best(t.Weights.Score(s.keys, &s.scores))
}

// isGivenName reports a word with a capital that the lexicon does not know and
// the gazetteer knows for a person's name.
func (t *Tagger) isGivenName(c *context, i int) bool {
	w := &c.words[i+margin]
	return t.name >= 0 && w.Kind == lexeme.Capital && c.style != uint32(lexeme.Title) && gazetteer.Default().IsFirstName(c.tokens[i].Form)
}

func (t *Tagger) context(tokens []schema.Token, s *Scratch) context {
	s.words = append(s.words[:0], edges[:]...)
	s.words = lexeme.Append(s.words, tokens)
	s.words = append(s.words, edges[:]...)
	s.entries = s.entries[:0]
	for i := range s.words {
		v, _ := t.Lexicon.Get(s.words[i].Lower)
		s.entries = append(s.entries, entry(v))
	}
	style := lexeme.StyleOf(s.words[margin:len(s.words)-margin], tokens)
	return context{tokens: tokens, words: s.words, entries: s.entries, style: uint32(style), last: edgeTag, before: edgeTag}
}
