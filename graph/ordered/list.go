package ordered

import (
	"context"

	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cockroachdb/pebble/v2"
)

// list looks values up among edges that have them in order. Where most of
// them are asked for, and in order, a few steps on are cheaper than finding the
// place anew.
type list struct {
	near   bool // whether steps are worth while
	v      *view
	prefix []byte
	it     *pebble.Iterator // nil before the first question
	// No edge has a value from from up to before at; at the edge where the
	// iterator is, at is its value, and past the last one it is none.
	from, at id
	err      error
}

// newList is the list of edges that have their values in order, nil of others.
func newList(e *edges) *list {
	spans := e.spans()
	if len(spans) != 1 || spans[0].ranged || spans[0].test || spans[0].pattern[e.result] != none {
		return nil
	}
	for _, tags := range e.save {
		if len(tags) > 0 {
			return nil
		}
	}
	pattern := spans[0].pattern
	o := orderFor(pattern, false)
	n := o.prefix(pattern)
	if n == places || o.by[n] != e.result || n < bound(pattern) {
		return nil
	}
	l := &list{v: e.v, prefix: []byte{o.space}}
	for _, p := range o.by[:n] {
		l.prefix = appendID(l.prefix, pattern[p])
	}
	return l
}

// bound is how many places of a pattern are given.
func bound(pattern row) (n int) {
	for _, i := range pattern {
		if i != none {
			n++
		}
	}
	return n
}

// nearby is how many steps are taken before the place is found anew, which
// takes the time of about so many.
const nearby = 8

// Contains looks for an edge with the value; further ones are further paths.
func (l *list) Contains(_ context.Context, ref refs.Ref) bool {
	i, ok := ref.(id)
	if !ok || l.err != nil {
		return false
	}
	if l.it != nil && l.from <= i && (i <= l.at || l.at == none) {
		return i == l.at
	}
	if l.it == nil {
		if l.it, l.err = l.v.iterator(l.prefix, after(l.prefix)); l.err != nil {
			return false
		}
		l.find(i)
	} else {
		l.goTo(i)
	}
	l.from = i
	return l.at == i
}

// goTo goes to the first value that is not below i.
func (l *list) goTo(i id) {
	if i < l.from || !l.near {
		l.find(i)
		return
	}
	for range nearby {
		l.read(l.it.Next())
		if l.at >= i || l.at == none {
			return
		}
	}
	l.find(i)
}

func (l *list) find(i id) {
	l.read(l.it.SeekGE(appendID(l.prefix[:len(l.prefix):len(l.prefix)], i)))
}

// read takes the value where the iterator is, none past the last.
func (l *list) read(there bool) {
	l.at = none
	if !there {
		l.err = firstError(l.err, l.it.Error())
		return
	}
	i, _, ok := takeID(l.it.Key()[len(l.prefix):])
	if !ok {
		l.err = errDamaged("an index")
		return
	}
	l.at = i
}

// NextPath goes to the next edge with the value.
func (l *list) NextPath(context.Context) bool {
	if l.it == nil || l.err != nil || l.at == none || l.at != l.from {
		return false
	}
	l.read(l.it.Next())
	if l.at == l.from {
		return true
	}
	l.from++
	return false
}

func (l *list) Err() error { return l.err }

func (l *list) Close() error {
	it := l.it
	l.it = nil
	return l.v.release(it)
}
