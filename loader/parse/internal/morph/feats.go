package morph

import (
	"strings"

	"github.com/chancery-kg/chancery/loader/parse/internal/lexeme"
	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/schema"
)

// Scratch is reused memory for one goroutine.
type Scratch struct {
	words   []lexeme.Word
	around  []uint8
	subject []uint32 // what tells person and number of each word's subject
	keys    []uint32
}

// SetFeats sets the features of the tokens, which have tags and tree.
func (g *Guesser) SetFeats(tokens []schema.Token, s *Scratch) {
	s.look(tokens)
	for i := range tokens {
		s.keys = featKeys(s.keys[:0], tokens, i, s.around[i], agrees(tokens, s.subject, i))
		tokens[i].Feats = g.Guess(s.keys)
	}
}

// What stands around a verb in the tree.
const (
	hasPassive = 1 << iota // an auxiliary of the passive
	hasAux
	hasTo
	hasSubject
	hasCopula
)

// look records for each token what dependents it has.
func (s *Scratch) look(tokens []schema.Token) {
	s.around, s.subject = s.around[:0], s.subject[:0]
	for range tokens {
		s.around, s.subject = append(s.around, 0), append(s.subject, 0)
	}
	for i := range tokens {
		t := &tokens[i]
		if t.Head < 0 || t.Head >= len(tokens) {
			continue
		}
		s.around[t.Head] |= role(t)
		if strings.HasPrefix(t.DepRel, "nsubj") && s.subject[t.Head] == 0 {
			s.subject[t.Head] = number(tokens, i)
		}
	}
}

// number tells person and number of a subject: a pronoun's word, else the tag,
// with whether others are coordinated with it.
func number(tokens []schema.Token, i int) uint32 {
	h := linear.Hash(tokens[i].XPOS)
	if tokens[i].UPOS == "PRON" {
		h = linear.Hash(strings.ToLower(tokens[i].Form))
	}
	for k := i + 1; k < len(tokens) && k < i+12; k++ {
		if tokens[k].Head == i && tokens[k].DepRel == "conj" {
			return h + 1
		}
	}
	return h
}

// agrees is what the verb i agrees with: its own subject, its head's where it
// is an auxiliary or coordinated; 0 for none.
func agrees(tokens []schema.Token, subject []uint32, i int) uint32 {
	for range 4 {
		if subject[i] != 0 {
			return subject[i]
		}
		t := &tokens[i]
		if t.Head < 0 || t.Head >= len(tokens) || t.UPOS != "AUX" && t.DepRel != "conj" {
			return 0
		}
		i = t.Head
	}
	return 0
}

func role(t *schema.Token) uint8 {
	switch {
	case t.DepRel == "aux:pass":
		return hasPassive
	case t.DepRel == "aux":
		return hasAux
	case t.DepRel == "cop":
		return hasCopula
	case t.UPOS == "PART" && t.XPOS == "TO":
		return hasTo
	case strings.HasPrefix(t.DepRel, "nsubj"):
		return hasSubject
	}
	return 0
}

// featKeys goes from the word in its place in the tree down to its tag.
func featKeys(k []uint32, tokens []schema.Token, i int, around uint8, subject uint32) []uint32 {
	t := &tokens[i]
	w := lexeme.Of(t.Form)
	tag := linear.Mix(linear.Hash(t.UPOS), linear.Hash(t.XPOS))
	if t.UPOS == "VERB" || t.UPOS == "AUX" {
		place := linear.Mix(linear.Hash(t.DepRel), uint32(around))
		return append(k,
			linear.Mix(linear.Mix(linear.Mix(linear.Mix(10, w.Lower), tag), place), subject),
			linear.Mix(linear.Mix(linear.Mix(19, subject), tag), place),
			linear.Mix(linear.Mix(linear.Mix(11, w.Lower), tag), place),
			linear.Mix(linear.Mix(12, tag), place),
			linear.Mix(linear.Mix(28, subject), tag),
			linear.Mix(linear.Mix(13, tag), w.Lower),
			linear.Mix(14, tag))
	}
	return append(k,
		linear.Mix(linear.Mix(linear.Mix(15, w.Form), tag), linear.Hash(t.DepRel)),
		linear.Mix(linear.Mix(16, w.Lower), tag),
		linear.Mix(linear.Mix(17, w.Suffix[3]), tag),
		linear.Mix(linear.Mix(linear.Mix(18, w.Suffix[1]), w.Shape), tag),
		linear.Mix(linear.Mix(29, w.Suffix[1]), tag),
		linear.Mix(linear.Mix(30, linear.Hash(t.DepRel)), tag),
		linear.Mix(14, tag))
}

// TrainFeats learns features from sentences with tags and trees.
func TrainFeats(sentences [][]schema.Token) *Guesser {
	var l Learner
	var s Scratch
	for _, tokens := range sentences {
		s.look(tokens)
		for i := range tokens {
			s.keys = featKeys(s.keys[:0], tokens, i, s.around[i], agrees(tokens, s.subject, i))
			l.Add(s.keys, tokens[i].Feats)
		}
	}
	return l.Guesser([]int{2, 2, 2, 2, 2, 2, 1})
}
