package ordered

import "context"

// seen knows which values edges hold, once it has been asked so often that
// reading them all costs no more than the questions did.
type seen struct {
	asked int64
	size  int64 // of the edges, as estimated; 0 is not known yet
	held  map[id]struct{}
}

const (
	// readsPerSeek is how many neighbours are read in the time of a question.
	readsPerSeek = 8
	// mostSeen bounds the values that are kept.
	mostSeen = 1 << 18
)

// mayHold is false only where no edge holds the value.
func (s *seen) mayHold(ctx context.Context, e *edges, i id) bool {
	if s.held != nil {
		_, ok := s.held[i]
		return ok
	}
	if s.asked++; s.asked == 1 {
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
	_, ok := held[i]
	return ok
}

// values are those that the edges hold; whole is false where there are too many
// or not all can be read.
func (e *edges) values(ctx context.Context) (held map[id]struct{}, whole bool) {
	w := walk{e: e, c: cursor{v: e.v}, spans: e.spans()}
	held = map[id]struct{}{}
	for w.next(ctx) {
		if held[w.c.row[e.result]] = struct{}{}; len(held) > mostSeen {
			break
		}
	}
	err := firstError(w.c.err, w.Close())
	return held, err == nil && len(held) <= mostSeen
}
