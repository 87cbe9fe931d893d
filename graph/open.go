package graph

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

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
	if err := refuseEmptied(where); err != nil {
		return nil, err
	}
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

// refuseEmptied refuses a store whose truth is a file of no bytes beside a
// view: the view is made after the truth, so articles were lost. Without a
// view, a first start was interrupted before it wrote anything.
func refuseEmptied(where string) error {
	truth := filepath.Join(where, truthFile)
	if size(truth) != 0 {
		return nil
	}
	for _, made := range []string{viewFolder, viewMark} {
		if size(filepath.Join(where, made)) >= 0 {
			return fmt.Errorf("%s is empty, but %s shows that the store was in use: its articles are lost; bring the file back from a copy, or build into a new store", truth, made)
		}
	}
	return nil
}

// size is the bytes of a file, -1 where there is none.
func size(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return -1
	}
	return info.Size()
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
