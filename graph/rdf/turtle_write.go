package rdf

import (
	"regexp"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
)

// turtleWriter writes Turtle and TriG: the prefixes in use, what has no graph,
// then the graphs; in each a block for each subject, its class first.
type turtleWriter struct {
	*printer
	names *shortNames
	lists turtleLists
	label quad.Value // of the graph under way
}

func newTurtleWriter(p *printer) nodeWriter {
	return &turtleWriter{printer: p, names: newNames()}
}

func (t *turtleWriter) see(q quad.Quad) {
	t.names.see(q)
	t.lists.see(q)
}

func (t *turtleWriter) begin() {
	t.lists.find()
	for _, ns := range t.names.namespaces() {
		t.print("@prefix %s: <%s> .\n", ns.Prefix, ns.IRI)
	}
}

func (t *turtleWriter) node(about []quad.Quad) {
	if about = slices.DeleteFunc(about, t.lists.holds); len(about) == 0 {
		return
	}
	t.graph(about[0].Label)
	indent := ""
	if t.label != nil {
		indent = "  "
	}
	t.print("\n%s%s", indent, t.term(about[0].Subject))
	separator := " "
	for predicate, same := range runs(about, predicateOf) {
		t.print("%s%s %s", separator, t.verb(predicate), t.objects(same))
		separator = " ;\n" + indent + "  "
	}
	t.print(" .\n")
}

// graph ends the graph under way where another begins.
func (t *turtleWriter) graph(label quad.Value) {
	if label == t.label {
		return
	}
	t.end()
	t.print("\n%s {", t.term(label))
	t.label = label
}

func (t *turtleWriter) end() {
	if t.label != nil {
		t.print("}\n")
	}
}

func (t *turtleWriter) verb(predicate quad.Value) string {
	if predicate == rdfType {
		return "a"
	}
	return t.term(predicate)
}

func (t *turtleWriter) objects(quads []quad.Quad) string {
	texts := make([]string, len(quads))
	for i, q := range quads {
		texts[i] = t.term(q.Object)
	}
	return strings.Join(texts, ", ")
}

func (t *turtleWriter) term(v quad.Value) string {
	switch v := v.(type) {
	case quad.BNode:
		if items, ok := t.lists.items[v]; ok {
			return t.list(items)
		}
	case quad.IRI:
		if short := t.names.short(v); short != "" {
			return short
		}
	case quad.TypedString:
		if short, ok := shorthand[string(v.Type)]; ok && short.MatchString(string(v.Value)) {
			return string(v.Value)
		}
		return string(appendQuoted(nil, string(v.Value))) + "^^" + t.term(v.Type)
	case Triple:
		return "<<( " + t.term(v.Subject) + " " + t.term(v.Predicate) + " " + t.term(v.Object) + " )>>"
	}
	return string(appendValue(nil, v))
}

// shorthand is the literals that Turtle writes without quotation marks.
var shorthand = map[string]*regexp.Regexp{
	xsd + "boolean": regexp.MustCompile(`^(true|false)$`),
	xsd + "integer": regexp.MustCompile(`^[+-]?[0-9]+$`),
	xsd + "decimal": regexp.MustCompile(`^[+-]?[0-9]*\.[0-9]+$`),
	xsd + "double":  regexp.MustCompile(`^[+-]?([0-9]+\.[0-9]*|\.?[0-9]+)[eE][+-]?[0-9]+$`),
}
