package vocabulary

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

func allTerms(t *testing.T) map[string]Term {
	t.Helper()
	list, err := Terms()
	if err != nil {
		t.Fatal(err)
	}
	terms := map[string]Term{}
	for _, term := range list {
		if old, twice := terms[term.Name]; twice && (old.Kind != Edge) == (term.Kind != Edge) {
			t.Errorf("%s is listed twice: %v and %v", term.Name, old, term)
		}
		terms[term.Name] = term
		if term.Comment == "" {
			t.Errorf("%s has no comment", term.Name)
		}
	}
	return terms
}

// TestEveryTermOfSchemaIsListed reads the constants Class… and Prop… from the
// source of package schema.
func TestEveryTermOfSchemaIsListed(t *testing.T) {
	terms := allTerms(t)
	declared := constants(t)
	if len(declared) < 30 {
		t.Fatalf("found %d constants", len(declared))
	}
	for _, name := range declared {
		if _, ok := terms[name]; !ok {
			t.Errorf("terms.tsv lacks %s", name)
		}
	}
	for _, typ := range schema.ClaimTypes {
		if name := strings.TrimPrefix(string(schema.ValueIRI(typ)), schema.TermNS); terms[name].Domain != "ch:ClaimType" {
			t.Errorf("claim type %s is listed as %v", typ, terms[name])
		}
	}
}

func constants(t *testing.T) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", "..", "..", "schema", "vocab.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || !strings.HasPrefix(spec.Names[0].Name, "Prop") && !strings.HasPrefix(spec.Names[0].Name, "Class") {
			return true
		}
		sum := spec.Values[0].(*ast.BinaryExpr) // TermNS + "name"
		name, err := strconv.Unquote(sum.Y.(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
		return true
	})
	return names
}

func TestABrokenTableIsNamedByItsLine(t *testing.T) {
	if _, err := parse("# ok\nA\tclass\t\t\tx\nB\tthing\t\t\ty\n"); err == nil || !strings.Contains(err.Error(), "terms.tsv:3") {
		t.Errorf("got %v", err)
	}
}

func described(t *testing.T, describe func([]Term) ([]quad.Quad, error)) map[quad.Quad]bool {
	t.Helper()
	terms, err := Terms()
	if err != nil {
		t.Fatal(err)
	}
	quads, err := describe(terms)
	if err != nil {
		t.Fatal(err)
	}
	said := map[quad.Quad]bool{}
	for _, q := range quads {
		said[q] = true
	}
	return said
}

func TestTheOntologySaysWhatEachTermIs(t *testing.T) {
	said := described(t, Ontology)
	for _, want := range []string{
		"ch:Claim rdf:type owl:Class",
		"ch:Claim rdfs:subClassOf prov:Entity",
		"ch:status rdf:type owl:ObjectProperty",
		"ch:status rdfs:domain ch:Claim",
		"ch:status rdfs:range ch:Status",
		"ch:quoted rdf:type owl:DatatypeProperty",
		"ch:Planned rdf:type ch:Status",
		"ch:signed rdf:type owl:ObjectProperty",
		"ch:signed rdfs:subPropertyOf ch:edge",
		"ch:holds_post rdfs:domain schema:Person",
		"ch:member_of schema:rangeIncludes org:Organization",
		"ch:member_of owl:inverseOf ch:has_member",
		"ch:has_member rdf:type owl:ObjectProperty",
	} {
		f := strings.Fields(want)
		if !said[quad.Quad{Subject: name(f[0]), Predicate: name(f[1]), Object: name(f[2])}] {
			t.Errorf("it does not say %s", want)
		}
	}
}

func TestEveryAlignmentIsOfATermOfOurs(t *testing.T) {
	terms := allTerms(t)
	rows, err := table("alignment.tsv", alignment, 3)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if _, ok := terms[strings.TrimPrefix(r.fields[0], "ch:")]; !ok {
			t.Errorf("alignment.tsv:%d: %s is no term", r.line, r.fields[0])
		}
	}
}

// TestShapesAndVocabularyKnowTheSameProperties holds shapes.tsv to schema.
func TestShapesAndVocabularyKnowTheSameProperties(t *testing.T) {
	shaped := map[schema.IRI]bool{schema.RDFType: true}
	for q := range described(t, Shapes) {
		if q.Predicate == name("sh:path") {
			shaped[schema.IRI(q.Object.(quad.IRI))] = true
		}
	}
	known := map[schema.IRI]bool{}
	for _, d := range schema.Vocabulary() {
		if d.Kind != schema.Property || strings.HasPrefix(d.Comment, "direct edge") {
			continue
		}
		known[d.Term] = true
		if !shaped[d.Term] {
			t.Errorf("no shape holds %s", d.Term)
		}
	}
	for iri := range shaped {
		if !known[iri] {
			t.Errorf("%s is not in the vocabulary", iri)
		}
	}
}

func TestAShapeListsTheValuesThereAre(t *testing.T) {
	said := described(t, Shapes)
	members := 0
	for q := range said {
		if q.Predicate == name("rdf:first") {
			members++
		}
	}
	if want := len(schema.ClaimTypes) + len(schema.Stages) + len(schema.Changes) + len(schema.Statuses); members != want {
		t.Errorf("%d values in lists, want %d", members, want)
	}
}
