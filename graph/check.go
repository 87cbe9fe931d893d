package graph

import (
	"context"
	"errors"
	"fmt"
	"slices"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/rdf"
	"github.com/chancery-kg/chancery/schema"
)

// Check compares what Cayley holds with what the articles of the store and
// the imports ask for, quad by quad, and reports the difference as an error;
// nil where there is none. It reads everything.
func (s *Store) Check(ctx context.Context) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(ctx); err != nil {
		return err
	}
	want, err := s.allQuads()
	if err != nil {
		return err
	}
	if s.stale {
		return errors.New("the view is not finished")
	}
	got, err := cayleyQuads(ctx, s.view.quadStore())
	if err != nil {
		return err
	}
	missing, extra := difference(want, got)
	if len(missing)+len(extra) == 0 {
		return nil
	}
	return fmt.Errorf("the view lacks %d quads and has %d too many%s", len(missing), len(extra), firstOf(missing, extra))
}

func firstOf(missing, extra []quad.Quad) string {
	for _, q := range slices.Concat(missing, extra) {
		return fmt.Sprintf(", beginning with %s", rdf.AppendNQuad(nil, q))
	}
	return ""
}

// Repair writes the view anew from the truth.
func (s *Store) Repair(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.usable(ctx); err != nil {
		return err
	}
	if s.readOnly {
		return errReadOnly
	}
	s.stale = true
	return s.mend(ctx)
}

// cayleyQuads reads all quads out of a Cayley store, sorted.
func cayleyQuads(ctx context.Context, qs cgraph.QuadStore) ([]quad.Quad, error) {
	it := qs.QuadsAllIterator().Iterate()
	var out []quad.Quad
	for it.Next(ctx) {
		q, err := qs.Quad(it.Result())
		if err != nil {
			return nil, errors.Join(err, it.Close())
		}
		out = append(out, q)
	}
	if err := errors.Join(it.Err(), it.Close(), ctx.Err()); err != nil {
		return nil, err
	}
	slices.SortFunc(out, schema.CompareQuads)
	return out, nil
}
