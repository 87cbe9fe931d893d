package ordered

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/objstorage/objstorageprovider"
	"github.com/cockroachdb/pebble/v2/sstable"
	"golang.org/x/sync/errgroup"
)

func errNoQuad(q quad.Quad) error {
	return fmt.Errorf("a quad without subject, predicate or object: %v", q)
}

// tables are quads and values on their way into sorted files.
type tables struct {
	s      *Store
	next   id      // after these
	values []entry // in the order of their encoding
	rows   []owned // in the first order
	added  int     // how many rows are new
	anew   bool    // whether they replace all that there are

	mu     sync.Mutex
	paths  []string // of the files written
	counts [places][]counted
}

// entry is a value of the dictionary.
type entry struct {
	id      id
	encoded string
}

// owned is a quad and who will keep it.
type owned struct {
	row   row
	by    Origin
	isNew bool
}

// counted is by how much a count changes.
type counted struct {
	id id
	n  int64
}

// ingest writes the files and makes all of them part of the store at once, in
// the place of all quads there were where anew is set.
func (t *tables) ingest() error {
	for _, r := range t.rows {
		if r.isNew {
			t.added++
		}
	}
	if len(t.rows) == 0 && !t.anew {
		return nil
	}
	defer t.remove()
	if err := t.write(); err != nil {
		return err
	}
	var err error
	if t.anew {
		all := pebble.KeyRange{Start: []byte{firstIndex}, End: []byte{endOfQuads}}
		_, err = t.s.db.IngestAndExcise(context.Background(), t.paths, nil, nil, all)
	} else {
		err = t.s.db.Ingest(context.Background(), t.paths)
	}
	if err == nil {
		t.s.next = t.next
	}
	return err
}

// remove takes away files that were not ingested; those that were have another
// name by now.
func (t *tables) remove() {
	for _, path := range t.paths {
		t.s.fs.Remove(path) //nolint:errcheck // it is gone already or stays behind unused
	}
}

// write makes the files, one for each kind of key, the orders side by side.
func (t *tables) write() error {
	var g errgroup.Group
	g.SetLimit(4)
	for i := range orders {
		g.Go(func() error { return t.writeOrder(&orders[i]) })
	}
	g.Go(t.writeIDs)
	g.Go(t.writeValues)
	if err := g.Wait(); err != nil {
		return err
	}
	return errors.Join(t.writeCounts(), t.writeMeta())
}

// writeOrder writes the quads in an order, and counts them by what comes first
// in it, in the first order that begins so.
func (t *tables) writeOrder(o *order) error {
	rows := make([]owned, 0, len(t.rows)) // in each, what the order sorts by first is first
	for _, r := range t.rows {
		if o.holds(r.row) {
			rows = append(rows, owned{o.turned(r.row), r.by, r.isNew})
		}
	}
	if o != &orders[0] {
		slices.SortFunc(rows, func(a, b owned) int { return slices.Compare(a.row[:], b.row[:]) })
	}
	if int(o.space-firstIndex) < places {
		t.counts[o.by[0]] = countRuns(rows)
	}
	key := []byte{o.space}
	return t.file(o.space, len(rows), func(w *sstable.Writer, n int) error {
		key = key[:1]
		for _, i := range rows[n].row {
			key = appendID(key, i)
		}
		return w.Set(key, []byte{byte(rows[n].by)})
	})
}

func countRuns(rows []owned) (out []counted) {
	for _, r := range rows {
		if !r.isNew {
			continue
		}
		if i := r.row[0]; len(out) == 0 || out[len(out)-1].id != i {
			out = append(out, counted{id: i})
		}
		out[len(out)-1].n++
	}
	return out
}

func (t *tables) writeIDs() error {
	keys := make([][]byte, len(t.values))
	order := make([]int, len(t.values))
	for n, e := range t.values {
		keys[n], order[n] = idKey([]byte(e.encoded)), n
	}
	compare := func(a, b int) int { return slices.Compare(keys[a], keys[b]) }
	if !slices.IsSortedFunc(order, compare) {
		slices.SortFunc(order, compare) // long values are sorted by their digests
	}
	return t.file(idKeys, len(order), func(w *sstable.Writer, n int) error {
		return w.Set(keys[order[n]], appendID(nil, t.values[order[n]].id))
	})
}

func (t *tables) writeValues() error {
	own := slices.DeleteFunc(slices.Clone(t.values), func(e entry) bool { return e.id >= dates })
	slices.SortFunc(own, func(a, b entry) int {
		if a.id < b.id {
			return -1
		}
		return 1
	})
	return t.file(valueKeys, len(own), func(w *sstable.Writer, n int) error {
		return w.Set(valueKey(own[n].id), []byte(own[n].encoded))
	})
}

// writeCounts writes what the counts that change come to.
func (t *tables) writeCounts() error {
	var all []change
	for p, list := range t.counts {
		for _, c := range list {
			all = append(all, change{countKey(p, c.id), c.n})
		}
	}
	all = append(all, change{countKey(quadTotal, none), int64(t.added)}, change{countKey(valueTotal, none), int64(len(t.values))})
	if !t.anew {
		if err := t.addOld(all); err != nil {
			return err
		}
	}
	all = slices.DeleteFunc(all, func(c change) bool { return c.n == 0 })
	return t.file(countKeys, len(all), func(w *sstable.Writer, n int) error {
		return w.Set(all[n].key, binary.AppendUvarint(nil, uint64(all[n].n)))
	})
}

// change is by how much the count of a key changes.
type change struct {
	key []byte
	n   int64
}

// addOld adds the counts that there are.
func (t *tables) addOld(all []change) error {
	old, err := t.s.seeker(countKeys)
	if err != nil {
		return err
	}
	for n := range all {
		b := old.find(all[n].key)
		if b == nil {
			continue
		}
		was, err := readCount(b)
		if err != nil {
			return firstError(err, old.close())
		}
		all[n].n += was
	}
	return old.close()
}

func (t *tables) writeMeta() error {
	return t.file(metaKeys, 1, func(w *sstable.Writer, _ int) error {
		return w.Set(nextKey, binary.AppendUvarint(nil, uint64(t.next)))
	})
}

// file writes a file of n keys, in the way that the lowest level of the
// database is, or none where there are no keys.
func (t *tables) file(space byte, n int, write func(w *sstable.Writer, n int) error) error {
	if n == 0 {
		return nil
	}
	path := t.s.fs.PathJoin(t.s.dir, "loading-"+string(space))
	f, err := t.s.fs.Create(path, "load")
	if err != nil {
		return err
	}
	t.mu.Lock()
	t.paths = append(t.paths, path)
	t.mu.Unlock()
	w := sstable.NewWriter(objstorageprovider.NewFileWritable(f), t.s.options.MakeWriterOptions(6, t.s.db.TableFormat()))
	for i := range n {
		if err := write(w, i); err != nil {
			return errors.Join(err, w.Close())
		}
	}
	return w.Close()
}
