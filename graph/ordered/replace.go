package ordered

import (
	"context"
	"iter"

	"github.com/cayleygraph/quad"
)

// Replace makes an origin keep these quads, which may come in any order and
// more than once, and no others, and sets records with them, in one step. It
// tells how many quads are new in the store, and how many are there no longer.
func (s *Store) Replace(ctx context.Context, quads iter.Seq[quad.Quad], by Origin, records *Records) (added, gone int, err error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.options.ReadOnly {
		return 0, 0, ErrReadOnly
	}
	l := s.newLoad(by)
	for q := range quads {
		if err := l.take(q); err != nil {
			return 0, 0, err
		}
	}
	t := &tables{s: s, next: s.next, records: records.sorted()}
	ids, err := l.resolve(t)
	if err != nil {
		return 0, 0, err
	}
	if t.rows, err = s.difference(ctx, l.sorted(ids), by); err != nil {
		return 0, 0, err
	}
	if err := firstError(ctx.Err(), t.commit()); err != nil {
		return 0, 0, err
	}
	return t.added, t.gone, nil
}

// difference is the rows that change where an origin is to keep these and no
// others.
func (s *Store) difference(ctx context.Context, want []owned, by Origin) (out []owned, err error) {
	o := &orders[0]
	err = s.each(ctx, o.space, func(key, value []byte) error {
		r, ok := o.row(key)
		if !ok || len(value) != 1 {
			return errDamaged("an index")
		}
		for len(want) > 0 && o.compare(want[0].row, r) < 0 {
			out, want = append(out, want[0]), want[1:]
		}
		was := Origin(value[0])
		is := was &^ by
		if len(want) > 0 && want[0].row == r {
			is, want = was|by, want[1:]
		}
		if is != was {
			out = append(out, owned{r, is, was})
		}
		return nil
	})
	return append(out, want...), err
}
