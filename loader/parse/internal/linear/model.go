package linear

// Model scores classes. The zero Model scores everything zero.
type Model struct {
	classes int
	bits    int
	slots   []slot
	cells   []cell // of each row: its length, then its cells
}

type slot struct{ key, row uint32 }

// cell is a class in the high byte and its weight in the low one.
type cell uint16

// Classes is the number of classes.
func (m *Model) Classes() int { return m.classes }

// Score sets scores, one for each class, to the sums over the features. It
// overwrites keys with the rows found.
func (m *Model) Score(keys []uint32, scores []int32) {
	clear(scores)
	m.Add(keys, scores)
}

// Add adds the sums over the features to scores. It overwrites keys.
func (m *Model) Add(keys []uint32, scores []int32) {
	if len(m.slots) == 0 {
		return
	}
	mask := uint32(len(m.slots) - 1)
	shift := 32 - m.bits
	n := 0
	for _, key := range keys {
		if key == 0 {
			key = 1
		}
		at := key * 0x9E3779B1 >> shift
		s := m.slots[at&mask]
		for s.key != key && s.key != 0 {
			at = (at + 1) & mask
			s = m.slots[at]
		}
		keys[n] = s.row
		if s.key != 0 {
			n++
		}
	}
	for _, row := range keys[:n] {
		size := uint32(m.cells[row])
		for _, c := range m.cells[row+1 : row+1+size] {
			scores[c>>8] += int32(int8(c))
		}
	}
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

// build makes the tables from rows, in order of their keys.
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
	for _, r := range rows {
		at := home(r.key, m.bits)
		for m.slots[at].key != 0 {
			at = (at + 1) & mask
		}
		m.slots[at] = slot{r.key, uint32(len(m.cells))}
		m.cells = append(append(m.cells, cell(len(r.cells))), r.cells...)
	}
	return m
}
