package name

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/loader/parse/internal/lexeme"
	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/schema"
)

const margin = 2

// view is what the features see of a sentence, with a margin on both sides.
type view struct {
	words   []lexeme.Word
	tags    []uint32
	proper  []bool
	known   []uint32 // what the gazetteer knows of each word
	title   []bool   // the word is of an office
	matches []gazetteer.Match
	style   uint32
	runs    []run
	kinds   []uint32 // of words that tell what a name is of
	raised  []schema.Token
}

// run is the words of capitals about a word: the name may be all of them.
type run struct{ first, last int }

func (v *view) fill(tokens []schema.Token) {
	v.words = append(v.words[:0], lexeme.Word{Lower: 5}, lexeme.Word{Lower: 3})
	v.words = append(lexeme.Append(v.words, tokens), lexeme.Word{Lower: 3}, lexeme.Word{Lower: 5})
	v.style = uint32(lexeme.StyleOf(v.words[margin:margin+len(tokens)], tokens))
	v.tags = append(v.tags[:0], 0, 1)
	v.kinds = append(v.kinds[:0], 0, 0)
	v.proper = append(v.proper[:0], false, false)
	for i := range tokens {
		v.kinds = append(v.kinds, kindOf[v.words[i+margin].Lower])
		v.tags = append(v.tags, linear.Hash(tokens[i].UPOS)+linear.Hash(tokens[i].XPOS))
		v.proper = append(v.proper, tokens[i].UPOS == "PROPN")
	}
	v.tags = append(v.tags, 1, 0)
	v.kinds = append(v.kinds, 0, 0)
	v.proper = append(v.proper, false, false)
	v.consult(tokens)
	v.findRuns()
}

// findRuns gives each word its run; a word in none is one by itself.
func (v *view) findRuns() {
	v.runs = v.runs[:0]
	for i := range v.words {
		r := run{i, i}
		if i > 0 && v.isCapital(i) && v.isCapital(i-1) {
			r.first = v.runs[i-1].first
		}
		v.runs = append(v.runs, r)
	}
	for i := len(v.runs) - 2; i >= 0; i-- {
		if v.runs[i+1].first <= i {
			v.runs[i].last = v.runs[i+1].last
		}
	}
}

// isCapital reports a word that may be part of a name by how it is written and
// is not of the title before one.
func (v *view) isCapital(i int) bool {
	return !v.title[i] && (v.proper[i] || v.words[i].Kind >= lexeme.Capital)
}

// consult marks what the gazetteer knows: type and place in the name, given
// names, and the last word of offices.
func (v *view) consult(tokens []schema.Token) {
	g := gazetteer.Default()
	v.known, v.title = v.known[:0], v.title[:0]
	for range len(tokens) + 2*margin {
		v.known, v.title = append(v.known, 0), append(v.title, false)
	}
	tokens = v.raise(tokens)
	v.matches = g.Match(tokens)
	for _, m := range v.matches {
		mark := linear.Mix(linear.Hash(string(m.Entry.Type)), linear.Hash(string(m.Kind)))
		for i := m.First; i < m.Last; i++ {
			v.known[i+margin] = mark
			mark |= 1
		}
	}
	for i := range tokens {
		if v.known[i+margin] == 0 && v.words[i+margin].Kind >= lexeme.Capital && g.IsFirstName(tokens[i].Form) {
			v.known[i+margin] = 7
		}
	}
	for i := 0; i < len(tokens); {
		if _, n, ok := g.Office(tokens, i); ok && n > 0 {
			for range n {
				v.title[i+margin] = true
				i++
			}
			v.known[i-1+margin] = 9
			continue
		}
		i++
	}
}

// raise gives proper nouns written small a capital, as the gazetteer writes them.
func (v *view) raise(tokens []schema.Token) []schema.Token {
	small := func(t schema.Token) bool {
		return t.UPOS == "PROPN" && t.Form != "" && t.Form[0] >= 'a' && t.Form[0] <= 'z'
	}
	if !slices.ContainsFunc(tokens, small) {
		return tokens
	}
	v.raised = append(v.raised[:0], tokens...)
	for i := range v.raised {
		if f := v.raised[i].Form; small(v.raised[i]) {
			v.raised[i].Form = strings.ToUpper(f[:1]) + f[1:]
		}
	}
	return v.raised
}

