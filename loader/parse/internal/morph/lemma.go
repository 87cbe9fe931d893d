package morph

import (
	"strconv"
	"strings"

	"github.com/chancery-kg/chancery/loader/parse/internal/lexeme"
	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/schema"
)

// SetLemmas sets the lemma of the tokens, which have tags.
func (g *Guesser) SetLemmas(tokens []schema.Token, s *Scratch) {
	s.words = lexeme.Append(s.words[:0], tokens)
	style := lexeme.StyleOf(s.words, tokens)
	for i := range tokens {
		s.keys = lemmaKeys(s.keys[:0], tokens, i, &s.words[i], style)
		tokens[i].Lemma = apply(g.Guess(s.keys), tokens[i].Form)
	}
}

// lemmaKeys goes from the word through shorter and shorter endings to its tag.
func lemmaKeys(k []uint32, tokens []schema.Token, i int, w *lexeme.Word, style lexeme.Style) []uint32 {
	t := &tokens[i]
	tag := linear.Mix(linear.Hash(t.UPOS), linear.Hash(t.XPOS))
	written := uint32(0) // a capital that must mean something
	if w.Kind >= lexeme.Capital && i > 0 && style == lexeme.Plain {
		written = uint32(w.Kind)
	}
	tag2 := linear.Mix(tag, written)
	ends := w.Suffix
	if strings.HasSuffix(t.Form, ".") { // an abbreviation's ending tells nothing
		ends = [4]uint32{w.Lower, w.Lower, w.Lower, w.Lower}
	}
	return append(k,
		linear.Mix(linear.Mix(20, linear.Hash(t.Form)), tag2),
		linear.Mix(linear.Mix(21, w.Lower), tag),
		linear.Mix(linear.Mix(22, ends[3]), tag2),
		linear.Mix(linear.Mix(23, ends[2]), tag2),
		linear.Mix(linear.Mix(24, ends[1]), tag2),
		linear.Mix(linear.Mix(25, ends[0]), tag2),
		linear.Mix(26, tag2),
		linear.Mix(27, tag))
}

// A script says how to make a lemma of a form: keep its case ("k") or make it
// small ("s"), then cut so many bytes, then append. Names keep their case
// where nothing speaks against it.
func script(form, lemma, upos string) string {
	kind, base := "s", strings.ToLower(form)
	if base != form && lemma != strings.ToLower(lemma) || base == form && upos == "PROPN" {
		kind, base = "k", form
	}
	n := 0
	for n < len(base) && n < len(lemma) && base[n] == lemma[n] {
		n++
	}
	for n > 0 && n < len(base) && base[n]&0xC0 == 0x80 {
		n--
	}
	for n > 0 && n < len(lemma) && lemma[n]&0xC0 == 0x80 {
		n--
	}
	return kind + strconv.Itoa(len(base)-n) + "+" + lemma[n:]
}

// apply carries a script out; a form too short for it is its own lemma.
func apply(script, form string) string {
	if script == "" {
		return strings.ToLower(form)
	}
	base := form
	if script[0] == 's' {
		base = strings.ToLower(form)
	}
	cut, add, _ := strings.Cut(script[1:], "+")
	n, err := strconv.Atoi(cut)
	if err != nil || n > len(base) {
		return base
	}
	if n == 0 && add == "" {
		return base
	}
	lemma := strings.ToValidUTF8(base[:len(base)-n], "") + add
	if lemma == "" {
		return base
	}
	return lemma
}

// TrainLemmas learns lemmas from tagged sentences.
func TrainLemmas(sentences [][]schema.Token) *Guesser {
	var l Learner
	var keys []uint32
	for _, tokens := range sentences {
		words := lexeme.Append(nil, tokens)
		style := lexeme.StyleOf(words, tokens)
		for i := range tokens {
			keys = lemmaKeys(keys[:0], tokens, i, &words[i], style)
			l.Add(keys, script(tokens[i].Form, tokens[i].Lemma, tokens[i].UPOS))
		}
	}
	return l.Guesser([]int{1, 1, 2, 2, 2, 2, 2, 1})
}
