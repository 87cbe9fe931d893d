package graph

import (
	"context"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"
)

// view is the quads of a store in Cayley.
type view interface {
	quadStore() cgraph.QuadStore
	// update brings the view from one state to the next.
	update(ctx context.Context, c viewChange) error
	// rebuild writes the view anew.
	rebuild(ctx context.Context, all []quad.Quad, mark string) error
	close() error
}

// viewChange is the difference between two states of a view, the later state
// whole, and its fingerprint.
type viewChange struct {
	removed, added, all []quad.Quad
	mark                string
}

// memoryView holds each state in a store of its own, so that who still reads
// the one before is not disturbed: Cayley's memory store must not be read
// while it is written.
type memoryView struct{ qs cgraph.QuadStore }

func newMemoryView() *memoryView { return &memoryView{memstore.New()} }

func (v *memoryView) quadStore() cgraph.QuadStore { return v.qs }

func (v *memoryView) update(ctx context.Context, c viewChange) error {
	return v.rebuild(ctx, c.all, c.mark)
}

func (v *memoryView) rebuild(_ context.Context, all []quad.Quad, _ string) error {
	v.qs = memstore.New(all...)
	return nil
}

func (v *memoryView) close() error { return nil }