// possible reports whether word i can be part of a name at all; others need
// no scoring.
func (v *view) possible(i, last int) bool {
	w := &v.words[i+margin]
	if particles[w.Lower] && v.words[i+margin+1].Kind != lexeme.Lower {
		return true
	}
	return last != outside || v.proper[i+margin] || w.Kind >= lexeme.Capital || v.known[i+margin] > 9 || w.Kind == lexeme.Digits && v.proper[i+margin+1]
}

var seeds = func() (s [64]uint32) {
	for i := range s {
		s[i] = linear.Seed(i)
	}
	return s
}()

// features appends the features of word i after a word with that label.
//
//nolint:funlen // one list of feature templates, which reads best in one piece
func (v *view) features(k []uint32, i, last int) []uint32 {
	i += margin
	w, l1, l2, r1, r2 := &v.words[i], &v.words[i-1], &v.words[i-2], &v.words[i+1], &v.words[i+2]
	t, tl, tr := v.tags[i], v.tags[i-1], v.tags[i+1]
	g, gl, gr := v.known[i], v.known[i-1], v.known[i+1]
	lab := uint32(last)
	shape := linear.Mix(w.Shape, v.style)
	one := func(n int, a uint32) { k = append(k, linear.Mix(seeds[n], a)) }
	two := func(n int, a, b uint32) { k = append(k, linear.Mix(linear.Mix(seeds[n], a), b)) }
	three := func(n int, a, b, c uint32) {
		k = append(k, linear.Mix(linear.Mix(linear.Mix(seeds[n], a), b), c))
	}
	one(0, lab)
	two(1, w.Lower, lab)
	one(2, w.Lower)
	one(3, w.Form)
	one(4, w.Suffix[2])
	one(5, w.Suffix[3])
	one(6, w.Prefix[2])
	two(7, shape, lab)
	one(8, l1.Lower)
	one(9, l2.Lower)
	one(10, r1.Lower)
	one(11, r2.Lower)
	two(12, l1.Lower, w.Lower)
	two(13, w.Lower, r1.Lower)
	two(14, t, lab)
	three(15, tl, t, lab)
	three(16, t, tr, lab)
	two(17, g, lab)
	three(18, gl, g, lab)
	three(19, g, gr, lab)
	two(20, r1.Shape, shape)
	two(21, l1.Shape, shape)
	two(22, l1.Lower, lab)
	two(23, r1.Lower, lab)
	two(24, r1.Suffix[2], lab)
	two(25, l1.Lower, t)
	two(26, w.Suffix[2], lab)
	three(27, l1.Lower, l2.Lower, lab)
	three(28, g, t, shape)
	two(29, gr, lab)
	three(30, r1.Lower, r2.Lower, lab)
	two(31, w.Suffix[1], t)
	run := v.runs[i]
	end, before, after := &v.words[run.last], &v.words[run.first-1], &v.words[run.last+1]
	place := uint32(min(i-run.first, 3))<<2 | uint32(min(run.last-i, 3))
	two(32, end.Lower, lab)
	two(33, end.Suffix[2], lab)
	two(34, before.Lower, lab)
	two(35, after.Lower, lab)
	two(36, place, lab)
	three(37, before.Lower, after.Lower, lab)
	three(38, v.known[run.first], v.known[run.last], lab)
	three(39, v.tags[run.first-1], v.tags[run.last+1], lab)
	two(40, v.kinds[run.last], lab)
	three(41, v.kinds[run.last], place, lab)
	two(42, v.kinds[run.first-1], lab)
	two(43, v.kinds[run.last+1], lab)
	three(44, v.known[run.first], before.Lower, lab)
	return k
}

// particles are small words that names of persons and bodies begin with.
var particles = func() map[uint32]bool {
	out := map[uint32]bool{}
	for _, w := range []string{"al", "el", "as", "ash", "ad", "ar", "az", "an", "at", "bin", "ibn", "abu", "de", "da", "di", "du", "la", "le", "van", "von", "der", "den", "ben", "dos"} {
		out[lexeme.Of(w).Lower] = true
	}
	return out
}()
