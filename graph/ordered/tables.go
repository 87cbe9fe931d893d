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

// tables are a change of a store on its way to the disk: as a batch where it
// is small, else as sorted files that become part of the database at once.
type tables struct {
	s       *Store
	next    id       // after these
	values  []entry  // that come or go
	rows    []owned  // that change, in the first order
	records []record // that change, by key
	anew    bool     // whether they replace all quads that there are

	mu     sync.Mutex
	batch  *pebble.Batch // nil for files
	paths  []string      // of the files written
	counts [places][]counted
	added  int // how many quads are new
	gone   int // and are no longer there
}

// entry is a value of the dictionary that comes, or goes.
type entry struct {
	id      id
	encoded string
	gone    bool
}

// owned is a quad, who will keep it and who did.
type owned struct {
	row     row
	is, was Origin
}

// change is by how much there are more quads by it.
func (o *owned) change() int64 { return present(o.is) - present(o.was) }

func present(o Origin) int64 {
	if o == 0 {
		return 0
	}
	return 1
}

// record is a record of the store's user, to be removed where value is nil.
type record struct {
	key   string
	value []byte
}

// commit makes the change, all of it or nothing, synced to the disk. With anew
// set its quads replace all that there were.
func (t *tables) commit() (err error) {
	for i := range t.rows {
		switch t.rows[i].change() {
		case 1:
			t.added++
		case -1:
			t.gone++
		}
	}
	if len(t.rows) == 0 && len(t.records) == 0 && !t.anew {
		return nil
	}
	if !t.anew && len(t.rows) < t.s.bulk {
		err = t.commitBatch()
	} else {
		err = t.ingest()
	}
	if err == nil {
		t.s.next = t.next
		t.forget()
	}
	return err
}

func (t *tables) commitBatch() error {
	t.batch = t.s.db.NewBatch()
	defer t.batch.Close() //nolint:errcheck // it has been committed or does not matter
	if err := t.write(); err != nil {
		return err
	}
	return t.batch.Commit(pebble.Sync)
}

// ingest writes the files and makes all of them part of the store at once.
func (t *tables) ingest() (err error) {
	defer t.remove()
	if err := t.write(); err != nil {
		return err
	}
	if !t.anew {
		return t.s.db.Ingest(context.Background(), t.paths)
	}
	all := pebble.KeyRange{Start: []byte{firstIndex}, End: []byte{endOfQuads}}
	_, err = t.s.db.IngestAndExcise(context.Background(), t.paths, nil, nil, all)
	return err
}

// forget takes values that have gone out of the cache.
func (t *tables) forget() {
	for _, e := range t.values {
		if e.gone {
			t.s.values.forget(e.id)
		}
	}
}

// remove takes away files that were not ingested; those that were have another
// name by now.
func (t *tables) remove() {
	for _, path := range t.paths {
		t.s.fs.Remove(path) //nolint:errcheck // it is gone already or stays behind unused
	}
}

// write writes first the quads and then what their counts tell.
func (t *tables) write() error {
	var quads, rest errgroup.Group
	for _, chain := range chains {
		quads.Go(func() error { return t.writeChain(chain) })
	}
	if err := quads.Wait(); err != nil {
		return err
	}
	if err := t.settle(); err != nil {
		return err
	}
	rest.Go(t.writeIDs)
	rest.Go(t.writeValues)
	rest.Go(t.writeCounts)
	rest.Go(t.writeRecords)
	rest.Go(t.writeMeta)
	return rest.Wait()
}

// writeChain writes orders one after another, each sorted from the one before.
func (t *tables) writeChain(chain []link) error {
	rows, spare := t.rows, []owned(nil)
	for n, l := range chain {
		if l.order > 0 {
			if n == 0 || spare == nil { // those of the first order stay as they are
				rows, spare = slices.Clone(rows), make([]owned, len(rows))
			}
			rows, spare = sortBy(rows, spare, l.by)
		}
		if err := t.writeOrder(&orders[l.order], rows); err != nil {
			return err
		}
	}
	return nil
}

