package schema

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"
)

// node is what quads say about one subject. Its readers give the zero value
// where nothing is said and note a failure where it is not of the kind asked
// for. Where several values stand for one, the smallest is taken.
type node struct {
	values map[Term][]labelled
	errs   []error
}

type labelled struct {
	value quad.Value
	label IRI
}

func (n *node) fail(p Term, err error) {
	n.errs = append(n.errs, fmt.Errorf("%s: %w", Namespaces.Compact(p), err))
}

func (n *node) err() error { return joinSorted(n.errs) }

func joinSorted(errs []error) error {
	slices.SortFunc(errs, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	errs = slices.CompactFunc(errs, func(a, b error) bool { return a.Error() == b.Error() })
	return errors.Join(errs...)
}

func (n *node) is(class Term) bool { return slices.Contains(n.iris(RDFType), class) }

func (n *node) iris(p Term) []IRI {
	var out []IRI
	for _, v := range n.values[p] {
		if iri, ok := v.value.(quad.IRI); ok {
			out = append(out, IRI(iri))
		} else {
			n.fail(p, fmt.Errorf("%s is not an IRI", v.value))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (n *node) iri(p Term) IRI {
	if all := n.iris(p); len(all) > 0 {
		return all[0]
	}
	return ""
}

func (n *node) texts(p Term) []string {
	var out []string
	for _, v := range n.values[p] {
		if s, ok := lexical(v.value); ok {
			out = append(out, s)
		} else {
			n.fail(p, fmt.Errorf("%s is not a literal", v.value))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (n *node) text(p Term) string {
	if all := n.texts(p); len(all) > 0 {
		return all[0]
	}
	return ""
}

func (n *node) id(iri IRI, like func(string) IRI) string {
	id, err := idOf(iri, like)
	if err != nil {
		n.errs = append(n.errs, err)
	}
	return id
}

func (n *node) integer(p Term) int { return parsed(n, p, n.text(p), strconv.Atoi) }

func (n *node) parseInt(p Term, v quad.Value) int {
	s, _ := lexical(v)
	return parsed(n, p, s, strconv.Atoi)
}

func (n *node) boolean(p Term) bool { return parsed(n, p, n.text(p), strconv.ParseBool) }

func (n *node) decimal(p Term) float64 {
	return parsed(n, p, n.text(p), func(s string) (float64, error) { return strconv.ParseFloat(s, 64) })
}

func parsed[T any](n *node, p Term, s string, parse func(string) (T, error)) T {
	var zero T
	if s == "" {
		return zero
	}
	v, err := parse(s)
	if err != nil {
		n.fail(p, err)
		return zero
	}
	return v
}

func controlled[T ~string](n *node, p Term, values map[IRI]T) T {
	iri := n.iri(p)
	v, ok := values[iri]
	if !ok && iri != "" {
		n.fail(p, fmt.Errorf("%s is not one of its values", Namespaces.Compact(iri)))
	}
	return v
}

func (n *node) participants(p Term) []Participant {
	var out []Participant
	for _, iri := range n.iris(p) {
		out = append(out, Participant{ID: n.id(iri, EntityIRI)})
	}
	return out
}

func (n *node) thing(entity, words Term) *Thing {
	iri, label := n.iri(entity), n.text(words)
	switch {
	case iri != "":
		return &Thing{ID: n.id(iri, EntityIRI), Label: label}
	case label != "":
		return &Thing{Label: label}
	}
	return nil
}
