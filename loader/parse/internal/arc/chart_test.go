package arc

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestTheTreeWithTheMostVotesWins(t *testing.T) {
	for _, c := range []struct {
		name    string
		ballots [][]int32 // heads; the number of words is the root
		want    []int32
	}{
		{"all agree", [][]int32{{1, 3, 1}, {1, 3, 1}}, []int32{1, 3, 1}},
		{"two of three", [][]int32{{1, 3, 1}, {2, 2, 3}, {2, 2, 3}}, []int32{2, 2, 3}},
		{"two words would be roots", [][]int32{{3, 3, 1}, {3, 3, 1}, {1, 3, 1}}, []int32{1, 3, 1}},
		{"a cycle would have most", [][]int32{{1, 3, 1}, {3, 0, 1}, {1, 0, 3}}, []int32{1, 3, 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var ch chart
			ch.reset(len(c.want))
			for rank, ballot := range c.ballots {
				for w, h := range ballot {
					if int(h) != w {
						ch.vote(w, int(h), weight(rank))
					}
				}
			}
			if ch.solve(); !slices.Equal(ch.heads, c.want) {
				t.Errorf("%v, want %v", ch.heads, c.want)
			}
		})
	}
}

func TestAnyVotesGiveOneTree(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	var ch chart
	for range 300 {
		n := 1 + random.IntN(12)
		ch.reset(n)
		for range 3 * n {
			if w, h := random.IntN(n), random.IntN(n+1); w != h {
				ch.vote(w, h, 1)
			}
		}
		ch.solve()
		if roots := countRoots(ch.heads); roots != 1 {
			t.Fatalf("%d roots: %v", roots, ch.heads)
		}
		for w := range ch.heads {
			up := w
			for steps := 0; up != n; steps++ {
				if up = int(ch.heads[up]); steps > n {
					t.Fatalf("a cycle: %v", ch.heads)
				}
			}
		}
		if shortestCrossing(ch.heads) >= 0 {
			t.Fatalf("arcs cross: %v", ch.heads)
		}
	}
}

func countRoots(heads []int32) (n int) {
	for _, h := range heads {
		if int(h) == len(heads) {
			n++
		}
	}
	return n
}
