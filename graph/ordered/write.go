package ordered

import (
	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// Origin is a set of those who keep a quad, as bits of its user's choice. A
// quad is there as long as anyone keeps it.
type Origin uint8

// Default is the origin of quads that are written through Cayley.
const Default Origin = 1

// anyone keeps what is removed through Cayley.
const anyone Origin = 0xFF

// Tx is a transaction in the making. It is good until the function it is given
// to returns, and for one goroutine.
type Tx struct {
	s       *Store
	ids     map[string]id // by encoded value
	fresh   map[id]string // encoded values without a record yet
	next    id
	rows    map[row]*origins
	records Records
}

// origins are who keeps a quad before and after.
type origins struct{ was, is Origin }

// Write runs do over a new transaction and keeps all that it asks for, synced
// to the disk, or nothing where it fails.
func (s *Store) Write(do func(*Tx) error) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.options.ReadOnly {
		return ErrReadOnly
	}
	tx := &Tx{
		s: s, next: s.next, ids: map[string]id{}, fresh: map[id]string{},
		rows: map[row]*origins{},
	}
	if err := do(tx); err != nil {
		return err
	}
	return tx.commit()
}

// Add makes an origin keep a quad; it reports whether the quad is new.
func (tx *Tx) Add(q quad.Quad, by Origin) (bool, error) {
	r, known, err := tx.row(q, true)
	if err != nil {
		return false, err
	}
	o, err := tx.origins(r, known)
	if err != nil {
		return false, err
	}
	isNew := o.is == 0
	o.is |= by
	return isNew, nil
}

// Remove makes an origin keep a quad no longer; it reports whether the quad
// was there and is gone.
func (tx *Tx) Remove(q quad.Quad, by Origin) (bool, error) {
	r, known, err := tx.row(q, false)
	if err != nil || !known {
		return false, err
	}
	o, err := tx.origins(r, true)
	if err != nil || o.is == 0 {
		return false, err
	}
	o.is &^= by
	return o.is == 0, nil
}

// SetRecord keeps a record, or removes it where the value is nil.
func (tx *Tx) SetRecord(list, key string, value []byte) { tx.records.Set(list, key, value) }

// row numbers the values of a quad; known is false where one of them is in no
// quad yet, and then it gets a number only if make is set.
func (tx *Tx) row(q quad.Quad, make bool) (r row, known bool, err error) {
	if make && (q.Subject == nil || q.Predicate == nil || q.Object == nil) {
		return r, false, errNoQuad(q)
	}
	known = true
	for p, d := range quad.Directions {
		value := q.Get(d)
		if value == nil {
			continue
		}
		var had bool
		if r[p], had, err = tx.id(value, make); err != nil {
			return r, false, err
		}
		known = known && had
	}
	return r, known, nil
}

// id is the number of a value; had is false where it is new.
func (tx *Tx) id(v quad.Value, make bool) (i id, had bool, err error) {
	encoded, err := appendValue(nil, v)
	if err != nil {
		return none, false, err
	}
	if i, had = tx.ids[string(encoded)]; had {
		return i, true, nil
	}
	if i, err = tx.s.idOf(encoded); err != nil {
		return none, false, err
	}
	had = i != none
	if !had && !make {
		return none, false, nil
	}
	if !had {
		var own bool
		if i, own = ownID(v); !own {
			i = tx.next
			tx.next++
		}
		tx.fresh[i] = string(encoded)
	}
	tx.ids[string(encoded)] = i
	return i, had, nil
}

// origins are those of a quad; a quad with a new value is new itself.
func (tx *Tx) origins(r row, known bool) (*origins, error) {
	if o := tx.rows[r]; o != nil {
		return o, nil
	}
	o := &origins{}
	if known {
		b, err := tx.s.get(orders[0].appendKey(nil, r))
		if err != nil {
			return nil, err
		}
		if len(b) == 1 {
			o.was = Origin(b[0])
		}
	}
	o.is = o.was
	tx.rows[r] = o
	return o, nil
}

// commit makes the change that the transaction comes to.
func (tx *Tx) commit() error {
	t := &tables{s: tx.s, next: tx.next, records: tx.records.sorted()}
	used := map[id]bool{}
	for r, o := range tx.rows {
		if o.was == o.is {
			continue
		}
		t.rows = append(t.rows, owned{r, o.is, o.was})
		for _, i := range r {
			used[i] = true
		}
	}
	t.rows = sortRows(t.rows)
	for i, encoded := range tx.fresh {
		if used[i] {
			t.values = append(t.values, entry{id: i, encoded: encoded})
		}
	}
	return t.commit()
}

// ApplyDeltas makes changes in their order, all of them or, where one fails,
// none. Adding what is there and removing what is not are failures unless the
// options say to pass over them.
func (s *Store) ApplyDeltas(deltas []cgraph.Delta, opt cgraph.IgnoreOpts) error {
	return s.Write(func(tx *Tx) error {
		for _, d := range deltas {
			if err := tx.apply(d, opt); err != nil {
				return &cgraph.DeltaError{Delta: d, Err: err}
			}
		}
		return nil
	})
}

func (tx *Tx) apply(d cgraph.Delta, opt cgraph.IgnoreOpts) error {
	switch d.Action {
	case cgraph.Add:
		done, err := tx.Add(d.Quad, Default)
		if err == nil && !done && !opt.IgnoreDup {
			return cgraph.ErrQuadExists
		}
		return err
	case cgraph.Delete:
		done, err := tx.Remove(d.Quad, anyone)
		if err == nil && !done && !opt.IgnoreMissing {
			return cgraph.ErrQuadNotExist
		}
		return err
	}
	return cgraph.ErrInvalidAction
}

// NewQuadWriter loads quads in bulk, as [Store.Load] does.
func (s *Store) NewQuadWriter() (quad.WriteCloser, error) {
	if s.options.ReadOnly {
		return nil, ErrReadOnly
	}
	return &bulkWriter{load: s.newLoad(Default)}, nil
}

type bulkWriter struct{ load *load }

func (w *bulkWriter) WriteQuad(q quad.Quad) error { return w.load.add(q) }

func (w *bulkWriter) WriteQuads(quads []quad.Quad) (int, error) {
	for n, q := range quads {
		if err := w.load.add(q); err != nil {
			return n, err
		}
	}
	return len(quads), nil
}

func (w *bulkWriter) Close() error { return w.load.flush() }
