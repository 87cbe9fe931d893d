package ordered

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2/vfs"
)

func memory(t testing.TB) *Store { return open(t, "db", Options{FS: vfs.NewMem()}) }

func iris(s, p, o string) quad.Quad {
	return quad.Quad{Subject: quad.IRI(s), Predicate: quad.IRI(p), Object: quad.IRI(o)}
}

func adding(quads ...quad.Quad) (deltas []cgraph.Delta) {
	for _, q := range quads {
		deltas = append(deltas, cgraph.Delta{Quad: q, Action: cgraph.Add})
	}
	return deltas
}

func removing(quads ...quad.Quad) (deltas []cgraph.Delta) {
	for _, q := range quads {
		deltas = append(deltas, cgraph.Delta{Quad: q, Action: cgraph.Delete})
	}
	return deltas
}

func contents(t *testing.T, s *Store) map[quad.Quad]bool {
	t.Helper()
	all := map[quad.Quad]bool{}
	must(t, s.Quads(anyone, func(q quad.Quad) error { all[q] = true; return nil }))
	return all
}

// In Cayley's key-value layout the ids that a failed transaction gave out stay
// in memory, and later name other values.
func TestATransactionThatFailsLeavesNoGhostsThatNameOtherValues(t *testing.T) {
	s := memory(t)
	must(t, s.ApplyDeltas(adding(iris("a", "p", "b")), cgraph.IgnoreOpts{}))
	err := s.ApplyDeltas(adding(iris("x", "y", "z"), iris("a", "p", "b")), cgraph.IgnoreOpts{})
	if !cgraph.IsQuadExist(err) {
		t.Fatalf("error %v", err)
	}
	for _, ghost := range []string{"x", "y", "z"} {
		if ref, err := s.ValueOf(quad.IRI(ghost)); ref != nil || err != nil {
			t.Errorf("%s is there: %v, %v", ghost, ref, err)
		}
	}
	must(t, s.ApplyDeltas(adding(iris("k", "l", "m"), iris("x", "l", "a")), cgraph.IgnoreOpts{}))
	got := contents(t, s)
	if len(got) != 3 || !got[iris("k", "l", "m")] || !got[iris("x", "l", "a")] {
		t.Errorf("%v", got)
	}
	must(t, s.Check(ctx))
}

// In Cayley's key-value layout the new quad loses its subject.
func TestRemovingAllQuadsOfANodeWhileAddingOneKeepsItsSubject(t *testing.T) {
	s := memory(t)
	must(t, s.ApplyDeltas(adding(iris("a", "p", "b")), cgraph.IgnoreOpts{}))
	must(t, s.ApplyDeltas(append(removing(iris("a", "p", "b")), adding(iris("a", "q", "c"))...), cgraph.IgnoreOpts{}))
	if got := contents(t, s); len(got) != 1 || !got[iris("a", "q", "c")] {
		t.Errorf("%v", got)
	}
	must(t, s.Check(ctx))
}

// In Cayley's key-value layout a duplicate that is passed over counts as a use
// of its values, which then never go.
func TestAddingTwiceAndRemovingOnceLeavesNoNode(t *testing.T) {
	s := memory(t)
	for range 2 {
		must(t, s.ApplyDeltas(adding(iris("a", "p", "b")), cgraph.IgnoreOpts{IgnoreDup: true}))
	}
	must(t, s.ApplyDeltas(removing(iris("a", "p", "b")), cgraph.IgnoreOpts{}))
	for _, gone := range []string{"a", "p", "b"} {
		if ref, err := s.ValueOf(quad.IRI(gone)); ref != nil || err != nil {
			t.Errorf("%s is there: %v, %v", gone, ref, err)
		}
	}
	st, err := s.Stats(ctx, true)
	must(t, err)
	if st.Nodes.Value != 0 || st.Quads.Value != 0 {
		t.Errorf("%+v", st)
	}
	must(t, s.Check(ctx))
}

func TestAQuadStaysAsLongAsAnyoneKeepsIt(t *testing.T) {
	s, q := memory(t), iris("a", "p", "b")
	for _, step := range []struct {
		add, remove Origin
		there       bool
	}{{add: 1, there: true}, {add: 2, there: true}, {remove: 1, there: true}, {remove: 4, there: true}, {remove: 2}} {
		must(t, s.Write(func(tx *Tx) error {
			_, err := tx.Add(q, step.add)
			if step.add == 0 {
				_, err = tx.Remove(q, step.remove)
			}
			return err
		}))
		if got := contents(t, s)[q]; got != step.there {
			t.Errorf("after %+v it is there: %v", step, got)
		}
	}
	must(t, s.Check(ctx))
}

func TestASnapshotStaysAsItWasWhileOthersWriteAndRead(t *testing.T) {
	s := memory(t)
	must(t, s.ApplyDeltas(adding(iris("a", "p", "b")), cgraph.IgnoreOpts{}))
	var readers sync.WaitGroup
	for range 4 {
		snapshot := s.Snapshot()
		readers.Go(func() {
			defer snapshot.Close()
			for range 50 {
				n := 0
				if err := snapshot.Quads(anyone, func(quad.Quad) error { n++; return nil }); err != nil || n != 1 {
					t.Errorf("%d quads, %v", n, err)
				}
			}
		})
		readers.Go(func() {
			for range 50 {
				if err := s.Quads(anyone, func(quad.Quad) error { return nil }); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for i := range 50 {
		must(t, s.ApplyDeltas(adding(iris("a", "p", fmt.Sprint(i))), cgraph.IgnoreOpts{}))
	}
	readers.Wait()
}

func TestOrdersBeginWithAnySetOfPlaces(t *testing.T) {
	for bound := range 1 << places {
		var pattern row
		n := 0
		for p := range places {
			if bound>>p&1 == 1 {
				pattern[p] = 1
				n++
			}
		}
		if o := orderFor(pattern, false); o.prefix(pattern) != n {
			t.Errorf("%v: order %v has %d places bound of %d", pattern, o.by, o.prefix(pattern), n)
		}
	}
}

// However much a query reads in vain, it ends when it is cancelled.
func TestAQueryThatFindsNothingEndsWhenItIsCancelled(t *testing.T) {
	s := memory(t)
	must(t, s.ApplyDeltas(adding(iris("a", "p", "b"), iris("a", "p", "c"), iris("b", "p", "d")), cgraph.IgnoreOpts{}))
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	nothing := shape.Comparison{Op: iterator.CompareGT, Val: quad.IRI("z")}
	queries := map[string]*path.Path{
		"filter":        path.StartPath(s).HasFilter(quad.IRI("p"), false, nothing),
		"step":          path.StartPath(s, quad.IRI("a")).Out(quad.IRI("p")).Out(quad.IRI("q")),
		"all values":    path.StartPath(s).Filters(nothing),
		"steps at once": path.StartPath(s).Out().Out(quad.IRI("p")).Out(),
	}
	for name, query := range queries {
		it := query.BuildIterator(ctx).Iterate()
		for range 10 {
			it.Next(cancelled)
		}
		if err := it.Err(); err != nil && !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", name, err)
		}
		must(t, it.Close())
	}
	it := queries["filter"].BuildIterator(ctx).Iterate()
	if it.Next(cancelled) || !errors.Is(it.Err(), context.Canceled) {
		t.Errorf("the filter read on: %v", it.Err())
	}
}
