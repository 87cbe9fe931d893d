package graph

import (
	"context"
	"errors"
	"fmt"

	"github.com/chancery-kg/chancery/schema"
)

// MergeFunc puts readings together; it must be pure and must not depend on
// their order.
type MergeFunc func([]schema.Reading) schema.Graph

// Change says what a write did: articles by IRI, sorted, and how many quads
// it wrote and took out.
type Change struct {
	Added, Replaced, Unchanged, Removed []schema.IRI
	// Unknown are names given to Remove that no article has, as given.
	Unknown                  []string
	QuadsAdded, QuadsRemoved int
}

// Add puts readings into the store, in place of older readings of the same
// articles. Adding what is there changes nothing. Where two of the readings
// are of one article, one of them is taken, the same in any order. Cancelling
// the context leaves the store as it was.
func (s *Store) Add(ctx context.Context, readings []schema.Reading, merge MergeFunc) (Change, error) {
	return s.write(ctx, func(u *update) error {
		if err := u.add(readings); err != nil {
			return err
		}
		return u.merge(ctx, merge)
	})
}

// Remove takes articles out again. An article is named by its IRI, or by the
// id, URL or source its input gave; a source that several articles share names
// them all. Names that no article has are listed in Change.Unknown.
func (s *Store) Remove(ctx context.Context, articles []string, merge MergeFunc) (Change, error) {
	return s.write(ctx, func(u *update) error {
		if err := u.remove(articles); err != nil {
			return err
		}
		return u.merge(ctx, merge)
	})
}

// write runs one update: plan fills it, and what it asks for is written whole.
func (s *Store) write(ctx context.Context, plan func(*update) error) (_ Change, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.writable(ctx); err != nil {
		return Change{}, err
	}
	release, err := s.quads.Hold(ctx)
	if err != nil {
		return Change{}, err
	}
	defer func() { err = errors.Join(err, release()) }()
	u, err := newUpdate(s.quads)
	if err != nil {
		return Change{}, err
	}
	if err := plan(u); err != nil {
		return Change{}, err
	}
	return s.commit(ctx, u)
}

func (s *Store) writable(ctx context.Context) error {
	if err := s.usable(ctx); err != nil {
		return err
	}
	if s.readOnly {
		return errReadOnly
	}
	return nil
}

// commit writes the records and the quads that change in one transaction.
func (s *Store) commit(ctx context.Context, u *update) (Change, error) {
	var err error
	u.done.QuadsAdded, u.done.QuadsRemoved, err = s.quads.Replace(ctx, u.quads, said, &u.records)
	if err != nil {
		return Change{}, fmt.Errorf("writing the articles: %w", err)
	}
	return u.done, nil
}
