package loader

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/loader/clean"
	"github.com/chancery-kg/chancery/loader/extract"
	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/loader/resolve"
	"github.com/chancery-kg/chancery/schema"
)

// composer writes articles of sentences drawn by chance, the same for the same
// seed.
type composer struct {
	*rand.Rand
	states, demonyms, capitals, bodies []string
}

func newComposer() *composer {
	c := &composer{Rand: rand.New(rand.NewPCG(1815, 1919))}
	for _, e := range gazetteer.Default().Entries() {
		for _, n := range e.Names {
			switch {
			case n.Weak:
			case n.Kind == gazetteer.Label && e.Type == schema.Country:
				c.states = append(c.states, n.Text)
			case n.Kind == gazetteer.Demonym && e.Type == schema.Country:
				c.demonyms = append(c.demonyms, n.Text)
			case n.Kind == gazetteer.Capital:
				c.capitals = append(c.capitals, n.Text)
			case n.Kind == gazetteer.Label && e.Type == schema.Organization:
				c.bodies = append(c.bodies, n.Text)
			}
		}
	}
	return c
}

// sentences have holes: S a state, D a demonym, C a capital, B an
// organisation, P a statesman long dead, O an office, W a day of the week.
var sentences = []string{
	"S and S signed a memorandum on fisheries in C on W.",
	"The D O, P, said on W that talks with S had been useful and would go on next month.",
	"P will visit C later this week, a spokesman for the D embassy told reporters.",
	"\"We have asked S to take back its decision,\" the O said, adding that B had been told.",
	"B condemned the shelling of a market in S and called for an immediate ceasefire.",
	"The D foreign ministry denied that S had recalled its ambassador over the border dispute.",
	"D officials met their D counterparts on the sidelines of a B meeting on 3 March 2019.",
	"If S does not withdraw its troops, B may impose sanctions on shipping, according to diplomats.",
	"He thanked the D government for its support and praised the role of S in the negotiations.",
	"S, which joined B in 2004, has not yet ratified the agreement it reached with S last year.",
	"The two sides also discussed energy, migration and the security of trade routes near C.",
	"Prices of bread rose again in C, where shops had stayed shut since the beginning of the month.",
	"P, who became O of S in 1998, was received by the D president at the palace.",
	"S expelled two D diplomats on W after accusing them of spying for S, state media reported.",
	"Asked about the plan, the D O answered that S would neither confirm nor reject it.",
	"A delegation led by Deputy Foreign Minister P arrived in C for consultations with S and B.",
}

var holes = map[byte]func(*composer) string{
	'S': func(c *composer) string { return c.any(c.states) },
	'D': func(c *composer) string { return c.any(c.demonyms) },
	'C': func(c *composer) string { return c.any(c.capitals) },
	'B': func(c *composer) string { return "the " + c.any(c.bodies) },
	'P': func(c *composer) string {
		return c.any([]string{"Otto Bismarck", "Benjamin Disraeli", "Charles Talleyrand", "Alexander Gorchakov", "George Canning"})
	},
	'O': func(c *composer) string {
		return c.any([]string{"foreign minister", "prime minister", "defence minister", "minister of trade and industry", "president"})
	},
	'W': func(c *composer) string { return c.any([]string{"Monday", "Tuesday", "Thursday", "Friday"}) },
}

func (c *composer) any(list []string) string { return list[c.IntN(len(list))] }

func (c *composer) sentence() string {
	var b strings.Builder
	for i, word := range strings.Fields(c.any(sentences)) {
		if i > 0 {
			b.WriteByte(' ')
		}
		fill := holes[word[0]]
		if fill == nil || len(word) > 1 && word[1] >= 'A' {
			b.WriteString(word)
			continue
		}
		text := fill(c)
		if i == 0 {
			text = strings.ToUpper(text[:1]) + text[1:]
		}
		b.WriteString(text + word[1:])
	}
	return b.String()
}

func (c *composer) article(n int) schema.Article {
	a := schema.Article{
		Source: fmt.Sprintf("%04d.txt", n), Publisher: "Evening Gazette",
		Title: strings.TrimSuffix(c.sentence(), "."), Date: schema.Date(fmt.Sprintf("2020-%02d-%02d", 1+c.IntN(12), 1+c.IntN(28))),
	}
	paragraphs := []string{a.Title}
	for range 6 + c.IntN(5) {
		paragraphs = append(paragraphs, c.sentence()+" "+c.sentence())
	}
	a.Text = strings.Join(paragraphs, "\n\n")
	return a
}

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
	c, out := newComposer(), make([]worked, n)
	for i := range out {
		w := &out[i]
		w.article = c.article(i)
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
