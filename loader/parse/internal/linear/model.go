package linear

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

func (c cell) weight() int32 {
	root := int32(int8(c))
	sign := root >> 31
	return root * ((root ^ sign) - sign)
}

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
		size := uint32(m.cells[row])
		for _, c := range m.cells[row+1 : row+1+size] {
			scores[c>>8] += c.weight()
		}
	}
	return out
}

// find puts the rows of the features that the model has in place of the keys.
// All are looked up before any is read, so that the waits for memory overlap.
func (m *Model) find(keys []uint32) []uint32 {
	if len(m.slots) == 0 {
		return nil
	}
	mask := uint32(len(m.slots) - 1)
	n := 0
	for _, key := range keys {
		key = max(key, 1)
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
