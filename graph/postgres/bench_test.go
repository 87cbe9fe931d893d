package postgres

import (
	"fmt"
	"iter"
	"testing"

	csql "github.com/cayleygraph/cayley/graph/sql"
	"github.com/cayleygraph/cayley/graph/sql/postgres"
	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/postgres/postgrestest"
)

const benchQuads = 300_000

// benchGraph is quads as news has them: a dozen a claim, labelled by article.
func benchGraph() iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		for n := range benchQuads {
			claim, field := n/12, n%12
			q := quad.Make(quad.IRI(fmt.Sprintf("https://bench.example/claim/%x", uint64(claim)*0x9E3779B97F4A7C15)),
				quad.IRI(fmt.Sprint("https://bench.example/term/", field)), quad.String(fmt.Sprint("value ", claim*7919%(1<<field+3))),
				quad.IRI(fmt.Sprint("https://bench.example/article/", claim/9)))
			if !yield(q, nil) {
				return
			}
		}
	}
}

// BenchmarkLoad loads 300,000 quads into an empty database, as Cayley does it,
// and as we do.
func BenchmarkLoad(b *testing.B) {
	b.Run("cayley", func(b *testing.B) {
		for b.Loop() {
			address := postgrestest.Empty(b)
			must(b, csql.Init(postgres.Type, address, nil))
			qs, err := csql.New(postgres.Type, address, nil)
			must(b, err)
			w, err := qs.NewQuadWriter()
			must(b, err)
			var batch []quad.Quad
			for q := range benchGraph() {
				if batch = append(batch, q); len(batch) == quad.DefaultBatch {
					_, err = w.WriteQuads(batch)
					must(b, err)
					batch = batch[:0]
				}
			}
			must(b, w.Close())
			must(b, qs.Close())
		}
		b.ReportMetric(float64(b.N*benchQuads)/b.Elapsed().Seconds(), "quads/s")
	})
	b.Run("ours", func(b *testing.B) {
		for b.Loop() {
			s, err := Open(ctx, postgrestest.Empty(b), Options{})
			must(b, err)
			_, err = s.Load(ctx, benchGraph(), byDefault)
			must(b, err)
			must(b, s.Close())
		}
		b.ReportMetric(float64(b.N*benchQuads)/b.Elapsed().Seconds(), "quads/s")
	})
}
