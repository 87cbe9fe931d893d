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
	parts []part // fewest first
}

// part is edges and about how many they are.
type part struct {
	*edges
	size int64
}

func newJoin(all []*edges) (*join, error) {
	j := &join{}
	for _, e := range all {
		size, _, err := e.size()
		if err != nil {
			return nil, err
		}
		j.parts = append(j.parts, part{e, size})
	}
	slices.SortStableFunc(j.parts, func(a, b part) int { return cmp.Compare(a.size, b.size) })
	return j, nil
}

func (j *join) String() string                                  { return fmt.Sprintf("Join(%v)", j.parts) }
func (j *join) SubIterators() []iterator.Shape                  { return nil }
func (j *join) Optimize(context.Context) (iterator.Shape, bool) { return j, false }

func (j *join) Iterate() iterator.Scanner {
	return &joinScan{joinLookup{rest: members(j.parts[1:], j.parts[0].size)}, j.parts[0].Iterate()}
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
func members(parts []part, asked int64) (out []member) {
	for _, p := range parts {
		if l := newList(p.edges); l != nil {
			l.near = asked*nearby >= p.size
			out = append(out, l)
		} else {
			out = append(out, &heldLookup{edgesLookup: edgesLookup{
				walk: walk{e: p.edges, c: cursor{v: p.v}}, seen: seen{asked: asked, size: p.size},
			}})
		}
		asked /= left
	}
	return out
}

// heldLookup looks for the quad itself only where further ones are asked for,
// once it knows which values there are.
type heldLookup struct {
	edgesLookup
	at id // the value last found, without its quad; else none
}

func (l *heldLookup) Contains(ctx context.Context, ref refs.Ref) bool {
	l.at = none
	if l.seen.held == nil {
		return l.edgesLookup.Contains(ctx, ref)
	}
	i, ok := ref.(id)
	if !ok || !l.seen.held.has(i) {
		return false
	}
	l.at = i
	return true
}

func (l *heldLookup) NextPath(ctx context.Context) bool {
	if l.at != none {
		l.spans, l.begun = l.e.with(l.e.result, l.at), false
		if l.at = none; !l.next(ctx) {
			return false
		}
	}
	return l.edgesLookup.NextPath(ctx)
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
