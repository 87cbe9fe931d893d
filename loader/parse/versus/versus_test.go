// Package versus_test measures the analyser beside prose v3
// (github.com/jdkato/prose), a library that tags words and builds no trees.
package versus_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/loader/parse/score"
	"github.com/chancery-kg/chancery/schema"
	"github.com/jdkato/prose/v3"
)

// rounds is how often each reads the text in turn within one measurement, so
// that a machine that slows down slows both.
const rounds = 20

// BenchmarkBesideProse reads the same raw text with prose's tokeniser and
// tagger and with all of our analysis, by turns on one core, and reports the
// words a second of each and our speed as a share of prose's.
func BenchmarkBesideProse(b *testing.B) {
	text := sampleText(b)
	p, err := parse.Default()
	if err != nil {
		b.Fatal(err)
	}
	var ours, theirs meter
	for b.Loop() {
		for range rounds {
			theirs.time(b, func() (int, error) { return tagged(text) })
			ours.time(b, func() (int, error) { return analysed(p, text), nil })
		}
	}
	b.ReportMetric(ours.speed(), "words/s")
	b.ReportMetric(theirs.speed(), "prose-words/s")
	b.ReportMetric(ours.speed()/theirs.speed(), "of-prose")
}

type meter struct {
	words int
	took  time.Duration
}

func (m *meter) time(b *testing.B, read func() (words int, err error)) {
	start := time.Now()
	n, err := read()
	m.took += time.Since(start)
	m.words += n
	if err != nil {
		b.Fatal(err)
	}
}

func (m *meter) speed() float64 { return float64(m.words) / m.took.Seconds() }

func tagged(text string) (words int, err error) {
	doc, err := prose.NewDocument(text, prose.WithSegmentation(false), prose.WithExtraction(false))
	if err != nil {
		return 0, err
	}
	return len(doc.Tokens()), nil
}

func analysed(p *parse.Parser, text string) (words int) {
	doc := schema.Document{Article: schema.Article{Text: text}, Blocks: score.Blocks(text)}
	p.Parse(&doc)
	for i := range doc.Sentences {
		words += len(doc.Sentences[i].Tokens)
	}
	return words
}

// sampleText is the program's sample articles as one text.
func sampleText(b *testing.B) string {
	paths, err := filepath.Glob("../../../cmd/chancery/samples/articles/*.txt")
	if err != nil || len(paths) == 0 {
		b.Fatalf("no sample articles: %v", err)
	}
	var text strings.Builder
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		text.Write(data)
		text.WriteString("\n\n")
	}
	return text.String()
}
