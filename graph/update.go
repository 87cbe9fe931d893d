package graph

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"maps"
	"runtime"
	"slices"

	"github.com/cayleygraph/quad"
	"golang.org/x/sync/errgroup"

	"github.com/chancery-kg/chancery/graph/ordered"
	"github.com/chancery-kg/chancery/schema"
)

// update is a change to the store in the making.
type update struct {
	old, readings map[schema.IRI]schema.Reading
	packed        map[schema.IRI][]byte // records as they are
	records       ordered.Records       // that change
	quads         iter.Seq[quad.Quad]   // of all articles, merged, as they will be
	done          Change
}

func newUpdate(quads reader) (*update, error) {
	u := &update{packed: map[schema.IRI][]byte{}}
	var keys []schema.IRI
	err := quads.Records(readingsList, func(key string, packed []byte) error {
		keys = append(keys, schema.IRI(key))
		u.packed[schema.IRI(key)] = slices.Clone(packed)
		return nil
	})
	if err != nil {
		return nil, err
	}
	readings := make([]schema.Reading, len(keys))
	err = each(len(keys), func(n int) (err error) {
		if readings[n], err = decodeReading(u.packed[keys[n]]); err != nil {
			err = fmt.Errorf("reading of <%s>: %w", keys[n], err)
		}
		return err
	})
	u.readings = make(map[schema.IRI]schema.Reading, len(keys))
	for n, key := range keys {
		u.readings[key] = readings[n]
	}
	u.old = maps.Clone(u.readings)
	return u, err
}

// each runs do for 0 to n-1, as many at a time as there are cores.
func each(n int, do func(n int) error) error {
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i := range n {
		g.Go(func() error { return do(i) })
	}
	return g.Wait()
}

// written is a reading on its way into the store.
type written struct {
	key     schema.IRI
	plain   []byte // JSON
	packed  []byte
	reading schema.Reading // as it will be read back
}

// add takes readings, and of those of one article one.
func (u *update) add(readings []schema.Reading) error {
	all := make([]written, len(readings))
	err := each(len(all), func(n int) (err error) {
		all[n], err = writtenReading(&readings[n])
		return err
	})
	if err != nil {
		return err
	}
	slices.SortFunc(all, func(a, b written) int {
		return cmp.Or(cmp.Compare(a.key, b.key), bytes.Compare(a.plain, b.plain))
	})
	for _, w := range slices.CompactFunc(all, func(a, b written) bool { return a.key == b.key }) {
		u.addOne(&w)
	}
	return nil
}

func writtenReading(r *schema.Reading) (w written, err error) {
	w.key = r.Article.IRI()
	if w.plain, err = json.Marshal(r); err == nil {
		err = json.Unmarshal(w.plain, &w.reading)
	}
	if err == nil {
		w.packed, err = pack(w.plain)
	}
	if err != nil {
		err = fmt.Errorf("reading of <%s>: %w", w.key, err)
	}
	return w, err
}

func (u *update) addOne(w *written) {
	old, known := u.packed[w.key]
	switch {
	case known && bytes.Equal(old, w.packed):
		u.done.Unchanged = append(u.done.Unchanged, w.key)
		return
	case known:
		u.done.Replaced = append(u.done.Replaced, w.key)
	default:
		u.done.Added = append(u.done.Added, w.key)
	}
	u.records.Set(readingsList, string(w.key), w.packed)
	u.readings[w.key] = w.reading
}

func (u *update) remove(names []string) error {
	gone := map[schema.IRI]bool{}
	for _, name := range names {
		found := false
		for key, r := range u.old {
			if IsNamed(&r.Article, key, name) {
				gone[key], found = true, true
			}
		}
		if !found {
			u.done.Unknown = append(u.done.Unknown, name)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(gone)) {
		delete(u.readings, key)
		u.done.Removed = append(u.done.Removed, key)
		u.records.Set(readingsList, string(key), nil)
	}
	return nil
}

// IsNamed reports whether a name is one of an article's: its IRI, id, URL,
// source or key. "" is none.
func IsNamed(a *schema.Article, key schema.IRI, name string) bool {
	if name == "" {
		return false
	}
	return name == string(key) || name == a.ID || name == a.URL || name == a.Source || name == a.Key()
}

// merge makes the quads that the readings ask for.
func (u *update) merge(ctx context.Context, merge MergeFunc) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	var readings []schema.Reading
	for _, key := range slices.Sorted(maps.Keys(u.readings)) {
		readings = append(readings, u.readings[key])
	}
	graph := merge(readings)
	u.quads = graph.EachQuad()
	return ctx.Err()
}
