package vocabulary

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// prefixes that the ontology uses, in the order written.
var prefixes = []string{"ch", "nif", "owl", "rdf", "rdfs", "skos", "xsd"}

// Turtle writes the vocabulary as an OWL 2 ontology in RDF 1.1 Turtle.
// Patterns, as the edges of offices, are told in a comment.
func Turtle(w io.Writer, terms []Term) error {
	out := bufio.NewWriter(w)
	for _, prefix := range prefixes {
		fmt.Fprintf(out, "@prefix %s: <%s> .\n", prefix, schema.Namespaces.Expand(prefix+":"))
	}
	fmt.Fprintf(out, "\n<%s> a owl:Ontology ;\n  rdfs:comment %s .\n", strings.TrimSuffix(schema.TermNS, "#"),
		literal("The vocabulary of Chancery: claims about diplomacy and what they rest on."))
	for _, t := range terms {
		if strings.Contains(t.Name, "{") {
			fmt.Fprintf(out, "\n# ch:%s, from %s to %s: %s\n", t.Name, t.Domain, t.Range, t.Comment)
			continue
		}
		writeTerm(out, t)
	}
	return out.Flush()
}

func writeTerm(out io.Writer, t Term) {
	fmt.Fprintf(out, "\nch:%s a %s", t.Name, class(t))
	if t.Kind == Property {
		clause(out, "rdfs:domain", t.Domain)
		clause(out, "rdfs:range", t.Range)
	}
	clause(out, "rdfs:label", literal(words(t.Name)))
	clause(out, "rdfs:comment", literal(t.Comment))
	fmt.Fprint(out, " ;\n  rdfs:isDefinedBy <"+strings.TrimSuffix(schema.TermNS, "#")+"> .\n")
}

func class(t Term) string {
	switch {
	case t.Kind == Class:
		return "owl:Class"
	case t.Kind == Value:
		return "owl:NamedIndividual , " + t.Domain
	case strings.HasPrefix(t.Range, "xsd:"):
		return "owl:DatatypeProperty"
	case t.Kind == Edge || t.Range != "" || t.Domain != "" && t.Name != "date_end":
		return "owl:ObjectProperty"
	}
	return "rdf:Property"
}

func clause(out io.Writer, property, value string) {
	if value != "" {
		fmt.Fprintf(out, " ;\n  %s %s", property, value)
	}
}

var escapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`)

func literal(s string) string { return `"` + escapes.Replace(s) + `"` }
