package rdf

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

// writeJSONLD writes quads as JSON-LD 1.1: a context, then a node object for
// each subject in each graph. Predicates of ours go by their local name;
// where all objects of a predicate are of one kind the context says which, so
// that values are plain strings. Literals are always strings, never numbers,
// which keeps their lexical form.
func writeJSONLD(w io.Writer, quads []quad.Quad) error {
	quads = byGraph(quads)
	j := &jsonWriter{w: w, names: namesOf(quads), terms: map[quad.Value]*jsonTerm{}}
	j.dropConfusing()
	j.context(quads)
	j.print(",\n  \"@graph\": [")
	separator := ""
	for label, graph := range runs(quads, labelOf) {
		j.print("%s", separator)
		if label == nil {
			j.nodes(graph, "\n    ")
		} else {
			j.print("\n    {\"@id\": %s, \"@graph\": [", j.node(label))
			j.nodes(graph, "\n      ")
			j.print("]}")
		}
		separator = ","
	}
	j.print("\n  ]\n}\n")
	return j.err
}

// jsonWriter keeps the first error of its writer.
type jsonWriter struct {
	w     io.Writer
	names *shortNames
	terms map[quad.Value]*jsonTerm // of predicates
	err   error
}

// jsonTerm is how a predicate is written: kind is "@id" where all its objects
// are nodes, a datatype where all have that, "" else.
type jsonTerm struct {
	key  string
	kind string
}

func (j *jsonWriter) print(format string, args ...any) {
	if j.err == nil {
		_, j.err = fmt.Fprintf(j.w, format, args...)
	}
}

// dropConfusing does without the prefixes that are also the scheme of an IRI
// of the data: "time:x" would be taken for a short name.
func (j *jsonWriter) dropConfusing() {
	schemes := map[string]bool{}
	for iri := range j.names.byIRI {
		scheme, _, _ := strings.Cut(string(iri), ":")
		schemes[scheme] = true
	}
	j.names.used = slices.DeleteFunc(j.names.used, func(ns schema.Namespace) bool { return schemes[ns.Prefix] })
	for iri, short := range j.names.byIRI {
		if prefix, _, _ := strings.Cut(short, ":"); schemes[prefix] {
			j.names.byIRI[iri] = ""
		}
	}
}

// context writes the context, with the terms of all predicates in it.
func (j *jsonWriter) context(quads []quad.Quad) {
	taken := map[string]bool{}
	j.print("{\n  \"@context\": {")
	separator := "\n    "
	for _, ns := range j.names.used {
		j.print("%s%s: %s", separator, quotedJSON(ns.Prefix), quotedJSON(string(ns.IRI)))
		separator = ",\n    "
		taken[ns.Prefix] = true
	}
	for _, predicate := range j.predicates(quads) {
		t := j.terms[predicate]
		iri := predicate.(quad.IRI)
		t.key = j.iri(iri)
		if local, ours := strings.CutPrefix(string(iri), schema.TermNS); ours && isPlainLocal(local) && !taken[local] {
			t.key = local
		}
		switch {
		case predicate == rdfType && t.kind == "@id": // written as @type
			continue
		case t.kind != "":
			j.print("%s%s: {\"@id\": %s, \"@type\": %s}", separator, quotedJSON(t.key), quotedJSON(string(iri)), quotedJSON(t.kind))
		case t.key != j.iri(iri):
			j.print("%s%s: %s", separator, quotedJSON(t.key), quotedJSON(string(iri)))
		default:
			continue
		}
		separator = ",\n    "
	}
	j.print("\n  }")
}

// predicates lists the predicates, sorted, and finds the kinds of their
// objects.
func (j *jsonWriter) predicates(quads []quad.Quad) (all []quad.Value) {
	for _, q := range quads {
		kind := kindOf(q.Object)
		t := j.terms[q.Predicate]
		switch {
		case t == nil:
			j.terms[q.Predicate] = &jsonTerm{kind: kind}
			all = append(all, q.Predicate)
		case t.kind != kind:
			t.kind = ""
		}
	}
	slices.SortFunc(all, compare)
	return all
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

func (j *jsonWriter) nodes(graph []quad.Quad, indent string) {
	separator := ""
	for subject, about := range runs(graph, subjectOf) {
		j.print("%s%s{\"@id\": %s", separator, indent, j.node(subject))
		for predicate, same := range runs(about, predicateOf) {
			key, write := j.terms[predicate].key, func(v quad.Value) string { return j.value(v, j.terms[predicate].kind) }
			if predicate == rdfType && j.terms[predicate].kind == "@id" {
				key, write = "@type", j.node
			}
			j.print(",%s  %s: %s", indent, quotedJSON(key), list(same, write))
		}
		j.print("}")
		separator = ","
	}
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
		return fmt.Sprintf("{\"@value\": %s, \"@type\": %s}", quotedJSON(string(v.Value)), j.node(v.Type))
	}
	if kind != "" {
		return j.node(v)
	}
	return fmt.Sprintf("{\"@id\": %s}", j.node(v))
}

// node writes the name of a node.
func (j *jsonWriter) node(v quad.Value) string {
	if b, ok := v.(quad.BNode); ok {
		return quotedJSON("_:" + blankLabel(string(b)))
	}
	return quotedJSON(j.iri(v.(quad.IRI)))
}

func (j *jsonWriter) iri(iri quad.IRI) string {
	if short := j.names.byIRI[iri]; short != "" {
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
