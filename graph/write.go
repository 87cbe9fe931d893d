package graph

import (
	"context"
	"fmt"
	"slices"

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
// the context before the write leaves the store as it was; cancelling it
// during the write may leave the view to be finished by the next write or Open.
func (s *Store) Add(ctx context.Context, readings []schema.Reading, merge MergeFunc) (Change, error) {
	return s.write(ctx, func(u *update) error {
		for key, plain := range plainReadings(readings, u) {
			if err := u.add(key, plain); err != nil {
				return err
			}
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
func (s *Store) write(ctx context.Context, plan func(*update) error) (Change, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.usable(ctx); err != nil {
		return Change{}, err
	}
	if s.readOnly {
		return Change{}, errReadOnly
	}
	u, err := newUpdate(s.records)
	if err != nil {
		return Change{}, err
	}
	if err := plan(u); err != nil {
		return Change{}, err
	}
	return s.commit(ctx, u)
}

// commit writes the update: the truth in one transaction, then the view. What
// stays as it is is not written.
func (s *Store) commit(ctx context.Context, u *update) (Change, error) {
	mark, err := u.seal()
	if err != nil {
		return Change{}, err
	}
	u.done.QuadsAdded, u.done.QuadsRemoved = len(u.added), len(u.removed)
	if u.same && !s.stale {
		return u.done, nil
	}
	if err := ctx.Err(); err != nil {
		return Change{}, err
	}
	if err := s.records.apply(u.changes); err != nil {
		return Change{}, fmt.Errorf("writing the articles: %w", err)
	}
	wasStale, after := s.stale, union(u.view, u.imported)
	s.stale = true
	if wasStale {
		err = s.view.rebuild(ctx, after, mark)
	} else {
		err = s.view.update(ctx, viewChange{removed: u.removed, added: u.added, all: after, mark: mark})
	}
	if err != nil {
		return u.done, fmt.Errorf("the articles are kept, but their graph is not finished and will be at the next start: %w", err)
	}
	s.stale = false
	return u.done, nil
}

// seal finds how the lists of quads change, adds that and their fingerprint to
// the changes, and tells what becomes visible or vanishes: of the two lists
// one stays as it is, and what that holds was there and remains.
func (u *update) seal() (mark string, err error) {
	view, err := changeList(u.records, viewList, u.view)
	if err != nil {
		return "", err
	}
	imported, err := changeList(u.records, importedList, u.imported)
	if err != nil {
		return "", err
	}
	u.removed = union(without(view.removed, u.imported), without(imported.removed, u.view))
	u.added = union(without(view.added, u.imported), without(imported.added, u.view))
	mark = view.sum + " " + imported.sum
	u.changes = slices.Concat(u.changes, view.records, imported.records)
	u.same = len(u.changes) == 0
	u.changes = append(u.changes, change{metaList, "view", []byte(mark)})
	return mark, nil
}

// fingerprint is what tells one view from another.
func (s *Store) fingerprint() (string, error) {
	mark, err := s.records.get(metaList, "view")
	return string(mark), err
}

// mend writes the view anew from the truth.
func (s *Store) mend(ctx context.Context) error {
	mark, err := s.fingerprint()
	if err != nil {
		return err
	}
	quads, err := s.allQuads()
	if err != nil {
		return err
	}
	if err := s.view.rebuild(ctx, quads, mark); err != nil {
		return fmt.Errorf("finishing an interrupted write: %w", err)
	}
	s.stale = false
	return nil
}
