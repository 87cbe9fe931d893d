package rdf

import (
	"strings"

	"github.com/cayleygraph/quad"
)

// turtleLists are the lists of a dataset that can be written in parentheses:
// of blank nodes that say nothing but their item and the rest, are named once,
// and begin as the object of an IRI. Blank nodes alone are held in memory.
type turtleLists struct {
	nodes  map[quad.Value]*cell
	begins []quad.Quad                 // where a list may begin
	items  map[quad.Value][]quad.Value // by first cell
	cells  map[quad.Value]bool         // all cells of these
}

func (l *turtleLists) holds(q quad.Quad) bool { return l.cells[q.Subject] }

// cell is what the dataset says of a blank node.
type cell struct {
	first, rest, label quad.Value
	facts, named       int
}

// of is the cell of a blank node, nil of any other value.
func (l *turtleLists) of(v quad.Value) *cell {
	if _, blank := v.(quad.BNode); !blank {
		return nil
	}
	if l.nodes == nil {
		l.nodes = map[quad.Value]*cell{}
	}
	if l.nodes[v] == nil {
		l.nodes[v] = &cell{}
	}
	return l.nodes[v]
}

func (l *turtleLists) see(q quad.Quad) {
	if c := l.of(q.Subject); c != nil {
		c.facts, c.label = c.facts+1, q.Label
		switch q.Predicate {
		case rdfFirst:
			c.first = q.Object
		case rdfRest:
			c.rest = q.Object
		}
	}
	if c := l.of(q.Object); c != nil {
		c.named++
		if _, ok := q.Subject.(quad.IRI); ok {
			l.begins = append(l.begins, q)
		}
	}
	if c := l.of(q.Label); c != nil {
		c.named += 2 // a graph is no list
	}
}

// find finds the lists in what was seen.
func (l *turtleLists) find() {
	l.items, l.cells = map[quad.Value][]quad.Value{}, map[quad.Value]bool{}
	for _, q := range l.begins {
		l.add(q)
	}
}

// add adds the list that begins with the object of q, if it is one.
func (l *turtleLists) add(q quad.Quad) {
	var items, all []quad.Value
	for at := q.Object; at != rdfNil; {
		c := l.nodes[at]
		if c == nil || c.facts != 2 || c.first == nil || c.rest == nil || c.named != 1 || c.label != q.Label {
			return
		}
		if inner := l.nodes[c.first]; inner != nil && inner.facts > 0 {
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
