package schema

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/cayleygraph/quad"
)

// GraphFromQuads reads a graph out of the quads that [Graph.Quads] gave for
// it, in any order, and is its inverse: the result is the graph's
// [Graph.Normal]. Quads that describe nothing of ours, direct edges and terms
// it does not know are passed over. Errors name each node that lacks what its
// class needs or holds a value of the wrong kind; such a node is left out, the
// rest of the graph is still returned.
func GraphFromQuads(quads []quad.Quad) (*Graph, error) {
	r := &quadReader{nodes: map[IRI]*node{}}
	for _, q := range quads {
		r.index(q)
	}
	g := &Graph{}
	for iri, n := range r.nodes {
		if err := r.read(g, iri, n); err != nil {
			r.errs = append(r.errs, fmt.Errorf("<%s>: %w", iri, err))
		}
	}
	return g.Normal(), joinSorted(r.errs)
}

// quadReader is all nodes by name.
type quadReader struct {
	nodes map[IRI]*node
	errs  []error
}

func (r *quadReader) index(q quad.Quad) {
	subject, ok := q.Subject.(quad.IRI)
	predicate, ok2 := q.Predicate.(quad.IRI)
	if !ok || !ok2 || q.Object == nil {
		return
	}
	n := r.nodes[IRI(subject)]
	if n == nil {
		n = &node{values: map[Term][]labelled{}}
		r.nodes[IRI(subject)] = n
	}
	label, _ := q.Label.(quad.IRI)
	n.values[IRI(predicate)] = append(n.values[IRI(predicate)], labelled{q.Object, IRI(label)})
}

func (r *quadReader) read(g *Graph, iri IRI, n *node) error {
	switch {
	case n.is(SchemaArticle):
		return appendRead(&g.Articles, func() (Article, error) { return readArticle(n), n.err() })
	case n.is(ClassClaim):
		return appendRead(&g.Claims, func() (Claim, error) { return r.claim(iri, n) })
	case n.is(ClassStatement):
		return appendRead(&g.Statements, func() (Statement, error) { return r.statement(iri, n) })
	case n.is(ClassMerge):
		return appendRead(&g.Merges, func() (Merge, error) { return readMerge(n), n.err() })
	case strings.HasPrefix(string(iri), string(EntityIRI(""))) && len(n.values[RDFType]) > 0:
		return appendRead(&g.Entities, func() (Entity, error) { return readEntity(iri, n), n.err() })
	}
	return nil
}

func appendRead[T any](list *[]T, read func() (T, error)) error {
	item, err := read()
	if err == nil {
		*list = append(*list, item)
	}
	return err
}

// idOf undoes EntityIRI and its kin: the id within the namespace of like.
func idOf(iri IRI, like func(string) IRI) (string, error) {
	escaped, ok := strings.CutPrefix(string(iri), string(like("")))
	if !ok {
		return "", fmt.Errorf("<%s> is not in the namespace <%s>", iri, like(""))
	}
	id, err := url.PathUnescape(escaped)
	if err != nil {
		return "", fmt.Errorf("<%s>: %w", iri, err)
	}
	return id, nil
}

func readArticle(n *node) Article {
	return Article{
		ID:        n.text(DCIdentifier),
		URL:       n.text(SchemaURL),
		Source:    n.text(DCSource),
		Title:     n.text(SchemaHeadline),
		Publisher: n.text(SchemaPublisher),
		Date:      Date(n.text(SchemaDate)),
		SHA256:    n.text(SchemaSHA256),
	}
}

func readEntity(iri IRI, n *node) Entity {
	e := Entity{
		ID:      n.id(iri, EntityIRI),
		Type:    Other,
		Label:   n.text(SKOSPrefLabel),
		Aliases: n.texts(SKOSAltLabel),
	}
	for _, class := range n.iris(RDFType) {
		if t, ok := typeOfClass(class); ok {
			e.Type = t
		}
	}
	for _, same := range append(n.iris(OWLSameAs), n.iris(SchemaSameAs)...) {
		e.SameAs = append(e.SameAs, string(same))
	}
	for _, v := range n.values[PropMentions] {
		e.Sightings = append(e.Sightings, Sighting{v.label, n.parseInt(PropMentions, v.value)})
	}
	return e
}

func readMerge(n *node) Merge {
	into := n.iri(PropInto)
	like := EntityIRI
	if strings.HasPrefix(string(into), string(ClaimIRI(""))) {
		like = ClaimIRI
	}
	return Merge{Into: n.id(into, like), From: n.text(PropFrom), Reason: n.text(PropNote)}
}
