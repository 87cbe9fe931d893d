package ordered

import (
	"encoding/binary"
	"errors"
	"io"

	"github.com/cockroachdb/pebble/v2"
)

// sums adds up counts: each write of a count is by how much it changes, and
// one that comes to nothing is no longer there.
var sums = &pebble.Merger{
	Name: "chancery.sums.1",
	Merge: func(_, value []byte) (pebble.ValueMerger, error) {
		s := &sum{}
		return s, s.MergeNewer(value)
	},
}

type sum struct{ n int64 }

// MergeNewer adds a change.
func (s *sum) MergeNewer(value []byte) error {
	n, size := binary.Varint(value)
	if size <= 0 {
		return errors.New("a count is damaged")
	}
	s.n += n
	return nil
}

// MergeOlder adds a change.
func (s *sum) MergeOlder(value []byte) error { return s.MergeNewer(value) }

// Finish is the sum.
func (s *sum) Finish(bool) ([]byte, io.Closer, error) {
	return binary.AppendVarint(nil, s.n), nil, nil
}

// DeletableFinish is the sum, and whether it is nothing for good.
func (s *sum) DeletableFinish(includesBase bool) ([]byte, bool, io.Closer, error) {
	b, closer, err := s.Finish(includesBase)
	return b, includesBase && s.n == 0, closer, err
}
