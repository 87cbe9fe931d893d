package vocabulary

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

//go:embed alignment.tsv
var alignment string

// Ontology is the vocabulary as an OWL 2 ontology: every term with what it is,
// its label and comment, domain and range, how it stands to the terms of other
// vocabularies, and for direct edges their inverses. Where a direct edge runs
// between several classes these are told by schema:domainIncludes and
// rangeIncludes. Patterns, as the edges of offices, are told in the comment of
// the ontology.
func Ontology(terms []Term) ([]quad.Quad, error) {
	o := &graph{}
	o.about(ontologyIRI)
	o.add("rdf:type", name("owl:Ontology"))
	o.add("rdfs:label", text("Chancery"))
	o.add("rdfs:comment", text("The vocabulary of Chancery: claims about diplomacy and what they rest on."))
	for _, t := range terms {
		if strings.Contains(t.Name, "{") {
			o.add("rdfs:comment", text(fmt.Sprintf("ch:%s, from %s to %s: %s", t.Name, t.Domain, t.Range, t.Comment)))
			continue
		}
		o.term(t)
	}
	rows, err := table("alignment.tsv", alignment, 3)
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		o.aligned(row.fields)
	}
	return o.quads, nil
}

const ontologyIRI = "https://chancery-kg.github.io/ns"

func (o *graph) term(t Term) {
	o.about("ch:" + t.Name)
	for _, class := range t.classes() {
		o.add("rdf:type", name(class))
	}
	o.add("rdfs:label", text(words(t.Name)))
	o.add("rdfs:comment", text(t.Comment))
	o.add("rdfs:isDefinedBy", quad.IRI(ontologyIRI))
	switch t.Kind {
	case Property:
		o.domain("rdfs:domain", t.Domain)
		o.domain("rdfs:range", t.Range)
	case Edge:
		o.add("rdfs:subPropertyOf", name("ch:edge"))
		o.between("domain", t.Name, func(r *schema.EdgeRule) schema.Role { return r.From })
		o.between("range", t.Name, func(r *schema.EdgeRule) schema.Role { return r.To })
	}
}

// classes are what a term is in OWL.
func (t Term) classes() []string {
	switch {
	case t.Kind == Class:
		return []string{"owl:Class"}
	case t.Kind == Value:
		return []string{"owl:NamedIndividual", t.Domain}
	case strings.HasPrefix(t.Range, "xsd:"), t.Name == "date", t.Name == "date_end":
		return []string{"owl:DatatypeProperty"}
	}
	return []string{"owl:ObjectProperty"}
}

func (o *graph) domain(property, class string) {
	if class != "" {
		o.add(property, name(class))
	}
}

// between tells the classes at one end of a direct edge; nothing where any may
// be.
func (o *graph) between(end, edge string, role func(*schema.EdgeRule) schema.Role) {
	var classes []quad.Value
	for i := range schema.EdgeRules {
		r := &schema.EdgeRules[i]
		if r.Predicate != edge {
			continue
		}
		types := typesIn(r.Type.Rule(), role(r))
		if types == nil {
			return
		}
		for _, t := range types {
			classes = append(classes, t.Class().Value())
		}
	}
	property := "schema:" + end + "Includes"
	if len(classes) == 1 {
		property = "rdfs:" + end
	}
	for _, class := range classes {
		o.add(property, class)
	}
}

// typesIn lists the types that a role is sure to be of; nil is any.
func typesIn(r *schema.ClaimRule, role schema.Role) []schema.EntityType {
	switch role {
	case schema.ActorRole:
		return r.Actor.Types
	case schema.TargetRole:
		return r.Target.Types
	}
	return nil
}

// aligned adds a row of the alignment, and declares an inverse.
func (o *graph) aligned(row []string) {
	o.about(row[0])
	o.add(row[1], name(row[2]))
	if row[1] == "owl:inverseOf" {
		o.about(row[2])
		o.add("rdf:type", name("owl:ObjectProperty"))
		o.add("rdfs:label", text(words(strings.TrimPrefix(row[2], "ch:"))))
		o.add("rdfs:comment", text("the other way round of "+row[0]+"; for reasoners, the graph does not hold it"))
		o.add("rdfs:isDefinedBy", quad.IRI(ontologyIRI))
	}
}

// graph collects triples about one subject after another.
type graph struct {
	quads   []quad.Quad
	subject quad.Value
}

func (o *graph) about(subject string) { o.subject = name(subject) }

func (o *graph) add(property string, value quad.Value) {
	o.quads = append(o.quads, quad.Quad{Subject: o.subject, Predicate: name(property), Object: value})
}

// name is the IRI of a name with a prefix.
func name(short string) quad.Value { return schema.Namespaces.Expand(short).Value() }

func text(s string) quad.Value { return quad.String(s) }

// row is a line of a table.
type row struct {
	line   int
	fields []string
}

// table reads tab-separated lines of at least so many fields.
func table(file, data string, least int) (rows []row, err error) {
	n := 0
	for line := range strings.SplitSeq(strings.TrimRight(data, "\n"), "\n") {
		n++
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) < least || fields[0] == "" {
			return nil, fmt.Errorf("%s:%d: want %d fields", file, n, least)
		}
		rows = append(rows, row{n, fields})
	}
	return rows, nil
}
