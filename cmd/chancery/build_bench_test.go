package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/internal/compose"
	"github.com/chancery-kg/chancery/loader"
	"github.com/chancery-kg/chancery/loader/resolve"
	"github.com/chancery-kg/chancery/schema"
)

// composed writes n articles of so many words into a folder of their own.
func composed(b *testing.B, n, words int) string {
	b.Helper()
	dir, c := b.TempDir(), compose.New()
	for i := range n {
		a := c.Article(i, words)
		text := fmt.Sprintf("Title: %s\nDate: %s\nPublisher: %s\n\n%s\n", a.Title, a.Date, a.Publisher, a.Text)
		if err := os.WriteFile(filepath.Join(dir, a.Source), []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	return dir
}

// readingsOf reads all articles of a folder.
func readingsOf(b *testing.B, dir string) []schema.Reading {
	b.Helper()
	readings, report, err := loader.Load(context.Background(), []string{dir}, loader.Options{})
	if err != nil || len(report.Failures) > 0 {
		b.Fatal(err, report.Failures)
	}
	return readings
}

// written puts readings into a store and tells how many quads that wrote.
func written(b *testing.B, path string, readings []schema.Reading) int {
	b.Helper()
	s, err := graph.Open(context.Background(), path, graph.Options{})
	if err != nil {
		b.Fatal(err)
	}
	change, err := s.Add(context.Background(), readings, resolve.Merge)
	if err == nil {
		err = s.Close()
	}
	if err != nil {
		b.Fatal(err)
	}
	return change.QuadsAdded
}

// BenchmarkPipeline takes three hundred articles of five hundred words from
// their files to the quads of a new store on disk: all of it, and each half by
// itself.
func BenchmarkPipeline(b *testing.B) {
	const articles, words = 300, 500
	dir := composed(b, articles, words)
	readings := readingsOf(b, dir)
	for _, part := range []struct {
		name string
		run  func(path string) int
	}{
		{"text to quads", func(path string) int { return written(b, path, readingsOf(b, dir)) }},
		{"text to readings", func(string) int { return len(readingsOf(b, dir)) }},
		{"readings to quads", func(path string) int { return written(b, path, readings) }},
	} {
		b.Run(part.name, func(b *testing.B) {
			made := 0
			for b.Loop() {
				made = part.run(filepath.Join(b.TempDir(), "store"))
			}
			b.ReportMetric(float64(b.N*articles)/b.Elapsed().Seconds(), "articles/s")
			b.ReportMetric(float64(made), "made")
		})
	}
}

// BenchmarkAddOne adds one article to a store of many, and takes it out again.
func BenchmarkAddOne(b *testing.B) {
	const articles, words = 1000, 500
	readings := readingsOf(b, composed(b, articles+1, words))
	s, err := graph.Open(context.Background(), filepath.Join(b.TempDir(), "store"), graph.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Add(context.Background(), readings[:articles], resolve.Merge); err != nil {
		b.Fatal(err)
	}
	last := readings[articles]
	for b.Loop() {
		if _, err := s.Add(context.Background(), readings[articles:], resolve.Merge); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if _, err := s.Remove(context.Background(), []string{string(last.Article.IRI())}, resolve.Merge); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}
