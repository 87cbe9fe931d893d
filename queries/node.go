package queries

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// nodeReader reads all that is said of a thing at once, which as a path of
// Gizmo costs twenty times as much.
type nodeReader struct {
	store      prefixed
	predicates map[any]string // names by reference
}

// read lists the values of each predicate of a thing, each value once and
// sorted: IRIs as scripts write them, literals as text without type. An
// unknown thing has none.
func (r *nodeReader) read(thing string) (map[string]any, error) {
	ref, err := r.store.ValueOf(scripted(thing))
	if err != nil || ref == nil {
		return map[string]any{}, err
	}
	said := map[string][]string{}
	scan := r.store.QuadIterator(quad.Subject, ref).Iterate()
	defer scan.Close()
	for scan.Next(r.store.ctx) {
		predicate, value, err := r.edge(scan.Result())
		if err != nil {
			return nil, err
		}
		said[predicate] = append(said[predicate], value)
	}
	out := make(map[string]any, len(said))
	for predicate, values := range said {
		slices.Sort(values)
		out[predicate] = asList(slices.Compact(values))
	}
	return out, scan.Err()
}

func (r *nodeReader) edge(q graph.Ref) (predicate, value string, err error) {
	p, err := r.store.QuadDirection(q, quad.Predicate)
	if err != nil {
		return "", "", err
	}
	predicate, ok := r.predicates[p.Key()]
	if !ok {
		if predicate, err = r.name(p); err != nil {
			return "", "", err
		}
		r.predicates[p.Key()] = predicate
	}
	o, err := r.store.QuadDirection(q, quad.Object)
	if err != nil {
		return "", "", err
	}
	value, err = r.name(o)
	return predicate, value, err
}

func (r *nodeReader) name(ref graph.Ref) (string, error) {
	v, err := r.store.NameOf(ref)
	if err != nil {
		return "", err
	}
	switch v := v.(type) {
	case quad.IRI:
		return "<" + string(v) + ">", nil
	case quad.BNode:
		return "_:" + string(v), nil
	}
	return strings.ToValidUTF8(fmt.Sprint(textOf(v)), "\uFFFD"), nil
}

func asList(values []string) []any {
	out := make([]any, len(values))
	for i, v := range values {
		out[i] = v
	}
	return out
}
