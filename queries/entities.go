package queries

import (
	"context"
	"slices"

	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

// Entity is a thing that a name stands for.
type Entity struct {
	IRI  schema.IRI
	Name string            // the name that was looked for, as the store writes it
	Type schema.EntityType // "other" where the store does not say
}

// Called lists the entities that have a name, sorted by IRI; none is no
// error. Letter case, accents, hyphens and full stops do not count.
func (s *Session) Called(ctx context.Context, name string) ([]Entity, error) {
	if err := s.names.readAll(ctx); err != nil {
		return nil, err
	}
	n := s.names.all[schema.Slug(name)]
	if n == nil {
		return nil, nil
	}
	var found []Entity
	for _, iri := range slices.Compact(slices.Sorted(slices.Values(n.entities))) {
		kind, err := s.typeOf(ctx, iri)
		if err != nil {
			return nil, err
		}
		found = append(found, Entity{IRI: schema.IRI(iri), Name: n.text, Type: kind})
	}
	return found, nil
}

// Near lists names in the store that a wrong one may have been meant for,
// nearest first, at most five.
func (s *Session) Near(ctx context.Context, name string) ([]string, error) {
	if err := s.names.readAll(ctx); err != nil {
		return nil, err
	}
	return s.names.near(schema.Slug(name)), nil
}

func (s *Session) typeOf(ctx context.Context, iri string) (schema.EntityType, error) {
	classes := map[quad.Value]bool{}
	from := path.StartPath(s.qs, quad.IRI(iri)).Out(schema.RDFType.Value())
	err := from.Iterate(ctx).EachValue(s.qs, func(v quad.Value) error {
		classes[v] = true
		return nil
	})
	for _, t := range schema.EntityTypes {
		if classes[t.Class().Value()] {
			return t, err
		}
	}
	return schema.Other, err
}
