package rdf

import (
	"errors"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
)

const (
	manifestNS = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
	testNS     = "http://www.w3.org/ns/rdftest#"
)

// suiteTest is one entry of a manifest of the W3C's.
type suiteTest struct {
	name, kind     string
	action, result string // files
	base           string // IRI of the action
}

// TestTheSuitesOfTheW3CPass runs the tests of RDF 1.1, each of which must pass.
func TestTheSuitesOfTheW3CPass(t *testing.T) {
	for folder, want := range map[string]int{"rdf-n-quads": 87, "rdf-n-triples": 70, "rdf-turtle": 313, "rdf-trig": 356} {
		t.Run(folder, func(t *testing.T) {
			tests := suite(t, "rdf11", folder)
			if len(tests) != want {
				t.Errorf("the manifest has %d tests, want %d", len(tests), want)
			}
			for _, test := range tests {
				t.Run(test.name, func(t *testing.T) {
					if err := test.run(t); err != nil {
						t.Errorf("%s: %v", test.kind, err)
					}
				})
			}
		})
	}
}

// TestRDF12IsReported counts the tests of RDF 1.2, a draft, that pass; no fewer
// may. What fails asks for language tags in lower case and of eight letters at
// most, for no literals typed rdf:langString, and for white space before a type
// or tag.
func TestRDF12IsReported(t *testing.T) {
	for folder, least := range map[string]int{
		"rdf-n-quads/syntax": 27, "rdf-n-quads/c14n": 37, "rdf-n-triples/syntax": 26, "rdf-n-triples/c14n": 37,
		"rdf-turtle/syntax": 74, "rdf-turtle/eval": 29, "rdf-trig/syntax": 35, "rdf-trig/eval": 25,
	} {
		passed := 0
		tests := suite(t, "rdf12", folder)
		for _, test := range tests {
			if err := test.run(t); err == nil {
				passed++
			} else {
				t.Logf("RDF 1.2 %s: %v", test.name, err)
			}
		}
		t.Logf("RDF 1.2 %s: %d of %d", folder, passed, len(tests))
		if passed < least {
			t.Errorf("%s: %d tests pass, and %d did", folder, passed, least)
		}
	}
}

func suite(t *testing.T, version, folder string) (tests []suiteTest) {
	t.Helper()
	corpora := os.Getenv("CHANCERY_CORPORA")
	if corpora == "" {
		t.Skip("CHANCERY_CORPORA is not set: the suites of the W3C are not at hand")
	}
	dir := filepath.Join(corpora, "data", "rdf-tests", "rdf", version, filepath.FromSlash(folder))
	base := "https://w3c.github.io/rdf-tests/rdf/" + version + "/" + folder + "/"
	about := map[string]map[string]string{}
	quads, err := suiteTest{base: base + "manifest.ttl"}.read(t, filepath.Join(dir, "manifest.ttl"))
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range quads {
		s := quad.StringOf(q.Subject)
		if about[s] == nil {
			about[s] = map[string]string{}
		}
		about[s][textOf(q.Predicate)] = textOf(q.Object)
	}
	for _, properties := range about {
		kind, ok := strings.CutPrefix(properties[string(rdfType)], testNS+"Test")
		if !ok {
			continue
		}
		file := func(property string) string {
			return filepath.Join(dir, strings.TrimPrefix(properties[manifestNS+property], base))
		}
		tests = append(tests, suiteTest{
			name: properties[manifestNS+"name"], kind: kind,
			action: file("action"), result: file("result"), base: properties[manifestNS+"action"],
		})
	}
	return tests
}

func textOf(v quad.Value) string {
	switch v := v.(type) {
	case quad.IRI:
		return string(v)
	case quad.String:
		return string(v)
	}
	return quad.StringOf(v)
}

func (s suiteTest) read(t *testing.T, path string) ([]quad.Quad, error) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	switch filepath.Ext(path) {
	case ".nq":
		return collect(ReadNQuads(file))
	case ".nt":
		return collect(ReadNTriples(file))
	case ".trig":
		return collect(ReadTriG(file, s.base))
	}
	return collect(ReadTurtle(file, s.base))
}

func collect(seq iter.Seq2[quad.Quad, error]) (quads []quad.Quad, err error) {
	for q, err := range seq {
		if err != nil {
			return quads, err
		}
		quads = append(quads, q)
	}
	return quads, nil
}

func (s suiteTest) run(t *testing.T) error {
	t.Helper()
	got, err := s.read(t, s.action)
	switch {
	case strings.Contains(s.kind, "Negative"):
		if err == nil {
			return errors.New("it was read")
		}
		return nil
	case err != nil || strings.Contains(s.kind, "Syntax"):
		return err
	case strings.Contains(s.kind, "C14N"):
		want, err := os.ReadFile(s.result)
		if err == nil && string(lines(got)) != string(want) {
			err = errors.New("it is written otherwise")
		}
		return err
	}
	want, err := s.read(t, s.result)
	if err != nil {
		t.Fatalf("%s: %v", s.result, err)
	}
	if a, b := canonical(t, got), canonical(t, want); a != b {
		return errors.New("it says\n" + a + "and should say\n" + b)
	}
	return nil
}
