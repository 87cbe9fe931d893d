package ordered

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// counted is by how much the count of a value in a place changes, and what it
// comes to.
type counted struct {
	id         id
	change, is int64
}

// countRuns counts rows by what they have in a place by which they are sorted.
func countRuns(rows []owned, place int) (out []counted) {
	for i := range rows {
		n, v := rows[i].change(), rows[i].row[place]
		if n == 0 || v == none {
			continue
		}
		if len(out) == 0 || out[len(out)-1].id != v {
			out = append(out, counted{id: v})
		}
		out[len(out)-1].change += n
	}
	return out
}

// settle finds what the counts come to, and which values go with the last quad
// that had them.
func (t *tables) settle() error {
	old, err := t.s.seeker(countKeys)
	if err != nil {
		return err
	}
	err = t.addOld(old)
	if err == nil {
		err = t.dropUnused(old)
	}
	return firstError(err, old.close())
}

func (t *tables) addOld(old *seeker) error {
	for p, list := range t.counts {
		for n := range list {
			was, err := t.oldCount(old, p, list[n].id)
			if err != nil {
				return err
			}
			list[n].is = was + list[n].change
		}
	}
	return nil
}

// oldCount is a count as it was, 0 where all is anew.
func (t *tables) oldCount(old *seeker, place int, i id) (int64, error) {
	if t.anew {
		return 0, nil
	}
	b := old.find(countKey(place, i))
	if b == nil {
		return 0, old.err()
	}
	return readCount(b)
}

// dropUnused puts the values that no quad has any longer among those that go.
func (t *tables) dropUnused(old *seeker) error {
	var unused []id
	for _, list := range t.counts {
		for _, c := range list {
			if c.is == 0 && c.change < 0 {
				unused = append(unused, c.id)
			}
		}
	}
	slices.Sort(unused)
	for _, i := range slices.Compact(unused) {
		used, err := t.used(old, i)
		if err != nil {
			return err
		}
		if used {
			continue
		}
		v, err := t.s.value(i)
		if err != nil {
			return err
		}
		encoded, err := appendValue(nil, v)
		if err != nil {
			return err
		}
		t.values = append(t.values, entry{i, string(encoded), true})
	}
	return nil
}

// used reports whether any quad will have a value.
func (t *tables) used(old *seeker, i id) (bool, error) {
	for p, list := range t.counts {
		n, changes := slices.BinarySearchFunc(list, i, func(c counted, i id) int { return cmp.Compare(c.id, i) })
		if changes && list[n].is > 0 {
			return true, nil
		}
		if changes {
			continue
		}
		if was, err := t.oldCount(old, p, i); was > 0 || err != nil {
			return true, err
		}
	}
	return false, nil
}

// writeCounts writes the counts of values, and of all quads and values.
func (t *tables) writeCounts() error {
	quads, values, err := t.totals()
	if err != nil {
		return err
	}
	return t.file(countKeys, func(out sink) error {
		for p, list := range t.counts {
			for _, c := range list {
				if err := putCount(out, countKey(p, c.id), c); err != nil {
					return err
				}
			}
		}
		if err := putCount(out, countKey(quadTotal, none), quads); err != nil {
			return err
		}
		return putCount(out, countKey(valueTotal, none), values)
	})
}

func (t *tables) totals() (quads, values counted, err error) {
	quads.change = int64(t.added - t.gone)
	for _, e := range t.values {
		if e.gone {
			values.change--
		} else {
			values.change++
		}
	}
	if quads.is, values.is = quads.change, values.change; t.anew {
		return quads, values, nil
	}
	wasQuads, err := t.s.count(quadTotal, none)
	wasValues, valuesErr := t.s.count(valueTotal, none)
	quads.is, values.is = quads.is+wasQuads, values.is+wasValues
	return quads, values, firstError(err, valuesErr)
}

// putCount writes a count that changes; one that comes to nothing goes.
func putCount(out sink, key []byte, c counted) error {
	if c.change == 0 {
		return nil
	}
	return put(out, key, binary.AppendUvarint(nil, uint64(c.is)), c.is == 0)
}
