package arc

// chart finds the projective tree with the most votes (Eisner 1996). Spans
// are put together from shorter ones: open ones end in an arc between their
// ends, closed ones in a word with all its dependents on one side. The root
// is the last node.
type chart struct {
	n     int       // nodes
	votes []float32 // of word and head
	score [4][]float32
	parts [4][]int32 // where the best halves of a span meet
	heads []int32    // the result
}

// The kinds of span, by the end at which the head stands.
const (
	openLast = iota
	openFirst
	closedLast
	closedFirst
)

const (
	oneRoot = 1 << 12 // taken off for each word at the root, so that no tree has two
	worst   = -1 << 24
)

// reset begins a vote on a sentence of so many words.
func (c *chart) reset(words int) {
	c.n = words + 1
	size := c.n * c.n
	c.votes = zeros(c.votes, size)
	for kind := range c.score {
		c.score[kind], c.parts[kind] = zeros(c.score[kind], size), zeros(c.parts[kind], size)
	}
	c.heads = zeros(c.heads, words)
}

func zeros[N int32 | float32](s []N, n int) []N {
	if cap(s) < n {
		return make([]N, n)
	}
	s = s[:n]
	clear(s)
	return s
}

// vote adds to an arc; the number of words stands for the root.
func (c *chart) vote(word, head int, weight float32) { c.votes[word*c.n+head] += weight }

// solve sets heads.
func (c *chart) solve() {
	for size := 1; size < c.n; size++ {
		for i := 0; i+size < c.n; i++ {
			c.fill(i, i+size)
		}
	}
	c.read(closedLast, 0, c.n-1)
}

// fill finds the best spans from word i to word j.
func (c *chart) fill(i, j int) {
	score, k := c.join(closedFirst, i, i, closedLast, 1, j)
	last, first := score+c.votes[i*c.n+j], score+c.votes[j*c.n+i]
	if j == c.n-1 {
		last, first = last-oneRoot, worst
	}
	c.set(openLast, i, j, last, k)
	c.set(openFirst, i, j, first, k)
	score, k = c.join(closedLast, i, i, openLast, 0, j)
	c.set(closedLast, i, j, score, k)
	score, k = c.join(openFirst, i, i+1, closedFirst, 0, j)
	c.set(closedFirst, i, j, score, k)
}

// join finds where two spans of those kinds, from i to k and from k+gap to j,
// make the best one; k begins at from.
func (c *chart) join(left, i, from, right, gap, j int) (score float32, at int) {
	score, at = 2*worst, from
	for k := from; k < from+j-i; k++ {
		if v := c.score[left][i*c.n+k] + c.score[right][(k+gap)*c.n+j]; v > score {
			score, at = v, k
		}
	}
	return score, at
}

func (c *chart) set(kind, i, j int, score float32, k int) {
	c.score[kind][i*c.n+j], c.parts[kind][i*c.n+j] = max(score, worst), int32(k)
}

// read takes the heads off the halves of a span.
func (c *chart) read(kind, i, j int) {
	if i == j {
		return
	}
	k := int(c.parts[kind][i*c.n+j])
	switch kind {
	case openLast, openFirst:
		if kind == openLast {
			c.heads[i] = int32(j)
		} else {
			c.heads[j] = int32(i)
		}
		c.read(closedFirst, i, k)
		c.read(closedLast, k+1, j)
	case closedLast:
		c.read(closedLast, i, k)
		c.read(openLast, k, j)
	case closedFirst:
		c.read(openFirst, i, k)
		c.read(closedFirst, k, j)
	}
}
