package postgres

import (
	"context"
	"errors"
	"iter"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"

	"github.com/chancery-kg/chancery/graph/ordered"
)

const (
	byDefault = ordered.Default
	anyone    = ordered.Origin(0x7F)
)

// loadQuads is how many quads a load takes at a time.
const loadQuads = 1 << 19

// change is quads on their way into the tables, and out of them.
type change struct {
	add, gone map[quadHash]bool
	order     []quadHash          // those to add as they came, some perhaps taken back since
	values    map[hash]quad.Value // of those to add
	known     map[quad.Value]hash
}

func newChange() *change {
	return &change{
		add: map[quadHash]bool{}, gone: map[quadHash]bool{},
		values: map[hash]quad.Value{}, known: map[quad.Value]hash{},
	}
}

// hash names a quad, and keeps its values.
func (c *change) hash(q quad.Quad) (h quadHash, err error) {
	if q.Subject == nil || q.Predicate == nil || q.Object == nil {
		return h, errNoQuad
	}
	for i, d := range quad.Directions {
		v := q.Get(d)
		if v == nil {
			continue
		}
		one, ok := c.known[v]
		if !ok {
			one = hashOf(v)
			c.known[v], c.values[one] = one, v
		}
		h[i] = one
	}
	return h, nil
}

// write runs do in a transaction that holds the store.
func (s *Store) write(ctx context.Context, do func(pgx.Tx) error) error {
	if s.opt.ReadOnly {
		return errReadOnly
	}
	if s.writing.TryLock() { // else it is held
		defer s.writing.Unlock()
		if err := s.connect(ctx); err != nil {
			return err
		}
	}
	return pgx.BeginFunc(ctx, s.writer, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, "SELECT pg_advisory_xact_lock($1)", int64(lockKey)); err != nil {
			return err
		}
		return do(tx)
	})
}

// Load adds quads in bulk, in portions, each kept whole or not at all. It tells
// how many are new; after an error, how many of them were kept.
func (s *Store) Load(ctx context.Context, quads iter.Seq2[quad.Quad, error], by ordered.Origin) (added int, err error) {
	c := newChange()
	flush := func() error {
		n := 0
		err := s.write(ctx, func(tx pgx.Tx) (err error) {
			n, _, err = c.apply(ctx, tx, by, by)
			return err
		})
		if err == nil {
			added += n
		}
		c = newChange()
		return err
	}
	for q, err := range quads {
		if err == nil {
			err = ctx.Err()
		}
		if err == nil {
			err = c.take(q)
		}
		if err == nil && len(c.add) >= loadQuads {
			err = flush()
		}
		if err != nil {
			return added, err
		}
	}
	err = flush()
	return added, err
}

func (c *change) take(q quad.Quad) error {
	h, err := c.hash(q)
	if err == nil {
		c.put(h)
	}
	return err
}

// put adds a quad.
func (c *change) put(h quadHash) {
	if !c.add[h] {
		c.add[h] = true
		c.order = append(c.order, h)
	}
}

// added gives the quads to add in the order in which they came, so that the
// same change lays down the same rows in the same order.
func (c *change) added(yield func(quadHash) bool) {
	given := map[quadHash]bool{}
	for _, h := range c.order {
		switch {
		case !c.add[h] || given[h]:
			continue
		case len(c.order) > len(c.add):
			given[h] = true
		}
		if !yield(h) {
			return
		}
	}
}

// each gives quads without errors.
func each(quads []quad.Quad) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		for _, q := range quads {
			if !yield(q, nil) {
				return
			}
		}
	}
}

// Replace makes an origin keep these quads and no others, and sets records with
// them, in one transaction. It tells how many quads are new in the store, and
// how many are there no longer.
func (s *Store) Replace(ctx context.Context, quads iter.Seq[quad.Quad], by ordered.Origin, records *ordered.Records) (added, gone int, err error) {
	c := newChange()
	for q := range quads {
		if err := c.take(q); err != nil {
			return 0, 0, err
		}
	}
	err = s.write(ctx, func(tx pgx.Tx) error {
		if err := c.subtract(ctx, tx, by); err != nil {
			return err
		}
		if added, gone, err = c.apply(ctx, tx, by, by); err != nil {
			return err
		}
		return errors.Join(setRecords(ctx, tx, records), ctx.Err())
	})
	if err != nil {
		return 0, 0, err
	}
	return added, gone, nil
}

// subtract leaves of the quads to add those that the origin does not keep yet,
// and finds those that it is to keep no longer.
func (c *change) subtract(ctx context.Context, tx pgx.Tx, by ordered.Origin) error {
	err := eachRow(ctx, tx, by, func(h quadHash) error {
		if c.add[h] {
			delete(c.add, h)
		} else {
			c.gone[h] = true
		}
		return nil
	})
	return err
}

func setRecords(ctx context.Context, tx pgx.Tx, records *ordered.Records) error {
	var b pgx.Batch
	for _, r := range records.All() {
		if r.Value == nil {
			b.Queue("DELETE FROM chancery_records WHERE list = $1 AND key = $2", r.List, r.Key)
		} else {
			b.Queue("INSERT INTO chancery_records VALUES ($1, $2, $3) ON CONFLICT (list, key) DO UPDATE SET value = EXCLUDED.value", r.List, r.Key, r.Value)
		}
	}
	return tx.SendBatch(ctx, &b).Close()
}

// apply makes Cayley's changes one after another, all of them or none.
func (s *Store) apply(ctx context.Context, deltas []cgraph.Delta, opt cgraph.IgnoreOpts) error {
	return s.write(ctx, func(tx pgx.Tx) error {
		c := newChange()
		for _, d := range deltas {
			if err := c.delta(ctx, tx, d, opt); err != nil {
				return &cgraph.DeltaError{Delta: d, Err: err}
			}
		}
		_, _, err := c.apply(ctx, tx, byDefault, anyone)
		return err
	})
}

// delta puts one change behind those before it.
func (c *change) delta(ctx context.Context, tx pgx.Tx, d cgraph.Delta, opt cgraph.IgnoreOpts) error {
	h, err := c.hash(d.Quad)
	if err != nil {
		return err
	}
	var stored bool
	if err := tx.QueryRow(ctx, "SELECT EXISTS (SELECT 1 FROM quads WHERE "+isQuad("$1", "$2", "$3", "$4")+")", h.columns()...).Scan(&stored); err != nil {
		return err
	}
	there := c.add[h] || stored && !c.gone[h]
	switch {
	case d.Action != cgraph.Add && d.Action != cgraph.Delete:
		return cgraph.ErrInvalidAction
	case d.Action == cgraph.Add && there && !opt.IgnoreDup:
		return cgraph.ErrQuadExists
	case d.Action == cgraph.Delete && !there && !opt.IgnoreMissing:
		return cgraph.ErrQuadNotExist
	case d.Action == cgraph.Add:
		delete(c.gone, h)
		c.put(h)
	default:
		delete(c.add, h)
		if stored {
			c.gone[h] = true
		}
	}
	return nil
}
