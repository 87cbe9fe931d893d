package schema

import (
	"iter"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
)

// Quads is the graph as RDF, sorted by [CompareQuads] and without repeats: the
// quads of [Graph.Normal]. The label of each quad is the IRI of an article
// that gives it; what several articles give is there once for each. The quads
// of one label are therefore what that article said, and taking them out takes
// out nothing else.
//
// A claim is a node with its type, roles, dates and status; each sentence it
// rests on is a node with the bytes quoted and the phrases that fill the roles.
// A claim that is actual also stands as direct edges between its participants,
// as [EdgeRules] tells. [GraphFromQuads] is the inverse.
func (g *Graph) Quads() []quad.Quad {
	quads := slices.Collect(g.EachQuad())
	slices.SortFunc(quads, CompareQuads)
	return slices.Compact(quads)
}

// EachQuad gives the quads of [Graph.Quads] in no useful order, some of them
// more than once.
func (g *Graph) EachQuad() iter.Seq[quad.Quad] {
	return func(yield func(quad.Quad) bool) {
		n := g.Normal()
		w := &quadWriter{yield: yield}
		w.entities(n.Entities)
		for i := range n.Articles {
			w.article(&n.Articles[i])
		}
		for i := range n.Claims {
			w.claim(&n.Claims[i])
			w.edges(&n.Claims[i])
		}
		for i := range n.Statements {
			w.statement(&n.Statements[i])
		}
		w.merges(n)
	}
}

// quadWriter gives the quads of one subject after another, each with the
// labels of the moment, until it is told to stop.
type quadWriter struct {
	yield   func(quad.Quad) bool
	stopped bool
	subject quad.Value
	labels  []quad.Value
}

func (w *quadWriter) about(subject IRI, labels ...IRI) {
	w.subject, w.labels = subject.Value(), make([]quad.Value, len(labels))
	for i, l := range labels {
		w.labels[i] = l.Value()
	}
}

// add gives the value, where there is one, under every label.
func (w *quadWriter) add(predicate Term, value quad.Value) {
	if value == nil || value == quad.IRI("") {
		return
	}
	q := quad.Quad{Subject: w.subject, Predicate: predicate.Value(), Object: value}
	for _, q.Label = range w.labels {
		if w.stopped = w.stopped || !w.yield(q); w.stopped {
			return
		}
	}
}

func (w *quadWriter) addTexts(predicate Term, values []string) {
	for _, v := range values {
		w.add(predicate, textValue(v))
	}
}

func (w *quadWriter) article(a *Article) {
	iri := a.IRI()
	w.about(iri, iri)
	w.add(RDFType, SchemaArticle.Value())
	w.add(SchemaHeadline, textValue(a.Title))
	w.add(SchemaURL, textValue(a.URL))
	w.add(SchemaDate, a.Date.Value())
	w.add(SchemaPublisher, textValue(a.Publisher))
	w.add(DCSource, textValue(a.Source))
	w.add(DCIdentifier, textValue(a.ID))
	w.add(SchemaSHA256, textValue(a.SHA256))
}

func (w *quadWriter) entities(entities []Entity) {
	for i := range entities {
		e := &entities[i]
		iri := EntityIRI(e.ID)
		w.about(iri, e.sources()...)
		w.entity(e)
		for _, s := range e.Sightings {
			w.about(iri, s.Article)
			w.add(PropMentions, integerValue(s.Mentions))
		}
	}
}

func (w *quadWriter) entity(e *Entity) {
	w.add(RDFType, e.Type.Class().Value())
	w.add(SKOSPrefLabel, textValue(e.Label))
	w.addTexts(SKOSAltLabel, e.Aliases)
	for _, same := range e.SameAs {
		w.add(sameAsTerm(CleanIRI(same)), CleanIRI(same).Value())
	}
}

// merges tells of each entity and claim what was taken for it, under the label
// of the article that it was taken from, so that a name in many articles makes
// as many records and not their square.
func (w *quadWriter) merges(g *Graph) {
	type target struct {
		iri    IRI
		labels []IRI
	}
	targets := map[string]target{}
	for i := range g.Claims {
		c := &g.Claims[i]
		targets[c.ID] = target{ClaimIRI(c.ID), c.Sources()}
	}
	for i := range g.Entities {
		e := &g.Entities[i]
		targets[e.ID] = target{EntityIRI(e.ID), e.sources()}
	}
	for _, m := range g.Merges {
		to := targets[m.Into]
		w.about(MergeIRI(mergeID(m)), m.under(to.labels)...)
		w.add(RDFType, ClassMerge.Value())
		w.add(PropInto, to.iri.Value())
		w.add(PropFrom, textValue(m.From))
		w.add(PropNote, textValue(m.Reason))
	}
}

// under is the one of the labels that what was put together came from; where it
// names none of them, they are all.
func (m Merge) under(labels []IRI) []IRI {
	if i := strings.LastIndexByte(m.From, '#'); i >= 0 && slices.Contains(labels, IRI(m.From[:i])) {
		return []IRI{IRI(m.From[:i])}
	}
	return labels
}

// isoPages is where ISO's browsing platform tells of a country code.
const isoPages = "https://www.iso.org/obp/ui/#iso:code:3166:"

// CountryPage names the page of ISO for a country code of ISO 3166-1 alpha-2.
func CountryPage(code string) IRI { return isoPages + IRI(code) }

// sameAsTerm tells how an entity stands to the same thing elsewhere: it is that
// thing, or a page tells of it.
func sameAsTerm(elsewhere IRI) Term {
	if strings.HasPrefix(string(elsewhere), isoPages) {
		return SchemaSameAs
	}
	return OWLSameAs
}

func (e *Entity) sources() []IRI {
	out := make([]IRI, len(e.Sightings))
	for i, s := range e.Sightings {
		out[i] = s.Article
	}
	return out
}
