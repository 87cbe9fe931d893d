package vocabulary

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

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

func TestTheOntologySaysWhatEachTermIs(t *testing.T) {
	terms, err := Terms()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := Turtle(&b, terms); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"ch:Claim a owl:Class ;",
		"ch:status a owl:ObjectProperty ;\n  rdfs:domain ch:Claim ;\n  rdfs:range ch:Status ;",
		"ch:quoted a owl:DatatypeProperty ;",
		"ch:Planned a owl:NamedIndividual , ch:Status ;",
		"ch:signed a owl:ObjectProperty ;",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q", want)
		}
	}
}

func TestTheOntologyIsTurtle(t *testing.T) {
	rapper, err := exec.LookPath("rapper")
	if err != nil {
		t.Skip("no rapper to check with")
	}
	terms, err := Terms()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "ontology.ttl")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := Turtle(file, terms); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(rapper, "-q", "-c", "-i", "turtle", path).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
