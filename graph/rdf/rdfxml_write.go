package rdf

import (
	"encoding/xml"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

// xmlWriter writes triples as RDF/XML (W3C Recommendation of 25 February
// 2014), a description for each subject. XML has no way to write most control
// characters, nor elements for predicates that do not end in a name; such a
// triple is an error.
type xmlWriter struct {
	*printer
	elements   map[quad.Value]string // predicate → qualified name
	prefixes   map[schema.IRI]string
	namespaces schema.NamespaceTable // in use, but that of rdf
}

func newXMLWriter(p *printer) nodeWriter {
	return &xmlWriter{p, map[quad.Value]string{}, map[schema.IRI]string{rdfNS: "rdf"}, nil}
}

// see gives each predicate the name of an element.
func (x *xmlWriter) see(q quad.Quad) {
	if x.elements[q.Predicate] != "" {
		return
	}
	ns, local := splitName(string(q.Predicate.(quad.IRI)))
	if local == "" || ns == rdfNS && notProperties[local] {
		x.fail(fmt.Errorf("RDF/XML has no element for the predicate %s", q.Predicate))
		return
	}
	if x.prefixes[ns] == "" {
		x.prefixes[ns] = fmt.Sprintf("ns%d", len(x.prefixes))
		for _, known := range schema.Namespaces {
			if known.IRI == ns {
				x.prefixes[ns] = known.Prefix
			}
		}
		x.namespaces = append(x.namespaces, schema.Namespace{Prefix: x.prefixes[ns], IRI: ns})
	}
	x.elements[q.Predicate] = x.prefixes[ns] + ":" + local
}

func (x *xmlWriter) begin() {
	x.print("%s<rdf:RDF xmlns:rdf=\"%s\"", xml.Header, rdfNS)
	for _, ns := range x.namespaces {
		x.print("\n    xmlns:%s=%s", ns.Prefix, x.attribute(string(ns.IRI)))
	}
	x.print(">\n")
}

func (x *xmlWriter) node(about []quad.Quad) {
	x.print("  <rdf:Description %s>\n", x.reference("rdf:about", about[0].Subject))
	for _, q := range about {
		x.property(x.elements[q.Predicate], q.Object)
	}
	x.print("  </rdf:Description>\n")
}

func (x *xmlWriter) end() { x.print("</rdf:RDF>\n") }

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
	if i := strings.IndexFunc(s, isNoXMLRune); i >= 0 {
		r, _ := utf8.DecodeRuneInString(s[i:])
		x.fail(fmt.Errorf("XML cannot hold the character U+%04X of %q", r, s))
	}
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder does not fail
	return b.String()
}

func isNoXMLRune(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF
}
