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

// ontologyIRI is the namespace without its "#".
const ontologyIRI = "https://chancery-kg.github.io/ns"

// Ontology is the vocabulary as an OWL 2 ontology: every term of ours with what
// it is, its label and comment, domain and range, how it stands to the terms of
// other vocabularies, and its inverse. What has several domains or ranges says
// so by schema:domainIncludes and rangeIncludes. Patterns, as the edges of
// offices, are told in the comment of the ontology.
func Ontology() ([]quad.Quad, error) {
	o := &graph{}
	o.about(ontologyIRI)
	o.add("rdf:type", name("owl:Ontology"))
	o.add("dcterms:title", text("Chancery"))
	o.add("dcterms:license", quad.IRI("https://www.apache.org/licenses/LICENSE-2.0"))
	o.add("rdfs:label", text("Chancery"))
	o.add("rdfs:comment", text("The vocabulary of Chancery: claims about diplomacy and what they rest on."))
	for _, d := range schema.Vocabulary() {
		if d.Ours() {
			o.term(&d)
		}
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

func (o *graph) term(d *schema.TermDef) {
	if isPattern(d.Term) {
		from, to := ends(d.Term)
		o.about(ontologyIRI)
		o.add("rdfs:comment", text(fmt.Sprintf("%s, from %s to %s: %s", short(d.Term), from, to, d.Comment)))
		return
	}
	o.about(short(d.Term))
	for _, class := range classesOf(d) {
		o.add("rdf:type", name(class))
	}
	o.add("rdfs:label", text(d.Label))
	o.add("rdfs:comment", text(d.Comment))
	o.add("rdfs:isDefinedBy", quad.IRI(ontologyIRI))
	if d.Kind == schema.DirectEdge {
		o.add("rdfs:subPropertyOf", schema.PropEdge.Value())
	}
	if d.Kind == schema.DirectEdge || d.Kind == schema.Property {
		o.between("domain", d.Domain)
		o.between("range", d.Range)
	}
}

func isPattern(term schema.Term) bool { return strings.Contains(string(term), "{") }

// classesOf are what a term is in OWL.
func classesOf(d *schema.TermDef) []string {
	switch {
	case d.Kind == schema.Class:
		return []string{"owl:Class"}
	case d.Kind == schema.Value:
		return []string{"owl:NamedIndividual", short(d.Domain[0])}
	case d.Literal():
		return []string{"owl:DatatypeProperty"}
	}
	return []string{"owl:ObjectProperty"}
}

// between tells the classes at one end of a property; nothing where any may be.
func (o *graph) between(end string, classes []schema.Term) {
	property := "schema:" + end + "Includes"
	if len(classes) == 1 {
		property = "rdfs:" + end
	}
	for _, class := range classes {
		o.add(property, class.Value())
	}
}

// aligned adds a row of the alignment, and declares an inverse.
func (o *graph) aligned(row []string) {
	o.about(row[0])
	if row[1] == "skos:notation" {
		o.add(row[1], text(row[2]))
		return
	}
	o.add(row[1], name(row[2]))
	if row[1] == "owl:inverseOf" {
		_, local, _ := strings.Cut(row[2], ":")
		o.about(row[2])
		o.add("rdf:type", name("owl:ObjectProperty"))
		o.add("rdfs:label", text(strings.ReplaceAll(local, "_", " ")))
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
