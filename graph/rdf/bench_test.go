package rdf

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"github.com/cayleygraph/quad"
)

// benchQuads are a hundred thousand, in no order.
func benchQuads() []quad.Quad {
	quads := make([]quad.Quad, 100_000)
	for i := range quads {
		quads[i] = quad.Quad{
			Subject: quad.IRI(fmt.Sprint("https://chancery-kg.github.io/id/entity/thing-", i*7919%20_000)), Predicate: quad.IRI("https://chancery-kg.github.io/ns#note"),
			Object: quad.String(fmt.Sprintf("the %d\"th\" thing, in some words", i)), Label: quad.IRI(fmt.Sprint("https://example.org/news/", i%997)),
		}
	}
	return quads
}

func BenchmarkWrite(b *testing.B) {
	quads := benchQuads()
	for _, f := range Formats() {
		b.Run(f.Name, func(b *testing.B) {
			for b.Loop() {
				if err := f.Write(io.Discard, quads); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(len(quads)*b.N)/b.Elapsed().Seconds(), "quads/s")
		})
	}
}

func BenchmarkRead(b *testing.B) {
	quads := benchQuads()
	for _, f := range Formats() {
		if !f.Readable() {
			continue
		}
		var text bytes.Buffer
		if err := f.Write(&text, quads); err != nil {
			b.Fatal(err)
		}
		b.Run(f.Name, func(b *testing.B) {
			for b.Loop() {
				for _, err := range f.Read(bytes.NewReader(text.Bytes()), "") {
					if err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(len(quads)*b.N)/b.Elapsed().Seconds(), "quads/s")
		})
	}
}
