package schema

import (
	"slices"
	"strings"
)

// Namespace is a prefix and the IRI it stands for.
type Namespace struct {
	Prefix string
	IRI    IRI
}

// NamespaceTable is a list of namespaces.
type NamespaceTable []Namespace

// Namespaces are those that the graph and its vocabulary use, sorted by prefix.
var Namespaces = NamespaceTable{
	{"art", ThingNS + "article/"},
	{"ch", TermNS},
	{"claim", ThingNS + "claim/"},
	{"dcat", "http://www.w3.org/ns/dcat#"},
	{"dcterms", "http://purl.org/dc/terms/"},
	{"ent", ThingNS + "entity/"},
	{"ev", ThingNS + "evidence/"},
	{"itsrdf", "http://www.w3.org/2005/11/its/rdf#"},
	{"men", ThingNS + "mention/"},
	{"mrg", ThingNS + "merge/"},
	{"nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"},
	{"oa", "http://www.w3.org/ns/oa#"},
	{"org", "http://www.w3.org/ns/org#"},
	{"owl", "http://www.w3.org/2002/07/owl#"},
	{"prov", "http://www.w3.org/ns/prov#"},
	{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
	{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
	{"schema", "https://schema.org/"},
	{"sel", ThingNS + "selector/"},
	{"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
	{"sh", "http://www.w3.org/ns/shacl#"},
	{"skos", "http://www.w3.org/2004/02/skos/core#"},
	{"stmt", ThingNS + "statement/"},
	{"time", "http://www.w3.org/2006/time#"},
	{"void", "http://rdfs.org/ns/void#"},
	{"xsd", "http://www.w3.org/2001/XMLSchema#"},
}

// Compact shortens an IRI by the longest namespace it begins with
// ("ch:actor"); one that has none, or whose rest is empty or holds a "/", "#"
// or ":", is returned as it is.
func (t NamespaceTable) Compact(iri IRI) string {
	best := -1
	for i := range t {
		if strings.HasPrefix(string(iri), string(t[i].IRI)) && (best < 0 || len(t[i].IRI) > len(t[best].IRI)) {
			best = i
		}
	}
	if best < 0 {
		return string(iri)
	}
	local := string(iri[len(t[best].IRI):])
	if local == "" || strings.ContainsAny(local, "/#:") {
		return string(iri)
	}
	return t[best].Prefix + ":" + local
}

// Expand undoes Compact; what begins with no known prefix is returned as it
// is, so that an absolute IRI stays itself.
func (t NamespaceTable) Expand(name string) IRI {
	prefix, local, ok := strings.Cut(name, ":")
	if !ok || strings.HasPrefix(local, "//") {
		return IRI(name)
	}
	i := slices.IndexFunc(t, func(n Namespace) bool { return n.Prefix == prefix })
	if i < 0 {
		return IRI(name)
	}
	return t[i].IRI + IRI(local)
}
