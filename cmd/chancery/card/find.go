package card

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Entity is the entity with this identifier, nil where there is none.
func Entity(g *schema.Graph, id string) *schema.Entity {
	i, ok := slices.BinarySearchFunc(g.Entities, id, func(e schema.Entity, id string) int { return cmp.Compare(e.ID, id) })
	if !ok {
		return nil
	}
	return &g.Entities[i]
}

// Named are the entities with this name: those whose identifier it is, or
// whose label or alias it is but for case, marks, spaces and punctuation. The
// one mentioned most comes first.
func Named(g *schema.Graph, name string) []*schema.Entity {
	if e := Entity(g, name); e != nil {
		return []*schema.Entity{e}
	}
	key := nameKey(name)
	var found []*schema.Entity
	for i := range g.Entities {
		if e := &g.Entities[i]; key != "" && hasName(e, key) {
			found = append(found, e)
		}
	}
	slices.SortStableFunc(found, func(a, b *schema.Entity) int {
		return cmp.Or(
			cmp.Compare(one(a.Type == schema.Place), one(b.Type == schema.Place)),
			cmp.Compare(one(nameKey(b.Label) == key), one(nameKey(a.Label) == key)),
			cmp.Compare(b.Mentions, a.Mentions),
		)
	})
	return found
}

func nameKey(name string) string { return strings.ReplaceAll(schema.Slug(name), "-", "") }

func hasName(e *schema.Entity, key string) bool {
	return nameKey(e.Label) == key ||
		slices.ContainsFunc(e.Aliases, func(a string) bool { return nameKey(a) == key })
}

// one is 1 for true, 0 for false.
func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Names are all labels and aliases of the graph, for suggestions.
func Names(g *schema.Graph) []string {
	var out []string
	for _, e := range g.Entities {
		out = append(append(out, e.Label), e.Aliases...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// FindClaim is the claim whose identifier is id or begins with it; the
// claim's IRI, short or long, will do. It is an error where none or several do.
func FindClaim(g *schema.Graph, id string) (*schema.Claim, error) {
	iri := schema.Namespaces.Expand(strings.Trim(id, "<>"))
	prefix := strings.TrimPrefix(string(iri), string(schema.ClaimIRI("")))
	if prefix == "" {
		return nil, fmt.Errorf("no claim named")
	}
	var found []*schema.Claim
	for i := range g.Claims {
		c := &g.Claims[i]
		if c.ID == prefix {
			return c, nil
		}
		if strings.HasPrefix(c.ID, prefix) {
			found = append(found, c)
		}
	}
	switch len(found) {
	case 0:
		return nil, fmt.Errorf("no claim %q in the store", id)
	case 1:
		return found[0], nil
	}
	return nil, fmt.Errorf("%d claims begin with %q: give more of the identifier", len(found), id)
}

// Involved are the identifiers of all entities in a claim, in the order of
// roles, each once.
func Involved(c *schema.Claim) []string {
	var ids []string
	add := func(id string) {
		if id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	for _, p := range c.Actors {
		add(p.ID)
	}
	for _, p := range c.Targets {
		add(p.ID)
	}
	for _, t := range []*schema.Thing{c.Object, c.Place} {
		if t != nil {
			add(t.ID)
		}
	}
	if c.Speaker != nil {
		add(c.Speaker.ID)
	}
	return ids
}
