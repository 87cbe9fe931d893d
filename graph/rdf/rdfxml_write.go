package rdf

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

// writeRDFXML writes triples as RDF/XML (W3C Recommendation of 25 February
// 2014), a description for each subject. XML has no way to write most control
// characters, nor elements for predicates that do not end in a name; such a
// triple is an error.
func writeRDFXML(w io.Writer, quads []quad.Quad) error {
	quads = byGraph(quads)
	x := &xmlWriter{w: w, elements: map[quad.Value]string{}}
	namespaces := x.name(quads)
	x.print("%s<rdf:RDF xmlns:rdf=\"%s\"", xml.Header, rdfNS)
	for _, ns := range namespaces {
		x.print("\n    xmlns:%s=%s", ns.Prefix, x.attribute(string(ns.IRI)))
	}
	x.print(">\n")
	for subject, about := range runs(quads, subjectOf) {
		x.print("  <rdf:Description %s>\n", x.reference("rdf:about", subject))
		for _, q := range about {
			x.property(x.elements[q.Predicate], q.Object)
		}
		x.print("  </rdf:Description>\n")
	}
	x.print("</rdf:RDF>\n")
	return x.err
}

// xmlWriter keeps its first error.
type xmlWriter struct {
	w        io.Writer
	elements map[quad.Value]string // predicate → qualified name
	err      error
}

func (x *xmlWriter) print(format string, args ...any) {
	if x.err == nil {
		_, x.err = fmt.Fprintf(x.w, format, args...)
	}
}

// name gives each predicate the name of an element, and tells the namespaces
// of these names but that of rdf.
func (x *xmlWriter) name(quads []quad.Quad) (used schema.NamespaceTable) {
	prefixes := map[schema.IRI]string{rdfNS: "rdf"}
	known := map[schema.IRI]string{}
	for _, ns := range schema.Namespaces {
		known[ns.IRI] = ns.Prefix
	}
	for predicate := range runs(quads, predicateOf) {
		if x.elements[predicate] != "" {
			continue
		}
		ns, local := splitName(string(predicate.(quad.IRI)))
		if local == "" || ns == rdfNS && notProperties[local] {
			x.err = fmt.Errorf("RDF/XML has no element for the predicate %s", predicate)
			return nil
		}
		if prefixes[ns] == "" {
			prefixes[ns] = known[ns]
			if prefixes[ns] == "" {
				prefixes[ns] = fmt.Sprintf("ns%d", len(prefixes))
			}
			used = append(used, schema.Namespace{Prefix: prefixes[ns], IRI: ns})
		}
		x.elements[predicate] = prefixes[ns] + ":" + local
	}
	return used
}

// notProperties are the names of rdf: that no property element may have.
var notProperties = map[string]bool{
	"RDF": true, "ID": true, "about": true, "parseType": true, "resource": true, "nodeID": true, "datatype": true,
	"Description": true, "aboutEach": true, "aboutEachPrefix": true, "bagID": true, "li": true,
}

// splitName cuts an IRI before the longest name (NCName) that it ends in.
func splitName(iri string) (ns schema.IRI, local string) {
	cut := len(iri)
	for i := len(iri); i > 0; {
		r, size := utf8.DecodeLastRuneInString(iri[:i])
		if !isXMLNameRune(r) {
			break
		}
		if i -= size; isNameStart(r) || r == '_' {
			cut = i
		}
	}
	return schema.IRI(iri[:cut]), iri[cut:]
}

// isXMLNameRune is NameChar of XML without ":", which the classes of Turtle
// are those of.
func isXMLNameRune(r rune) bool { return isNameRune(r) || r == '.' }

func (x *xmlWriter) property(element string, object quad.Value) {
	switch o := object.(type) {
	case quad.IRI, quad.BNode:
		x.print("    <%s %s/>\n", element, x.reference("rdf:resource", o))
	case quad.LangString:
		x.print("    <%s xml:lang=\"%s\">%s</%s>\n", element, o.Lang, x.text(string(o.Value)), element)
	case quad.TypedString:
		x.print("    <%s rdf:datatype=%s>%s</%s>\n", element, x.attribute(string(o.Type)), x.text(string(o.Value)), element)
	case quad.String:
		x.print("    <%s>%s</%s>\n", element, x.text(string(o)), element)
	}
}

// reference names a node: by IRI in the attribute given, or a blank one.
func (x *xmlWriter) reference(attribute string, node quad.Value) string {
	if b, ok := node.(quad.BNode); ok {
		// The label of a blank node is a name of XML, which begins with no digit.
		return fmt.Sprintf("rdf:nodeID=\"_%s\"", blankLabel(string(b)))
	}
	return attribute + "=" + x.attribute(string(node.(quad.IRI)))
}

func (x *xmlWriter) attribute(s string) string { return `"` + x.text(s) + `"` }

func (x *xmlWriter) text(s string) string {
	if i := strings.IndexFunc(s, isNoXMLRune); i >= 0 && x.err == nil {
		r, _ := utf8.DecodeRuneInString(s[i:])
		x.err = fmt.Errorf("XML cannot hold the character U+%04X of %q", r, s)
	}
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder does not fail
	return b.String()
}

func isNoXMLRune(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF
}
