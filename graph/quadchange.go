package graph

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/rdf"
	"github.com/chancery-kg/chancery/schema"
)

// listChange is what turns a list of quads as it is kept into another.
type listChange struct {
	list           string
	old            map[string][]byte // records as they are, packed, less those dealt with
	records        []change
	removed, added []quad.Quad
	sum            string // fingerprint of the list as it will be
}

// changeList finds how a list becomes these sorted quads. Records whose text
// stays the same are neither parsed nor written.
func changeList(r records, list string, quads []quad.Quad) (*listChange, error) {
	c := &listChange{list: list, old: map[string][]byte{}}
	err := r.each(list, func(key string, packed []byte) error {
		c.old[key] = slices.Clone(packed)
		return nil
	})
	if err != nil {
		return nil, err
	}
	sum := sha256.New()
	var text []byte
	for key, part := range quadRecords(quads) {
		text = text[:0]
		for _, q := range part {
			text = rdf.AppendNQuad(text, q)
		}
		sum.Write(text)
		if err := c.set(key, text, part); err != nil {
			return nil, fmt.Errorf("%s %s: %w", list, key, err)
		}
	}
	c.sum = hex.EncodeToString(sum.Sum(nil))
	return c, c.finish()
}

// set makes a record hold a part of the quads, which reads as text.
func (c *listChange) set(key string, text []byte, part []quad.Quad) error {
	if packed, ok := c.old[key]; ok {
		delete(c.old, key)
		old, err := unpack(packed)
		if err != nil || bytes.Equal(old, text) {
			return err
		}
		if c.removed, err = appendParsed(c.removed, old); err != nil {
			return err
		}
	}
	packed, err := pack(text)
	c.records = append(c.records, change{c.list, key, packed})
	c.added = append(c.added, part...)
	return err
}

// finish removes the records that are left and leaves true differences alone.
func (c *listChange) finish() error {
	for _, key := range slices.Sorted(maps.Keys(c.old)) {
		old, err := unpack(c.old[key])
		if err == nil {
			c.removed, err = appendParsed(c.removed, old)
		}
		if err != nil {
			return fmt.Errorf("%s %s: %w", c.list, key, err)
		}
		c.records = append(c.records, change{list: c.list, key: key})
	}
	slices.SortFunc(c.removed, schema.CompareQuads)
	c.removed, c.added = difference(c.removed, c.added)
	return nil
}
