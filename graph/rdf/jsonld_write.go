package rdf

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

// jsonWriter writes quads as JSON-LD 1.1: a context, then a node object for
// each subject in each graph. Predicates of ours go by their local name;
// where all objects of a predicate are of one kind the context says which, so
// that values are plain strings. Literals are always strings, never numbers,
// which keeps their lexical form.
type jsonWriter struct {
	*printer
	names      *shortNames
	schemes    map[string]bool          // of all IRIs
	terms      map[quad.Value]*jsonTerm // of predicates
	predicates []quad.IRI
	label      quad.Value // of the graph under way
	nodes      int        // written, and in the graph under way
	inGraph    int
}

func newJSONWriter(p *printer) nodeWriter {
	return &jsonWriter{printer: p, names: newNames(), schemes: map[string]bool{}, terms: map[quad.Value]*jsonTerm{}}
}

func (j *jsonWriter) see(q quad.Quad) {
	j.names.see(q)
	for _, v := range []quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
		if t, ok := v.(quad.TypedString); ok {
			v = t.Type
		}
		if iri, ok := v.(quad.IRI); ok {
			scheme, _, _ := strings.Cut(string(iri), ":")
			j.schemes[scheme] = true
		}
	}
	kind := kindOf(q.Object)
	switch t := j.terms[q.Predicate]; {
	case t == nil:
		j.terms[q.Predicate] = &jsonTerm{kind: kind}
		j.predicates = append(j.predicates, q.Predicate.(quad.IRI))
	case t.kind != kind:
		t.kind = ""
	}
}

// begin writes the context. It does without the prefixes that are also the
// scheme of an IRI of the data: "time:x" would be taken for a short name.
func (j *jsonWriter) begin() {
	j.names.ban(j.schemes)
	j.context()
	j.print(",\n  \"@graph\": [")
}

func (j *jsonWriter) node(about []quad.Quad) {
	label := about[0].Label
	if label != j.label {
		j.close()
		j.print("%s\n    {\"@id\": %s, \"@graph\": [", separator(j.nodes), j.name(label))
		j.label, j.inGraph = label, 0
	}
	indent, written := "\n    ", &j.nodes
	if label != nil {
		indent, written = "\n      ", &j.inGraph
	}
	j.print("%s%s{\"@id\": %s", separator(*written), indent, j.name(about[0].Subject))
	for predicate, same := range runs(about, predicateOf) {
		j.property(indent, predicate, same)
	}
	j.print("}")
	*written++
}

func (j *jsonWriter) property(indent string, predicate quad.Value, same []quad.Quad) {
	term := j.terms[predicate]
	key, write := term.key, func(v quad.Value) string { return j.value(v, term.kind) }
	if predicate == rdfType && term.kind == "@id" {
		key, write = "@type", j.name
	}
	j.print(",%s  %s: %s", indent, quotedJSON(key), list(same, write))
}

// close ends the graph under way.
func (j *jsonWriter) close() {
	if j.label != nil {
		j.print("]}")
		j.nodes++
	}
}

func (j *jsonWriter) end() {
	j.close()
	j.print("\n  ]\n}\n")
}

func separator(written int) string {
	if written == 0 {
		return ""
	}
	return ","
}

// jsonTerm is how a predicate is written: kind is "@id" where all its objects
// are nodes, a datatype where all have that, "" else.
type jsonTerm struct {
	key  string
	kind string
}

// context writes the context, with the terms of all predicates in it.
func (j *jsonWriter) context() {
	taken := map[string]bool{}
	j.print("{\n  \"@context\": {")
	gap := "\n    "
	for _, ns := range j.names.namespaces() {
		j.print("%s%s: %s", gap, quotedJSON(ns.Prefix), quotedJSON(string(ns.IRI)))
		gap = ",\n    "
		taken[ns.Prefix] = true
	}
	slices.SortFunc(j.predicates, func(a, b quad.IRI) int { return strings.Compare(string(a), string(b)) })
	for _, iri := range j.predicates {
		t := j.terms[iri]
		t.key = j.iri(iri)
		if local, ours := strings.CutPrefix(string(iri), schema.TermNS); ours && isPlainLocal(local) && !taken[local] {
			t.key = local
		}
		switch {
		case iri == rdfType && t.kind == "@id": // written as @type
			continue
		case t.kind != "":
			j.print("%s%s: {\"@id\": %s, \"@type\": %s}", gap, quotedJSON(t.key), quotedJSON(string(iri)), quotedJSON(t.kind))
		case t.key != j.iri(iri):
			j.print("%s%s: %s", gap, quotedJSON(t.key), quotedJSON(string(iri)))
		default:
			continue
		}
		gap = ",\n    "
	}
	j.print("\n  }")
}

func kindOf(object quad.Value) string {
	switch o := object.(type) {
	case quad.IRI, quad.BNode:
		return "@id"
	case quad.TypedString:
		return string(o.Type)
	}
	return ""
}

func list(quads []quad.Quad, write func(quad.Value) string) string {
	texts := make([]string, len(quads))
	for i, q := range quads {
		texts[i] = write(q.Object)
	}
	if len(texts) == 1 {
		return texts[0]
	}
	return "[" + strings.Join(texts, ", ") + "]"
}

// value writes an object; kind is what the context says of its predicate.
func (j *jsonWriter) value(v quad.Value, kind string) string {
	switch v := v.(type) {
	case quad.String:
		return quotedJSON(string(v))
	case quad.LangString:
		return fmt.Sprintf("{\"@value\": %s, \"@language\": %s}", quotedJSON(string(v.Value)), quotedJSON(v.Lang))
	case quad.TypedString:
		if kind != "" {
			return quotedJSON(string(v.Value))
		}
		return fmt.Sprintf("{\"@value\": %s, \"@type\": %s}", quotedJSON(string(v.Value)), j.name(v.Type))
	}
	if kind != "" {
		return j.name(v)
	}
	return fmt.Sprintf("{\"@id\": %s}", j.name(v))
}

// name writes the name of a node.
func (j *jsonWriter) name(v quad.Value) string {
	if b, ok := v.(quad.BNode); ok {
		return quotedJSON("_:" + blankLabel(string(b)))
	}
	return quotedJSON(j.iri(v.(quad.IRI)))
}

func (j *jsonWriter) iri(iri quad.IRI) string {
	if short := j.names.short(iri); short != "" && iri != rdfType {
		return short
	}
	return string(iri)
}

func quotedJSON(s string) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a string in memory
	return strings.TrimSuffix(b.String(), "\n")
}
