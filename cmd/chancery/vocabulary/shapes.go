package vocabulary

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

//go:embed shapes.tsv
var shapes string

// nodeClasses are the classes of the nodes that each shape is for.
var nodeClasses = map[string][]string{
	"Claim": {"ch:Claim"}, "Evidence": {"ch:Evidence"}, "Phrase": {"nif:Phrase"}, "Statement": {"ch:Statement"},
	"Merge": {"ch:Merge"}, "Quote": {"oa:TextQuoteSelector"}, "Position": {"oa:TextPositionSelector"}, "Article": {"schema:NewsArticle"},
	"Entity": {
		"schema:Person", "schema:Country", "org:Organization", "schema:Place", "org:Post", "ch:Accord", "schema:Event",
		"ch:Entity",
	},
}

// patterns of texts: dates as precise as known, with or without a year.
var patterns = map[string]string{
	"date":   `^(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}(-\d{2})?)$`,
	"code":   `^[A-Z]+$`,
	"digest": `^[0-9a-f]{64}$`,
	"text":   `\S`,
}

// Shapes is what a graph holds as shapes of SHACL, a node shape for each kind
// of node and a property shape with a name of its own for each property, so
// that a report names what is wrong.
func Shapes() ([]quad.Quad, error) {
	rows, err := table("shapes.tsv", shapes, 5)
	if err != nil {
		return nil, err
	}
	s := &shaper{}
	for _, r := range rows {
		if nodeClasses[r.fields[0]] == nil {
			return nil, fmt.Errorf("shapes.tsv:%d: there is no shape %s", r.line, r.fields[0])
		}
		if err := s.property(r.fields); err != nil {
			return nil, fmt.Errorf("shapes.tsv:%d: %w", r.line, err)
		}
	}
	return s.quads, nil
}

type shaper struct {
	graph
	lists int
}

func (s *shaper) property(f []string) error {
	node := "ch:" + f[0] + "Shape"
	shape := node + "-" + strings.ReplaceAll(strings.TrimPrefix(f[1], "ch:"), ":", "-")
	s.about(node)
	s.add("rdf:type", name("sh:NodeShape"))
	for _, class := range nodeClasses[f[0]] {
		s.add("sh:targetClass", name(class))
	}
	s.add("sh:property", name(shape))

	s.about(shape)
	s.add("rdf:type", name("sh:PropertyShape"))
	s.add("sh:path", name(f[1]))
	s.count("sh:minCount", f[2], "0")
	s.count("sh:maxCount", f[3], "*")
	for _, condition := range f[5:] {
		key, value, _ := strings.Cut(condition, "=")
		if strings.Contains(value, ":") {
			s.add("sh:"+key, name(value))
		} else {
			s.add("sh:"+key, integer(value))
		}
	}
	return s.value(f[4])
}

func (s *shaper) count(property, n, none string) {
	if n != none {
		s.add(property, integer(n))
	}
}

func integer(n string) quad.Value {
	return quad.TypedString{Value: quad.String(n), Type: quad.IRI(schema.XSDInteger)}
}

func (s *shaper) value(what string) error {
	kind, of, _ := strings.Cut(what, " ")
	switch {
	case kind == "IRI":
		s.add("sh:nodeKind", name("sh:IRI"))
	case kind == "class":
		s.add("sh:class", name(of))
	case strings.HasPrefix(kind, "xsd:"):
		s.add("sh:datatype", name(kind))
	case kind == "one":
		s.oneOf(strings.TrimPrefix(of, "of "))
	case kind == "any":
		s.add("sh:datatype", name("xsd:string"))
	case patterns[kind] != "":
		s.add("sh:nodeKind", name("sh:Literal"))
		s.add("sh:pattern", text(patterns[kind]))
	default:
		return fmt.Errorf("%q is no kind of value", what)
	}
	return nil
}

// oneOf adds the list of the members of a class.
func (s *shaper) oneOf(class string) {
	var members []quad.Value
	for _, t := range Terms() {
		if t.Kind == schema.Value && t.Domain == "ch:"+class {
			members = append(members, name(t.Name))
		}
	}
	cells := make([]quad.Value, len(members)+1)
	for i := range members {
		s.lists++
		cells[i] = quad.BNode(fmt.Sprint("cell", s.lists))
	}
	cells[len(members)] = name("rdf:nil")
	s.add("sh:in", cells[0])
	for i, m := range members {
		s.subject = cells[i]
		s.add("rdf:first", m)
		s.add("rdf:rest", cells[i+1])
	}
}
