package graph

import (
	"context"
	"fmt"
)

// Check reads everything and compares the indexes of the quads with each other,
// with their counts and with the dictionary, and reports what does not fit as
// an error; nil where all does. That the quads are what the articles say is
// seen, and put right, by [Store.Add] of nothing.
func (s *Store) Check(ctx context.Context) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(ctx); err != nil {
		return err
	}
	return s.quads.Check(ctx)
}

// Repair writes all indexes anew from one that can be read. Quads with a value
// that is in no dictionary any longer are lost, which is an error; those that
// articles say come back with [Store.Add] of nothing.
func (s *Store) Repair(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.usable(ctx); err != nil {
		return err
	}
	if s.readOnly {
		return errReadOnly
	}
	kept, lost, err := s.quads.Rebuild(ctx)
	if err == nil && lost > 0 {
		err = fmt.Errorf("%d quads were kept, and %d are lost because their values cannot be read", kept, lost)
	}
	return err
}
