package ordered

import (
	"context"
	"errors"
	"fmt"
	"hash/maphash"
)

// Check reads everything and compares the orders of the quads with each other,
// the counts with the quads, and the dictionary with both ways through it. It
// reports what does not fit as an error, nil where all does.
func (s *Store) Check(ctx context.Context) error {
	snapshot := s.Snapshot()
	defer snapshot.Close() //nolint:errcheck // nothing is left to be done about it
	c := &checker{ctx: ctx, v: &snapshot.view, seed: maphash.MakeSeed()}
	return errors.Join(c.orders(), c.counts(), c.dictionary())
}

type checker struct {
	ctx  context.Context
	v    *view
	seed maphash.Seed
}

// sumOf is how many quads there are and a sum that tells sets of them apart.
type sumOf struct {
	n    int64
	hash uint64
}

func (a *sumOf) add(b sumOf) { a.n, a.hash = a.n+b.n, a.hash+b.hash }

// orders compares each order with the first.
func (c *checker) orders() error {
	var first, labelled sumOf
	for i := range orders {
		var all, withLabel sumOf
		err := c.each(orders[i].space, func(key, value []byte) error {
			r, ok := orders[i].row(key)
			if !ok || len(value) != 1 || value[0] == 0 {
				return fmt.Errorf("order %d has a key that is none", i)
			}
			one := sumOf{1, maphash.Comparable(c.seed, owned{row: r, is: Origin(value[0])})}
			all.add(one)
			if r[label] != none {
				withLabel.add(one)
			}
			return nil
		})
		if err != nil {
			return err
		}
		if i == 0 {
			first, labelled = all, withLabel
		}
		if want := first; all != want && (orders[i].by[places-1] == label || all != labelled) {
			return fmt.Errorf("order %d has %d quads that are not those of order 0, %d", i, all.n, want.n)
		}
	}
	total, err := c.v.count(quadTotal, none)
	if err == nil && total != first.n {
		err = fmt.Errorf("%d quads are counted and %d are there", total, first.n)
	}
	return err
}

// counts compares the counts of each place with the quads in the order that
// begins with it.
func (c *checker) counts() error {
	for p := range places {
		it, err := c.v.iterator([]byte{countKeys, byte(p)}, []byte{countKeys, byte(p) + 1})
		if err != nil {
			return err
		}
		it.First()
		err = c.runs(&orders[p], func(i id, n int64) error {
			counted := int64(0)
			if it.Valid() && string(it.Key()) == string(countKey(p, i)) {
				counted, _ = readCount(it.Value())
			}
			if counted != n {
				return fmt.Errorf("%d quads are counted with value %v in place %d, and there are %d", counted, i, p, n)
			}
			it.Next()
			return c.known(i)
		})
		if err == nil && it.Valid() {
			err = fmt.Errorf("quads are counted in place %d that are not there", p)
		}
		if err := errors.Join(err, it.Error(), c.v.release(it)); err != nil {
			return err
		}
	}
	return nil
}

// runs tells how many quads begin with each value.
func (c *checker) runs(o *order, do func(id, int64) error) error {
	at, n := none, int64(0)
	err := c.each(o.space, func(key, _ []byte) error {
		r, _ := o.row(key)
		i := r[o.by[0]]
		if i != at && n > 0 {
			if err := do(at, n); err != nil {
				return err
			}
			n = 0
		}
		at, n = i, n+1
		return nil
	})
	if err == nil && n > 0 {
		err = do(at, n)
	}
	return err
}

// known sees to it that a value of a quad is in the dictionary.
func (c *checker) known(i id) error {
	v, err := c.v.value(i)
	if err != nil {
		return err
	}
	if v == nil {
		return fmt.Errorf("value %v is not in the dictionary", i)
	}
	encoded, err := appendValue(nil, v)
	if err != nil {
		return err
	}
	if back, err := c.v.idOf(encoded); err != nil || back != i {
		return errors.Join(err, fmt.Errorf("value %v is %v in the dictionary", i, back))
	}
	return nil
}

// dictionary sees to it that each of its values is of some quad, and that both
// ways through it are of the same length.
func (c *checker) dictionary() error {
	numbered, own := int64(0), int64(0)
	err := c.each(idKeys, func(_, value []byte) error {
		i, _, ok := takeID(value)
		if !ok {
			return errDamaged("the dictionary")
		}
		if numbered++; i >= dates {
			own++
		}
		used, err := c.v.used(i)
		if err == nil && !used {
			err = fmt.Errorf("no quad has value %v of the dictionary", i)
		}
		return err
	})
	if err != nil {
		return err
	}
	named := int64(0)
	err = c.each(valueKeys, func(_, _ []byte) error { named++; return nil })
	total, countErr := c.v.count(valueTotal, none)
	if err := errors.Join(err, countErr); err != nil {
		return err
	}
	if named+own != numbered || numbered != total {
		return fmt.Errorf("the dictionary has %d values one way and %d the other, and %d are counted", numbered, named+own, total)
	}
	return nil
}

// each visits the keys of a kind.
func (c *checker) each(space byte, do func(key, value []byte) error) error {
	return c.v.each(c.ctx, space, do)
}

func (v *view) each(ctx context.Context, space byte, do func(key, value []byte) error) error {
	it, err := v.iterator([]byte{space}, []byte{space + 1})
	if err != nil {
		return err
	}
	for ok := it.First(); ok; ok = it.Next() {
		if err := firstError(ctx.Err(), do(it.Key(), it.Value())); err != nil {
			return firstError(err, v.release(it))
		}
	}
	return firstError(it.Error(), v.release(it))
}
