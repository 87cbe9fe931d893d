// Package vocabulary lists every term of our own namespace with what it
// means, as a table and as an OWL ontology in Turtle.
//
// Classes and properties come from terms.tsv, claim types and direct edges
// from the tables of package schema. Terms of other vocabularies are used as
// their owners define them and are not listed.
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
var table string

// Terms lists all terms: classes, properties, values of controlled lists,
// direct edges; each part in the order of its table.
func Terms() ([]Term, error) {
	terms, err := parse(table)
	if err != nil {
		return nil, err
	}
	terms = append(terms, lists()...)
	terms = append(terms, values()...)
	return append(terms, edges()...), nil
}

func parse(table string) ([]Term, error) {
	var out []Term
	n := 0
	for line := range strings.SplitSeq(strings.TrimRight(table, "\n"), "\n") {
		n++
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 5 || f[1] != string(Class) && f[1] != string(Property) {
			return nil, fmt.Errorf("terms.tsv:%d: want name, class or property, domain, range, comment", n)
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
