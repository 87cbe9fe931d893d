package parse_test

import (
	"os"
	"path/filepath"
	"runtime/metrics"
	"strings"
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

// BenchmarkMillionWords is one worker's reading of a million words, article by
// article, and then as one document. It reports the memory that the program
// ever took from the system.
func BenchmarkMillionWords(b *testing.B) {
	text := sampleText(b)
	p, err := parse.Default()
	if err != nil {
		b.Fatal(err)
	}
	const million = 1_000_000
	read := func(text string) (words int) {
		doc := schema.Document{Article: schema.Article{Text: text}, Blocks: score.Blocks(text)}
		p.Parse(&doc)
		for i := range doc.Sentences {
			words += len(doc.Sentences[i].Tokens)
		}
		return words
	}
	for b.Loop() {
		words := 0
		for words < million {
			words += read(text)
		}
		b.ReportMetric(megabytes(), "MB-articles")
	}
	long := strings.Repeat(text, million/read(text)+1)
	read(long)
	b.ReportMetric(megabytes(), "MB-one-document")
}

// megabytes is the memory that the program has had at its most.
func megabytes() float64 {
	sample := []metrics.Sample{{Name: "/memory/classes/total:bytes"}}
	metrics.Read(sample)
	return float64(sample[0].Value.Uint64()) / 1e6
}

// sampleText is the program's sample articles as one text.
func sampleText(tb testing.TB) string {
	tb.Helper()
	paths, err := filepath.Glob("../../cmd/chancery/samples/articles/*.txt")
	if err != nil || len(paths) == 0 {
		tb.Fatalf("no sample articles: %v", err)
	}
	var text strings.Builder
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			tb.Fatal(err)
		}
		text.Write(data)
		text.WriteString("\n\n")
	}
	return text.String()
}
