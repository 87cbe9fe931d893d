package linear

import (
	"runtime"
	"slices"
)

// Model scores classes. The zero Model scores everything zero.
type Model struct {
	classes int
	bits    int
	slots   []slot
	cells   []cell // of each row: its length, then its cells
}

type slot struct{ key, row uint32 }

// cell is a class in the high byte and the signed root of its weight in the
// low one: small weights, of which there are most, are kept more exactly than
// large ones.
type cell uint16

// weights holds the weight that the low byte of a cell stands for.
var weights = func() (w [256]int32) {
	for i := range w {
		root := int32(int8(i))
		w[i] = root * max(root, -root)
	}
	return w
}()

// Classes is the number of classes.
func (m *Model) Classes() int { return m.classes }

// Scores holds the score of each class.
type Scores [MaxClasses]int32

// Score sets the scores of the model's classes to the sums over the features
// and returns them. It overwrites keys.
func (m *Model) Score(keys []uint32, scores *Scores) []int32 {
	out := scores[:m.classes]
	clear(out)
	for _, row := range m.find(keys) {
		size := m.cells[row]
		for _, c := range m.cells[row+1:][:size] {
			scores[c>>8] += weights[c&0xff]
		}
	}
	return out
}

// find puts the rows of the features that the model has in place of the keys.
// Slots and rows lie anywhere in memory. All are read once before any is used,
// so that the waits for memory overlap.
func (m *Model) find(keys []uint32) []uint32 {
	if len(m.slots) == 0 {
		return nil
	}
	mask := uint32(len(m.slots) - 1)
	seen := uint32(0)
	for i, key := range keys {
		keys[i] = max(key, 1)
		seen |= m.slots[home(keys[i], m.bits)&mask].row
	}
	n := 0
	for _, key := range keys {
		at := home(key, m.bits)
		s := m.slots[at&mask]
		for s.key != key && s.key != 0 {
			at++
			s = m.slots[at&mask]
		}
		keys[n] = s.row
		if s.key != 0 {
			n++
		}
	}
	for _, row := range keys[:n] {
		seen |= uint32(m.cells[row])
	}
	runtime.KeepAlive(seen)
	return keys[:n]
}

// Best is the class with the highest score; the lowest such where several tie.
func Best(scores []int32) int {
	best := 0
	for c, s := range scores {
		if s > scores[best] {
			best = c
		}
	}
	return best
}

// row is the features of a model as it is stored.
type row struct {
	key   uint32
	cells []cell
}

// build makes the tables from rows. Long rows are of frequent features: they
// come first, next to each other, where caches keep them.
func build(classes int, rows []row) *Model {
	m := &Model{classes: classes, bits: 4}
	for 1<<m.bits < len(rows)*3/2 {
		m.bits++
	}
	m.slots = make([]slot, 1<<m.bits)
	total := 0
	for _, r := range rows {
		total += 1 + len(r.cells)
	}
	m.cells = make([]cell, 0, total)
	mask := uint32(len(m.slots) - 1)
	for _, i := range longestFirst(rows) {
		r := rows[i]
		at := home(r.key, m.bits)
		for m.slots[at].key != 0 {
			at = (at + 1) & mask
		}
		m.slots[at] = slot{r.key, uint32(len(m.cells))}
		m.cells = append(append(m.cells, cell(len(r.cells))), r.cells...)
	}
	return m
}

// longestFirst are the numbers of the rows by length; of equals the earlier
// comes first.
func longestFirst(rows []row) []int32 {
	var ends [MaxClasses + 1]int32 // in the result, of the rows that lack so many cells
	for _, r := range rows {
		ends[MaxClasses-len(r.cells)]++
	}
	for i := range MaxClasses {
		ends[i+1] += ends[i]
	}
	out := make([]int32, len(rows))
	for i, r := range slices.Backward(rows) {
		end := &ends[MaxClasses-len(r.cells)]
		*end--
		out[*end] = int32(i)
	}
	return out
}
