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

	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/vfs"
	"github.com/gofrs/flock"

	"github.com/chancery-kg/chancery/graph/ordered"
)

// formatVersion is the version of the folder; another one is refused.
const formatVersion = "4"

// Names of the parts of a store's folder.
const (
	formatFile = "format"
	lockFile   = "lock"
	dataFolder = "store"
	sealFile   = "sealed"
	// oldTruth is the file that made a folder a store in format 2.
	oldTruth = "readings.bolt"
)

// folder is a store on disk that this process holds.
type folder struct {
	path string
	lock *flock.Flock
	opt  Options
}

func (f *folder) file(name string) string { return filepath.Join(f.path, name) }

// openFolder takes hold of a folder and opens the store in it.
func openFolder(ctx context.Context, path string, opt Options) (*Store, error) {
	if err := prepareFolder(path, opt.ReadOnly); err != nil {
		return nil, err
	}
	f := &folder{path: path, lock: flock.New(filepath.Join(path, lockFile)), opt: opt}
	if err := f.hold(ctx); err != nil {
		return nil, err
	}
	quads, err := f.open()
	if err != nil {
		return nil, errors.Join(f.damaged(err), f.lock.Close())
	}
	return &Store{quads: embedded{quads}, folder: f, readOnly: opt.ReadOnly}, nil
}

// hold waits for the folder: a writer holds it alone, readers together.
func (f *folder) hold(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, f.opt.Wait)
	defer cancel()
	try := f.lock.TryLockContext
	if f.opt.ReadOnly {
		try = f.lock.TryRLockContext
	}
	switch _, err := try(ctx, 5*time.Millisecond); {
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("%s: another process is using the store; try again when it has finished", f.path)
	default:
		return err
	}
}

// open opens what the folder holds; in a folder with a format there must be a
// store already.
func (f *folder) open() (quads *ordered.Store, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the files do not fit together: %v", r)
		}
	}()
	made, err := hasFormat(f.path)
	if err != nil {
		return nil, err
	}
	if !made {
		err = f.probe()
	} else {
		err = f.unseal()
	}
	if err != nil {
		return nil, err
	}
	quads, err = ordered.Open(f.file(dataFolder), ordered.Options{ReadOnly: f.opt.ReadOnly, MustExist: made, BulkSize: f.opt.bulk})
	if err != nil || made || f.opt.ReadOnly {
		return quads, err
	}
	if err := writeWhole(f.file(formatFile), []byte(formatVersion+"\n")); err != nil {
		return nil, errors.Join(err, quads.Close())
	}
	return quads, nil
}

// probe refuses a database of somebody else without changing it.
func (f *folder) probe() error {
	if there, err := pebble.Peek(f.file(dataFolder), vfs.Default); err != nil || !there.Exists {
		return nil //nolint:nilerr // opening it will tell
	}
	quads, err := ordered.Open(f.file(dataFolder), ordered.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	return quads.Close()
}

// hasFormat reports whether a folder has a format and data, and refuses others.
func hasFormat(path string) (bool, error) {
	b, err := os.ReadFile(filepath.Join(path, formatFile))
	if errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if version := strings.TrimSpace(string(b)); version != formatVersion {
		return false, &formatError{path, version}
	}
	if _, err := os.Stat(filepath.Join(path, dataFolder)); err != nil {
		return false, fmt.Errorf("%s is damaged: %w", path, err)
	}
	return true, nil
}

// formatError tells of a store of another version.
type formatError struct{ path, version string }

func (e *formatError) Error() string {
	return fmt.Sprintf("%s has format %q and this program reads %q; build the articles into a new store, or use the version of Chancery that wrote it", e.path, e.version, formatVersion)
}

// damaged tells what to do about files that cannot be read.
func (f *folder) damaged(err error) error {
	return fmt.Errorf("%s is damaged or is not a Chancery store; bring it back from a copy, or build into a new store: %w", f.path, err)
}

// close lets go of the folder; a writer seals it.
func (f *folder) close() error {
	if f.opt.ReadOnly {
		return f.lock.Close()
	}
	return errors.Join(f.seal(), f.lock.Close())
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
	return refuseOthers(where, entries, readOnly)
}

func refuseOthers(where string, entries []os.DirEntry, readOnly bool) error {
	holds := func(name string) bool {
		return slices.ContainsFunc(entries, func(e os.DirEntry) bool { return e.Name() == name })
	}
	ours := func(e os.DirEntry) bool {
		return slices.Contains([]string{lockFile, dataFolder, sealFile}, e.Name())
	}
	made, err := hasFormat(where)
	switch {
	case made || err != nil:
		return err
	case holds(oldTruth):
		return fmt.Errorf("%s is a store of format 2, which this version does not read; build the articles into a new store: chancery build --db NEW PATH…", where)
	case len(entries) == 0 && !readOnly:
		return nil
	case len(entries) == 0:
		return fmt.Errorf("%s: the folder is empty; make a store with: chancery build", where)
	case !holds(lockFile) || slices.ContainsFunc(entries, func(e os.DirEntry) bool { return !ours(e) }):
		return fmt.Errorf("%s is a folder with other files in it, not a Chancery store", where)
	case readOnly && !holds(dataFolder):
		return fmt.Errorf("%s holds nothing yet; fill it with: chancery build", where)
	}
	return nil // a first start was interrupted
}

// writeWhole makes a file that is there whole or not at all.
func writeWhole(path string, text []byte) error {
	temporary := path + ".new"
	f, err := os.Create(temporary)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return errors.Join(err, os.Remove(temporary))
	}
	return os.Rename(temporary, path)
}
