package loader

import (
	"testing"

	"github.com/chancery-kg/chancery/internal/compose"
	"github.com/chancery-kg/chancery/loader/clean"
	"github.com/chancery-kg/chancery/loader/extract"
	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/loader/resolve"
	"github.com/chancery-kg/chancery/schema"
)

// benchWords is how long the articles of the benchmarks are.
const benchWords = 270

// worked is an article of a benchmark with what each stage makes of it.
type worked struct {
	article schema.Article
	clean   schema.Document
	parsed  schema.Document
	found   schema.Extraction
	reading schema.Reading
}

func workedArticles(b *testing.B, n int) (*parse.Parser, []worked) {
	b.Helper()
	p, err := parse.Default()
	if err != nil {
		b.Fatal(err)
	}
	c, out := compose.New(), make([]worked, n)
	for i := range out {
		w := &out[i]
		w.article = c.Article(i, benchWords)
		if w.clean, err = clean.Document(w.article); err != nil {
			b.Fatal(err)
		}
		w.parsed = w.clean
		p.Parse(&w.parsed)
		w.found = extract.Document(&w.parsed)
		w.reading = resolve.Article(&w.parsed, w.found)
	}
	return p, out
}

// BenchmarkStages times each stage alone, on one core.
func BenchmarkStages(b *testing.B) {
	p, all := workedArticles(b, 40)
	var readings []schema.Reading
	for i := range all {
		readings = append(readings, all[i].reading)
	}
	each := func(do func(*worked)) func() {
		return func() {
			for i := range all {
				do(&all[i])
			}
		}
	}
	for _, stage := range []struct {
		name string
		run  func()
	}{
		{"clean", each(func(w *worked) { _, _ = clean.Document(w.article) })},
		{"parse", each(func(w *worked) { d := w.clean; p.Parse(&d) })},
		{"extract", each(func(w *worked) { extract.Document(&w.parsed) })},
		{"resolve", each(func(w *worked) { resolve.Article(&w.parsed, w.found) })},
		{"merge", func() { resolve.Merge(readings) }},
	} {
		b.Run(stage.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				stage.run()
			}
			b.ReportMetric(float64(b.N*len(all))/b.Elapsed().Seconds(), "articles/s")
		})
	}
}
