// Package cayleydb reads the stores that Cayley itself writes on disk, so that
// their quads can be taken over. It changes nothing in them: what it opens is a
// copy.
package cayleydb

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/url"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/kv/leveldb"
	"github.com/cayleygraph/quad"
	_ "github.com/cayleygraph/quad/voc/core" // prefixes that Cayley knows
	hkv "github.com/hidal-go/hidalgo/kv"
	"github.com/hidal-go/hidalgo/kv/bbolt"

	"github.com/chancery-kg/chancery/graph/rdf"
)

// kind is a kind of store: the file that a folder of it has, and how it is
// opened.
type kind struct {
	mark string
	open func(dir string) (hkv.KV, error)
}

// kinds are those that can be read. Bolt's files are read by bbolt, its heir.
var kinds = map[string]kind{
	"leveldb": {"CURRENT", func(dir string) (hkv.KV, error) { return leveldb.Open(dir, nil) }},
	"bolt": {"indexes.bolt", func(dir string) (hkv.KV, error) {
		return bbolt.Open(filepath.Join(dir, "indexes.bolt"), nil)
	}},
}

func (k kind) store(dir string) (cgraph.QuadStore, error) {
	db, err := k.open(dir)
	if err != nil {
		return nil, err
	}
	qs, err := kv.New(db, cgraph.Options{kv.OptNoBloom: true})
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return qs, nil
}

// NQuads writes all quads of a store that Cayley keeps in a folder as canonical
// N-Quads. Its native numbers, times and truth values become literals of XML
// Schema, its short names of well-known terms full ones. Names that are no
// IRIs, as Cayley allows, are resolved against base; without one they are an
// error, as is a folder that holds no such store or a damaged one.
func NQuads(ctx context.Context, w io.Writer, kindName, path, base string) (err error) {
	k, ok := kinds[kindName]
	if !ok {
		return fmt.Errorf("stores of Cayley's kind %q cannot be read, only leveldb and bolt", kindName)
	}
	if _, err := os.Stat(filepath.Join(path, k.mark)); err != nil {
		return fmt.Errorf("%s is no folder of Cayley's kind %s: %w", path, kindName, err)
	}
	dir, err := os.MkdirTemp("", "chancery-import-*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	if err := os.CopyFS(filepath.Join(dir, "copy"), os.DirFS(path)); err != nil {
		return err
	}
	format, _ := rdf.FormatNamed("nquads")
	if err := format.WriteAll(w, quads(ctx, k, filepath.Join(dir, "copy"), names{base})); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// quads reads a store of Cayley, whose code may panic where files are damaged.
func quads(ctx context.Context, k kind, dir string, n names) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		if err := n.each(ctx, k, dir, yield); err != nil && !errors.Is(err, errStop) {
			yield(quad.Quad{}, err)
		}
	}
}

var errStop = errors.New("stop")

func (n names) each(ctx context.Context, k kind, dir string, yield func(quad.Quad, error) bool) (err error) {
	// A file that was cut off faults where it is mapped into memory.
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	reading := true
	defer func() {
		p := recover()
		if p != nil && !reading {
			panic(p)
		}
		if p != nil { // the store is left open, as closing it might wait for ever
			err = fmt.Errorf("it is damaged: %v", p)
		}
	}()
	qs, err := k.store(dir)
	if err != nil {
		return fmt.Errorf("it is damaged or was not made by Cayley: %w", err)
	}
	if err := n.read(ctx, qs, yield, &reading); err != nil {
		return errors.Join(err, qs.Close())
	}
	return qs.Close()
}

// read visits the quads of a store; reading is false while others have them.
func (n names) read(ctx context.Context, qs cgraph.QuadStore, yield func(quad.Quad, error) bool, reading *bool) error {
	stats, err := qs.Stats(ctx, true)
	if err != nil || stats.Quads.Value == 0 { // where there are none, scanning them is an error
		return err
	}
	read := int64(0)
	it := qs.QuadsAllIterator().Iterate()
	for ; it.Next(ctx); read++ {
		q, err := qs.Quad(it.Result())
		if err == nil {
			q, err = n.full(q)
		}
		if err != nil {
			return errors.Join(fmt.Errorf("quad %d: %w", read+1, err), it.Close())
		}
		*reading = false
		if !yield(q, nil) {
			return errors.Join(errStop, it.Close())
		}
		*reading = true
	}
	if err := errors.Join(it.Err(), it.Close(), ctx.Err()); err != nil {
		return err
	}
	if read != stats.Quads.Value {
		return fmt.Errorf("it is damaged: it counts %d quads and has %d", stats.Quads.Value, read)
	}
	return nil
}

// names makes IRIs of what Cayley takes for a name.
type names struct{ base string }

func (n names) full(q quad.Quad) (quad.Quad, error) {
	for _, d := range quad.Directions {
		v, err := n.value(q.Get(d), d)
		if err != nil {
			return q, fmt.Errorf("%v: %w", d, err)
		}
		q.Set(d, v)
	}
	return q, nil
}

func (n names) value(v quad.Value, d quad.Direction) (quad.Value, error) {
	switch v := v.(type) {
	case nil:
		if d != quad.Label {
			return nil, errors.New("it is damaged: the quad has none")
		}
	case quad.IRI:
		return n.iri(string(v.Full()))
	case quad.TypedString:
		v.Type = v.Type.Full()
		return v, nil
	case quad.String:
		if d != quad.Object {
			return n.iri(url.PathEscape(string(v)))
		}
	}
	return v, nil
}

func (n names) iri(name string) (quad.Value, error) {
	if scheme, _, ok := strings.Cut(name, ":"); ok && !strings.ContainsAny(scheme, "/?#") {
		return quad.IRI(name), nil
	}
	if n.base == "" {
		return nil, fmt.Errorf("%q is no IRI; give --base, which such names are resolved against", name)
	}
	base, err := url.Parse(n.base)
	if err != nil {
		return nil, err
	}
	ref, err := base.Parse(name)
	if err != nil {
		return nil, err
	}
	return quad.IRI(ref.String()), nil
}
