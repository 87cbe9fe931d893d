package queries

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

// NameError tells of a name that no entity has.
type NameError struct {
	Name string
	Near []string // names like it, nearest first
}

func (e *NameError) Error() string {
	if len(e.Near) == 0 {
		return fmt.Sprintf("nothing is called %q", e.Name)
	}
	return fmt.Sprintf("nothing is called %q; did you mean %s?", e.Name, strings.Join(e.Near, ", "))
}

// nameIndex finds entities by their labels and aliases.
type nameIndex struct {
	qs  graph.QuadStore
	all map[string]*named // by slug; nil until it was needed
}

// named is a name, as one of its entities writes it, and all that have it.
type named struct {
	text     string
	entities []string // IRIs
}

// lookUp lists the entities of a name as scripts write them, sorted. A name
// holds in any letter case; where it is nobody's, accents, hyphens and full
// stops do not count either. The identifier of an entity is a name too, with
// or without its prefix. A name that nothing has gives a [*NameError].
func (x *nameIndex) lookUp(ctx context.Context, name string) ([]any, error) {
	found, err := x.spelled(ctx, name)
	if err != nil || len(found) > 0 {
		return scriptList(found), err
	}
	if err := x.readAll(ctx); err != nil {
		return nil, err
	}
	slug := schema.Slug(name)
	if n := x.all[slug]; n != nil {
		return scriptList(n.entities), nil
	}
	return nil, &NameError{name, x.near(slug)}
}

func scriptList(iris []string) []any {
	slices.Sort(iris)
	var out []any
	for _, iri := range slices.Compact(iris) {
		out = append(out, "<"+shorten(iri)+">")
	}
	return out
}

// spelled finds entities by the identifier, and by the name in the usual
// letter cases, for which the store has an index.
func (x *nameIndex) spelled(ctx context.Context, name string) ([]string, error) {
	found, err := x.identified(name)
	if err != nil {
		return nil, err
	}
	for _, spelling := range spellings(name) {
		err := x.labels(ctx, quad.Object, quad.String(spelling), func(subject, _ string) {
			found = append(found, subject)
		})
		if err != nil {
			return nil, err
		}
	}
	return found, nil
}

func spellings(name string) []string {
	name = strings.Join(strings.Fields(name), " ")
	lower := strings.ToLower(name)
	words := strings.Fields(lower)
	for i, w := range words {
		words[i] = capital(w)
	}
	out := []string{name, lower, strings.ToUpper(name), strings.Join(words, " ")}
	slices.Sort(out)
	return slices.Compact(out)
}

func capital(word string) string {
	parts := strings.Split(word, "-")
	for i, p := range parts {
		for j, r := range p {
			if j == 0 {
				parts[i] = strings.ToUpper(string(r)) + p[len(string(r)):]
			}
			break
		}
	}
	return strings.Join(parts, "-")
}

// identified finds the entity that has the name for its identifier: "iran",
// "ent:iran" or the whole IRI, in angle brackets or not.
func (x *nameIndex) identified(name string) ([]string, error) {
	var found []string
	name = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(name), "<"), ">")
	for _, iri := range []schema.IRI{schema.Namespaces.Expand(name), schema.EntityIRI(name)} {
		if !strings.HasPrefix(string(iri), string(schema.EntityIRI(""))) {
			continue
		}
		ref, err := x.qs.ValueOf(iri.Value())
		if err != nil {
			return nil, err
		}
		if ref != nil {
			found = append(found, string(iri))
		}
	}
	return found, nil
}

// readAll reads every name there is.
func (x *nameIndex) readAll(ctx context.Context) error {
	if x.all != nil {
		return nil
	}
	all := map[string]*named{}
	for _, term := range labelTerms {
		err := x.labels(ctx, quad.Predicate, term.Value(), func(subject, text string) {
			slug := schema.Slug(text)
			n := all[slug]
			if n == nil {
				n = &named{text: text}
				all[slug] = n
			}
			n.text = min(n.text, text)
			n.entities = append(n.entities, subject)
		})
		if err != nil {
			return err
		}
	}
	x.all = all
	return nil
}

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
