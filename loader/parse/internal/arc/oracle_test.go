package arc

import (
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

// trees are heads, -1 the root; written for this test.
var trees = []struct {
	name  string
	heads []int
}{
	{"one word", []int{-1}},
	{"a chain to the right", []int{-1, 0, 1, 2, 3}},
	{"a chain to the left", []int{1, 2, 3, 4, -1}},
	{"dependents on both sides", []int{2, 2, -1, 5, 5, 2, 2}},
	{"a clause within a clause", []int{1, 4, 3, 1, -1, 6, 4, 6, 7, 4}},
}

func TestFreeTransitionsBuildTheTree(t *testing.T) {
	for _, c := range trees {
		t.Run(c.name, func(t *testing.T) {
			var tokens []schema.Token
			for _, h := range c.heads {
				tokens = append(tokens, schema.Token{Head: h})
			}
			heads := projective(tokens)
			o := &oracle{}
			o.set(heads)
			var s state
			s.reset(len(tokens))
			for !s.done() {
				costs := o.costs(&s)
				if least(&s, costs) != 0 {
					t.Fatalf("nothing is free at word %d", s.next)
				}
				for kind := range costs {
					if s.allowed(kind) && costs[kind] == 0 {
						s.do(kind, 0, 0)
						break
					}
				}
			}
			for i := range tokens {
				if s.words[i].head != heads[i] {
					t.Errorf("word %d has head %d, want %d", i, s.words[i].head, heads[i])
				}
			}
		})
	}
}

func TestCrossingArcsAreLifted(t *testing.T) {
	heads := projective([]schema.Token{{Head: -1}, {Head: 0}, {Head: 0}, {Head: 1}})
	if want := int32(0); heads[3] != want {
		t.Errorf("the crossing word has head %d, want %d", heads[3], want)
	}
}
