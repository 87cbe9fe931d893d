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

func allTerms() map[string]Term {
	terms := map[string]Term{}
	for _, term := range Terms() {
		terms[term.Name] = term
	}
	return terms
}

// TestEveryTermOfSchemaIsListed reads the constants Class… and Prop… from the
// source of package schema.
func TestEveryTermOfSchemaIsListed(t *testing.T) {
	terms := allTerms()
	declared := constants(t)
	if len(declared) < 30 {
		t.Fatalf("found %d constants", len(declared))
	}
	for _, name := range declared {
		if _, ok := terms["ch:"+name]; !ok {
			t.Errorf("the vocabulary lacks %s", name)
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
	if _, err := table("x.tsv", "# ok\na\tb\tc\na\tb\n", 3); err == nil || !strings.Contains(err.Error(), "x.tsv:3") {
		t.Errorf("got %v", err)
	}
}

func described(t *testing.T, describe func() ([]quad.Quad, error)) map[quad.Quad]bool {
	t.Helper()
	quads, err := describe()
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
		"ch:date rdf:type owl:DatatypeProperty",
		"ch:date schema:domainIncludes ch:Statement",
		"ch:actor schema:rangeIncludes schema:Person",
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

func alignments(t *testing.T) []row {
	t.Helper()
	rows, err := table("alignment.tsv", alignment, 3)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestEveryAlignmentIsOfATermOfOurs(t *testing.T) {
	terms := allTerms()
	for _, r := range alignments(t) {
		if _, ok := terms[r.fields[0]]; !ok {
			t.Errorf("alignment.tsv:%d: %s is no term", r.line, r.fields[0])
		}
		_, clash := terms[r.fields[2]]
		if r.fields[1] == "owl:inverseOf" && clash {
			t.Errorf("alignment.tsv:%d: %s is a term already", r.line, r.fields[2])
		}
	}
}

func TestEveryDirectEdgeHasAnInverseOrIsSymmetric(t *testing.T) {
	has := map[string]bool{}
	for _, r := range alignments(t) {
		has[r.fields[0]] = has[r.fields[0]] || r.fields[1] == "owl:inverseOf" || r.fields[2] == "owl:SymmetricProperty"
	}
	for _, term := range Terms() {
		if term.Kind == schema.DirectEdge && !strings.Contains(term.Name, "{") && !has[term.Name] {
			t.Errorf("%s has no inverse", term.Name)
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
		if d.Kind != schema.Property || d.Term == schema.PropEdge {
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

func TestAPropertyShapeIsOfOneProperty(t *testing.T) {
	path := map[quad.Value]quad.Value{}
	for q := range described(t, Shapes) {
		if q.Predicate != name("sh:path") {
			continue
		}
		if other, twice := path[q.Subject]; twice {
			t.Errorf("%v is of %v and of %v", q.Subject, other, q.Object)
		}
		path[q.Subject] = q.Object
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
