package layout

import (
	"math"
	"slices"
)

// Lengths are multiples of that at which two nodes with no other neighbour come
// to rest, halved.
const (
	steps    = 200  // how often the forces are let act, each time less
	gravity  = 0.03 // towards the middle, as a part of the distance
	nearest  = 1.6  // how close two nodes may lie at the end
	clearing = 40   // how often those that are closer are moved apart
)

// settled places n nodes, all joined by some path.
func settled(n int, edges [][2]int) []Place {
	weights := make([]float64, n) // neighbours, and the node itself
	for i := range weights {
		weights[i] = 1
	}
	for _, e := range edges {
		weights[e[0]]++
		weights[e[1]]++
	}
	places := spiral(weights)
	for step := range steps {
		most := math.Sqrt(float64(n)) / 2 * float64(steps-step) / steps
		for i, force := range forces(places, edges, weights) {
			if length := force.length(); length > 0 {
				places[i] = places[i].moved(force, min(length, most)/length)
			}
		}
	}
	for range clearing {
		spread(places)
	}
	return places
}

// spiral lays nodes on the spiral of a sunflower, the heaviest in the middle.
func spiral(weights []float64) []Place {
	order := make([]int, len(weights))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return int(weights[b] - weights[a]) })
	golden := math.Pi * (3 - math.Sqrt(5))
	places := make([]Place, len(weights))
	for turn, i := range order {
		radius := 2 * math.Sqrt(float64(turn))
		places[i] = Place{radius * math.Cos(golden*float64(turn)), radius * math.Sin(golden*float64(turn))}
	}
	return places
}

// forces are what pulls and pushes each node, divided by its weight so that
// heavy ones do not jump.
func forces(places []Place, edges [][2]int, weights []float64) []Place {
	out := make([]Place, len(places))
	for i, p := range places {
		out[i] = out[i].moved(p, -gravity*weights[i])
		for j := range i {
			apart := p.minus(places[j])
			push := weights[i] * weights[j] / max(1e-6, float64(apart.X*apart.X)+float64(apart.Y*apart.Y))
			out[i], out[j] = out[i].moved(apart, push), out[j].moved(apart, -push)
		}
	}
	for _, e := range edges {
		apart := places[e[1]].minus(places[e[0]])
		out[e[0]], out[e[1]] = out[e[0]].moved(apart, 1), out[e[1]].moved(apart, -1)
	}
	for i := range out {
		out[i] = Place{out[i].X / weights[i], out[i].Y / weights[i]}
	}
	return out
}

// spread moves nodes that lie too close to each other half the way apart.
func spread(places []Place) {
	for i := range places {
		for j := range i {
			apart := places[i].minus(places[j])
			length := apart.length()
			if length >= nearest || length == 0 {
				continue
			}
			by := (nearest - length) / length / 4
			places[i], places[j] = places[i].moved(apart, by), places[j].moved(apart, -by)
		}
	}
}
