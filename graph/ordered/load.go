package ordered

import (
	"context"
	"iter"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
)

// A load takes quads in portions of so many, or of values of so many bytes.
const (
	loadQuads = 1 << 19
	loadBytes = 64 << 20
)

// Load adds quads in bulk, in portions: each is sorted and becomes files of the
// database as it is, all of it or nothing. Quads that the origin keeps already
// are passed over, so a load that was interrupted can be done again. It tells
// how many quads are new; after an error, how many of them were kept.
func (s *Store) Load(ctx context.Context, quads iter.Seq2[quad.Quad, error], by Origin) (added int, err error) {
	l := s.newLoad(by)
	for q, err := range quads {
		if err == nil {
			err = ctx.Err()
		}
		if err == nil {
			err = l.add(q)
		}
		if err != nil {
			return l.added, err
		}
	}
	err = l.flush()
	return l.added, err
}

// load is one portion in the making.
type load struct {
	s      *Store
	by     Origin
	added  int
	ids    map[string]uint32 // in values
	values []string          // encoded
	bytes  int
	rows   [][places]uint32 // in values, from 1; 0 is none
	buffer []byte
	// The values last seen in each place, and their numbers.
	last    [places]quad.Value
	numbers [places]uint32
}

func (s *Store) newLoad(by Origin) *load {
	return &load{s: s, by: by, ids: map[string]uint32{}}
}

// add takes a quad, and keeps the portion where that makes it full.
func (l *load) add(q quad.Quad) error {
	if err := l.take(q); err != nil || len(l.rows) < loadQuads && l.bytes < loadBytes {
		return err
	}
	return l.flush()
}

func (l *load) take(q quad.Quad) error {
	if q.Subject == nil || q.Predicate == nil || q.Object == nil {
		return errNoQuad(q)
	}
	var r [places]uint32
	for p, d := range quad.Directions {
		v := q.Get(d)
		if v == nil {
			continue
		}
		if l.numbers[p] == 0 || v != l.last[p] {
			var err error
			if l.numbers[p], err = l.number(v); err != nil {
				return err
			}
			l.last[p] = v
		}
		r[p] = l.numbers[p]
	}
	l.rows = append(l.rows, r)
	return nil
}

// number is where a value is among those of the portion, from 1.
func (l *load) number(v quad.Value) (uint32, error) {
	var err error
	if l.buffer, err = appendValue(l.buffer[:0], v); err != nil {
		return 0, err
	}
	n, ok := l.ids[string(l.buffer)]
	if !ok {
		encoded := string(l.buffer)
		l.values = append(l.values, encoded)
		l.bytes += len(encoded)
		n = uint32(len(l.values))
		l.ids[encoded] = n
	}
	return n, nil
}

// flush keeps the portion and begins the next.
func (l *load) flush() error {
	if len(l.rows) == 0 {
		return nil
	}
	l.s.writing.Lock()
	defer l.s.writing.Unlock()
	t := &tables{s: l.s, next: l.s.next}
	ids, err := l.resolve(t)
	if err != nil {
		return err
	}
	if err := l.place(t, ids); err != nil {
		return err
	}
	if err := t.commit(); err != nil {
		return err
	}
	l.added += t.added
	l.ids, l.values, l.rows, l.bytes = map[string]uint32{}, nil, l.rows[:0], 0
	l.numbers = [places]uint32{}
	return nil
}

// resolve numbers the values of the portion, by their place in it from 1.
func (l *load) resolve(t *tables) ([]id, error) {
	sorted := make([]uint32, len(l.values))
	for i := range sorted {
		sorted[i] = uint32(i)
	}
	slices.SortFunc(sorted, func(a, b uint32) int {
		if l.values[a] < l.values[b] {
			return -1
		}
		return 1
	})
	known, err := l.s.seeker(idKeys)
	if err != nil {
		return nil, err
	}
	ids := make([]id, len(l.values)+1)
	for _, n := range sorted {
		encoded := l.values[n]
		if b := known.find(idKey([]byte(encoded))); b != nil {
			ids[n+1], _, _ = takeID(b)
		}
		if ids[n+1] == none {
			ids[n+1] = t.newID(encoded)
			t.values = append(t.values, entry{id: ids[n+1], encoded: encoded})
		}
	}
	return ids, known.close()
}

// newID is the number of a value that has none.
func (t *tables) newID(encoded string) id {
	if kind := encoded[0]; kind == intKind || kind == typedKind {
		if v, err := decodeValue([]byte(encoded)); err == nil {
			if i, ok := ownID(v); ok {
				return i
			}
		}
	}
	t.next++
	return t.next - 1
}

// sorted is the rows of the portion in the first order, without repeats, as
// nobody has kept them before.
func (l *load) sorted(ids []id) []owned {
	rows := make([]owned, len(l.rows))
	for i, r := range l.rows {
		rows[i] = owned{row: row{ids[r[0]], ids[r[1]], ids[r[2]], ids[r[3]]}, is: l.by}
	}
	return slices.Compact(sortRows(rows))
}

// place gives the tables the quads that are new or get another origin.
func (l *load) place(t *tables, ids []id) error {
	o := &orders[0]
	known, err := l.s.seeker(o.space)
	if err != nil {
		return err
	}
	rows := l.sorted(ids)
	t.rows = rows[:0]
	var key []byte
	for _, r := range rows {
		key = o.appendKey(key[:0], r.row)
		if b := known.find(key); len(b) == 1 {
			r.was = Origin(b[0])
			r.is |= r.was
		}
		if r.is != r.was {
			t.rows = append(t.rows, r)
		}
	}
	return known.close()
}

// seeker looks up keys of one kind that come mostly in order.
type seeker struct {
	v  *view
	it *pebble.Iterator // nil where there is no key of the kind
}

func (v *view) seeker(space byte) (*seeker, error) {
	it, err := v.iterator([]byte{space}, []byte{space + 1})
	if err != nil {
		return nil, err
	}
	s := &seeker{v, it}
	if !it.First() {
		return s, s.close()
	}
	return s, nil
}

// find is the value of a key, nil where there is none.
func (s *seeker) find(key []byte) []byte {
	if s.it == nil || !s.it.SeekGE(key) || string(s.it.Key()) != string(key) {
		return nil
	}
	return s.it.Value()
}

func (s *seeker) err() error {
	if s.it == nil {
		return nil
	}
	return s.it.Error()
}

func (s *seeker) close() error {
	if s.it == nil {
		return nil
	}
	it := s.it
	s.it = nil
	return firstError(it.Error(), s.v.release(it))
}
