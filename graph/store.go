package graph

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

// Memory is the name of a store that is gone when it is closed.
const Memory = "memory:"

// Names of the parts of a store's folder.
const (
	truthFile  = "readings.bolt"
	viewFolder = "quads"
	viewMark   = "quads.ok"
)

// Options are how a store is opened. The zero value writes, and waits a
// second for other processes.
type Options struct {
	// ReadOnly leaves the store as it is; any number of processes may read at
	// once. A view left unfinished by an interrupted write is still mended.
	ReadOnly bool
	// Wait is how long to wait for another process that holds the store; 0 is
	// one second.
	Wait time.Duration
}

// Store is an open store. Its methods may be called from several goroutines;
// writes wait for each other.
type Store struct {
	mu       sync.RWMutex
	readOnly bool
	records  records
	view     view
	// stale is set while the view may lag behind the truth.
	stale bool
}

// Open opens the store at a path, making it where there is nothing or an empty
// folder, or an empty one in memory for [Memory]. It refuses files and folders
// that are no store, stores of another format version, and a store that
// another process is writing. A view that does not belong to the truth is
// written anew before Open returns.
func Open(ctx context.Context, where string, opt Options) (*Store, error) {
	if where == Memory {
		return &Store{records: newMemoryRecords(), view: newMemoryView()}, nil
	}
	if scheme, _, ok := strings.Cut(where, "://"); ok {
		return nil, fmt.Errorf("%s: stores of kind %q are not supported; give a path, or %s", where, scheme, Memory)
	}
	if err := prepareFolder(where, opt.ReadOnly); err != nil {
		return nil, err
	}
	if opt.Wait == 0 {
		opt.Wait = time.Second
	}
	s, err := openFolder(where, opt)
	if err != nil || !s.stale {
		return s, err
	}
	if !opt.ReadOnly {
		return closedOnError(s, s.mend(ctx))
	}
	return mendThenRead(ctx, where, opt, s)
}

// mendThenRead opens for writing just to bring the view up to date.
func mendThenRead(ctx context.Context, where string, opt Options, stale *Store) (*Store, error) {
	if err := stale.Close(); err != nil {
		return nil, err
	}
	writer, err := openFolder(where, Options{Wait: opt.Wait})
	if err != nil {
		return nil, fmt.Errorf("the last write was interrupted and has to be finished first: %w", err)
	}
	if writer.stale {
		err = writer.mend(ctx)
	}
	if err = errors.Join(err, writer.Close()); err != nil {
		return nil, err
	}
	return openFolder(where, opt)
}

func openFolder(where string, opt Options) (*Store, error) {
	truth, err := openBolt(filepath.Join(where, truthFile), opt.ReadOnly, opt.Wait)
	if err != nil {
		return nil, err
	}
	v := &diskView{folder: filepath.Join(where, viewFolder), mark: filepath.Join(where, viewMark), readOnly: opt.ReadOnly}
	s := &Store{records: truth, view: v, readOnly: opt.ReadOnly}
	want, err := s.fingerprint()
	if err != nil {
		return closedOnError(s, err)
	}
	s.stale = v.open(want) != nil
	return s, nil
}

func closedOnError(s *Store, err error) (*Store, error) {
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// prepareFolder makes the folder where there is nothing, and refuses what is
// there but no store.
func prepareFolder(where string, readOnly bool) error {
	info, err := os.Stat(where)
	switch {
	case errors.Is(err, os.ErrNotExist) && readOnly:
		return fmt.Errorf("%s: there is no store; make one with: chancery build", where)
	case errors.Is(err, os.ErrNotExist):
		return os.MkdirAll(where, 0o755)
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("%s is a file, and a Chancery store is a folder", where)
	}
	entries, err := os.ReadDir(where)
	if err != nil {
		return err
	}
	holds := slices.ContainsFunc(entries, func(e os.DirEntry) bool { return e.Name() == truthFile })
	switch {
	case holds || len(entries) == 0 && !readOnly:
		return nil
	case len(entries) == 0:
		return fmt.Errorf("%s: the folder is empty; make a store with: chancery build", where)
	}
	return fmt.Errorf("%s is a folder with other files in it, not a Chancery store", where)
}

// Close lets go of the store. Closing it twice is no error.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.records == nil {
		return nil
	}
	err := errors.Join(s.view.close(), s.records.close())
	s.records = nil
	return err
}

var (
	errClosed   = errors.New("the store is closed")
	errReadOnly = errors.New("the store is open for reading only")
)

// QuadStore is the view in Cayley: the quads of the graph and the imported
// ones. It is good until the next write to the store; in memory it stays what
// it was. It must not be written to.
func (s *Store) QuadStore() cgraph.QuadStore {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.view.quadStore()
}

// Quads lists the quads of the store, those of the graph and the imported
// ones, sorted by [schema.CompareQuads] and without repeats.
func (s *Store) Quads(ctx context.Context) ([]quad.Quad, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	return s.allQuads()
}

func (s *Store) allQuads() ([]quad.Quad, error) {
	graph, _, err := readQuads(s.records, viewList)
	if err != nil {
		return nil, err
	}
	imported, _, err := readQuads(s.records, importedList)
	if err != nil {
		return nil, err
	}
	return union(graph, imported), nil
}

func (s *Store) usable(ctx context.Context) error {
	if s.records == nil {
		return errClosed
	}
	return ctx.Err()
}

// Graph is what all articles of the store say together, in its
// [schema.Graph.Normal] form. Imported quads are no part of it.
func (s *Store) Graph(ctx context.Context) (*schema.Graph, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	quads, _, err := readQuads(s.records, viewList)
	if err != nil {
		return nil, err
	}
	return schema.GraphFromQuads(quads)
}

// Readings visits the readings of the store in the order of their articles'
// IRIs, each with the text of its article. After an error it stops. The store
// must not be written to meanwhile.
func (s *Store) Readings(ctx context.Context) iter.Seq2[schema.Reading, error] {
	return func(yield func(schema.Reading, error) bool) {
		s.mu.RLock()
		defer s.mu.RUnlock()
		if err := s.usable(ctx); err != nil {
			yield(schema.Reading{}, err)
			return
		}
		err := s.records.each(readingsList, func(key string, packed []byte) error {
			r, err := decodeReading(packed)
			if err == nil {
				err = ctx.Err()
			}
			if err != nil {
				return fmt.Errorf("reading of <%s>: %w", key, err)
			}
			if !yield(r, nil) {
				return errStop
			}
			return nil
		})
		if err != nil && !errors.Is(err, errStop) {
			yield(schema.Reading{}, err)
		}
	}
}

var errStop = errors.New("stop")
