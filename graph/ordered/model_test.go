package ordered

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2/vfs"
	"pgregory.net/rapid"
)

var ctx = context.Background()

// model is a store as plain as can be: a set of quads.
type model map[quad.Quad]bool

// apply makes changes one after another, all or none.
func (m model) apply(deltas []cgraph.Delta, opt cgraph.IgnoreOpts) (model, error) {
	after := model{}
	for q := range m {
		after[q] = true
	}
	for _, d := range deltas {
		switch add := d.Action == cgraph.Add; {
		case add && after[d.Quad] && !opt.IgnoreDup:
			return m, cgraph.ErrQuadExists
		case !add && !after[d.Quad] && !opt.IgnoreMissing:
			return m, cgraph.ErrQuadNotExist
		case add:
			after[d.Quad] = true
		default:
			delete(after, d.Quad)
		}
	}
	return after, nil
}

// some values are of each kind, a few of them so that they meet often.
var someValues = []quad.Value{
	quad.IRI("a"), quad.IRI("b"), quad.IRI("c"), quad.BNode("a"), quad.String("a"), quad.String(""),
	quad.LangString{Value: "a", Lang: "en"},
	quad.Int(-3), quad.Int(7), quad.Int(1 << 60), quad.Float(-.5), quad.Bool(true),
	date("2020", "gYear"), date("2021", "gYear"), date("2021-03", "gYearMonth"), date("2021-03-04", "date"),
	date("2021-12-31", "date"), date("2022-01-01", "date"), date("2021-3", "gYearMonth"), date("2021-03-04Z", "date"),
	quad.String(strings.Repeat("long", 1000)), quad.String(strings.Repeat("long", 1000) + "er"),
}

func date(text, datatype string) quad.Value {
	return quad.TypedString{Value: quad.String(text), Type: quad.IRI("http://www.w3.org/2001/XMLSchema#" + datatype)}
}

func aQuad(t *rapid.T) quad.Quad {
	q := quad.Quad{
		Subject:   rapid.SampledFrom(someValues[:4]).Draw(t, "subject"),
		Predicate: rapid.SampledFrom(someValues[:3]).Draw(t, "predicate"),
		Object:    rapid.SampledFrom(someValues).Draw(t, "object"),
	}
	if rapid.Bool().Draw(t, "labelled") {
		q.Label = rapid.SampledFrom(someValues[:2]).Draw(t, "label")
	}
	return q
}

func someDeltas(t *rapid.T) (deltas []cgraph.Delta) {
	for range rapid.IntRange(1, 6).Draw(t, "changes") {
		action := rapid.SampledFrom([]cgraph.Procedure{cgraph.Add, cgraph.Add, cgraph.Delete}).Draw(t, "action")
		deltas = append(deltas, cgraph.Delta{Quad: aQuad(t), Action: action})
	}
	return deltas
}

// Whatever is done to a store, and with whatever options it is open, it holds
// and answers what a plain set of quads does.
func TestAStoreIsASetOfQuads(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		opt := Options{FS: vfs.NewMem(), CacheSize: 1 << 20}
		opt.MemTableSize = rapid.SampledFrom([]uint64{0, 64 << 10}).Draw(t, "memtable")
		opt.BulkSize = rapid.SampledFrom([]int{0, 1, 3}).Draw(t, "bulk")
		s, m := mustOpen(t, opt), model{}
		defer func() { noError(t, s.Close()) }()
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			switch rapid.IntRange(0, 6).Draw(t, "step") {
			case 0:
				noError(t, s.Close())
				s = mustOpen(t, opt)
			case 1:
				m = loadSome(t, s, m)
			case 2:
				m = replaceSome(t, s, m)
			case 3:
				_, lost, err := s.Rebuild(ctx)
				noError(t, err)
				if lost != 0 {
					t.Fatalf("%d quads are lost", lost)
				}
			default:
				m = changeSome(t, s, m)
			}
			noError(t, s.Check(ctx))
			sameAs(t, s, m)
		}
	})
}

func mustOpen(t *rapid.T, opt Options) *Store {
	s, err := Open("db", opt)
	noError(t, err)
	return s
}