// writeOrder writes rows that are in this order, and counts them by what comes
// first in it, in the first order that begins so.
func (t *tables) writeOrder(o *order, rows []owned) error {
	if int(o.space-firstIndex) < places {
		t.counts[o.by[0]] = countRuns(rows, o.by[0])
	}
	var key []byte
	return t.file(o.space, func(out sink) error {
		for i := range rows {
			r := &rows[i]
			if !o.holds(r.row) {
				continue
			}
			key = o.appendKey(key[:0], r.row)
			if err := put(out, key, []byte{byte(r.is)}, r.is == 0); err != nil {
				return err
			}
		}
		return nil
	})
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
	return t.file(idKeys, func(out sink) error {
		for _, n := range order {
			if err := put(out, keys[n], appendID(nil, t.values[n].id), t.values[n].gone); err != nil {
				return err
			}
		}
		return nil
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
	return t.file(valueKeys, func(out sink) error {
		for _, e := range own {
			if err := put(out, valueKey(e.id), []byte(e.encoded), e.gone); err != nil {
				return err
			}
		}
		return nil
	})
}

func (t *tables) writeRecords() error {
	return t.file(recordKeys, func(out sink) error {
		for _, r := range t.records {
			if err := put(out, []byte(r.key), r.value, r.value == nil); err != nil {
				return err
			}
		}
		return nil
	})
}

func (t *tables) writeMeta() error {
	return t.file(metaKeys, func(out sink) error {
		if t.next == t.s.next {
			return nil
		}
		return out.Set(nextKey, binary.AppendUvarint(nil, uint64(t.next)))
	})
}

// sink takes keys in order.
type sink interface {
	Set(key, value []byte) error
	Delete(key []byte) error
}

func put(out sink, key, value []byte, gone bool) error {
	if gone {
		return out.Delete(key)
	}
	return out.Set(key, value)
}

type batchSink struct{ b *pebble.Batch }

func (s batchSink) Set(key, value []byte) error { return s.b.Set(key, value, nil) }
func (s batchSink) Delete(key []byte) error     { return s.b.Delete(key, nil) }

// file has keys of one kind written into the batch, or into a file in the way
// that the lowest level of the database is. A file without keys is none.
func (t *tables) file(space byte, write func(out sink) error) error {
	if t.batch != nil {
		t.mu.Lock()
		defer t.mu.Unlock()
		return write(batchSink{t.batch})
	}
	path := t.s.fs.PathJoin(t.s.dir, "loading-"+string(space))
	f := &lazyFile{open: func() (*sstable.Writer, error) { return t.create(path) }}
	err := write(f)
	if f.w == nil {
		return err
	}
	return errors.Join(err, f.w.Close())
}

func (t *tables) create(path string) (*sstable.Writer, error) {
	f, err := t.s.fs.Create(path, "load")
	if err != nil {
		return nil, err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.paths = append(t.paths, path)
	opt := t.s.options.MakeWriterOptions(6, t.s.db.TableFormat())
	opt.WritingToLowestLevel = false // or keys that go would not be looked at
	return sstable.NewWriter(objstorageprovider.NewFileWritable(f), opt), nil
}

// lazyFile is made when the first key comes.
type lazyFile struct {
	open func() (*sstable.Writer, error)
	w    *sstable.Writer
}

func (f *lazyFile) begin() (err error) {
	if f.w == nil {
		f.w, err = f.open()
	}
	return err
}

func (f *lazyFile) Set(key, value []byte) error {
	if err := f.begin(); err != nil {
		return err
	}
	return f.w.Set(key, value)
}

func (f *lazyFile) Delete(key []byte) error {
	if err := f.begin(); err != nil {
		return err
	}
	return f.w.Delete(key)
}
