package graph

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/quad"
	"github.com/hidal-go/hidalgo/kv/flat"
	hleveldb "github.com/hidal-go/hidalgo/kv/flat/leveldb"
	"github.com/syndtr/goleveldb/leveldb"
	"github.com/syndtr/goleveldb/leveldb/opt"
)

// quadsPerWrite bounds a transaction of Cayley.
const quadsPerWrite = 20000

// diskView is Cayley over LevelDB in a folder of its own. The mark is a file
// beside it with the fingerprint of the quads it holds; without it the folder
// holds nobody knows what.
//
// Cayley's layout must be written with care. Adding and deleting in one
// transaction can leave quads without a subject, so they go in separate ones,
// deletions first. Adding what is there leaves nodes that are never freed, so
// only true differences are written. A transaction that fails leaves wrong
// numbers in Cayley's memory, so after any error the folder is written anew.
type diskView struct {
	folder, mark string
	readOnly     bool
	qs           cgraph.QuadStore
}

// cayleyOptions turn off a Bloom filter of 80 MB that costs a scan of the
// whole log at each start.
var cayleyOptions = cgraph.Options{kv.OptNoBloom: true}

func (v *diskView) quadStore() cgraph.QuadStore { return v.qs }

// open opens the folder if it holds the view of this fingerprint. A store that
// nothing was ever written to has none.
func (v *diskView) open(mark string) error {
	got, err := os.ReadFile(v.mark)
	if err != nil {
		return err
	}
	if strings.TrimSpace(string(got)) != markText(mark) {
		return errors.New("the view is of another state")
	}
	return v.openFolder(&opt.Options{ErrorIfMissing: true, ReadOnly: v.readOnly})
}

// markText names the layout too, so that a new one is noticed.
func markText(mark string) string { return "cayley-leveldb-1 " + mark }

func (v *diskView) openFolder(options *opt.Options) error {
	db, err := leveldb.OpenFile(v.folder, options)
	if err != nil {
		return fmt.Errorf("%s: %w", v.folder, err)
	}
	flatKV := hleveldb.New(db)
	flatKV.SetWriteOptions(&opt.WriteOptions{Sync: true})
	kvs := flat.Upgrade(flatKV)
	if options.ErrorIfExist {
		if err := kv.Init(kvs, cayleyOptions); err != nil {
			return errors.Join(err, db.Close())
		}
	}
	qs, err := kv.New(kvs, cayleyOptions)
	if err != nil {
		return errors.Join(err, db.Close())
	}
	v.qs = qs
	return nil
}

func (v *diskView) update(ctx context.Context, c viewChange) error {
	if len(c.removed) > len(c.all)/2 {
		return v.rebuild(ctx, c.all, c.mark)
	}
	if err := v.unmark(); err != nil {
		return err
	}
	if err := v.write(ctx, cgraph.Delete, c.removed); err != nil {
		return err
	}
	if err := v.write(ctx, cgraph.Add, c.added); err != nil {
		return err
	}
	return v.setMark(c.mark)
}

func (v *diskView) rebuild(ctx context.Context, all []quad.Quad, mark string) error {
	if err := v.unmark(); err != nil {
		return err
	}
	if err := v.close(); err != nil {
		return err
	}
	if err := os.RemoveAll(v.folder); err != nil {
		return err
	}
	if err := v.openFolder(&opt.Options{ErrorIfExist: true}); err != nil {
		return err
	}
	if err := v.write(ctx, cgraph.Add, all); err != nil {
		return err
	}
	return v.setMark(mark)
}

func (v *diskView) write(ctx context.Context, action cgraph.Procedure, quads []quad.Quad) error {
	for len(quads) > 0 {
		if err := ctx.Err(); err != nil {
			return err
		}
		n := min(quadsPerWrite, len(quads))
		deltas := make([]cgraph.Delta, n)
		for i, q := range quads[:n] {
			deltas[i] = cgraph.Delta{Quad: q, Action: action}
		}
		if err := v.qs.ApplyDeltas(deltas, cgraph.IgnoreOpts{}); err != nil {
			return err
		}
		quads = quads[n:]
	}
	return nil
}

func (v *diskView) unmark() error {
	if err := os.Remove(v.mark); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// setMark writes the mark whole or not at all.
func (v *diskView) setMark(mark string) error {
	f, err := os.CreateTemp(filepath.Dir(v.mark), viewMark+".*")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(f, markText(mark))
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), v.mark)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}

func (v *diskView) close() error {
	if v.qs == nil {
		return nil
	}
	qs := v.qs
	v.qs = nil
	return qs.Close()
}
