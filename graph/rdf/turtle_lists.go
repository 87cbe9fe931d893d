package rdf

import (
	"strings"

	"github.com/cayleygraph/quad"
)

// turtleLists are the lists of a dataset that can be written in parentheses:
// of blank nodes that say nothing but their item and the rest, are named once,
// and begin as the object of an IRI.
type turtleLists struct {
	items map[quad.Value][]quad.Value // by first cell
	cells map[quad.Value]bool         // all cells of these
}

func (l turtleLists) holds(q quad.Quad) bool { return l.cells[q.Subject] }

// cell is what the dataset says of a blank node.
type cell struct {
	first, rest, label quad.Value
	facts, named       int
}

func listsOf(quads []quad.Quad) turtleLists {
	cells := map[quad.Value]*cell{}
	of := func(v quad.Value) *cell {
		if _, blank := v.(quad.BNode); !blank {
			return &cell{}
		}
		if cells[v] == nil {
			cells[v] = &cell{}
		}
		return cells[v]
	}
	for _, q := range quads {
		c := of(q.Subject)
		c.facts, c.label = c.facts+1, q.Label
		switch q.Predicate {
		case rdfFirst:
			c.first = q.Object
		case rdfRest:
			c.rest = q.Object
		}
		of(q.Object).named++
		of(q.Label).named += 2 // a graph is no list
	}
	lists := turtleLists{map[quad.Value][]quad.Value{}, map[quad.Value]bool{}}
	for _, q := range quads {
		if _, ok := q.Subject.(quad.IRI); ok && cells[q.Object] != nil {
			lists.add(cells, q)
		}
	}
	return lists
}

// add adds the list that begins with the object of q, if it is one.
func (l turtleLists) add(cells map[quad.Value]*cell, q quad.Quad) {
	var items, all []quad.Value
	for at := q.Object; at != rdfNil; {
		c := cells[at]
		if c == nil || c.facts != 2 || c.first == nil || c.rest == nil || c.named != 1 || c.label != q.Label {
			return
		}
		if inner := cells[c.first]; inner != nil && inner.facts > 0 {
			return // its items are no plain ones
		}
		items, all, at = append(items, c.first), append(all, at), c.rest
	}
	l.items[q.Object] = items
	for _, at := range all {
		l.cells[at] = true
	}
}

func (t *turtleWriter) list(items []quad.Value) string {
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = t.term(item)
	}
	return "(" + strings.Join(texts, " ") + ")"
}
