package resolve

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// maxConfidence is never reached by repetition: sources may share an error.
const maxConfidence = 0.99

// confidence is how sure a claim is that several readings state. A publisher is
// one source, as sure as the surest of its claims; a source whose sentences all
// stand word for word with another source is a copy and does not count. With
// the sources' p sorted downwards it is
//
//	1 − (1 − p₁) · (1 − p₂/2) · (1 − p₃/2) · …
//
// to three decimals, at most .99: each further source halves its own doubt's
// weight, since newspapers read each other.
func (w *world) confidence(group []schema.Claim) float64 {
	doubt := 1.0
	for i, p := range independent(w.sources(group)) {
		if i > 0 {
			p /= 2
		}
		doubt *= 1 - p
	}
	return math.Round(min(1-doubt, maxConfidence)*1000) / 1000
}

// source is what one publisher says of a claim.
type source struct {
	name      string
	p         float64
	sentences []string // normalised words, sorted
}

func (w *world) sources(group []schema.Claim) []source {
	publisher := map[schema.IRI]string{}
	for _, c := range group {
		for _, e := range c.Evidence {
			publisher[e.Article] = w.publisher(e.Article)
		}
	}
	byName := map[string]*source{}
	var names []string
	for _, c := range group {
		for _, e := range c.Evidence {
			name := publisher[e.Article]
			if byName[name] == nil {
				byName[name] = &source{name: name}
				names = append(names, name)
			}
			s := byName[name]
			s.p = max(s.p, c.Confidence)
			s.sentences = append(s.sentences, schema.Slug(e.Quote))
		}
	}
	slices.Sort(names)
	out := make([]source, len(names))
	for i, n := range names {
		out[i] = *byName[n]
		out[i].sentences = sorted(out[i].sentences)
	}
	return out
}

// publisher names the source an article counts for: its publisher, else the
// article itself.
func (w *world) publisher(iri schema.IRI) string {
	if name := w.publishers[iri]; name != "" {
		return "publisher " + strings.ToLower(name)
	}
	return string(iri)
}

// independent are the confidences of the sources that are no copies, highest
// first.
func independent(all []source) []float64 {
	slices.SortStableFunc(all, func(a, b source) int { return cmp.Compare(b.p, a.p) })
	seen := map[string]bool{}
	var out []float64
	for _, s := range all {
		fresh := false
		for _, words := range s.sentences {
			fresh = fresh || !seen[words]
		}
		for _, words := range s.sentences {
			seen[words] = true
		}
		if fresh {
			out = append(out, s.p)
		}
	}
	return out
}
