package queries

import (
	"context"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

// labelTerms are the predicates that give an entity its names.
var labelTerms = []schema.Term{schema.SKOSPrefLabel, schema.SKOSAltLabel}

// labels calls found with each entity and name among the quads that have the
// value in the direction; what several articles give, once.
func (x *nameIndex) labels(ctx context.Context, d quad.Direction, value quad.Value, found func(subject, text string)) error {
	ref, err := x.qs.ValueOf(value)
	if err != nil || ref == nil {
		return err
	}
	terms := map[any]bool{}
	for _, term := range labelTerms {
		if r, err := x.qs.ValueOf(term.Value()); err != nil {
			return err
		} else if r != nil {
			terms[r.Key()] = true
		}
	}
	scan := x.qs.QuadIterator(d, ref).Iterate()
	defer scan.Close()
	seen := map[[2]any]bool{}
	for scan.Next(ctx) {
		if err := ctx.Err(); err != nil {
			return err
		}
		subject, object, err := x.ends(scan.Result(), terms)
		if err != nil {
			return err
		}
		if subject == nil || seen[[2]any{subject.Key(), object.Key()}] {
			continue
		}
		seen[[2]any{subject.Key(), object.Key()}] = true
		if err := x.tell(subject, object, found); err != nil {
			return err
		}
	}
	return scan.Err()
}

// ends are the subject and object of a quad whose predicate is among terms,
// nil of any other.
func (x *nameIndex) ends(q graph.Ref, terms map[any]bool) (subject, object graph.Ref, err error) {
	predicate, err := x.qs.QuadDirection(q, quad.Predicate)
	if err != nil || predicate == nil || !terms[predicate.Key()] {
		return nil, nil, err
	}
	if subject, err = x.qs.QuadDirection(q, quad.Subject); err != nil {
		return nil, nil, err
	}
	object, err = x.qs.QuadDirection(q, quad.Object)
	return subject, object, err
}

func (x *nameIndex) tell(subject, object graph.Ref, found func(subject, text string)) error {
	s, err := x.qs.NameOf(subject)
	if err != nil {
		return err
	}
	o, err := x.qs.NameOf(object)
	if err != nil {
		return err
	}
	iri, isIRI := s.(quad.IRI)
	text, isText := o.(quad.String)
	if isIRI && isText {
		found(string(iri), string(text))
	}
	return nil
}
