package ordered

import (
	"context"
	"fmt"
	"math/bits"
	"slices"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/shape"
)

// edges are the values in one place of the quads that fit: those with values
// of the sets, where they are given, and with objects that pass all tests. It
// stands for LinksTo and HasA of Cayley over fixed values, and gives what they
// give: a value for each quad, as often as quads have it.
type edges struct {
	v      *view
	sets   [places][]id // nil is any value
	tests  []shape.Comparison
	ranges []idRange // of objects that may pass the tests
	result int
	save   [places][]string // tags
}

// maxSpans bounds the combinations of the sets.
const maxSpans = 4096

// spans cuts the quads that fit into neighbours.
func (e *edges) spans() []span {
	out := []span{{}}
	for p, set := range e.sets {
		if set == nil {
			continue
		}
		var wider []span
		for _, s := range out {
			for _, i := range set {
				s.pattern[p] = i
				wider = append(wider, s)
			}
		}
		out = wider
	}
	if len(e.tests) == 0 {
		return out
	}
	return e.tested(out)
}

// tested restricts spans to objects that may pass the tests.
func (e *edges) tested(spans []span) (out []span) {
	for _, s := range spans {
		if o := s.pattern[object]; o != none {
			s.test = true
			out = append(out, s)
			continue
		}
		for _, r := range e.ranges {
			s.ranged, s.test, s.lo, s.hi = true, r.tested, r.lo, r.hi
			out = append(out, s)
		}
	}
	return out
}

// combinations is how many patterns the sets make.
func (e *edges) combinations() int {
	n := 1
	for _, set := range e.sets {
		if set != nil {
			n *= len(set)
		}
		if n > maxSpans {
			break
		}
	}
	return n
}

// with is the edges whose value in a place is this one, nil where none is.
func (e *edges) with(place int, i id) []span {
	if e.sets[place] != nil && !slices.Contains(e.sets[place], i) {
		return nil
	}
	bound := *e
	bound.sets[place] = []id{i}
	return bound.spans()
}

func (e *edges) String() string                                  { return fmt.Sprintf("Edges(%v)", e.sets) }
func (e *edges) SubIterators() []iterator.Shape                  { return nil }
func (e *edges) Optimize(context.Context) (iterator.Shape, bool) { return e, false }

func (e *edges) Iterate() iterator.Scanner {
	return &edgesScan{walk: walk{e: e, c: cursor{v: e.v}, spans: e.spans()}}
}

func (e *edges) Lookup() iterator.Index {
	return &edgesLookup{walk: walk{e: e, c: cursor{v: e.v}}}
}

// Stats estimates: sets add up, and a range that is too wide to be counted is
// an eighth. Fewer edges hold a
// value less often, so they are asked before others.
func (e *edges) Stats(context.Context) (iterator.Costs, error) {
	size, exact, err := e.size()
	cost := 2 + int64(bits.Len64(uint64(size)))
	return iterator.Costs{ContainsCost: cost, NextCost: 1, Size: refs.Size{Value: size, Exact: exact}}, err
}

func (e *edges) size() (size int64, exact bool, err error) {
	exact = len(e.tests) == 0
	plainEdges := *e
	plainEdges.tests = nil
	for _, s := range plainEdges.spans() {
		n, ok, err := e.v.patternSize(s.pattern)
		if err != nil {
			return 0, false, err
		}
		size, exact = size+n, exact && ok
	}
	if len(e.tests) == 0 {
		return size, exact, nil
	}
	within, err := e.within()
	if within == 0 {
		within = size/8 + 1
	}
	return min(size, within), false, err
}

// mostCounts bounds the values in a range whose counts are added up.
const mostCounts = 1000

// within is how many quads have an object that passes the tests by its number,
// whatever else they have; 0 where that is not known.
func (e *edges) within() (n int64, err error) {
	values := 0
	for _, r := range e.ranges {
		if r.tested {
			continue
		}
		it, err := e.v.iterator(countKey(object, r.lo), after(countKey(object, r.hi)))
		if err != nil {
			return 0, err
		}
		for ok := it.First(); ok && values < mostCounts; ok = it.Next() {
			count, err := readCount(it.Value())
			if err != nil {
				return 0, firstError(err, e.v.release(it))
			}
			n, values = n+count, values+1
		}
		if err := firstError(it.Error(), e.v.release(it)); err != nil {
			return 0, err
		}
	}
	if values == mostCounts {
		return 0, nil
	}
	return n, nil
}

// walk goes over the quads of edges that fit.
type walk struct {
	e     *edges
	c     cursor
	spans []span // yet to come
	begun bool
}

// next goes to the next quad that fits.
func (w *walk) next(ctx context.Context) bool {
	for w.c.err == nil {
		if w.begun && w.c.next(ctx) {
			if w.fits() {
				return true
			}
			w.c.err = firstError(w.c.err, ctx.Err())
			continue
		}
		if len(w.spans) == 0 || w.c.err != nil {
			w.begun = false
			return false
		}
		w.c.seek(w.spans[0])
		w.spans, w.begun = w.spans[1:], true
	}
	return false
}

// fits tests what the span has not settled.
func (w *walk) fits() bool {
	for p, tags := range w.e.save {
		if len(tags) > 0 && w.c.row[p] == none {
			return false
		}
	}
	if w.c.row[w.e.result] == none {
		return false
	}
	if !w.c.span.test {
		return true
	}
	v, err := w.c.v.value(w.c.row[object])
	w.c.err = err
	return err == nil && v != nil && pass(w.e.tests, v)
}

func (w *walk) Err() error   { return w.c.err }
func (w *walk) Close() error { w.begun = false; return w.c.close() }

// Result is the value in the place of the result.
func (w *walk) Result() refs.Ref {
	if !w.begun {
		return nil
	}
	return idRef(w.c.row[w.e.result])
}

// TagResults tells the values of the places that are saved.
func (w *walk) TagResults(dst map[string]refs.Ref) {
	if !w.begun {
		return
	}
	for p, tags := range w.e.save {
		for _, tag := range tags {
			dst[tag] = w.c.row[p]
		}
	}
}

type edgesScan struct{ walk }

func (s *edgesScan) String() string                { return "EdgesScan" }
func (s *edgesScan) NextPath(context.Context) bool { return false }

// Next closes what it has read to the end.
func (s *edgesScan) Next(ctx context.Context) bool {
	if s.next(ctx) {
		return true
	}
	if err := s.Close(); s.c.err == nil {
		s.c.err = err
	}
	return false
}

type edgesLookup struct {
	walk
	seen seen
}

func (l *edgesLookup) String() string { return "EdgesLookup" }

// Contains looks for a quad with the value; further ones are further paths.
func (l *edgesLookup) Contains(ctx context.Context, ref refs.Ref) bool {
	i, ok := ref.(id)
	l.begun = false
	if !ok || !l.seen.mayHold(ctx, l.e, i) {
		return false
	}
	l.spans = l.e.with(l.e.result, i)
	return l.next(ctx)
}

// NextPath goes to the next quad with the value.
func (l *edgesLookup) NextPath(ctx context.Context) bool { return l.next(ctx) }
