package graph

import (
	"context"
	"errors"
	"iter"
	"sync"
	"time"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/ordered"
	"github.com/chancery-kg/chancery/schema"
)

// Memory is the name of a store that is gone when it is closed.
const Memory = "memory:"

// Who keeps a quad. What is written through Cayley counts as imported.
const (
	imported = ordered.Default
	said     = ordered.Origin(2) // by the readings, merged
	anyone   = imported | said
)

// readingsList is the records of readings: article IRI → reading.
const readingsList = "readings"

// Options are how a store is opened. The zero value writes, and waits a
// second for other processes.
type Options struct {
	// ReadOnly leaves the store as it is; any number of processes may read at
	// once.
	ReadOnly bool
	// Wait is how long to wait for another process that holds the store; 0 is
	// one second.
	Wait time.Duration

	bulk int // see [ordered.Options]
}

// Store is an open store. Its methods may be called from several goroutines;
// writes wait for each other.
type Store struct {
	mu       sync.RWMutex
	readOnly bool
	closed   bool
	quads    engine
	folder   *folder // nil in memory and in a database
}

// Close lets go of the store. Closing it twice is no error.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return nil
	}
	s.closed = true
	err := s.quads.Close()
	if s.folder != nil {
		err = errors.Join(err, s.folder.close())
	}
	return err
}

var (
	errClosed   = errors.New("the store is closed")
	errReadOnly = errors.New("the store is open for reading only")
)

// QuadStore is the store in Cayley: the quads of the graph and the imported
// ones, at each scan as they are then. What is written to it counts as
// imported. It must not be closed, nor used when the store is.
func (s *Store) QuadStore() cgraph.QuadStore { return s.quads.QuadStore() }

// Quads lists the quads of the store, those of the graph and the imported
// ones, sorted by [schema.CompareQuads] and without repeats.
func (s *Store) Quads(ctx context.Context) ([]quad.Quad, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	return sorted(ctx, s.quads, anyone)
}

func (s *Store) usable(ctx context.Context) error {
	if s.closed {
		return errClosed
	}
	return ctx.Err()
}

// Graph is what all articles of the store say together, in its
// [schema.Graph.Normal] form. Imported quads are no part of it.
func (s *Store) Graph(ctx context.Context) (*schema.Graph, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	quads, err := sorted(ctx, s.quads, said)
	if err != nil {
		return nil, err
	}
	return schema.GraphFromQuads(quads)
}

// Readings visits the readings of the store in the order of their articles'
// IRIs, each with the text of its article. After an error it stops. The store
// must not be written to meanwhile.
func (s *Store) Readings(ctx context.Context) iter.Seq2[schema.Reading, error] {
	return func(yield func(schema.Reading, error) bool) {
		s.mu.RLock()
		defer s.mu.RUnlock()
		if err := s.usable(ctx); err != nil {
			yield(schema.Reading{}, err)
			return
		}
		readings(ctx, s.quads.Records)(yield)
	}
}

var errStop = errors.New("stop")
