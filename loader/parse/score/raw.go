package score

import (
	"strings"
	"unicode"

	"github.com/chancery-kg/chancery/loader/parse/conllu"
	"github.com/chancery-kg/chancery/schema"
)

// Raw rebuilds the text that the sentences were cut from: words joined as
// SpaceAfter says, paragraphs and documents divided by an empty line.
func Raw(gold []conllu.Sentence) string {
	var b strings.Builder
	for i := range gold {
		s := &gold[i]
		if i > 0 && (s.Has("newpar") || s.Has("newdoc") || s.Has("newpar id") || s.Has("newdoc id")) {
			b.WriteString("\n\n")
		}
		writeSurface(&b, s)
	}
	return b.String()
}

func writeSurface(b *strings.Builder, s *conllu.Sentence) {
	joined := s.Joined
	for i := 0; i < len(s.Tokens); i++ {
		form, misc := s.Tokens[i].Form, s.Misc[i]
		if len(joined) > 0 && joined[0].First == i {
			form, misc, i = joined[0].Form, joined[0].Misc, joined[0].Last-1
			joined = joined[1:]
		}
		b.WriteString(form)
		if !strings.Contains(misc, "SpaceAfter=No") {
			b.WriteByte(' ')
		}
	}
}

// Blocks cuts text at empty lines, as a plain reader of paragraphs would.
func Blocks(text string) []schema.Block {
	var out []schema.Block
	start := 0
	for start < len(text) {
		end := len(text)
		if n := strings.Index(text[start:], "\n\n"); n >= 0 {
			end = start + n
		}
		if strings.TrimSpace(text[start:end]) != "" {
			out = append(out, schema.Block{Span: schema.Span{Start: start, End: end}, Kind: schema.Paragraph})
		}
		start = end + 2
	}
	return out
}

// Piece is a word or sentence as a range of characters without white space.
type Piece struct{ Start, End int }

// Pieces gives the words and the sentences of a treebank as ranges.
func Pieces(sents []conllu.Sentence) (words, sentences []Piece) {
	at := 0
	for i := range sents {
		from := at
		s := &sents[i]
		joined := s.Joined
		for k := 0; k < len(s.Tokens); k++ {
			if len(joined) > 0 && joined[0].First == k {
				words = append(words, spread(at, &joined[0], s)...)
				at += letters(joined[0].Form)
				k = joined[0].Last - 1
				joined = joined[1:]
				continue
			}
			n := letters(s.Tokens[k].Form)
			words = append(words, Piece{at, at + n})
			at += n
		}
		sentences = append(sentences, Piece{from, at})
	}
	return words, sentences
}

// spread gives the words of a multiword token their own ranges where their
// letters add up to its own, else an equal share of its start.
func spread(at int, j *conllu.Joined, s *conllu.Sentence) []Piece {
	var out []Piece
	end := at + letters(j.Form)
	for k := j.First; k < j.Last; k++ {
		n := letters(s.Tokens[k].Form)
		out = append(out, Piece{at, min(at+n, end)})
		at += n
	}
	return out
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// Match counts the ranges that both have.
func Match(gold, system []Piece) Counts {
	have := map[Piece]int{}
	for _, p := range gold {
		have[p]++
	}
	c := Counts{Gold: len(gold), System: len(system)}
	for _, p := range system {
		if have[p] > 0 {
			have[p]--
			c.Correct++
		}
	}
	return c
}