func noError(t *rapid.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func changeSome(t *rapid.T, s *Store, m model) model {
	deltas := someDeltas(t)
	opt := cgraph.IgnoreOpts{IgnoreDup: rapid.Bool().Draw(t, "dup"), IgnoreMissing: rapid.Bool().Draw(t, "missing")}
	before := state(t, s)
	after, want := m.apply(deltas, opt)
	got := s.ApplyDeltas(deltas, opt)
	if !errors.Is(got, want) {
		t.Fatalf("error %v, want %v", got, want)
	}
	if want != nil && before != state(t, s) {
		t.Fatal("a transaction that failed left something")
	}
	return after
}

// state is all keys of the database.
func state(t *rapid.T, s *Store) string {
	var b strings.Builder
	for space := byte('a'); space < 'z'; space++ {
		noError(t, s.each(ctx, space, func(k, v []byte) error { fmt.Fprintf(&b, "%q %q\n", k, v); return nil }))
	}
	return b.String()
}

func loadSome(t *rapid.T, s *Store, m model) model {
	quads := rapid.SliceOfN(rapid.Custom(aQuad), 1, 30).Draw(t, "quads")
	added, err := s.Load(ctx, func(yield func(quad.Quad, error) bool) {
		for _, q := range quads {
			if !yield(q, nil) {
				return
			}
		}
	}, Default)
	noError(t, err)
	after := model{}
	for q := range m {
		after[q] = true
	}
	for _, q := range quads {
		after[q] = true
	}
	if added != len(after)-len(m) {
		t.Fatalf("%d quads added, want %d", added, len(after)-len(m))
	}
	return after
}

// replaceSome makes the store hold other quads than before, some of them the
// same.
func replaceSome(t *rapid.T, s *Store, m model) model {
	want := model{}
	quads := rapid.SliceOfN(rapid.Custom(aQuad), 0, 30).Draw(t, "quads to be")
	for _, q := range quads {
		want[q] = true
	}
	same := 0
	for q := range m {
		if want[q] {
			same++
		}
	}
	var records Records
	records.Set("list", "key", []byte{byte(len(quads))})
	added, gone, err := s.Replace(ctx, slices.Values(quads), Default, &records)
	noError(t, err)
	if added != len(want)-same || gone != len(m)-same {
		t.Fatalf("%d quads added and %d gone, want %d and %d", added, gone, len(want)-same, len(m)-same)
	}
	if kept, err := s.Record("list", "key"); err != nil || string(kept) != string([]byte{byte(len(quads))}) {
		t.Fatalf("record %q, %v", kept, err)
	}
	return want
}

// sameAs compares all quads, the counts, and the answer to a query.
func sameAs(t *rapid.T, s *Store, m model) {
	var got, want []string
	noError(t, s.Quads(anyone, func(q quad.Quad) error { got = append(got, q.NQuad()); return nil }))
	values := map[quad.Value]bool{}
	for q := range m {
		want = append(want, q.NQuad())
		for _, d := range quad.Directions {
			if v := q.Get(d); v != nil {
				values[v] = true
			}
		}
	}
	same(t, "quads", got, want)
	stats, err := s.Stats(ctx, true)
	noError(t, err)
	if stats.Quads.Value != int64(len(m)) || stats.Nodes.Value != int64(len(values)) {
		t.Fatalf("%+v, want %d quads and %d values", stats, len(m), len(values))
	}
	asked(t, s, m)
	joined(t, s, m)
}

func same(t *rapid.T, what string, got, want []string) {
	t.Helper()
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Fatalf("%s\n got %q\nwant %q", what, got, want)
	}
}

// asked asks which subjects have an object in a range, under a label or any.
func asked(t *rapid.T, s *Store, m model) {
	predicate := rapid.SampledFrom(someValues[:3]).Draw(t, "asked predicate")
	from := rapid.SampledFrom(someValues).Draw(t, "bound")
	op := rapid.SampledFrom([]iterator.Operator{iterator.CompareLT, iterator.CompareLTE, iterator.CompareGT, iterator.CompareGTE}).Draw(t, "operator")
	test := shape.Comparison{Op: op, Val: from}
	var want []string
	for q := range m {
		if q.Predicate == predicate && oracle(t, s, test, q.Object) {
			want = append(want, quad.StringOf(q.Subject))
		}
	}
	got := answers(t, s, path.StartPath(s).HasFilter(predicate, false, test))
	same(t, fmt.Sprintf("subjects with %v %v %v", predicate, op, from), got, want)

	want = nil
	for q := range m {
		if q.Predicate == predicate && q.Label == someValues[0] {
			for r := range m {
				if r.Subject == q.Object && r.Label == someValues[0] {
					want = append(want, quad.StringOf(r.Object))
				}
			}
		}
	}
	got = answers(t, s, path.StartPath(s).LabelContext(someValues[0]).Out(predicate).Out())
	same(t, fmt.Sprintf("two steps from anywhere by %v", predicate), unique(got), unique(want))
}

// joined asks which subjects have an object in a range, and each of some
// values, and what leads from those to something else.
func joined(t *rapid.T, s *Store, m model) {
	type has struct{ predicate, object quad.Value }
	predicate := rapid.SampledFrom(someValues[:3]).Draw(t, "ranged predicate")
	test := shape.Comparison{Op: iterator.CompareGTE, Val: rapid.SampledFrom(someValues).Draw(t, "lowest")}
	p := path.StartPath(s).HasFilter(predicate, false, test)
	var wants []has
	for range rapid.IntRange(1, 3).Draw(t, "conditions") {
		h := has{rapid.SampledFrom(someValues[:3]).Draw(t, "has"), rapid.SampledFrom(someValues).Draw(t, "value")}
		wants = append(wants, h)
		p = p.Has(h.predicate, h.object)
	}
	facts := map[quad.Quad]bool{}
	for q := range m {
		q.Label = nil
		facts[q] = true
	}
	var want, further []string
	for q := range m {
		ok := q.Predicate == predicate && oracle(t, s, test, q.Object)
		for _, h := range wants {
			ok = ok && facts[quad.Quad{Subject: q.Subject, Predicate: h.predicate, Object: h.object}]
		}
		if !ok {
			continue
		}
		want = append(want, quad.StringOf(q.Subject))
		for r := range facts {
			if r.Subject == q.Subject {
				further = append(further, quad.StringOf(r.Object))
			}
		}
	}
	same(t, fmt.Sprintf("subjects that have %v and %v %v", wants, predicate, test), unique(answers(t, s, p)), unique(want))
	same(t, fmt.Sprintf("what leads from those that have %v and %v %v", wants, predicate, test), unique(answers(t, s, p.Out())), unique(further))
}

// oracle is Cayley's own comparison.
func oracle(t *rapid.T, s *Store, test shape.Comparison, v quad.Value) bool {
	ref, err := s.ValueOf(v)
	noError(t, err)
	it := test.BuildIterator(s, iterator.NewFixed(ref)).Iterate()
	defer it.Close()
	return it.Next(ctx)
}

func answers(t *rapid.T, s *Store, p *path.Path) (out []string) {
	values, err := p.Iterate(ctx).Paths(true).AllValues(s)
	noError(t, err)
	for _, v := range values {
		out = append(out, quad.StringOf(v))
	}
	return out
}

func unique(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}
