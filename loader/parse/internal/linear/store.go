package linear

import (
	"encoding/binary"
	"errors"
	"slices"
)

// rows lists the features in order of their keys.
func (m *Model) rows() []row {
	var out []row
	for _, s := range m.slots {
		if s.key != 0 {
			n := uint32(m.cells[s.row])
			out = append(out, row{s.key, m.cells[s.row+1 : s.row+1+n]})
		}
	}
	slices.SortFunc(out, func(a, b row) int {
		if a.key < b.key {
			return -1
		}
		return 1
	})
	return out
}

// AppendBinary appends the model: number of classes and rows, the keys as
// differences, the lengths of the rows, the classes, the weights.
func (m *Model) AppendBinary(b []byte) ([]byte, error) {
	rows := m.rows()
	b = binary.AppendUvarint(b, uint64(m.classes))
	b = binary.AppendUvarint(b, uint64(len(rows)))
	last := uint32(0)
	for _, r := range rows {
		b = binary.AppendUvarint(b, uint64(r.key-last))
		last = r.key
	}
	for _, r := range rows {
		b = append(b, byte(len(r.cells)-1))
	}
	for _, r := range rows {
		for _, c := range r.cells {
			b = append(b, byte(c>>8))
		}
	}
	for _, r := range rows {
		for _, c := range r.cells {
			b = append(b, byte(c))
		}
	}
	return b, nil
}

var errShort = errors.New("linear: model is cut short or damaged")

// Read reads a model that AppendBinary wrote.
func Read(b []byte) (*Model, error) {
	classes, b, err := uvarint(b)
	if err != nil || classes > MaxClasses {
		return nil, errShort
	}
	count, b, err := uvarint(b)
	if err != nil || count > uint64(len(b)) {
		return nil, errShort
	}
	rows := make([]row, count)
	key := uint64(0)
	for i := range rows {
		var gap uint64
		if gap, b, err = uvarint(b); err != nil || gap == 0 {
			return nil, errShort
		}
		if key += gap; key > 1<<32-1 {
			return nil, errShort
		}
		rows[i].key = uint32(key)
	}
	return readCells(int(classes), rows, b)
}

func readCells(classes int, rows []row, b []byte) (*Model, error) {
	if len(b) < len(rows) {
		return nil, errShort
	}
	lengths, b := b[:len(rows)], b[len(rows):]
	total := 0
	for _, n := range lengths {
		total += int(n) + 1
	}
	if len(b) != 2*total {
		return nil, errShort
	}
	cells := make([]cell, total)
	for i := range cells {
		if int(b[i]) >= classes {
			return nil, errShort
		}
		cells[i] = cell(b[i])<<8 | cell(b[total+i])
	}
	for i := range rows {
		n := int(lengths[i]) + 1
		rows[i].cells, cells = cells[:n:n], cells[n:]
	}
	return build(classes, rows), nil
}

func uvarint(b []byte) (uint64, []byte, error) {
	v, n := binary.Uvarint(b)
	if n <= 0 {
		return 0, nil, errShort
	}
	return v, b[n:], nil
}
