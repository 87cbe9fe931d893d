package rdf

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
)

// writeTurtle writes triples as Turtle: the prefixes in use, then a block for
// each subject, sorted, its class first.
func writeTurtle(w io.Writer, quads []quad.Quad) error { return writeTriG(w, quads) }

// writeTriG writes quads as TriG: what has no graph first, then the graphs.
func writeTriG(w io.Writer, quads []quad.Quad) error {
	quads = byGraph(quads)
	t := &turtleWriter{w: w, names: namesOf(quads), lists: listsOf(quads)}
	quads = slices.DeleteFunc(quads, t.lists.holds)
	for _, ns := range t.names.used {
		t.print("@prefix %s: <%s> .\n", ns.Prefix, ns.IRI)
	}
	for label, graph := range runs(quads, labelOf) {
		if label == nil {
			t.subjects(graph, "")
			continue
		}
		t.print("\n%s {", t.term(label))
		t.subjects(graph, "  ")
		t.print("}\n")
	}
	return t.err
}

// turtleWriter keeps the first error of its writer.
type turtleWriter struct {
	w     io.Writer
	names *shortNames
	lists turtleLists
	err   error
}

func (t *turtleWriter) print(format string, args ...any) {
	if t.err == nil {
		_, t.err = fmt.Fprintf(t.w, format, args...)
	}
}

func (t *turtleWriter) subjects(graph []quad.Quad, indent string) {
	for subject, about := range runs(graph, subjectOf) {
		t.print("\n%s%s", indent, t.term(subject))
		separator := " "
		for predicate, same := range runs(about, predicateOf) {
			t.print("%s%s %s", separator, t.verb(predicate), t.objects(same))
			separator = " ;\n" + indent + "  "
		}
		t.print(" .\n")
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
		if short := t.names.byIRI[v]; short != "" {
			return short
		}
	case quad.TypedString:
		if short, ok := shorthand[string(v.Type)]; ok && short.MatchString(string(v.Value)) {
			return string(v.Value)
		}
		return string(appendQuoted(nil, string(v.Value))) + "^^" + t.term(v.Type)
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
