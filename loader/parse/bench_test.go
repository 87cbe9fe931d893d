package parse_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/loader/parse/conllu"
	"github.com/chancery-kg/chancery/loader/parse/score"
	"github.com/chancery-kg/chancery/schema"
)

// BenchmarkLoad is the start: the model of the binary made ready.
func BenchmarkLoad(b *testing.B) {
	model, err := os.ReadFile("model/english.bin")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := parse.Load(model); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRawText is all of the analysis, of raw text, on one core.
func BenchmarkRawText(b *testing.B) {
	dir := os.Getenv("CHANCERY_CORPORA")
	if dir == "" {
		b.Skip("CHANCERY_CORPORA is not set: no text to read")
	}
	f, err := os.Open(filepath.Join(dir, "data/ud/en_gum_open-ud-dev.conllu"))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	gold, err := conllu.ReadAll(f)
	if err != nil {
		b.Fatal(err)
	}
	doc := schema.Document{Article: schema.Article{Text: score.Raw(gold)}}
	doc.Blocks = score.Blocks(doc.Article.Text)
	p, err := parse.Default()
	if err != nil {
		b.Fatal(err)
	}
	words := 0
	for b.Loop() {
		p.Parse(&doc)
		for i := range doc.Sentences {
			words += len(doc.Sentences[i].Tokens)
		}
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}
