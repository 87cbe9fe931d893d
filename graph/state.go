package graph

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"sync"

	cgraph "github.com/cayleygraph/cayley/graph"

	"github.com/chancery-kg/chancery/schema"
)

// State is a store as it was at one moment. What is written to the store
// meanwhile neither shows in it nor waits for those who read it. Its methods
// may be called from several goroutines. It must be closed, before the store
// is, and not be used after.
type State struct {
	quads reader

	reading sync.Mutex
	read    *schema.Graph // nil until it was asked for
}

// State is the store as it is now.
func (s *Store) State(ctx context.Context) (*State, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	return s.state(ctx)
}

func (s *Store) state(ctx context.Context) (*State, error) {
	now, err := s.quads.State(ctx)
	if err != nil {
		return nil, err
	}
	return &State{quads: now}, nil
}

// atRest gives do the store as it is, and keeps it open and as it is meanwhile.
func (s *Store) atRest(ctx context.Context, do func(*State) error) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(ctx); err != nil {
		return err
	}
	state, err := s.state(ctx)
	if err != nil {
		return err
	}
	return errors.Join(do(state), state.Close())
}

// Close lets go of the state.
func (s *State) Close() error { return s.quads.Close() }

// QuadStore is the state in Cayley. It refuses writes and must not be closed.
func (s *State) QuadStore() cgraph.QuadStore { return s.quads.QuadStore() }

// Graph is as [Store.Graph]. It is read once and shared: callers must not
// change it.
func (s *State) Graph(ctx context.Context) (*schema.Graph, error) {
	s.reading.Lock()
	defer s.reading.Unlock()
	if s.read != nil {
		return s.read, nil
	}
	quads, err := sorted(ctx, s.quads, said)
	if err != nil {
		return nil, err
	}
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
