package loader

import (
	"testing"

	"github.com/chancery-kg/chancery/loader/extract"
	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/schema"
)

// rulesIn are the ids of the rules that find something in a sentence.
func rulesIn(t *testing.T, sentence string) map[string]bool {
	t.Helper()
	p, err := parse.Default()
	if err != nil {
		t.Fatal(err)
	}
	doc := schema.Document{
		Article: schema.Article{Text: sentence},
		Blocks:  []schema.Block{{Span: schema.Span{End: len(sentence)}, Kind: schema.Paragraph}},
	}
	p.Parse(&doc)
	found := map[string]bool{}
	for _, c := range extract.Document(&doc).Candidates {
		found[c.Rule] = true
	}
	return found
}

func TestEveryFrameHoldsInItsSentenceAndNotInTheOther(t *testing.T) {
	for _, f := range extract.Codebook() {
		t.Run(f.ID, func(t *testing.T) {
			if !rulesIn(t, f.Match)[f.ID] {
				t.Errorf("does not hold in %q", f.Match)
			}
			if rulesIn(t, f.Not)[f.ID] {
				t.Errorf("holds in %q", f.Not)
			}
		})
	}
}
