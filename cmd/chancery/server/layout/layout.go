// Package layout gives the nodes of a drawn graph their places.
//
// In come the number of nodes and the pairs that are joined; out comes a place
// for each in the square from 0 to [Side]. Nodes that are joined pull at each
// other and all push each other away, those with many neighbours more, so that
// there is room around them (Jacomy and others, ForceAtlas2, 2014). Parts that
// nothing joins are laid out by themselves and stand in rows, the largest
// first. The same graph gets the same places on every machine.
package layout

import (
	"cmp"
	"math"
	"slices"
)

// Side is the length of the square, in units of the drawing.
const Side = 1000

// Place is where a node lies.
type Place struct{ X, Y float64 }

// Of places n nodes of which some are joined; edges name them by number from 0.
// Edges of a node to itself do not matter, nor does an edge given twice.
func Of(n int, edges [][2]int) []Place {
	edges = distinct(edges)
	places := make([]Place, n)
	var drawn []drawing
	for _, part := range parts(n, edges) {
		drawn = append(drawn, drawing{part.nodes, settled(len(part.nodes), part.edges)})
	}
	pack(drawn)
	for _, d := range drawn {
		for i, node := range d.nodes {
			places[node] = d.places[i]
		}
	}
	return square(places)
}

// distinct are the edges between different nodes, each once, sorted.
func distinct(edges [][2]int) [][2]int {
	var out [][2]int
	for _, e := range edges {
		if e[0] != e[1] {
			out = append(out, [2]int{min(e[0], e[1]), max(e[0], e[1])})
		}
	}
	slices.SortFunc(out, func(a, b [2]int) int { return cmp.Or(a[0]-b[0], a[1]-b[1]) })
	return slices.Compact(out)
}

// moved is a place some way further in a direction. The conversions keep
// compilers from joining the two operations, which rounds otherwise.
func (p Place) moved(direction Place, by float64) Place {
	return Place{p.X + float64(direction.X*by), p.Y + float64(direction.Y*by)}
}

// minus is the way to a place from another.
func (p Place) minus(from Place) Place { return Place{p.X - from.X, p.Y - from.Y} }

// length of the way to a place.
func (p Place) length() float64 { return math.Sqrt(float64(p.X*p.X) + float64(p.Y*p.Y)) }

// box is the least and the greatest place around places.
func box(places []Place) (least, most Place) {
	least, most = Place{math.Inf(1), math.Inf(1)}, Place{math.Inf(-1), math.Inf(-1)}
	for _, p := range places {
		least = Place{min(least.X, p.X), min(least.Y, p.Y)}
		most = Place{max(most.X, p.X), max(most.Y, p.Y)}
	}
	return least, most
}

// square stretches places, alike in both directions, to fill the square, and
// rounds them to tenths.
func square(places []Place) []Place {
	least, most := box(places)
	width := max(most.X-least.X, most.Y-least.Y)
	if len(places) < 2 {
		width = Side
	}
	scale := func(x, low, high float64) float64 {
		return math.Round(10*(Side/2+(x-(low+high)/2)/width*Side)) / 10
	}
	for i, p := range places {
		places[i] = Place{scale(p.X, least.X, most.X), scale(p.Y, least.Y, most.Y)}
	}
	return places
}
