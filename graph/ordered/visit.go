package ordered

import (
	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
)

// Quads visits the quads of a store as they are at the beginning, whatever is
// written meanwhile.
func (s *Store) Quads(by Origin, do func(q quad.Quad) error) error {
	snapshot := s.Snapshot()
	return firstError(snapshot.Quads(by, do), snapshot.Close())
}

// Quads visits the quads that one of these keeps, in no useful order.
func (v *view) Quads(by Origin, do func(q quad.Quad) error) error {
	near, err := v.seeker(valueKeys)
	if err != nil {
		return err
	}
	inTurn := *v
	inTurn.near = near
	return firstError(inTurn.visitAll(by, do), near.close())
}

func (v *view) visitAll(by Origin, do func(q quad.Quad) error) error {
	it, err := v.iterator([]byte{orders[0].space}, []byte{orders[0].space + 1})
	if err != nil {
		return err
	}
	for ok := it.First(); ok; ok = it.Next() {
		if err := v.visit(it, by, do); err != nil {
			return firstError(err, v.release(it))
		}
	}
	return firstError(it.Error(), v.release(it))
}

func (v *view) visit(it *pebble.Iterator, by Origin, do func(q quad.Quad) error) error {
	r, ok := orders[0].row(it.Key())
	if !ok || len(it.Value()) != 1 {
		return errDamaged("an index")
	}
	if Origin(it.Value()[0])&by == 0 {
		return nil
	}
	q, err := v.quad(r)
	if err != nil {
		return err
	}
	return do(q)
}
