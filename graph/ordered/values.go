package ordered

import (
	"context"
	"fmt"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
)

// valuesShape is the values that quads have, within a stretch of the
// dictionary and passing all tests.
type valuesShape struct {
	v      *view
	within stretch
	tests  []shape.Comparison
}

// stretch is keys of the dictionary, from the first up to before the second.
type stretch struct{ from, to []byte }

var everyValue = stretch{[]byte{idKeys}, []byte{idKeys + 1}}

func (s *valuesShape) String() string                                  { return fmt.Sprintf("Values(%v)", s.tests) }
func (s *valuesShape) SubIterators() []iterator.Shape                  { return nil }
func (s *valuesShape) Optimize(context.Context) (iterator.Shape, bool) { return s, false }
func (s *valuesShape) Iterate() iterator.Scanner                       { return newValuesScan(s) }
func (s *valuesShape) Lookup() iterator.Index                          { return &valuesLookup{s: s} }

func (s *valuesShape) Stats(context.Context) (iterator.Costs, error) {
	n, err := s.v.count(valueTotal, none)
	if len(s.tests) > 0 {
		n = n/8 + 1
	}
	return iterator.Costs{ContainsCost: 2, NextCost: 1, Size: refs.Size{Value: n, Exact: len(s.tests) == 0}}, err
}

// pass reports whether a value passes all tests.
func pass(tests []shape.Comparison, v quad.Value) bool {
	for _, t := range tests {
		if !compare(t, v) {
			return false
		}
	}
	return true
}

type valuesScan struct {
	plain
	s     *valuesShape
	it    *pebble.Iterator
	fresh bool
	at    id
	err   error
}

func newValuesScan(s *valuesShape) *valuesScan {
	scan := &valuesScan{s: s, fresh: true}
	if string(s.within.from) < string(s.within.to) {
		scan.it, scan.err = s.v.iterator(s.within.from, s.within.to)
	}
	return scan
}

func (s *valuesScan) String() string { return "ValuesScan" }
func (s *valuesScan) Err() error     { return s.err }

func (s *valuesScan) Result() refs.Ref { return idRef(s.at) }

// idRef is a number as a reference, nil for none.
func idRef(i id) refs.Ref {
	if i == none {
		return nil
	}
	return i
}

func (s *valuesScan) Next(ctx context.Context) bool {
	s.at = none
	for s.err == nil && s.it != nil {
		if !s.advance() {
			s.err = s.it.Error()
			if err := s.Close(); s.err == nil {
				s.err = err
			}
			return false
		}
		if s.read() {
			return true
		}
		if s.err == nil {
			s.err = ctx.Err()
		}
	}
	return false
}

func (s *valuesScan) advance() bool {
	if s.fresh {
		s.fresh = false
		return s.it.First()
	}
	return s.it.Next()
}

// read takes the value that the scan is at, if it passes.
func (s *valuesScan) read() bool {
	i, _, ok := takeID(s.it.Value())
	if !ok {
		s.err = errDamaged("the dictionary")
		return false
	}
	if len(s.s.tests) > 0 {
		v, err := s.s.v.value(i)
		if err != nil || !pass(s.s.tests, v) {
			s.err = err
			return false
		}
	}
	s.at = i
	return true
}

func (s *valuesScan) Close() error {
	it := s.it
	s.it = nil
	return s.s.v.release(it)
}

type valuesLookup struct {
	plain
	s   *valuesShape
	at  id
	err error
}

func (l *valuesLookup) String() string   { return "ValuesLookup" }
func (l *valuesLookup) Err() error       { return l.err }
func (l *valuesLookup) Close() error     { return nil }
func (l *valuesLookup) Result() refs.Ref { return idRef(l.at) }

func (l *valuesLookup) Contains(_ context.Context, ref refs.Ref) bool {
	i, ok := ref.(id)
	if !ok || l.err != nil {
		return false
	}
	if len(l.s.tests) > 0 {
		v, err := l.s.v.value(i)
		if err != nil || v == nil || !pass(l.s.tests, v) {
			l.err = err
			return false
		}
	} else if ok, l.err = l.s.v.used(i); !ok {
		return false
	}
	l.at = i
	return true
}

// used reports whether any quad has the value.
func (v *view) used(i id) (bool, error) {
	for p := range places {
		if n, err := v.count(p, i); n > 0 || err != nil {
			return n > 0, err
		}
	}
	return false, nil
}
