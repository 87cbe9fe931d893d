package ordered

import (
	"context"
	"fmt"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
)

// hop is edges whose value in the place via comes from elsewhere.
type hop struct {
	edges *edges
	from  iterator.Shape
	via   int
}

func (h *hop) String() string                 { return fmt.Sprintf("Hop(%v)", h.edges) }
func (h *hop) SubIterators() []iterator.Shape { return []iterator.Shape{h.from} }

func (h *hop) Optimize(ctx context.Context) (iterator.Shape, bool) {
	from, changed := h.from.Optimize(ctx)
	if iterator.IsNull(from) {
		return from, true
	}
	return &hop{h.edges, from, h.via}, changed
}

// fanout is how many edges a value is taken to have.
const fanout = 8

func (h *hop) Stats(ctx context.Context) (iterator.Costs, error) {
	from, err := h.from.Stats(ctx)
	if err != nil {
		return from, err
	}
	size, _, err := h.edges.size()
	return iterator.Costs{
		ContainsCost: 2 + from.ContainsCost, NextCost: 1 + from.NextCost,
		Size: refs.Size{Value: min(size, from.Size.Value*fanout)},
	}, err
}

// Iterate starts from the side with less: from the values that come from
// elsewhere, each with its edges, or from the edges, each tested there.
func (h *hop) Iterate() iterator.Scanner {
	w := walk{e: h.edges, c: cursor{v: h.edges.v}}
	size, _, err := h.edges.size()
	from, fromErr := h.from.Stats(context.Background())
	if err == nil && fromErr == nil && size < from.Size.Value {
		w.spans = h.edges.spans()
		return &hopBack{w, h.from.Lookup(), h.via}
	}
	return &hopOn{w, h.from.Iterate(), h.via}
}

func (h *hop) Lookup() iterator.Index {
	w := walk{e: h.edges, c: cursor{v: h.edges.v}}
	return &hopLookup{hopBack{w, h.from.Lookup(), h.via}}
}

// hopOn goes from each value to its edges.
type hopOn struct {
	walk
	from iterator.Scanner
	via  int
}

func (h *hopOn) String() string { return "HopOn" }

func (h *hopOn) Next(ctx context.Context) bool {
	for !h.next(ctx) {
		h.c.err = firstError(h.c.err, ctx.Err())
		if h.c.err != nil || !h.from.Next(ctx) {
			return false
		}
		if i, ok := h.from.Result().(id); ok {
			h.spans = h.e.with(h.via, i)
		}
	}
	return true
}

// NextPath goes on to further paths to the value.
func (h *hopOn) NextPath(ctx context.Context) bool { return h.from.NextPath(ctx) }

func (h *hopOn) Err() error   { return firstError(h.walk.Err(), h.from.Err()) }
func (h *hopOn) Close() error { return firstError(h.walk.Close(), h.from.Close()) }

func (h *hopOn) TagResults(dst map[string]refs.Ref) {
	h.from.TagResults(dst)
	h.walk.TagResults(dst)
}

func firstError(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

// hopBack goes over edges and tests where they come from.
type hopBack struct {
	walk
	from iterator.Index
	via  int
}

func (h *hopBack) String() string { return "HopBack" }

func (h *hopBack) Next(ctx context.Context) bool {
	for h.next(ctx) {
		if i := h.c.row[h.via]; i != none && h.from.Contains(ctx, i) {
			return true
		}
		h.c.err = firstError(h.c.err, ctx.Err())
		if h.from.Err() != nil {
			return false
		}
	}
	return false
}

// NextPath goes on to further paths to the value.
func (h *hopBack) NextPath(ctx context.Context) bool { return h.from.NextPath(ctx) }

func (h *hopBack) Err() error   { return firstError(h.walk.Err(), h.from.Err()) }
func (h *hopBack) Close() error { return firstError(h.walk.Close(), h.from.Close()) }

func (h *hopBack) TagResults(dst map[string]refs.Ref) {
	h.from.TagResults(dst)
	h.walk.TagResults(dst)
}

type hopLookup struct{ hopBack }

func (h *hopLookup) String() string { return "HopLookup" }

// Contains looks for an edge to the value that comes from where it should.
func (h *hopLookup) Contains(ctx context.Context, ref refs.Ref) bool {
	i, ok := ref.(id)
	h.begun = false
	if !ok {
		return false
	}
	h.spans = h.e.with(h.e.result, i)
	return h.Next(ctx)
}

// NextPath goes on to further paths to the edge, and then to further edges.
func (h *hopLookup) NextPath(ctx context.Context) bool {
	return h.from.NextPath(ctx) || h.from.Err() == nil && h.Next(ctx)
}
