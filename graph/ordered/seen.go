package ordered

import "context"

// seen knows which values edges hold, once it has been asked so often, or is
// expected to be, that reading them all costs no more than the questions.
type seen struct {
	asked int64
	size  int64 // of the edges, as estimated; 0 is not known yet
	held  idSet // nil before they are read
}

// readsPerSeek is how many neighbours are read in the time of a question.
const readsPerSeek = 8

// mayHold is false only where no edge holds the value.
func (s *seen) mayHold(ctx context.Context, e *edges, i id) bool {
	if s.held != nil {
		return s.held.has(i)
	}
	if s.asked++; s.size == 0 {
		s.size, _, _ = e.size() // an error shows when the edges are read
	}
	if s.asked*readsPerSeek < s.size || s.size > mostSeen {
		return true
	}
	held, whole := e.values(ctx)
	if !whole {
		s.size = mostSeen + 1
		return true
	}
	s.held = held
	return s.held.has(i)
}

// mostSeen bounds the values that are read, and mostPages the memory for them,
// to 16 MiB.
const (
	mostSeen  = 1 << 22
	mostPages = 1 << 15
)

// values are those that the edges hold; whole is false where there are too many
// or not all can be read.
func (e *edges) values(ctx context.Context) (held idSet, whole bool) {
	w := walk{e: e, c: cursor{v: e.v}, spans: e.spans()}
	held = idSet{}
	read := 0
	for read <= mostSeen && len(held) <= mostPages && w.next(ctx) {
		held.add(w.c.row[e.result])
		read++
	}
	err := firstError(w.c.err, w.Close())
	return held, err == nil && read <= mostSeen && len(held) <= mostPages
}

// idSet is a set of numbers, as bits in pages by what the numbers begin with:
// those of a store's claims are near each other.
type idSet map[id]*[pageBits / 64]uint64

const pageBits = 1 << 12

func (s idSet) add(i id) {
	page := s[i/pageBits]
	if page == nil {
		page = new([pageBits / 64]uint64)
		s[i/pageBits] = page
	}
	page[i%pageBits/64] |= 1 << (i % 64)
}

func (s idSet) has(i id) bool {
	page := s[i/pageBits]
	return page != nil && page[i%pageBits/64]>>(i%64)&1 == 1
}
