package layout

import (
	"math"
	"slices"
)

// part is nodes that paths join, and the edges between them, which number them
// as they come.
type part struct {
	nodes []int
	edges [][2]int
}

// parts are the connected parts of a graph, in the order of their first nodes.
func parts(n int, edges [][2]int) []*part {
	head := make([]int, n) // a node of the same part; the first of it is its own
	for i := range head {
		head[i] = i
	}
	find := func(i int) int {
		for head[i] != i {
			head[i] = head[head[i]]
			i = head[i]
		}
		return i
	}
	for _, e := range edges {
		a, b := find(e[0]), find(e[1])
		head[max(a, b)] = min(a, b)
	}
	var out []*part
	of, number := make([]*part, n), make([]int, n)
	for i := range n {
		if first := find(i); first == i {
			of[i] = &part{}
			out = append(out, of[i])
		} else {
			of[i] = of[first]
		}
		number[i] = len(of[i].nodes)
		of[i].nodes = append(of[i].nodes, i)
	}
	for _, e := range edges {
		p := of[e[0]]
		p.edges = append(p.edges, [2]int{number[e[0]], number[e[1]]})
	}
	return out
}

// drawing is a part that has been placed.
type drawing struct {
	nodes  []int
	places []Place
}

// Drawings stand so far apart; wide tells how much wider than high the whole
// may be.
const (
	margin = 8
	wide   = 1.25
)

// pack moves drawings into rows beneath each other, those with most nodes first.
func pack(drawn []drawing) {
	slices.SortStableFunc(drawn, func(a, b drawing) int { return len(b.nodes) - len(a.nodes) })
	area, widest := 0.0, 0.0
	for _, d := range drawn {
		least, most := box(d.places)
		area += float64((most.X - least.X + margin) * (most.Y - least.Y + margin))
		widest = max(widest, most.X-least.X+margin)
	}
	right := max(widest, math.Sqrt(area*wide))
	x, y, row := 0.0, 0.0, 0.0
	for _, d := range drawn {
		least, most := box(d.places)
		if x+most.X-least.X > right {
			x, y, row = 0, y+row, 0
		}
		for i, p := range d.places {
			d.places[i] = p.minus(least).moved(Place{x, y}, 1)
		}
		x += most.X - least.X + margin
		row = max(row, most.Y-least.Y+margin)
	}
}
