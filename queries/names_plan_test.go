package queries

import (
	"context"
	"testing"

	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// planningStore makes plans of its own of quads, and notes how many of them it
// is given to intersect.
type planningStore struct {
	*memstore.QuadStore
	together *int
}

type ownPlan struct{ shape.Shape }

func (s planningStore) OptimizeShape(_ context.Context, in shape.Shape) (shape.Shape, bool) {
	switch in := in.(type) {
	case shape.NodesFrom, shape.QuadsAction:
		return ownPlan{in}, true
	case shape.Intersect:
		n := 0
		for _, part := range in {
			if _, own := part.(ownPlan); own {
				n++
			}
		}
		*s.together = max(*s.together, n)
	}
	return in, false
}

func TestAStoreSeesItsOwnPlansWhenItPutsThemTogether(t *testing.T) {
	together := 0
	store := planningStore{memstore.New(), &together}
	for _, p := range []string{"p", "q"} {
		store.AddQuad(quad.Make(quad.IRI("a"), quad.IRI(p), quad.IRI("b"), nil))
	}
	qs := prefixed{store, t.Context()}
	found, err := path.StartPath(qs).Has(quad.IRI("p"), quad.IRI("b")).Has(quad.IRI("q"), quad.IRI("b")).Iterate(t.Context()).AllValues(qs)
	if err != nil || len(found) != 1 || together != 2 {
		t.Errorf("%v, %v; %d plans together", found, err, together)
	}
}
