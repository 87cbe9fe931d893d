package ordered

import (
	"encoding/binary"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
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
	records map[string][]byte // by key; nil is to be removed
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
		rows: map[row]*origins{}, records: map[string][]byte{},
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
func (tx *Tx) SetRecord(list, key string, value []byte) {
	tx.records[string(recordKey(list, key))] = value
}

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

// commit writes the transaction as one batch.
func (tx *Tx) commit() error {
	b := tx.s.db.NewBatch()
	defer b.Close() //nolint:errcheck // it has been committed or does not matter
	w := &batchWriter{b: b}
	counts := tx.writeRows(w)
	if err := tx.writeValues(w, counts); err != nil {
		return err
	}
	for key, value := range tx.records {
		if value == nil {
			w.delete([]byte(key))
		} else {
			w.set([]byte(key), value)
		}
	}
	if tx.next != tx.s.next {
		w.set(nextKey, binary.AppendUvarint(nil, uint64(tx.next)))
	}
	if w.err != nil || b.Empty() {
		return w.err
	}
	if err := b.Commit(pebble.Sync); err != nil {
		return err
	}
	tx.s.next = tx.next
	return nil
}

// placed is a value in a place.
type placed struct {
	place int
	id    id
}

// writeRows writes the quads that change, and gives by how much the counts do.
func (tx *Tx) writeRows(w *batchWriter) map[placed]int64 {
	counts := map[placed]int64{}
	for r, o := range tx.rows {
		if o.was == o.is {
			continue
		}
		for i := range orders {
			if !orders[i].holds(r) {
				continue
			}
			if key := orders[i].appendKey(nil, r); o.is == 0 {
				w.delete(key)
			} else {
				w.set(key, []byte{byte(o.is)})
			}
		}
		if change := present(o.is) - present(o.was); change != 0 {
			addCounts(counts, r, change)
		}
	}
	return counts
}

func present(o Origin) int64 {
	if o == 0 {
		return 0
	}
	return 1
}

func addCounts(counts map[placed]int64, r row, change int64) {
	counts[placed{place: quadTotal}] += change
	for p, i := range r {
		if i != none {
			counts[placed{p, i}] += change
		}
	}
}

// writeValues writes the counts, the records of values that are new, and takes
// out those of values that no quad has any longer.
func (tx *Tx) writeValues(w *batchWriter, changes map[placed]int64) error {
	touched := map[id]bool{}
	for at, change := range changes {
		if change == 0 {
			continue
		}
		if at.place < places {
			touched[at.id] = true
		}
		n, err := tx.s.count(at.place, at.id)
		if err != nil {
			return err
		}
		w.setCount(at, n+change)
	}
	values, err := tx.s.count(valueTotal, none)
	if err != nil {
		return err
	}
	for i := range touched {
		change, err := tx.writeValue(w, i, changes)
		if err != nil {
			return err
		}
		values += change
	}
	w.setCount(placed{place: valueTotal}, values)
	return nil
}

// writeValue writes the record of a value that has come or gone, and tells by
// how much there are more values.
func (tx *Tx) writeValue(w *batchWriter, i id, changes map[placed]int64) (int64, error) {
	uses, err := tx.uses(i, changes)
	if err != nil {
		return 0, err
	}
	encoded, isNew := tx.fresh[i]
	switch {
	case isNew && uses > 0:
		w.setValue(i, []byte(encoded))
		return 1, nil
	case !isNew && uses == 0:
		return -1, tx.drop(w, i)
	}
	return 0, nil
}

// uses is how many places of quads will have a value.
func (tx *Tx) uses(i id, changes map[placed]int64) (int64, error) {
	var sum int64
	for p := range places {
		n, err := tx.s.count(p, i)
		if err != nil {
			return 0, err
		}
		sum += n + changes[placed{p, i}]
	}
	return sum, nil
}

func (tx *Tx) drop(w *batchWriter, i id) error {
	v, err := tx.s.value(i)
	if err != nil {
		return err
	}
	encoded, err := appendValue(nil, v)
	if err != nil {
		return err
	}
	w.delete(idKey(encoded))
	w.delete(valueKey(i))
	tx.s.values.forget(i)
	return nil
}

// batchWriter writes into a batch until something fails.
type batchWriter struct {
	b   *pebble.Batch
	err error
}

func (w *batchWriter) set(key, value []byte) {
	if w.err == nil {
		w.err = w.b.Set(key, value, nil)
	}
}

func (w *batchWriter) delete(key []byte) {
	if w.err == nil {
		w.err = w.b.Delete(key, nil)
	}
}

func (w *batchWriter) setCount(at placed, n int64) {
	if key := countKey(at.place, at.id); n == 0 {
		w.delete(key)
	} else {
		w.set(key, binary.AppendUvarint(nil, uint64(n)))
	}
}

func (w *batchWriter) setValue(i id, encoded []byte) {
	w.set(idKey(encoded), appendID(nil, i))
	if i < dates {
		w.set(valueKey(i), encoded)
	}
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

// Records visits the records of a list in the order of their keys until do
// fails. Key and value are do's to keep only until it returns.
func (v *view) Records(list string, do func(key string, value []byte) error) error {
	prefix := recordPrefix(list)
	it, err := v.iterator(prefix, after(prefix))
	if err != nil {
		return err
	}
	for ok := it.First(); ok; ok = it.Next() {
		if err := do(string(it.Key()[len(prefix):]), it.Value()); err != nil {
			return firstError(err, v.release(it))
		}
	}
	return firstError(it.Error(), v.release(it))
}

// Record is one record, nil where there is none.
func (v *view) Record(list, key string) ([]byte, error) { return v.get(recordKey(list, key)) }

// Quads visits the quads of a store as they are at the beginning, whatever is
// written meanwhile.
func (s *Store) Quads(by Origin, do func(q quad.Quad) error) error {
	snapshot := s.Snapshot()
	return firstError(snapshot.Quads(by, do), snapshot.Close())
}

// Quads visits the quads that one of these keeps, in no useful order.
func (v *view) Quads(by Origin, do func(q quad.Quad) error) error {
	near, err := v.seeker(valueKeys)
	if err != nil {
		return err
	}
	inTurn := *v
	inTurn.near = near
	return firstError(inTurn.visitAll(by, do), near.close())
}

func (v *view) visitAll(by Origin, do func(q quad.Quad) error) error {
	it, err := v.iterator([]byte{orders[0].space}, []byte{orders[0].space + 1})
	if err != nil {
		return err
	}
	for ok := it.First(); ok; ok = it.Next() {
		if err := v.visit(it, by, do); err != nil {
			return firstError(err, v.release(it))
		}
	}
	return firstError(it.Error(), v.release(it))
}

func (v *view) visit(it *pebble.Iterator, by Origin, do func(q quad.Quad) error) error {
	r, ok := orders[0].row(it.Key())
	if !ok || len(it.Value()) != 1 {
		return errDamaged("an index")
	}
	if Origin(it.Value()[0])&by == 0 {
		return nil
	}
	q, err := v.quad(r)
	if err != nil {
		return err
	}
	return do(q)
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
