// Package lexeme turns the words of a sentence into the hashes that the
// classifiers' features are made of: the word, its beginnings and ends, its
// shape, and how the sentence as a whole is written.
//
// It allocates nothing but the slice it is given to fill.
package lexeme

import (
	"unicode"
	"unicode/utf8"

	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/schema"
)

// Word is what is seen of one word by itself.
type Word struct {
	Lower  uint32    // in lower case, figures as 9
	Form   uint32    // as written
	Suffix [4]uint32 // last one to four letters, lower case
	Prefix [3]uint32 // first one to three
	Shape  uint32
	Kind   Kind
}

// Kind is how a word is written.
type Kind uint8

// The ways of writing a word.
const (
	Mark    Kind = iota // no letter or digit
	Digits              // a digit first
	Lower               // first letter small
	Capital             // first letter capital, a small one after
	Upper               // capitals only, at least two
	Single              // one capital
)

// Style is how a sentence is written.
type Style uint8

// The styles of a sentence.
const (
	Plain Style = iota
	Title       // nearly every long word has a capital
	Shout       // capitals only
	Small       // no capital
)

const maxWord = 48

// Append appends the words of tokens to words.
func Append(words []Word, tokens []schema.Token) []Word {
	for i := range tokens {
		words = append(words, Of(tokens[i].Form))
	}
	return words
}

// Of reads one word.
func Of(form string) Word {
	var lower [maxWord + utf8.UTFMax]byte
	var at [maxWord + 1]uint8 // where each letter begins
	n, letters := 0, 0
	shape := shaper{}
	for _, r := range form {
		shape.add(r)
		if n >= maxWord {
			continue
		}
		at[letters] = uint8(n)
		letters++
		n += utf8.EncodeRune(lower[n:], fold(r))
	}
	at[letters] = uint8(n)
	w := Word{Form: linear.Hash(form), Lower: hash(lower[:n]), Shape: shape.hash, Kind: shape.kind()}
	for k := range w.Suffix {
		w.Suffix[k] = linear.Mix(uint32(k), hash(lower[at[max(0, letters-k-1)]:n]))
	}
	for k := range w.Prefix {
		w.Prefix[k] = linear.Mix(uint32(k), hash(lower[:at[min(letters, k+1)]]))
	}
	return w
}

// fold makes a letter small, a digit 9 and typographic marks plain.
func fold(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		if r >= '0' && r <= '9' {
			return '9'
		}
		return r
	case r == '’' || r == '‘':
		return '\''
	case r == '“' || r == '”':
		return '"'
	case unicode.IsDigit(r):
		return '9'
	}
	return unicode.ToLower(r)
}

func hash(b []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// shaper reads the shape of a word letter by letter: runs of capitals, small
// letters, digits and marks.
type shaper struct {
	hash                         uint32
	last                         byte
	first                        byte
	upper, lower, digit, letters int
}

func (s *shaper) add(r rune) {
	var class byte
	switch {
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		class = 'A'
		s.upper++
	case unicode.IsLetter(r):
		class = 'a'
		s.lower++
	case unicode.IsDigit(r):
		class = '9'
		s.digit++
	default:
		class = byte(r & 0x7f)
	}
	if s.first == 0 {
		s.first = class
	}
	if class != s.last {
		s.hash = linear.Mix(s.hash, uint32(class))
	}
	s.last = class
	s.letters++
}

func (s *shaper) kind() Kind {
	switch {
	case s.upper+s.lower+s.digit == 0:
		return Mark
	case s.first == '9' || s.upper+s.lower == 0:
		return Digits
	case s.first != 'A':
		return Lower
	case s.upper == 1 && s.lower == 0:
		return Single
	case s.lower == 0:
		return Upper
	}
	return Capital
}

// StyleOf reads the style of a sentence off its words.
func StyleOf(words []Word, tokens []schema.Token) Style {
	long, caps, shouts, smalls := 0, 0, 0, 0
	for i := range words {
		if len(tokens[i].Form) < 4 || words[i].Kind < Lower {
			continue
		}
		long++
		switch words[i].Kind {
		case Capital:
			caps++
		case Upper:
			shouts++
		case Lower:
			smalls++
		}
	}
	switch {
	case long < 3:
		return Plain
	case 10*shouts >= 8*long:
		return Shout
	case 10*(caps+shouts) >= 8*long:
		return Title
	case smalls == long && words[0].Kind == Lower:
		return Small
	}
	return Plain
}
