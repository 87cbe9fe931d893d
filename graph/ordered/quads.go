package ordered

import (
	"context"
	"fmt"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
)

// quadsShape is the quads of a pattern.
type quadsShape struct {
	v       *view
	pattern row
}

func (s *quadsShape) String() string                                  { return fmt.Sprintf("Quads(%v)", s.pattern) }
func (s *quadsShape) SubIterators() []iterator.Shape                  { return nil }
func (s *quadsShape) Optimize(context.Context) (iterator.Shape, bool) { return s, false }
func (s *quadsShape) Iterate() iterator.Scanner                       { return newQuadsScan(s) }
func (s *quadsShape) Lookup() iterator.Index                          { return &quadsLookup{pattern: s.pattern} }

func (s *quadsShape) Stats(context.Context) (c iterator.Costs, err error) {
	size, exact, err := s.v.patternSize(s.pattern)
	return iterator.Costs{ContainsCost: 1, NextCost: 1, Size: refs.Size{Value: size, Exact: exact}}, err
}

// patternSize is how many quads fit a pattern, exactly for patterns of no value
// or one, else at most.
func (v *view) patternSize(pattern row) (size int64, exact bool, err error) {
	bound := 0
	size, err = v.count(quadTotal, none)
	for p, i := range pattern {
		if i == none || err != nil {
			continue
		}
		var n int64
		n, err = v.count(p, i)
		size = min(size, n)
		bound++
	}
	return size, bound < 2, err
}

type quadsScan struct {
	plain
	c cursor
}

func newQuadsScan(s *quadsShape) *quadsScan {
	scan := &quadsScan{c: cursor{v: s.v}}
	scan.c.seek(span{pattern: s.pattern})
	return scan
}

func (s *quadsScan) String() string   { return "QuadsScan" }
func (s *quadsScan) Err() error       { return s.c.err }
func (s *quadsScan) Close() error     { return s.c.close() }
func (s *quadsScan) Result() refs.Ref { return rowRef(s.c.row) }

func (s *quadsScan) Next(ctx context.Context) bool {
	if s.c.next(ctx) {
		return true
	}
	s.c.row = row{}
	if err := s.c.close(); s.c.err == nil {
		s.c.err = err
	}
	return false
}

// rowRef is a row as a reference, nil for no row.
func rowRef(r row) refs.Ref {
	if r == (row{}) {
		return nil
	}
	return r
}

type quadsLookup struct {
	plain
	pattern row
	found   row
}

func (l *quadsLookup) String() string   { return "QuadsLookup" }
func (l *quadsLookup) Err() error       { return nil }
func (l *quadsLookup) Close() error     { return nil }
func (l *quadsLookup) Result() refs.Ref { return rowRef(l.found) }

// Contains tests the quad alone: who holds its reference found it in the store.
func (l *quadsLookup) Contains(_ context.Context, ref refs.Ref) bool {
	r, ok := ref.(row)
	fits := span{pattern: l.pattern}
	if !ok || !fits.fits(r) {
		return false
	}
	l.found = r
	return true
}

// plain is what iterators without tags and further paths have in common.
type plain struct{}

func (plain) TagResults(map[string]refs.Ref) {}
func (plain) NextPath(context.Context) bool  { return false }
