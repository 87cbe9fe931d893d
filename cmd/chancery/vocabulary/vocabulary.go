// Package vocabulary lists every term of our own namespace with what it
// means, as a table, as an OWL ontology and as shapes of SHACL.
//
// Classes and properties come from terms.tsv, claim types and direct edges
// from the tables of package schema. Terms of other vocabularies are used as
// their owners define them; the ontology says how ours stand to them.
package vocabulary

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Kind is what kind of thing a term names.
type Kind string

// The kinds of term.
const (
	Class    Kind = "class"
	Property Kind = "property" // of claims, evidence and statements
	Edge     Kind = "edge"     // direct, from entity to entity, of what is actual
	Value    Kind = "value"    // of a controlled list
)

// Term is one term of the namespace ch:. Domain and Range are names with a
// prefix, or for direct edges the roles of the claim; "" is any.
type Term struct {
	Name          string // without prefix
	Kind          Kind
	Domain, Range string
	Comment       string
}

//go:embed terms.tsv
var terms string

// Terms lists all terms: classes, properties, values of controlled lists,
// direct edges; each part in the order of its table.
func Terms() ([]Term, error) {
	all, err := parse(terms)
	if err != nil {
		return nil, err
	}
	all = append(all, lists()...)
	all = append(all, values()...)
	return append(all, edges()...), nil
}

func parse(data string) ([]Term, error) {
	rows, err := table("terms.tsv", data, 5)
	if err != nil {
		return nil, err
	}
	var out []Term
	for _, r := range rows {
		f := r.fields
		if f[1] != string(Class) && f[1] != string(Property) {
			return nil, fmt.Errorf("terms.tsv:%d: %s is neither class nor property", r.line, f[0])
		}
		out = append(out, Term{f[0], Kind(f[1]), f[2], f[3], f[4]})
	}
	return out, nil
}

// lists are the classes of the controlled lists.
func lists() []Term {
	return []Term{
		{"ClaimType", Class, "", "", "the controlled list of claim types"},
		{"Stage", Class, "", "", "the controlled list of stages of an agreement"},
		{"Change", Class, "", "", "the controlled list of changes of a membership or a sanction"},
		{"Status", Class, "", "", "the controlled list of statuses"},
	}
}

var statusComments = map[schema.Status]string{
	schema.Actual:   "it has happened, or is the case",
	schema.Planned:  "it is announced, intended, expected or scheduled",
	schema.Possible: "it may happen; conditional or hypothetical",
	schema.Denied:   "it is said not to be the case, was refused, or did not happen",
}

// values are the members of the controlled lists. One term may stand in two
// lists: ch:Suspended is a stage, ch:Suspend a change.
func values() []Term {
	var out []Term
	for _, r := range schema.ClaimRules {
		out = append(out, value(schema.ValueIRI(r.Type), "ClaimType", r.Comment))
	}
	for i, s := range schema.Stages {
		out = append(out, value(schema.ValueIRI(s), "Stage", fmt.Sprintf("the agreement is %s (%d in the usual order)", words(string(s)), i+1)))
	}
	for _, c := range schema.Changes {
		out = append(out, value(schema.ValueIRI(c), "Change", "the change is: "+words(string(c))))
	}
	for _, s := range schema.Statuses {
		out = append(out, value(schema.ValueIRI(s), "Status", statusComments[s]))
	}
	return out
}

func value(iri schema.IRI, class, comment string) Term {
	return Term{strings.TrimPrefix(string(iri), schema.TermNS), Value, "ch:" + class, "", comment}
}

// edges are the direct edges, each name once. The edges of offices are named
// after the office and stand in the list as a pattern.
func edges() []Term {
	var out []Term
	for _, r := range schema.EdgeRules {
		same := func(t Term) bool { return t.Name == r.Predicate }
		if slices.ContainsFunc(out, same) {
			continue
		}
		out = append(out, Term{r.Predicate, Edge, string(r.From), string(r.To), r.Comment})
	}
	return out
}

func words(s string) string { return strings.ReplaceAll(s, "_", " ") }
