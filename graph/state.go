package graph

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"sync"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/ordered"
	"github.com/chancery-kg/chancery/schema"
)

// State is a store as it was at one moment. What is written to the store
// meanwhile neither shows in it nor waits for those who read it. Its methods
// may be called from several goroutines. It must be closed, before the store
// is, and not be used after.
type State struct {
	quads *ordered.Snapshot

	reading sync.Mutex
	read    *schema.Graph // nil until it was asked for
}

// State is the store as it is now.
func (s *Store) State() *State { return &State{quads: s.quads.Snapshot()} }

// atRest gives do the store as it is, and keeps it open and as it is meanwhile.
func (s *Store) atRest(ctx context.Context, do func(*State) error) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(ctx); err != nil {
		return err
	}
	state := s.State()
	return errors.Join(do(state), state.Close())
}

// Close lets go of the state.
func (s *State) Close() error { return s.quads.Close() }

// QuadStore is the state in Cayley. It refuses writes and must not be closed.
func (s *State) QuadStore() cgraph.QuadStore { return s.quads }

// Graph is as [Store.Graph]. It is read once and shared: callers must not
// change it.
func (s *State) Graph(ctx context.Context) (*schema.Graph, error) {
	s.reading.Lock()
	defer s.reading.Unlock()
	if s.read != nil {
		return s.read, nil
	}
	quads, err := s.collect(ctx, said)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(quads, schema.CompareQuads)
	s.read, err = schema.GraphFromQuads(quads)
	return s.read, err
}

// Reading is the reading of one article, with its text; false where the state
// has no such article.
func (s *State) Reading(article schema.IRI) (schema.Reading, bool, error) {
	packed, err := s.quads.Record(readingsList, string(article))
	if err != nil || packed == nil {
		return schema.Reading{}, false, err
	}
	r, err := decodeReading(packed)
	if err != nil {
		err = fmt.Errorf("reading of <%s>: %w", article, err)
	}
	return r, true, err
}

// Readings is as [Store.Readings].
func (s *State) Readings(ctx context.Context) iter.Seq2[schema.Reading, error] {
	return readings(ctx, s.quads.Records)
}

func (s *State) collect(ctx context.Context, by ordered.Origin) (quads []quad.Quad, err error) {
	err = s.quads.Quads(by, func(q quad.Quad) error {
		quads = append(quads, q)
		return ctx.Err()
	})
	return quads, err
}

// records visits the records of a list of an [ordered] store.
type records func(list string, do func(key string, value []byte) error) error

// readings decodes the readings among the records.
func readings(ctx context.Context, visit records) iter.Seq2[schema.Reading, error] {
	return func(yield func(schema.Reading, error) bool) {
		err := visit(readingsList, func(key string, packed []byte) error {
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
