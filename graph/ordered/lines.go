package ordered

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/cayleygraph/quad"
)

// Texts is how values are written as lines: by a text without a space outside
// of quotes, in the places where they are allowed.
type Texts struct {
	Append  func([]byte, quad.Value) []byte
	Allowed func(quad.Value, quad.Direction) bool
}

// WriteLines writes each quad as a line: the texts of its values, a space after
// each, and a full stop. Lines are in byte order, each once. Texts are sorted
// rather than lines, so memory is that of the dictionary, and four small
// numbers a quad. A value in a place where it is not allowed is an error.
func (s *Store) WriteLines(ctx context.Context, w io.Writer, texts Texts) error {
	snapshot := s.Snapshot()
	return firstError(snapshot.WriteLines(ctx, w, texts), snapshot.Close())
}

// WriteLines is as [Store.WriteLines].
func (s *Snapshot) WriteLines(ctx context.Context, w io.Writer, texts Texts) error {
	l := &lines{texts: texts, dense: map[id]uint32{}}
	if err := l.readTerms(ctx, &s.view); err != nil {
		return err
	}
	ranks := l.sort()
	rows, err := l.readRows(ctx, &s.view, ranks)
	if err != nil {
		return err
	}
	return l.write(w, rows)
}

// lines are the texts of all values, and then quads in their ranks.
type lines struct {
	texts  Texts
	dense  map[id]uint32 // where in terms a value is
	terms  []term
	sorted [][]byte // texts by rank; the first is that of no label
}

type term struct {
	text    []byte
	allowed [places]bool
}

// readTerms reads the dictionary, in the order of the values.
func (l *lines) readTerms(ctx context.Context, v *view) error {
	add := func(i id, value quad.Value) {
		t := term{text: append(l.texts.Append(nil, value), ' ')}
		for p, d := range quad.Directions {
			t.allowed[p] = l.texts.Allowed(value, d)
		}
		l.dense[i] = uint32(len(l.terms))
		l.terms = append(l.terms, t)
	}
	err := v.each(ctx, valueKeys, func(key, encoded []byte) error {
		i, _, ok := takeID(key[1:])
		value, err := decodeValue(encoded)
		if !ok || err != nil {
			return errDamaged("the dictionary")
		}
		add(i, value)
		return nil
	})
	if err != nil {
		return err
	}
	return v.each(ctx, idKeys, func(_, number []byte) error {
		if i, _, ok := takeID(number); ok && i >= dates {
			add(i, ownValue(i))
		}
		return nil
	})
}

// sort ranks the terms by their texts, from 1; equal texts have one rank.
func (l *lines) sort() []uint32 {
	order := make([]uint32, len(l.terms))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int { return bytes.Compare(l.terms[a].text, l.terms[b].text) })
	ranks := make([]uint32, len(l.terms))
	l.sorted = [][]byte{nil}
	for _, n := range order {
		if text := l.terms[n].text; len(l.sorted) == 1 || !bytes.Equal(text, l.sorted[len(l.sorted)-1]) {
			l.sorted = append(l.sorted, text)
		}
		ranks[n] = uint32(len(l.sorted) - 1)
	}
	return ranks
}

// readRows reads the quads as ranks, sorted, each once.
func (l *lines) readRows(ctx context.Context, v *view, ranks []uint32) (rows [][places]uint32, err error) {
	err = v.each(ctx, orders[0].space, func(key, _ []byte) error {
		r, ok := orders[0].row(key)
		if !ok {
			return errDamaged("an index")
		}
		var ranked [places]uint32
		for p, i := range r {
			if i == none {
				continue
			}
			n, ok := l.dense[i]
			if !ok {
				return errDamaged("the dictionary")
			}
			if !l.terms[n].allowed[p] {
				return fmt.Errorf("RDF has no such %v: %s", quad.Directions[p], l.terms[n].text)
			}
			ranked[p] = ranks[n]
		}
		rows = append(rows, ranked)
		return nil
	})
	slices.SortFunc(rows, func(a, b [places]uint32) int { return slices.Compare(a[:], b[:]) })
	return slices.Compact(rows), err
}

func (l *lines) write(w io.Writer, rows [][places]uint32) error {
	var line []byte
	for _, r := range rows {
		line = line[:0]
		for _, rank := range r {
			line = append(line, l.sorted[rank]...)
		}
		if _, err := w.Write(append(line, '.', '\n')); err != nil {
			return err
		}
	}
	return nil
}
