package linear

import (
	"encoding/binary"
	"slices"
)

// Table is a read-only map from hashes to small numbers; safe for concurrent
// use.
type Table struct {
	bits  int
	slots []slot
}

// NewTable makes a table of pairs; hash 0 is taken for 1.
func NewTable(pairs map[uint32]uint32) *Table {
	t := &Table{bits: 4}
	for 1<<t.bits < len(pairs)*3/2 {
		t.bits++
	}
	t.slots = make([]slot, 1<<t.bits)
	keys := make([]uint32, 0, len(pairs))
	for k := range pairs {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		t.put(max(k, 1), pairs[k])
	}
	return t
}

func (t *Table) put(key, value uint32) {
	mask := uint32(len(t.slots) - 1)
	at := home(key, t.bits)
	for t.slots[at].key != 0 && t.slots[at].key != key {
		at = (at + 1) & mask
	}
	t.slots[at] = slot{key, value}
}

// Get is the value of key.
func (t *Table) Get(key uint32) (uint32, bool) {
	key = max(key, 1)
	mask := uint32(len(t.slots) - 1)
	for at := home(key, t.bits); ; at = (at + 1) & mask {
		switch s := t.slots[at]; s.key {
		case key:
			return s.row, true
		case 0:
			return 0, false
		}
	}
}

// AppendBinary appends the table: number of pairs, keys as differences, values.
func (t *Table) AppendBinary(b []byte) ([]byte, error) {
	var all []slot
	for _, s := range t.slots {
		if s.key != 0 {
			all = append(all, s)
		}
	}
	slices.SortFunc(all, func(a, b slot) int { return int(int64(a.key) - int64(b.key)) })
	b = binary.AppendUvarint(b, uint64(len(all)))
	last := uint32(0)
	for _, s := range all {
		b = binary.AppendUvarint(b, uint64(s.key-last))
		last = s.key
	}
	for _, s := range all {
		b = binary.AppendUvarint(b, uint64(s.row))
	}
	return b, nil
}

// ReadTable reads a table that AppendBinary wrote.
func ReadTable(b []byte) (*Table, error) {
	count, b, err := uvarint(b)
	if err != nil || count > uint64(len(b)) {
		return nil, errShort
	}
	keys := make([]uint32, count)
	key := uint64(0)
	for i := range keys {
		var gap uint64
		if gap, b, err = uvarint(b); err != nil || gap == 0 {
			return nil, errShort
		}
		if key += gap; key > 1<<32-1 {
			return nil, errShort
		}
		keys[i] = uint32(key)
	}
	t := &Table{bits: 4}
	for 1<<t.bits < len(keys)*3/2 {
		t.bits++
	}
	t.slots = make([]slot, 1<<t.bits)
	for _, k := range keys {
		var v uint64
		if v, b, err = uvarint(b); err != nil || v > 1<<32-1 {
			return nil, errShort
		}
		t.put(k, uint32(v))
	}
	if len(b) != 0 {
		return nil, errShort
	}
	return t, nil
}

// Pairs gives the table as a map.
func (t *Table) Pairs() map[uint32]uint32 {
	out := map[uint32]uint32{}
	for _, s := range t.slots {
		if s.key != 0 {
			out[s.key] = s.row
		}
	}
	return out
}

// Check reports an error where a value is not good.
func (t *Table) Check(good func(value uint32) bool) error {
	for _, s := range t.slots {
		if s.key != 0 && !good(s.row) {
			return errShort
		}
	}
	return nil
}
