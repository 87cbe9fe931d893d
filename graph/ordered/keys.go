package ordered

import (
	"crypto/sha256"
	"slices"

	"github.com/cayleygraph/quad"
)

// The first byte of a key says what it is of. Those of quads and of their
// dictionary are neighbours, from firstIndex up to endOfQuads.
const (
	firstIndex  byte = 'a' // to 'f', one for each of orders
	countKeys   byte = 'g' // place, id → how many quads have it there
	valueKeys   byte = 'h' // id → value
	idKeys      byte = 'i' // value → id
	endOfQuads  byte = 'j'
	metaKeys    byte = 'm'
	recordKeys  byte = 'r' // list, key → record
	endOfRecord byte = 's'
)

// Keys of the store itself.
var (
	formatKey = []byte{metaKeys, 'f'}
	nextKey   = []byte{metaKeys, 'n'} // the next id to be given out
)

// places is how many values a quad has.
const places = 4

// row is a quad in numbers, by place: subject, predicate, object, label. In a
// pattern none stands for any.
type row [places]id

// Key makes a row a reference of Cayley.
func (r row) Key() any { return r }

// placeOf is where a direction stands in a row, -1 for none of the four.
func placeOf(d quad.Direction) int {
	return slices.Index(quad.Directions, d)
}

// order is a sequence of places by which quads are sorted.
type order struct {
	space byte
	by    [places]int
}

const (
	subject = iota
	predicate
	object
	label
)

// orders are chosen so that any set of places begins one of them.
var orders = [...]order{
	{firstIndex, [places]int{subject, predicate, object, label}},
	{firstIndex + 1, [places]int{predicate, object, subject, label}},
	{firstIndex + 2, [places]int{object, subject, predicate, label}},
	{firstIndex + 3, [places]int{label, subject, predicate, object}},
	{firstIndex + 4, [places]int{label, predicate, object, subject}},
	{firstIndex + 5, [places]int{object, label, subject, predicate}},
}

// holds reports whether the order has this quad: without a label it is not
// among those that are sorted by it early.
func (o *order) holds(r row) bool {
	return r[label] != none || o.by[places-1] == label
}

func (o *order) appendKey(b []byte, r row) []byte {
	b = append(b, o.space)
	for _, p := range o.by {
		b = appendID(b, r[p])
	}
	return b
}

// row reads a key back.
func (o *order) row(key []byte) (r row, ok bool) {
	if len(key) == 0 || key[0] != o.space {
		return r, false
	}
	key = key[1:]
	for _, p := range o.by {
		if r[p], key, ok = takeID(key); !ok {
			return r, false
		}
	}
	return r, len(key) == 0
}

// compare sorts rows as their keys are.
func (o *order) compare(a, b row) int {
	for _, p := range o.by {
		switch {
		case a[p] < b[p]:
			return -1
		case a[p] > b[p]:
			return 1
		}
	}
	return 0
}

// prefix is how many places of the pattern are bound from the front.
func (o *order) prefix(pattern row) (n int) {
	for n < places && pattern[o.by[n]] != none {
		n++
	}
	return n
}

// orderFor is the order in which the quads of a pattern are neighbours, those
// with objects in a range too where ranged is set.
func orderFor(pattern row, ranged bool) *order {
	best, most := &orders[0], -1
	for i := range orders {
		o := &orders[i]
		n := 2 * o.prefix(pattern)
		if ranged && n < 2*places && o.by[n/2] == object {
			n++
		}
		if n > most && (pattern[label] != none || o.by[places-1] == label) {
			best, most = o, n
		}
	}
	return best
}

// after is the first key behind all that begin with these bytes, nil for none.
func after(prefix []byte) []byte {
	end := slices.Clone(prefix)
	for i := len(end) - 1; i >= 0; i-- {
		if end[i]++; end[i] != 0 {
			return end[:i+1]
		}
	}
	return nil
}

func countKey(place int, i id) []byte {
	return appendID([]byte{countKeys, byte(place)}, i)
}

// The counts of all quads and of all values.
const (
	quadTotal  = places
	valueTotal = places + 1
)

func valueKey(i id) []byte { return appendID([]byte{valueKeys}, i) }

// longValue bounds the part of a value that is kept in a key; what is longer
// is told apart by its digest, and ordered by its beginning.
const longValue = 512

func idKey(encoded []byte) []byte {
	if len(encoded) <= longValue {
		return append([]byte{idKeys}, encoded...)
	}
	digest := sha256.Sum256(encoded)
	return append(append([]byte{idKeys}, encoded[:longValue]...), digest[:]...)
}

func recordPrefix(list string) []byte {
	return append(append([]byte{recordKeys}, list...), 0)
}

func recordKey(list, key string) []byte {
	return append(recordPrefix(list), key...)
}
