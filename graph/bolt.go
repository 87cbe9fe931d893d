package graph

import (
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// formatVersion is the version of the files; another one is refused.
const formatVersion = "2"

// boltRecords keeps records in one bbolt file.
type boltRecords struct{ db *bolt.DB }

// openBolt opens the file or, when writing, makes it. It waits that long for
// another process that holds it.
func openBolt(path string, readOnly bool, wait time.Duration) (*boltRecords, error) {
	b := &boltRecords{}
	err := guarded(path, func() (err error) {
		b.db, err = bolt.Open(path, 0o644, &bolt.Options{ReadOnly: readOnly, Timeout: wait})
		return boltError(path, err)
	})
	if err != nil {
		return nil, err
	}
	if err := guarded(path, func() error { return b.prepare(path, readOnly) }); err != nil {
		return nil, errors.Join(err, b.db.Close())
	}
	return b, nil
}

// guarded turns a panic into an error: a damaged file can lead bbolt out of
// its tables, or to memory that is not mapped.
func guarded(path string, do func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%s is damaged: %v", path, r)
		}
	}()
	return do()
}

func boltError(path string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, bolterrors.ErrTimeout):
		return fmt.Errorf("%s: another process is using the store; try again when it has finished", path)
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrVersionMismatch), errors.Is(err, bolterrors.ErrChecksum):
		return fmt.Errorf("%s is damaged or is not a Chancery store: %w", path, err)
	}
	return fmt.Errorf("%s: %w", path, err)
}

// prepare makes the lists of a new file and refuses one that is not ours.
func (b *boltRecords) prepare(path string, readOnly bool) error {
	var version []byte
	empty := true
	err := b.db.View(func(tx *bolt.Tx) error {
		if meta := tx.Bucket([]byte(metaList)); meta != nil {
			version = append(version, meta.Get([]byte("format"))...)
		}
		return tx.ForEach(func([]byte, *bolt.Bucket) error { empty = false; return nil })
	})
	switch {
	case err != nil:
		return err
	case string(version) == formatVersion:
		return nil
	case empty && !readOnly:
		return b.create()
	case empty:
		return fmt.Errorf("%s holds nothing yet; fill it with: chancery build", path)
	case len(version) == 0:
		return fmt.Errorf("%s is not a Chancery store", path)
	}
	return fmt.Errorf("%s has format %q and this program reads %q; build the articles into a new store, or use the version of Chancery that wrote it", path, version, formatVersion)
}

func (b *boltRecords) create() error {
	return b.db.Update(func(tx *bolt.Tx) error {
		for _, list := range lists {
			if _, err := tx.CreateBucket([]byte(list)); err != nil {
				return err
			}
		}
		return tx.Bucket([]byte(metaList)).Put([]byte("format"), []byte(formatVersion))
	})
}

func (b *boltRecords) each(list string, fn func(string, []byte) error) error {
	return b.view(func(tx *bolt.Tx) error {
		return tx.Bucket([]byte(list)).ForEach(func(k, v []byte) error { return fn(string(k), v) })
	})
}

func (b *boltRecords) get(list, key string) (value []byte, err error) {
	err = b.view(func(tx *bolt.Tx) error {
		value = append(value, tx.Bucket([]byte(list)).Get([]byte(key))...)
		return nil
	})
	return value, err
}

func (b *boltRecords) view(do func(*bolt.Tx) error) error {
	return guarded(b.db.Path(), func() error { return b.db.View(do) })
}

func (b *boltRecords) apply(changes []change) error {
	return guarded(b.db.Path(), func() error {
		return b.db.Update(func(tx *bolt.Tx) error {
			for _, c := range changes {
				if err := set(tx.Bucket([]byte(c.list)), c); err != nil {
					return fmt.Errorf("%s %s: %w", c.list, c.key, err)
				}
			}
			return nil
		})
	})
}

func set(b *bolt.Bucket, c change) error {
	if c.value == nil {
		return b.Delete([]byte(c.key))
	}
	return b.Put([]byte(c.key), c.value)
}

func (b *boltRecords) close() error { return b.db.Close() }
