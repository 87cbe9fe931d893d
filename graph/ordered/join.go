package ordered

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
)

// join is the values that all parts have. It goes over the part with the
// fewest and looks each up in the others: where a part has its values in order,
// by going on from the one before.
type join struct {
	parts []*edges // fewest first
}

func newJoin(parts []*edges) (*join, error) {
	sizes := map[*edges]int64{}
	for _, e := range parts {
		size, _, err := e.size()
		if err != nil {
			return nil, err
		}
		sizes[e] = size
	}
	slices.SortStableFunc(parts, func(a, b *edges) int { return cmp.Compare(sizes[a], sizes[b]) })
	return &join{parts}, nil
}

func (j *join) String() string                                  { return fmt.Sprintf("Join(%v)", j.parts) }
func (j *join) SubIterators() []iterator.Shape                  { return nil }
func (j *join) Optimize(context.Context) (iterator.Shape, bool) { return j, false }

func (j *join) Iterate() iterator.Scanner {
	size, _, _ := j.parts[0].size() // an error shows when it is read
	return &joinScan{joinLookup{rest: members(j.parts[1:], size)}, j.parts[0].Iterate()}
}

func (j *join) Lookup() iterator.Index { return &joinLookup{rest: members(j.parts, 0)} }

// Stats estimates.
func (j *join) Stats(ctx context.Context) (iterator.Costs, error) {
	all, err := j.parts[0].Stats(ctx)
	for range j.parts[1:] {
		all.Size.Value = all.Size.Value/left + 1
		all.ContainsCost++
		all.NextCost++
	}
	all.Size.Exact = false
	return all, err
}

// member is a part of a join that values are looked up in.
type member interface {
	Contains(ctx context.Context, ref refs.Ref) bool
	NextPath(ctx context.Context) bool
	Err() error
	Close() error
}

// members are parts that are asked for about so many values, the first of all
// of them and each further one of those that are left.
func members(parts []*edges, asked int64) (out []member) {
	for _, e := range parts {
		if l := newList(e); l != nil {
			out = append(out, l)
		} else {
			out = append(out, &edgesLookup{walk: walk{e: e, c: cursor{v: e.v}}, seen: seen{asked: asked}})
		}
		asked /= left
	}
	return out
}

// left is what share of values a part is taken to leave: one in so many.
const left = 4

type joinLookup struct {
	rest  []member
	found refs.Ref
}

func (l *joinLookup) String() string                 { return "JoinLookup" }
func (l *joinLookup) Result() refs.Ref               { return l.found }
func (l *joinLookup) TagResults(map[string]refs.Ref) {}

// Contains asks the part with the fewest values first.
func (l *joinLookup) Contains(ctx context.Context, ref refs.Ref) bool {
	l.found = nil
	for _, m := range l.rest {
		if !m.Contains(ctx, ref) {
			return false
		}
	}
	l.found = ref
	return true
}

// NextPath goes on to further quads with the value, in one part after another.
func (l *joinLookup) NextPath(ctx context.Context) bool {
	return slices.ContainsFunc(l.rest, func(m member) bool { return m.NextPath(ctx) })
}

func (l *joinLookup) Err() (err error) {
	for _, m := range l.rest {
		err = firstError(err, m.Err())
	}
	return err
}

func (l *joinLookup) Close() (err error) {
	for _, m := range l.rest {
		err = firstError(err, m.Close())
	}
	return err
}

type joinScan struct {
	joinLookup
	first iterator.Scanner
}

func (s *joinScan) String() string { return "JoinScan" }

func (s *joinScan) Next(ctx context.Context) bool {
	for s.first.Next(ctx) {
		if s.Contains(ctx, s.first.Result()) {
			return true
		}
		if s.joinLookup.Err() != nil {
			break
		}
	}
	s.found = nil
	return false
}

func (s *joinScan) Err() error   { return firstError(s.first.Err(), s.joinLookup.Err()) }
func (s *joinScan) Close() error { return firstError(s.first.Close(), s.joinLookup.Close()) }
