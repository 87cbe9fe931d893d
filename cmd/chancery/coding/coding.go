// Package coding reads rows of a sentence with two parties and codes what the
// one does to the other.
//
// In comes a table of tab-separated values whose header names the columns
// sentence, source and target; out go its rows as they were, each with a
// PLOVER root and a status. A row that cannot be coded carries its error and
// stays in its place. It knows nothing of articles and the store.
package coding

import (
	"errors"
	"fmt"
	"strings"

	"github.com/chancery-kg/chancery/loader/extract"
	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/schema"
)

// Row is a line of the table and what became of it.
type Row struct {
	Number                   int    // of the line, the header being 1
	Text                     string // as it stood, padded to the columns of the header
	Sentence, Source, Target string
	extract.Relation
	Err error // why it is not coded; nil where it is
}

// maxSentence bounds a sentence, in bytes; what is longer is none.
const maxSentence = 20_000

// Code fills the relation of a row, or its error where it has none yet.
func (r *Row) Code(parser *parse.Parser) {
	if r.Err != nil {
		return
	}
	defer func() {
		if p := recover(); p != nil {
			r.Relation, r.Err = extract.Relation{}, fmt.Errorf("internal error: %v", p)
		}
	}()
	source := locate(r.Sentence, r.Source, schema.Span{})
	target := locate(r.Sentence, r.Target, source)
	if r.Err = r.check(source, target); r.Err != nil {
		return
	}
	doc := schema.Document{
		Article: schema.Article{Text: r.Sentence},
		Blocks:  []schema.Block{{Span: schema.Span{End: len(r.Sentence)}, Kind: schema.Paragraph}},
	}
	parser.Parse(&doc)
	r.Relation = extract.Between(&doc, source, target)
}

func (r *Row) check(source, target schema.Span) error {
	switch {
	case strings.TrimSpace(r.Sentence) == "":
		return errors.New("no sentence")
	case len(r.Sentence) > maxSentence:
		return fmt.Errorf("the sentence is longer than %d bytes", maxSentence)
	case strings.TrimSpace(r.Source) == "":
		return errors.New("no source")
	case strings.TrimSpace(r.Target) == "":
		return errors.New("no target")
	case source.End+target.End == 0:
		return fmt.Errorf("neither %q nor %q stands in the sentence", r.Source, r.Target)
	}
	return nil
}

// locate is where a party stands in a sentence: as whole words and apart from
// the other party where it can be, else anywhere; the empty span where it does
// not stand at all.
func locate(sentence, party string, other schema.Span) schema.Span {
	party = strings.TrimSpace(party)
	best, rank := schema.Span{}, 0
	for from := 0; party != ""; {
		i := strings.Index(sentence[from:], party)
		if i < 0 {
			break
		}
		s := schema.Span{Start: from + i, End: from + i + len(party)}
		if r := fitness(sentence, s, other); r > rank {
			best, rank = s, r
		}
		from = s.Start + 1
	}
	return best
}

func fitness(sentence string, s, other schema.Span) int {
	rank := 1
	if !within(sentence, s.Start) && !within(sentence, s.End) {
		rank++
	}
	if s.End <= other.Start || s.Start >= other.End {
		rank += 2
	}
	return rank
}

// within reports whether byte i stands inside a word.
func within(s string, i int) bool {
	return i > 0 && i < len(s) && isWordByte(s[i-1]) && isWordByte(s[i])
}

func isWordByte(b byte) bool {
	return b >= 0x80 || b >= '0' && b <= '9' || b|0x20 >= 'a' && b|0x20 <= 'z'
}
