package graph

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

// Adding one article to a store of a thousand: the difference alone reaches
// the disk.
func BenchmarkAddOneArticleToAThousand(b *testing.B) {
	s, err := Open(ctx, filepath.Join(b.TempDir(), "store"), Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	var thousand []schema.Reading
	for i := range 1000 {
		thousand = append(thousand, news(fmt.Sprint("n", i)))
	}
	if _, err := s.Add(ctx, thousand, mergeByName); err != nil {
		b.Fatal(err)
	}
	for i := 0; b.Loop(); i++ {
		change, err := s.Add(ctx, []schema.Reading{news(fmt.Sprint("m", i))}, mergeByName)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(change.QuadsAdded), "quads")
	}
}

func BenchmarkBuildThousandArticles(b *testing.B) {
	var thousand []schema.Reading
	for i := range 1000 {
		thousand = append(thousand, news(fmt.Sprint("n", i)))
	}
	for b.Loop() {
		s, err := Open(ctx, filepath.Join(b.TempDir(), "store"), Options{})
		if err != nil {
			b.Fatal(err)
		}
		change, err := s.Add(ctx, thousand, mergeByName)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(change.QuadsAdded), "quads")
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
