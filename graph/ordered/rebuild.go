package ordered

import (
	"context"
	"slices"
)

// Rebuild writes all orders, counts and the dictionary anew, in one step, from
// the first of the orders that can be read whole and from what can be read of
// the dictionary. It tells how many quads are kept, and how many are lost
// because a value of theirs is in no dictionary.
func (s *Store) Rebuild(ctx context.Context) (kept, lost int, err error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.options.ReadOnly {
		return 0, 0, ErrReadOnly
	}
	rows, err := s.anyOrder(ctx)
	if err != nil {
		return 0, 0, err
	}
	t := &tables{s: s, next: s.next, rows: rows, anew: true}
	lost = t.keepNamed(s.readDictionary(ctx))
	s.values.clear()
	err = t.commit()
	return len(t.rows), lost, err
}

// anyOrder reads the quads, sorted, from an order that has them all.
func (s *Store) anyOrder(ctx context.Context) (rows []owned, err error) {
	for i := range orders {
		o := &orders[i]
		if o.by[places-1] != label {
			continue
		}
		rows = nil
		err = s.each(ctx, o.space, func(key, value []byte) error {
			r, ok := o.row(key)
			if !ok || len(value) != 1 {
				return errDamaged("an index")
			}
			rows = append(rows, owned{row: r, is: Origin(value[0])})
			return nil
		})
		if err == nil || ctx.Err() != nil {
			return sortRows(rows), err
		}
	}
	return nil, err
}

// readDictionary reads encoded values by number, from either way through the
// dictionary. What cannot be read is left out.
func (s *Store) readDictionary(ctx context.Context) map[id]string {
	all := map[id]string{}
	keep := func(i id, encoded []byte) {
		if _, err := decodeValue(encoded); err == nil {
			all[i] = string(encoded)
		}
	}
	// Where one way cannot be read to its end, the other may have the rest.
	_ = s.each(ctx, idKeys, func(key, value []byte) error {
		if i, _, ok := takeID(value); ok && len(key) <= 1+longValue {
			keep(i, key[1:])
		}
		return nil
	})
	_ = s.each(ctx, valueKeys, func(key, value []byte) error {
		if i, _, ok := takeID(key[1:]); ok {
			keep(i, value)
		}
		return nil
	})
	return all
}

// keepNamed keeps the rows all values of which have a name, with those values;
// it tells how many rows it leaves out.
func (t *tables) keepNamed(names map[id]string) (lost int) {
	used := map[id]string{}
	n := len(t.rows)
	t.rows = slices.DeleteFunc(t.rows, func(r owned) bool {
		for _, i := range r.row {
			if i != none && nameOf(i, names) == "" {
				return true
			}
		}
		for _, i := range r.row {
			if i != none {
				used[i] = nameOf(i, names)
			}
		}
		return false
	})
	for i, encoded := range used {
		t.values = append(t.values, entry{id: i, encoded: encoded})
		if i < dates {
			t.next = max(t.next, i+1)
		}
	}
	slices.SortFunc(t.values, func(a, b entry) int {
		if a.encoded < b.encoded {
			return -1
		}
		return 1
	})
	return n - len(t.rows)
}

// nameOf is the encoded value of a number, empty where there is none.
func nameOf(i id, names map[id]string) string {
	if own := ownValue(i); own != nil {
		encoded, err := appendValue(nil, own)
		if err == nil {
			return string(encoded)
		}
	}
	return names[i]
}
