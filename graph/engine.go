package graph

import (
	"context"
	"io"
	"iter"
	"slices"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/ordered"
	"github.com/chancery-kg/chancery/graph/postgres"
	"github.com/chancery-kg/chancery/schema"
)

// reader reads what a store holds, at one moment or at each call as it is then.
type reader interface {
	QuadStore() cgraph.QuadStore
	Quads(by ordered.Origin, do func(quad.Quad) error) error
	Records(list string, do func(key string, value []byte) error) error
	Record(list, key string) ([]byte, error)
	WriteLines(ctx context.Context, w io.Writer, texts ordered.Texts) error
	Close() error
}

// engine is what keeps the quads and records of a store.
type engine interface {
	reader
	// State is what there is now.
	State(ctx context.Context) (reader, error)
	// Hold keeps other processes from writing until it is let go of.
	Hold(ctx context.Context) (release func() error, err error)
	Replace(ctx context.Context, quads iter.Seq[quad.Quad], by ordered.Origin, records *ordered.Records) (added, gone int, err error)
	Load(ctx context.Context, quads iter.Seq2[quad.Quad, error], by ordered.Origin) (added int, err error)
	Check(ctx context.Context) error
	Rebuild(ctx context.Context) (kept, lost int, err error)
}

// embedded is an engine in this process; its folder is held while it is open.
type embedded struct{ *ordered.Store }

func (e embedded) QuadStore() cgraph.QuadStore { return e.Store }

func (e embedded) State(context.Context) (reader, error) { return frozen{e.Snapshot()}, nil }

func (e embedded) Hold(context.Context) (func() error, error) {
	return func() error { return nil }, nil
}

type frozen struct{ *ordered.Snapshot }

func (f frozen) QuadStore() cgraph.QuadStore { return f.Snapshot }

// shared is an engine in a server.
type shared struct{ *postgres.Store }

func (s shared) State(ctx context.Context) (reader, error) { return s.Store.State(ctx) }

// collect lists the quads that one of these keeps, in no useful order.
func collect(ctx context.Context, from reader, by ordered.Origin) (quads []quad.Quad, err error) {
	err = from.Quads(by, func(q quad.Quad) error {
		quads = append(quads, q)
		return ctx.Err()
	})
	return quads, err
}

// sorted lists them by [schema.CompareQuads].
func sorted(ctx context.Context, from reader, by ordered.Origin) ([]quad.Quad, error) {
	quads, err := collect(ctx, from, by)
	slices.SortFunc(quads, schema.CompareQuads)
	return quads, err
}
