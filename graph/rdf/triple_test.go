package rdf

import (
	"io"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"pgregory.net/rapid"
)

func drawTriple(t *rapid.T, depth int) Triple {
	term := Triple{drawIRI(t), drawPredicate(t), drawObject(t)}
	if _, blank := term.Object.(quad.BNode); blank || depth > 0 && rapid.Bool().Draw(t, "nested") {
		term.Object = drawTriple(t, depth-1)
	}
	return term
}

func TestTripleTermsComeBackWhereASyntaxHasThem(t *testing.T) {
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			rapid.Check(t, func(r *rapid.T) {
				quads := []quad.Quad{
					{Subject: drawIRI(r), Predicate: Reifies, Object: drawTriple(r, 2), Label: drawIRI(r)},
					{Subject: drawIRI(r), Predicate: Reifies, Object: quad.LangString{Value: "سلام", Lang: "fa--rtl"}, Label: drawIRI(r)},
				}
				if !f.Terms12 {
					for i := range quads {
						if err := f.Write(io.Discard, quads[i:i+1]); err == nil || !strings.Contains(err.Error(), "RDF 1.2") {
							r.Fatalf("%v was written: %v", quads[i], err)
						}
					}
					return
				}
				text := written(r, f, quads)
				got, err := collect(f.Read(strings.NewReader(text), ""))
				if !f.Graphs {
					quads = withoutLabels(quads)
				}
				if err != nil || canonical(t, got) != canonical(t, quads) {
					r.Fatalf("%v\n%s\nread as\n%s", err, text, lines(got))
				}
			})
		})
	}
}

func TestTripleTermsInTripleTermsHaveABound(t *testing.T) {
	deep := strings.Repeat("<<( <a:a> <a:b> ", 1e5)
	for name, text := range map[string]string{"nquads": "<a:a> <a:b> " + deep, "trig": "<a:a> <a:b> " + deep, "turtle": strings.Repeat("<<", 1e5)} {
		f, _ := FormatNamed(name)
		if _, err := collect(f.Read(strings.NewReader(text), "")); err == nil || !strings.Contains(err.Error(), "more than 1000") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}
