package ordered

import (
	"bytes"
	"context"
	"sync"

	"github.com/cockroachdb/pebble/v2"
)

// span is the quads of a pattern, where ranged is set only those with an
// object from lo to hi; the objects of those that are to be tested have to
// pass a test besides.
type span struct {
	pattern      row
	ranged, test bool
	lo, hi       id
}

// cursor walks over spans, one after another, with one iterator of the
// database. It must be closed.
type cursor struct {
	v     *view
	it    *pebble.Iterator
	order *order
	span  span
	row   row
	fresh bool // before the first quad of the span
	err   error

	lower, upper []byte // keys of the span, from and up to before
	wide         byte   // kind of all keys the iterator may go to; 0 is those of the span
}

// seek goes to the beginning of a span.
func (c *cursor) seek(s span) {
	c.order, c.span, c.fresh = orderFor(s.pattern, s.ranged), s, true
	c.bound()
	switch {
	case c.it == nil:
		c.it, c.err = c.v.iterator(c.lower, c.upper)
	case c.wide != c.order.space:
		// Within bounds that stay, a seek that goes on a little is cheap.
		c.wide = c.order.space
		c.it.SetBounds([]byte{c.wide}, []byte{c.wide + 1})
	}
}

// bound finds the keys of the span.
func (c *cursor) bound() {
	lower := []byte{c.order.space}
	n := c.order.prefix(c.span.pattern)
	for _, p := range c.order.by[:n] {
		lower = appendID(lower, c.span.pattern[p])
	}
	c.lower, c.upper = lower, after(lower)
	if c.span.ranged && n < places && c.order.by[n] == object {
		c.upper = after(appendID(lower[:len(lower):len(lower)], c.span.hi))
		c.lower = appendID(lower, c.span.lo)
	}
}

// next goes to the next quad of the span, if there is one.
func (c *cursor) next(ctx context.Context) bool {
	for c.advance() {
		if c.row, c.err = c.read(); c.err != nil {
			return false
		}
		if c.span.fits(c.row) {
			return true
		}
		if c.err = ctx.Err(); c.err != nil {
			return false
		}
	}
	return false
}

func (c *cursor) advance() bool {
	if c.err != nil || c.it == nil {
		return false
	}
	var ok bool
	switch {
	case !c.fresh:
		ok = c.it.Next()
	case c.wide != 0:
		ok = c.it.SeekGE(c.lower)
	default:
		ok = c.it.First()
	}
	c.fresh = false
	if !ok {
		c.err = c.it.Error()
	}
	return ok && (c.wide == 0 || bytes.Compare(c.it.Key(), c.upper) < 0)
}

func (c *cursor) read() (row, error) {
	r, ok := c.order.row(c.it.Key())
	if !ok {
		return row{}, errDamaged("an index")
	}
	return r, nil
}

func (s *span) fits(r row) bool {
	for p, i := range s.pattern {
		if i != none && i != r[p] {
			return false
		}
	}
	return !s.ranged || s.lo <= r[object] && r[object] <= s.hi
}

func (c *cursor) close() error {
	it := c.it
	c.it, c.wide = nil, 0
	return c.v.release(it)
}

// openIterators are those not closed yet. Cayley leaves some open for good,
// and a database with open iterators cannot be closed.
type openIterators struct {
	mu  sync.Mutex
	all map[*pebble.Iterator]bool
}

func (v *view) iterator(lower, upper []byte) (*pebble.Iterator, error) {
	it, err := v.r.NewIter(&pebble.IterOptions{LowerBound: lower, UpperBound: upper})
	if err != nil {
		return nil, err
	}
	v.open.mu.Lock()
	defer v.open.mu.Unlock()
	v.open.all[it] = true
	return it, nil
}

func (v *view) release(it *pebble.Iterator) error {
	if it == nil {
		return nil
	}
	v.open.mu.Lock()
	defer v.open.mu.Unlock()
	if !v.open.all[it] {
		return nil // the store was closed before
	}
	delete(v.open.all, it)
	return it.Close()
}

// closeAll closes what is open.
func (o *openIterators) closeAll() (err error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for it := range o.all {
		if closing := it.Close(); closing != nil {
			err = closing
		}
		delete(o.all, it)
	}
	return err
}
