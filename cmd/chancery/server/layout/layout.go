// Package layout gives the nodes of a drawn graph their places.
//
// In come the number of nodes and the pairs that are joined; out comes a place
// for each in the square from 0 to [Side]. Nodes that are joined pull at each
// other, all push each other away, and all are drawn a little to the middle, so
// that parts that nothing joins stay together (Fruchterman and Reingold 1991).
// The same graph gets the same places on every machine.
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

// steps is how often the forces are let act. They move a node less far each
// time, at first a tenth of the square.
const (
	steps     = 150
	firstMove = Side / 10
	gravity   = 0.1 // towards the middle, as a part of the distance
)

// Of places n nodes of which some are joined; edges name them by number from 0.
// Edges of a node to itself do not matter, nor does an edge given twice.
func Of(n int, edges [][2]int) []Place {
	edges = distinct(edges)
	places := spiral(n, edges)
	spring := Side / math.Sqrt(float64(max(1, n))) // the length at which push and pull are even
	for step := range steps {
		most := firstMove * float64(steps-step) / steps
		for i, force := range forces(places, edges, spring) {
			length := math.Hypot(force.X, force.Y)
			if length > 0 {
				places[i] = places[i].moved(force, min(length, most)/length)
			}
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

// spiral lays nodes on the spiral of a sunflower, those with most neighbours
// in the middle.
func spiral(n int, edges [][2]int) []Place {
	neighbours := make([]int, n)
	for _, e := range edges {
		neighbours[e[0]]++
		neighbours[e[1]]++
	}
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return neighbours[b] - neighbours[a] })
	golden := math.Pi * (3 - math.Sqrt(5))
	places := make([]Place, n)
	for turn, i := range order {
		radius := Side / 2 * math.Sqrt(float64(turn)/float64(n))
		places[i] = Place{radius * math.Cos(golden*float64(turn)), radius * math.Sin(golden*float64(turn))}
	}
	return places
}

// forces are what pulls and pushes each node.
func forces(places []Place, edges [][2]int, spring float64) []Place {
	out := make([]Place, len(places))
	for i, p := range places {
		out[i] = out[i].moved(p, -gravity)
		for j := range i {
			apart := Place{p.X - places[j].X, p.Y - places[j].Y}
			push := spring * spring / max(1e-6, square2(apart))
			out[i], out[j] = out[i].moved(apart, push), out[j].moved(apart, -push)
		}
	}
	for _, e := range edges {
		apart := Place{places[e[1]].X - places[e[0]].X, places[e[1]].Y - places[e[0]].Y}
		pull := math.Sqrt(square2(apart)) / spring
		out[e[0]], out[e[1]] = out[e[0]].moved(apart, pull), out[e[1]].moved(apart, -pull)
	}
	return out
}

// moved is a place some way further in a direction. The conversions keep
// compilers from joining the two operations, which rounds otherwise.
func (p Place) moved(direction Place, by float64) Place {
	return Place{p.X + float64(direction.X*by), p.Y + float64(direction.Y*by)}
}

// square2 is the square of a length.
func square2(p Place) float64 { return float64(p.X*p.X) + float64(p.Y*p.Y) }

// square stretches places, alike in both directions, to fill the square, and
// rounds them to tenths.
func square(places []Place) []Place {
	least, most := Place{math.Inf(1), math.Inf(1)}, Place{math.Inf(-1), math.Inf(-1)}
	for _, p := range places {
		least = Place{min(least.X, p.X), min(least.Y, p.Y)}
		most = Place{max(most.X, p.X), max(most.Y, p.Y)}
	}
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
