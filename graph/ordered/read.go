package ordered

import (
	"context"
	"errors"
	"fmt"
	"sync"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
)

// view reads one state of a store, or the latest.
type view struct {
	r      pebble.Reader
	values *valueCache
	open   *openIterators
	// near finds values in turn where many are asked for, faster than each by
	// itself; nil where there is none.
	near *seeker
}

// ErrReadOnly refuses a write to a snapshot.
var ErrReadOnly = errors.New("the store is open for reading only")

// ApplyDeltas refuses.
func (v *view) ApplyDeltas([]cgraph.Delta, cgraph.IgnoreOpts) error { return ErrReadOnly }

// NewQuadWriter refuses.
func (v *view) NewQuadWriter() (quad.WriteCloser, error) { return nil, ErrReadOnly }

// ValueOf is the reference of a value, nil where no quad has it.
func (v *view) ValueOf(value quad.Value) (refs.Ref, error) {
	if value == nil {
		return nil, nil
	}
	encoded, err := appendValue(nil, value)
	if err != nil {
		return nil, nil //nolint:nilerr // what cannot be kept is not there
	}
	i, err := v.idOf(encoded)
	if err != nil || i == none {
		return nil, err
	}
	return i, nil
}

// idOf is the number of an encoded value, none where it has none.
func (v *view) idOf(encoded []byte) (id, error) {
	b, err := v.get(idKey(encoded))
	if err != nil || b == nil {
		return none, err
	}
	i, _, ok := takeID(b)
	if !ok {
		return none, errDamaged("the number of a value")
	}
	return i, nil
}

func errDamaged(what string) error {
	return fmt.Errorf("%s is damaged; chancery check mends it", what)
}

// NameOf is the value of a reference, nil where there is none.
func (v *view) NameOf(ref refs.Ref) (quad.Value, error) {
	switch ref := ref.(type) {
	case nil:
		return nil, nil
	case refs.PreFetchedValue:
		return ref.NameOf(), nil
	case id:
		return v.value(ref)
	}
	return nil, fmt.Errorf("a reference of type %T is of another store", ref)
}

func (v *view) value(i id) (quad.Value, error) {
	if i == none {
		return nil, nil
	}
	if own := ownValue(i); own != nil {
		return own, nil
	}
	if known := v.values.get(i); known != nil {
		return known, nil
	}
	encoded, err := v.encoded(i)
	if err != nil || encoded == nil {
		return nil, err
	}
	value, err := decodeValue(encoded)
	if err != nil {
		return nil, errDamaged("a value")
	}
	if len(encoded) <= maxCachedSize {
		v.values.put(i, value)
	}
	return value, nil
}

// encoded is the bytes of a value, to keep until the next.
func (v *view) encoded(i id) ([]byte, error) {
	if v.near == nil {
		return v.get(valueKey(i))
	}
	return v.near.find(valueKey(i)), v.near.err()
}

// Quad is the quad of a reference.
func (v *view) Quad(ref refs.Ref) (q quad.Quad, err error) {
	r, ok := ref.(row)
	if !ok {
		return q, fmt.Errorf("a reference of type %T is no quad of this store", ref)
	}
	return v.quad(r)
}

func (v *view) quad(r row) (q quad.Quad, err error) {
	for p, d := range quad.Directions {
		value, err := v.value(r[p])
		if err != nil {
			return q, err
		}
		if value == nil && r[p] != none {
			return q, errDamaged("the dictionary")
		}
		q.Set(d, value)
	}
	return q, nil
}

// QuadDirection is the reference of one value of a quad, nil of no label.
func (v *view) QuadDirection(ref refs.Ref, d quad.Direction) (refs.Ref, error) {
	r, ok := ref.(row)
	p := placeOf(d)
	if !ok || p < 0 {
		return nil, fmt.Errorf("a reference of type %T has no %v", ref, d)
	}
	if r[p] == none {
		return nil, nil
	}
	return r[p], nil
}

// QuadIterator scans the quads that have a value in a direction.
func (v *view) QuadIterator(d quad.Direction, ref refs.Ref) iterator.Shape {
	i, ok := ref.(id)
	p := placeOf(d)
	if !ok || p < 0 || i == none {
		return iterator.NewNull()
	}
	var pattern row
	pattern[p] = i
	return &quadsShape{v: v, pattern: pattern}
}

// QuadIteratorSize is how many quads have a value in a direction, exactly.
func (v *view) QuadIteratorSize(_ context.Context, d quad.Direction, ref refs.Ref) (refs.Size, error) {
	i, ok := ref.(id)
	p := placeOf(d)
	if !ok || p < 0 {
		return refs.Size{Exact: true}, nil
	}
	n, err := v.count(p, i)
	return refs.Size{Value: n, Exact: true}, err
}

// QuadsAllIterator scans all quads.
func (v *view) QuadsAllIterator() iterator.Shape { return &quadsShape{v: v} }

// NodesAllIterator scans all values that quads have, by kind and in order.
func (v *view) NodesAllIterator() iterator.Shape { return &valuesShape{v: v, within: everyValue} }

// valueCache keeps values that were read. Numbers are never given out twice,
// so what it holds does not change.
type valueCache struct {
	mu     sync.RWMutex
	values map[id]quad.Value
}

// maxCached bounds the cache, which starts anew when it is full, and
// maxCachedSize the bytes of a value in it.
const (
	maxCached     = 1 << 16
	maxCachedSize = 1 << 10
)

func (c *valueCache) get(i id) quad.Value {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.values[i]
}

func (c *valueCache) put(i id, v quad.Value) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.values == nil || len(c.values) >= maxCached {
		c.values = make(map[id]quad.Value)
	}
	c.values[i] = v
}

func (c *valueCache) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.values = nil
}

func (c *valueCache) forget(i id) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.values, i)
}
