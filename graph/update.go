package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/ordered"
	"github.com/chancery-kg/chancery/schema"
)

// update is a change to the store in the making.
type update struct {
	old, readings map[schema.IRI]schema.Reading
	packed        map[schema.IRI][]byte // records as they are
	records       []record              // that change
	quads         []quad.Quad           // of all articles, merged, as they will be
	done          Change
	err           error
}

// record sets a record of an article, or removes it where value is nil.
type record struct {
	key   schema.IRI
	value []byte
}

func newUpdate(quads *ordered.Store) (*update, error) {
	u := &update{readings: map[schema.IRI]schema.Reading{}, packed: map[schema.IRI][]byte{}}
	err := quads.Records(readingsList, func(key string, packed []byte) error {
		reading, err := decodeReading(packed)
		if err != nil {
			return fmt.Errorf("reading of <%s>: %w", key, err)
		}
		u.readings[schema.IRI(key)] = reading
		u.packed[schema.IRI(key)] = slices.Clone(packed)
		return nil
	})
	if err != nil {
		return nil, err
	}
	u.old = maps.Clone(u.readings)
	return u, nil
}

// plainReadings encodes the readings by article, in the order of the articles.
func plainReadings(readings []schema.Reading, u *update) func(func(schema.IRI, []byte) bool) {
	byKey := map[schema.IRI][]byte{}
	for i := range readings {
		key := readings[i].Article.IRI()
		plain, err := json.Marshal(&readings[i])
		if err != nil {
			u.err = errors.Join(u.err, fmt.Errorf("reading of <%s>: %w", key, err))
			continue
		}
		if other, ok := byKey[key]; !ok || bytes.Compare(plain, other) < 0 {
			byKey[key] = plain
		}
	}
	return func(yield func(schema.IRI, []byte) bool) {
		for _, key := range slices.Sorted(maps.Keys(byKey)) {
			if !yield(key, byKey[key]) {
				return
			}
		}
	}
}

func (u *update) add(key schema.IRI, plain []byte) error {
	packed, err := pack(plain)
	if err != nil {
		return err
	}
	old, known := u.packed[key]
	switch {
	case known && bytes.Equal(old, packed):
		u.done.Unchanged = append(u.done.Unchanged, key)
		return nil
	case known:
		u.done.Replaced = append(u.done.Replaced, key)
	default:
		u.done.Added = append(u.done.Added, key)
	}
	u.records = append(u.records, record{key, packed})
	u.readings[key], err = decodeReading(packed)
	return err
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
		u.records = append(u.records, record{key: key})
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
	if u.err != nil {
		return u.err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	var readings []schema.Reading
	for _, key := range slices.Sorted(maps.Keys(u.readings)) {
		readings = append(readings, u.readings[key])
	}
	graph := merge(readings)
	u.quads = graph.Quads()
	return ctx.Err()
}
