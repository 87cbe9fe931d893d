package queries

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"github.com/cayleygraph/cayley/graph/memstore"

	"github.com/chancery-kg/chancery/schema"
)

// The news of the benchmark: articles that each hold a few claims among
// states, of which the first takes part in one of five.
const (
	benchArticles = 5000
	benchStates   = 190
	benchPersons  = 1500
)

var benchStore = sync.OnceValue(func() *memstore.QuadStore {
	quads := newsGraph(benchArticles).Quads()
	fmt.Printf("%d quads\n", len(quads))
	return memstore.New(quads...)
})

// newsGraph is the same for the same number of articles.
func newsGraph(articles int) *schema.Graph {
	g := &schema.Graph{}
	for i := range benchStates {
		g.Entities = append(g.Entities, schema.Entity{
			ID: fmt.Sprint("state-", i), Type: schema.Country, Label: fmt.Sprint("State ", i),
			Aliases: []string{fmt.Sprint("Capital ", i), fmt.Sprint("Republic of State ", i), fmt.Sprint("S", i)},
		})
	}
	for i := range benchPersons {
		g.Entities = append(g.Entities, schema.Entity{ID: fmt.Sprint("person-", i), Type: schema.Person, Label: fmt.Sprint("Person ", i)})
	}
	random := uint64(1)
	below := func(n int) int {
		random = random*6364136223846793005 + 1442695040888963407
		return int(random>>33) % n
	}
	for i := range articles {
		a := schema.Article{ID: fmt.Sprint("a", i), Source: fmt.Sprint("a", i, ".txt"), Text: "t", Date: "2021-10-11"}
		g.Articles = append(g.Articles, a)
		for range 6 {
			g.Claims = append(g.Claims, newsClaim(below, a.IRI(), a.Source))
		}
		e := newsEvidence(below, a.IRI(), a.Source)
		g.Statements = append(g.Statements, schema.Statement{
			Speaker: schema.Participant{ID: fmt.Sprint("person-", below(benchPersons))}, Content: "It is so.", Verb: "say", Evidence: e,
		})
	}
	return g
}

func newsClaim(below func(int) int, article schema.IRI, source string) schema.Claim {
	state := func() schema.Participant {
		if below(5) == 0 {
			return schema.Participant{ID: "state-0"}
		}
		return schema.Participant{ID: fmt.Sprint("state-", below(benchStates))}
	}
	c := schema.Claim{
		Type: schema.ClaimTypes[below(len(schema.ClaimTypes))], Status: schema.Statuses[below(2)*below(4)],
		Actors: []schema.Participant{state(), {ID: fmt.Sprint("person-", below(benchPersons))}}, Targets: []schema.Participant{state()},
		Date:     schema.Date(fmt.Sprintf("20%02d-%02d-%02d", below(22), 1+below(12), 1+below(28))),
		Object:   &schema.Thing{Label: fmt.Sprint("matter ", below(3000))},
		Evidence: []schema.Evidence{newsEvidence(below, article, source)}, Confidence: 1,
	}
	if c.Type == schema.AgreementClaim {
		c.Stage = schema.Stages[below(len(schema.Stages))]
		c.Object = &schema.Thing{ID: fmt.Sprint("deal-", below(500)), Label: "deal"}
	}
	c.ID = schema.ClaimID(&c)
	return c
}

func newsEvidence(below func(int) int, article schema.IRI, source string) schema.Evidence {
	start := below(9000)
	return schema.Evidence{
		Article: article, Source: source, Sentence: below(40), Start: start, End: start + 80,
		Quote: fmt.Sprint("Sentence ", start), Rule: "rule",
		Mentions: []schema.Mention{{Span: schema.Span{Start: start, End: start + 4}, Text: "They", Entity: "state-0"}},
	}
}

func BenchmarkQuery(b *testing.B) {
	for _, bench := range []struct{ name, args string }{
		{"agreements", "--party S0 --year 2021"},
		{"agreements", "--year 2021"},
		{"members", "--org S0"},
		{"officials", "--country S0"},
		{"proposals", "--actor S0"},
		{"meetings", `--person "Person 7"`},
		{"visits", "--target S0"},
		{"sanctions", "--actor S0"},
		{"positions", "--actor S0"},
		{"said", `--person "Person 7"`},
		{"timeline", "--actor S0"},
		{"between", "--actor S0 --target S7"},
		{"path", `--actor "Person 7" --target "Person 8"`},
		{"conflicts", "--actor S7"},
		{"conflicts", "--actor S0"},
		{"sources", "--source a7.txt"},
		{"sources", ""},
	} {
		b.Run(bench.name+" "+bench.args, func(b *testing.B) {
			qs := benchStore()
			q, _ := Lookup(bench.name)
			args := map[string]string{}
			fields := quoted(bench.args)
			for i := 0; i+1 < len(fields); i += 2 {
				args[fields[i][2:]] = fields[i+1]
			}
			rows := 0
			for b.Loop() {
				table, err := q.Run(context.Background(), New(qs, Limits{}), args)
				if err != nil {
					b.Fatal(err)
				}
				rows = len(table.Rows)
			}
			b.ReportMetric(float64(rows), "rows")
		})
	}
}

func BenchmarkSession(b *testing.B) {
	qs := memstore.New()
	for b.Loop() {
		if _, err := New(qs, Limits{}).Gizmo(context.Background(), "1"); err != nil {
			b.Fatal(err)
		}
	}
}
