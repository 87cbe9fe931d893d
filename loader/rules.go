package loader

import (
	"fmt"

	"github.com/chancery-kg/chancery/loader/extract"
	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/schema"
)

// CheckFrames reads the two sentences of each frame with a codebook and
// returns an error for each frame that does not hold in the one, or holds in
// the other, with the place of the frame. Nil is all well.
func CheckFrames(book *extract.Codebook, frames []extract.Frame) []error {
	parser, err := parse.Default()
	if err != nil {
		return []error{fmt.Errorf("load language model: %w", err)}
	}
	var errs []error
	for i := range frames {
		f := &frames[i]
		if !holds(parser, book, f.ID, f.Match) {
			errs = append(errs, fmt.Errorf("%s: frame %s does not hold in its sentence %q", f.Origin(), f.ID, f.Match))
		}
		if holds(parser, book, f.ID, f.Not) {
			errs = append(errs, fmt.Errorf("%s: frame %s holds in %q", f.Origin(), f.ID, f.Not))
		}
	}
	return errs
}

// holds reports whether a frame finds something in a sentence.
func holds(parser *parse.Parser, book *extract.Codebook, id, sentence string) bool {
	doc := schema.Document{
		Article: schema.Article{Text: sentence},
		Blocks:  []schema.Block{{Span: schema.Span{End: len(sentence)}, Kind: schema.Paragraph}},
	}
	parser.Parse(&doc)
	for _, c := range book.Document(&doc).Candidates {
		if c.Rule == id {
			return true
		}
	}
	return false
}
