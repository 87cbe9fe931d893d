package layout

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// ring joins n nodes to their next.
func ring(n int) (edges [][2]int) {
	for i := range n {
		edges = append(edges, [2]int{i, (i + 1) % n})
	}
	return edges
}

func TestTheSameGraphGetsTheSamePlaces(t *testing.T) {
	first := Of(60, ring(60))
	for range 3 {
		if diff := cmp.Diff(first, Of(60, ring(60))); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestAllPlacesLieInTheSquare(t *testing.T) {
	for name, c := range map[string]struct {
		nodes int
		edges [][2]int
	}{
		"nothing":               {},
		"one node":              {nodes: 1},
		"a node joined to self": {nodes: 1, edges: [][2]int{{0, 0}}},
		"a pair":                {nodes: 2, edges: [][2]int{{0, 1}, {1, 0}, {0, 1}}},
		"three that are apart":  {nodes: 3},
		"a ring and a pair":     {nodes: 12, edges: append(ring(10), [2]int{10, 11})},
	} {
		t.Run(name, func(t *testing.T) {
			seen := map[Place]bool{}
			for _, p := range Of(c.nodes, c.edges) {
				if !(p.X >= 0 && p.X <= Side && p.Y >= 0 && p.Y <= Side) {
					t.Errorf("a node lies at %v", p)
				}
				if seen[p] {
					t.Errorf("two nodes lie at %v", p)
				}
				seen[p] = true
			}
			if len(seen) != c.nodes {
				t.Errorf("%d places of %d nodes", len(seen), c.nodes)
			}
		})
	}
}

func TestNeighboursLieNearerThanOthers(t *testing.T) {
	// Two full graphs of eight nodes, joined by one edge.
	var edges [][2]int
	for i := range 16 {
		for j := range i {
			if i/8 == j/8 {
				edges = append(edges, [2]int{i, j})
			}
		}
	}
	places := Of(16, append(edges, [2]int{0, 8}))
	var within, across, pairs float64
	for i := range 8 {
		for j := range 8 {
			within += distance(places[i], places[j])
			across += distance(places[i], places[8+j])
			pairs++
		}
	}
	if within >= across/2 {
		t.Errorf("mean distance %.0f within and %.0f across", within/pairs, across/pairs)
	}
}

func TestLeavesOfAHubLieApart(t *testing.T) {
	// A hub with forty leaves, ten of which are joined to a second hub.
	var edges [][2]int
	for i := 2; i < 42; i++ {
		edges = append(edges, [2]int{0, i})
		if i < 12 {
			edges = append(edges, [2]int{1, i})
		}
	}
	places := Of(42, edges)
	for i := range places {
		for j := range i {
			if d := distance(places[i], places[j]); d < Side/30 {
				t.Errorf("nodes %d and %d lie %.0f apart", i, j, d)
			}
		}
	}
}

func TestPartsThatNothingJoinsDoNotMix(t *testing.T) {
	// Rings of 12, 6 and 3 nodes: their boxes must not touch.
	var edges [][2]int
	first := map[int]int{0: 12, 12: 6, 18: 3}
	for from, n := range first {
		for _, e := range ring(n) {
			edges = append(edges, [2]int{from + e[0], from + e[1]})
		}
	}
	places := Of(21, edges)
	for a, n := range first {
		for b, m := range first {
			lowA, highA := box(places[a : a+n])
			lowB, highB := box(places[b : b+m])
			if a != b && lowA.X < highB.X && lowB.X < highA.X && lowA.Y < highB.Y && lowB.Y < highA.Y {
				t.Errorf("the parts from %d and from %d lie over each other", a, b)
			}
		}
	}
}

func distance(a, b Place) float64 { return math.Hypot(a.X-b.X, a.Y-b.Y) }

func BenchmarkFiveHundredNodes(b *testing.B) {
	edges := ring(500)
	for i := range 500 {
		edges = append(edges, [2]int{i, i * i % 500}, [2]int{i, i % 7})
	}
	for b.Loop() {
		Of(500, edges)
	}
}
