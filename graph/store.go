package graph

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"sync"
	"time"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

// Memory is the name of a store that is gone when it is closed.
const Memory = "memory:"

// Names of the parts of a store's folder.
const (
	truthFile  = "readings.bolt"
	viewFolder = "quads"
	viewMark   = "quads.ok"
)

// Options are how a store is opened. The zero value writes, and waits a
// second for other processes.
type Options struct {
	// ReadOnly leaves the store as it is; any number of processes may read at
	// once. A view left unfinished by an interrupted write is still mended.
	ReadOnly bool
	// Wait is how long to wait for another process that holds the store; 0 is
	// one second.
	Wait time.Duration
}

// Store is an open store. Its methods may be called from several goroutines;
// writes wait for each other.
type Store struct {
	mu       sync.RWMutex
	readOnly bool
	records  records
	view     view
	// stale is set while the view may lag behind the truth.
	stale bool
}

// Close lets go of the store. Closing it twice is no error.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.records == nil {
		return nil
	}
	err := errors.Join(s.view.close(), s.records.close())
	s.records = nil
	return err
}

var (
	errClosed   = errors.New("the store is closed")
	errReadOnly = errors.New("the store is open for reading only")
)

// QuadStore is the view in Cayley: the quads of the graph and the imported
// ones. It is good until the next write to the store; in memory it stays what
// it was. It must not be written to.
func (s *Store) QuadStore() cgraph.QuadStore {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.view.quadStore()
}

// Quads lists the quads of the store, those of the graph and the imported
// ones, sorted by [schema.CompareQuads] and without repeats.
func (s *Store) Quads(ctx context.Context) ([]quad.Quad, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	return s.allQuads()
}

func (s *Store) allQuads() ([]quad.Quad, error) {
	graph, err := readQuads(s.records, viewList)
	if err != nil {
		return nil, err
	}
	imported, err := readQuads(s.records, importedList)
	if err != nil {
		return nil, err
	}
	return union(graph, imported), nil
}

func (s *Store) usable(ctx context.Context) error {
	if s.records == nil {
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
	quads, err := readQuads(s.records, viewList)
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
		err := s.records.each(readingsList, func(key string, packed []byte) error {
			r, err := decodeReading(packed)
			if err == nil {
				err = ctx.Err()
			}
			if err != nil {
				return fmt.Errorf("reading of <%s>: %w", key, err)
			}
			if !yield(r, nil) {
				return errStop
			}
			return nil
		})
		if err != nil && !errors.Is(err, errStop) {
			yield(schema.Reading{}, err)
		}
	}
}

var errStop = errors.New("stop")
