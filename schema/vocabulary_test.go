package schema

import (
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"pgregory.net/rapid"
)

func TestEveryTermOfTheQuadsIsInTheVocabulary(t *testing.T) {
	known := map[IRI]bool{}
	for _, d := range Vocabulary() {
		known[d.Term] = true
	}
	rapid.Check(t, func(t *rapid.T) {
		for _, q := range drawGraph(t).Quads() {
			p := IRI(q.Predicate.(quad.IRI))
			if !known[p] && !strings.HasSuffix(string(p), "_of") {
				t.Fatalf("predicate %s is not in the vocabulary", p)
			}
			if o, ok := q.Object.(quad.IRI); ok && strings.HasPrefix(string(o), TermNS) && !known[IRI(o)] {
				t.Fatalf("value %s is not in the vocabulary", o)
			}
		}
	})
}

func TestEveryTermIsThereOnceAndDocumented(t *testing.T) {
	seen := map[IRI]bool{}
	for _, d := range Vocabulary() {
		if seen[d.Term] {
			t.Errorf("%s is there twice", d.Term)
		}
		seen[d.Term] = true
		if d.Comment == "" || d.Label == "" || d.Kind == "" {
			t.Errorf("%s lacks label, kind or comment", d.Term)
		}
		if d.Kind == Value && len(d.Domain) != 1 {
			t.Errorf("%s is a value of nothing", d.Term)
		}
		if (d.Kind == Property || d.Kind == DirectEdge) && d.Term != RDFType && (d.Domain == nil || d.Range == nil) && d.Term != OWLSameAs && d.Term != SchemaSameAs {
			t.Errorf("%s lacks domain or range", d.Term)
		}
		if Namespaces.Compact(d.Term) == string(d.Term) {
			t.Errorf("%s has no prefix", d.Term)
		}
	}
}

func TestNamespacesAreSortedAndHaveOnePrefixEach(t *testing.T) {
	for i := 1; i < len(Namespaces); i++ {
		if Namespaces[i-1].Prefix >= Namespaces[i].Prefix {
			t.Errorf("%s stands before %s", Namespaces[i-1].Prefix, Namespaces[i].Prefix)
		}
	}
}

func TestNamesAreCompactedByTheLongestNamespaceAndExpandedAgain(t *testing.T) {
	table := NamespaceTable{{"a", "https://example.org/"}, {"ab", "https://example.org/b#"}}
	cases := map[IRI]string{
		"https://example.org/x":     "a:x",
		"https://example.org/b#x":   "ab:x",
		"https://example.org/b#":    "https://example.org/b#",
		"https://example.org/x/y":   "https://example.org/x/y",
		"https://elsewhere.example": "https://elsewhere.example",
	}
	for iri, want := range cases {
		if got := table.Compact(iri); got != want {
			t.Errorf("Compact(%s) = %s, want %s", iri, got, want)
		}
		if got := table.Expand(want); got != iri {
			t.Errorf("Expand(%s) = %s, want %s", want, got, iri)
		}
	}
}

func TestIDsComeBackFromTheirIRIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		id := rapid.String().Draw(t, "id")
		got, err := idOf(EntityIRI(id), EntityIRI)
		if err != nil || got != id {
			t.Fatalf("%q came back from %s as %q, %v", id, EntityIRI(id), got, err)
		}
	})
}
