package queries

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

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
		_, n := utf8.DecodeRuneInString(p)
		parts[i] = strings.ToUpper(p[:n]) + p[n:]
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
