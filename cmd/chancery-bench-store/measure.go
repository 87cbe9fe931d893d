package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// measures are what was measured of an engine.
type measures struct {
	Engine                        string
	Quads                         int64
	Load, Open, Dump              time.Duration
	Disk, Memory                  int64 // bytes; the memory is the most while loading
	Agreements, Article, Outgoing question
	Answers                       int // of all questions together, to see that engines agree
}

// question is how long one takes: the median on the clock, and the mean of the
// processor's time, which other work on the machine does not stretch.
type question struct{ Median, Processor time.Duration }

func (q question) String() string {
	return fmt.Sprintf("%v (%v)", q.Median.Round(100*time.Nanosecond), q.Processor.Round(100*time.Nanosecond))
}

// row is a line of the table.
type row struct{ name, text string }

func rows(m *measures) []row {
	return []row{
		{"", m.Engine},
		{"quads", fmt.Sprint(m.Quads)},
		{"load", m.Load.Round(10 * time.Millisecond).String()},
		{"quads a second", fmt.Sprint(int(float64(m.Quads) / m.Load.Seconds()))},
		{"peak memory, MB", fmt.Sprint(m.Memory >> 20)},
		{"bytes a quad on disk", fmt.Sprint(m.Disk / max(m.Quads, 1))},
		{"open", m.Open.Round(100 * time.Microsecond).String()},
		{"agreements of X signed in 2021, median (processor, mean)", m.Agreements.String()},
		{"quads of an article", m.Article.String()},
		{"outgoing edges, path API", m.Outgoing.String()},
		{"dump", m.Dump.Round(10 * time.Millisecond).String()},
		{"answers", fmt.Sprint(m.Answers)},
	}
}

// engine is a store to be measured.
type engine interface {
	load(file, dir string) error
	open(dir string) (cgraph.QuadStore, error)
	dump(w io.Writer) error
	close() error
}

var engines = map[string]func() engine{
	"ours":   func() engine { return &ours{} },
	"cayley": func() engine { return &upstream{} },
}

func measure(name, file, dir string) (m measures, err error) {
	m.Engine = name
	e := engines[name]()
	if err := os.RemoveAll(dir); err != nil {
		return m, err
	}
	if m.Load, err = timed(func() error { return e.load(file, dir) }); err != nil {
		return m, fmt.Errorf("load: %w", err)
	}
	m.Memory = peakMemory()
	if m.Disk, err = sizeOf(dir); err != nil {
		return m, err
	}
	var qs cgraph.QuadStore
	if m.Open, err = timed(func() (err error) { qs, err = e.open(dir); return err }); err != nil {
		return m, fmt.Errorf("open: %w", err)
	}
	if err := m.ask(qs); err != nil {
		return m, fmt.Errorf("ask: %w", err)
	}
	if m.Dump, err = timed(func() error { return e.dump(io.Discard) }); err != nil {
		return m, fmt.Errorf("dump: %w", err)
	}
	return m, e.close()
}

func timed(do func() error) (time.Duration, error) {
	begin := time.Now()
	err := do()
	return time.Since(begin), err
}

func sizeOf(dir string) (size int64, err error) {
	err = filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			size += info.Size()
		}
		return err
	})
	return size, err
}

// ask asks each question of several things, and again until times are warm, or
// until it has taken long enough.
func (m *measures) ask(qs cgraph.QuadStore) error {
	stats, err := qs.Stats(context.Background(), true)
	if err != nil {
		return err
	}
	m.Quads = stats.Quads.Value
	questions := []struct {
		took *question
		ask  func(qs cgraph.QuadStore, n int) (int, error)
	}{
		{&m.Agreements, signedIn2021}, {&m.Article, quadsOfArticle}, {&m.Outgoing, outgoing},
	}
	for _, q := range questions {
		if *q.took, err = m.median(qs, q.ask); err != nil {
			return err
		}
	}
	return nil
}

// things is how many things each question is asked of.
const things = 20

// patience bounds the time for the rounds of one question after the first.
const patience = 5 * time.Second

func (m *measures) median(qs cgraph.QuadStore, ask func(cgraph.QuadStore, int) (int, error)) (q question, err error) {
	begin := time.Now()
	var used time.Duration
	var times []time.Duration
	for round := range 20 {
		if round > 0 && time.Since(begin) > patience {
			break
		}
		if round == 1 {
			times, used = nil, processorTime() // those before were cold
		}
		for n := range things {
			if len(times) > 0 && time.Since(begin) > 4*patience {
				break // of a thing each; answers then differ
			}
			took, err := timed(func() error {
				found, err := ask(qs, n)
				if round == 0 {
					m.Answers += found
				}
				return err
			})
			if err != nil {
				return q, err
			}
			times = append(times, took)
		}
	}
	q.Processor = (processorTime() - used) / time.Duration(len(times))
	slices.Sort(times)
	q.Median = times[len(times)/2]
	return q, nil
}

func signedIn2021(qs cgraph.QuadStore, n int) (int, error) {
	day := func(text string) quad.Value { return quad.TypedString{Value: quad.String(text), Type: xsd + "date"} }
	p := path.StartPath(qs, quad.IRI(party(n))).In(quad.IRI(actor)).
		Has(quad.IRI(kind), quad.IRI(agreement)).
		Has(quad.IRI(stage), quad.String("signed")).
		HasFilter(quad.IRI(when), false,
			shape.Comparison{Op: iterator.CompareGTE, Val: day("2021-01-01")},
			shape.Comparison{Op: iterator.CompareLTE, Val: day("2021-12-31")})
	found, err := p.Iterate(context.Background()).Paths(false).AllValues(qs)
	return len(found), err
}

func quadsOfArticle(qs cgraph.QuadStore, n int) (count int, err error) {
	ref, err := qs.ValueOf(quad.IRI(article(n * 50)))
	if err != nil || ref == nil {
		return 0, err
	}
	it := qs.QuadIterator(quad.Label, ref).Iterate()
	defer it.Close() //nolint:errcheck // it was only read
	for it.Next(context.Background()) {
		if _, err := qs.Quad(it.Result()); err != nil {
			return count, err
		}
		count++
	}
	return count, it.Err()
}

func outgoing(qs cgraph.QuadStore, n int) (int, error) {
	found, err := path.StartPath(qs, quad.IRI(claim(n*450))).Out().Iterate(context.Background()).Paths(false).AllValues(qs)
	return len(found), err
}
