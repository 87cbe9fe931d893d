package ordered

import (
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"sync"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/vfs"
)

// format is the version of the keys; another one is refused.
const format = "1"

// ErrForeign tells of a database that no store of this package wrote.
var ErrForeign = errors.New("the database was not written as a store of quads")

// Options are how a store is opened. The zero value writes on the disk.
type Options struct {
	// FS is where the files are; nil is the disk, vfs.NewMem() is memory.
	FS vfs.FS
	// ReadOnly opens without writing anything.
	ReadOnly bool
	// MustExist refuses to make a store where there is none.
	MustExist bool
	// CacheSize is the memory for blocks of the files, in bytes; 0 is 64 MiB.
	CacheSize int64
	// MemTableSize is the memory for what is not yet in sorted files, in
	// bytes; 0 is 16 MiB.
	MemTableSize uint64
	// BulkSize is from how many quads on a change is written as sorted files
	// rather than through the log; 0 is 8192.
	BulkSize int
}

// Store is an open store. Its methods may be called from several goroutines;
// writes wait for each other.
type Store struct {
	view
	db      *pebble.DB
	options *pebble.Options
	fs      vfs.FS
	dir     string

	writing sync.Mutex
	next    id
	bulk    int
}

var _ cgraph.QuadStore = (*Store)(nil)

// Open opens the store in a folder, making it where there is none unless it is
// to be read only. It takes no lock: who calls sees to it that no other
// process has the folder open, except where all read only.
func Open(dir string, opt Options) (*Store, error) {
	if opt.FS == nil {
		opt.FS = vfs.Default
	}
	s := &Store{options: opt.pebble(), fs: opt.FS, dir: dir, next: 1, bulk: cmp.Or(opt.BulkSize, 8192)}
	db, err := pebble.Open(dir, s.options)
	if err != nil {
		return nil, err
	}
	s.db, s.view = db, view{r: db, values: &valueCache{}, open: &openIterators{all: map[*pebble.Iterator]bool{}}}
	if err := s.begin(opt.ReadOnly); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return s, nil
}

func (o Options) pebble() *pebble.Options {
	p := &pebble.Options{
		FS: unlocked{o.FS}, ReadOnly: o.ReadOnly, ErrorIfNotExists: o.ReadOnly || o.MustExist,
		CacheSize: o.CacheSize, MemTableSize: o.MemTableSize,
		Logger: silent{}, FormatMajorVersion: pebble.FormatNewest,
		// Damage is returned as an error by who reads; the database would end the process.
		EventListener: &pebble.EventListener{DataCorruption: func(pebble.DataCorruptionInfo) {}},
	}
	if p.CacheSize == 0 {
		p.CacheSize = 64 << 20
	}
	if p.MemTableSize == 0 {
		p.MemTableSize = 16 << 20
	}
	p.ApplyCompressionSettings(func() pebble.DBCompressionSettings { return pebble.DBCompressionBalanced })
	return p
}

// begin reads what the store knows of itself, or writes it into a new one.
func (s *Store) begin(readOnly bool) error {
	version, err := s.get(formatKey)
	if err != nil {
		return err
	}
	switch {
	case string(version) == format:
	case version != nil:
		return fmt.Errorf("the store of quads has format %q and this program reads %q", version, format)
	case !s.empty():
		return ErrForeign
	case !readOnly:
		if err := s.db.Set(formatKey, []byte(format), pebble.Sync); err != nil {
			return err
		}
	}
	next, err := s.get(nextKey)
	if n, size := binary.Uvarint(next); err == nil && size > 0 {
		s.next = id(n)
	}
	return err
}

func (s *Store) empty() bool {
	it, err := s.db.NewIter(nil)
	if err != nil {
		return false
	}
	none := !it.First() && it.Error() == nil
	return it.Close() == nil && none
}

// Close lets go of the store, with what is in memory written to its files so
// that it opens fast. Snapshots must be closed before; scans still open end.
func (s *Store) Close() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	err := s.open.closeAll()
	if !s.options.ReadOnly {
		err = errors.Join(err, s.db.Flush())
	}
	return errors.Join(err, s.db.Close())
}

// Snapshot is the state of a store at one moment, for reading. It is a quad
// store of Cayley that refuses writes.
type Snapshot struct{ view }

// Snapshot keeps the state that the store has now until it is closed.
func (s *Store) Snapshot() *Snapshot {
	return &Snapshot{view{r: s.db.NewSnapshot(), values: s.values, open: s.open}}
}

// Close lets go of the snapshot.
func (s *Snapshot) Close() error { return s.r.Close() }

// Stats tells how many values and quads there are, exactly.
func (v *view) Stats(context.Context, bool) (st cgraph.Stats, err error) {
	nodes, err := v.count(valueTotal, none)
	if err != nil {
		return st, err
	}
	quads, err := v.count(quadTotal, none)
	return cgraph.Stats{Nodes: refs.Size{Value: nodes, Exact: true}, Quads: refs.Size{Value: quads, Exact: true}}, err
}

// count is how many quads have a value in a place.
func (v *view) count(place int, i id) (int64, error) {
	b, err := v.get(countKey(place, i))
	if err != nil || b == nil {
		return 0, err
	}
	return readCount(b)
}

func readCount(b []byte) (int64, error) {
	n, size := binary.Uvarint(b)
	if size <= 0 {
		return 0, errDamaged("a count")
	}
	return int64(n), nil
}

// get is the value of a key, nil where there is none.
func (v *view) get(key []byte) ([]byte, error) {
	b, closer, err := v.r.Get(key)
	if errors.Is(err, pebble.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	value := append(make([]byte, 0, len(b)), b...)
	return value, closer.Close()
}

// unlocked is a file system on which databases take no lock of their own.
type unlocked struct{ vfs.FS }

func (unlocked) Lock(string) (io.Closer, error) { return nothing{}, nil }

// Unwrap gives the file system below.
func (u unlocked) Unwrap() vfs.FS { return u.FS }

type nothing struct{}

func (nothing) Close() error { return nil }

// silent keeps the database from writing to standard error; what fails is
// returned as an error by what is called next.
type silent struct{}

func (silent) Infof(string, ...any)  {}
func (silent) Errorf(string, ...any) {}
func (silent) Fatalf(f string, args ...any) {
	panic(fmt.Sprintf(f, args...))
}
