package graph

import (
	"io"
	"strings"
	"testing"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"github.com/chancery-kg/chancery/graph/rdf"
	"github.com/chancery-kg/chancery/schema"
)

// hardNews names things with all that some syntax has to escape.
func hardNews() schema.Reading {
	r := news("c")
	r.Article.ID = "a b/c?d#e%f<g>\"h\"{é}🕊"
	r.Article.Title = "\"quotes\", 'both' \\ back\\slash\n\r\ttab <tag> & ]]> \u0085 سازمان 🕊 e\u0301"
	r.Article.URL = "https://example.org/a b?q=\"x\"&y=é"
	r.Entities[0].Names = append(r.Entities[0].Names, "L'État « c'est » moi", "سازمان همکاری", "🕊\u200d🕊", "@en ^^ .", `"""`, "line\nbreak")
	for i := range r.Claims {
		for j := range r.Claims[i].Evidence {
			r.Claims[i].Evidence[j].Article = r.Article.IRI()
		}
	}
	return r
}

func TestWhatIsExportedAndImportedIsTheSameStore(t *testing.T) {
	s := mustOpen(t, Memory)
	add(t, s, news("a"), news("b"), hardNews())
	whole := nquads(t, s)
	for _, f := range rdf.Formats() {
		if !f.Readable() {
			continue
		}
		t.Run(f.Name, func(t *testing.T) {
			text := exported(t, s, f.Name, ExportOptions{})
			other := mustOpen(t, Memory)
			_, err := other.Import(ctx, strings.NewReader(text), ImportOptions{Format: f.Name})
			must(t, err)
			if f.Graphs {
				if nquads(t, other) != whole {
					t.Errorf("it differs:\n%s", nquads(t, other))
				}
			} else if got := nquads(t, other); got != exported(t, s, "ntriples", ExportOptions{}) {
				t.Errorf("the triples differ:\n%s", got)
			}
			if got := exported(t, other, f.Name, ExportOptions{}); got != text {
				t.Errorf("exported again it differs:\n%s", got)
			}
		})
	}
}

// A claim states its direct edges: what RDF 1.2 calls a reifier.
func TestClaimsStateTheirEdgesInRDF12(t *testing.T) {
	s := mustOpen(t, Memory)
	add(t, s, news("a"), news("b"))
	text := exported(t, s, "nquads", ExportOptions{Reified: true})
	stated, edges := map[string]bool{}, map[string]bool{}
	for q, err := range rdf.ReadNQuads(strings.NewReader(text)) {
		must(t, err)
		if term, ok := q.Object.(rdf.Triple); ok {
			stated[term.String()+" "+quad.StringOf(q.Label)] = true
			continue
		}
		if strings.HasPrefix(quad.StringOf(q.Subject), "<"+string(schema.EntityIRI(""))) && strings.HasPrefix(quad.StringOf(q.Object), "<"+string(schema.EntityIRI(""))) {
			edges[rdf.Triple{Subject: q.Subject, Predicate: q.Predicate, Object: q.Object}.String()+" "+quad.StringOf(q.Label)] = true
		}
	}
	if diff := cmp.Diff(edges, stated); diff != "" || len(edges) == 0 {
		t.Errorf("edges, and what claims state:\n%s", diff)
	}
	_, err := mustOpen(t, Memory).Import(ctx, strings.NewReader(text), ImportOptions{})
	if err == nil || !strings.Contains(err.Error(), "RDF 1.2") {
		t.Errorf("it was imported: %v", err)
	}
	if err := s.Export(ctx, io.Discard, "jsonld", ExportOptions{Reified: true}); err == nil {
		t.Error("JSON-LD has no triple terms")
	}
}

func TestTriplesCanBeImportedIntoAGraph(t *testing.T) {
	s := mustOpen(t, Memory)
	const text = "@prefix : <#> . :x :y 'z' . _:b :y :x ."
	_, err := s.Import(ctx, strings.NewReader(text), ImportOptions{Format: "turtle", Base: "a:d", Graph: "a:g"})
	must(t, err)
	if got := nquads(t, s); !strings.Contains(got, "<a:d#x> <a:d#y> \"z\" <a:g> .\n") || strings.Count(got, "<a:g> .") != 2 {
		t.Errorf("got %s", got)
	}
}

func TestASyntaxThatThereIsNotIsAnError(t *testing.T) {
	s := mustOpen(t, Memory)
	for _, format := range []string{"docx", "rdfxml", "claims"} {
		if _, err := s.Import(ctx, strings.NewReader(""), ImportOptions{Format: format}); err == nil {
			t.Errorf("%s was imported", format)
		}
	}
}

// The lines that are written from the indexes are those that are written from
// the quads.
func TestLinesWrittenFromTheIndexesAreThoseOfTheQuads(t *testing.T) {
	s := mustOpen(t, Memory)
	add(t, s, news("a"), news("b"))
	must(t, s.QuadStore().ApplyDeltas([]cgraph.Delta{
		{Quad: quad.Quad{Subject: quad.IRI("a:x"), Predicate: quad.IRI("a:y"), Object: quad.Int(7)}, Action: cgraph.Add},
		{Quad: quad.Quad{Subject: quad.IRI("a:x"), Predicate: quad.IRI("a:y"), Object: quad.TypedString{Value: "7", Type: quad.IRI(schema.XSDInteger)}}, Action: cgraph.Add},
		{Quad: quad.Quad{Subject: quad.IRI("a:x/y"), Predicate: quad.IRI("a:y"), Object: quad.String("a \" b"), Label: quad.IRI("a:g")}, Action: cgraph.Add},
		{Quad: quad.Quad{Subject: quad.IRI("a:x/y"), Predicate: quad.IRI("a:y"), Object: quad.String("a \" b")}, Action: cgraph.Add},
		{Quad: quad.Quad{Subject: quad.IRI("a:x"), Predicate: quad.IRI("a:y"), Object: quad.LangString{Value: "a", Lang: "en"}}, Action: cgraph.Add},
	}, cgraph.IgnoreOpts{}))
	quads, err := s.Quads(ctx)
	must(t, err)
	f, _ := rdf.FormatNamed("nquads")
	var want strings.Builder
	must(t, f.Write(&want, quads))
	if diff := cmp.Diff(want.String(), nquads(t, s)); diff != "" {
		t.Error(diff)
	}
	must(t, s.QuadStore().ApplyDeltas([]cgraph.Delta{
		{Quad: quad.Quad{Subject: quad.String("no subject"), Predicate: quad.IRI("a:y"), Object: quad.Int(7)}, Action: cgraph.Add},
	}, cgraph.IgnoreOpts{}))
	if err := s.Export(ctx, io.Discard, "nquads", ExportOptions{}); err == nil || !strings.Contains(err.Error(), "RDF has no such subject") {
		t.Errorf("error %v", err)
	}
}
