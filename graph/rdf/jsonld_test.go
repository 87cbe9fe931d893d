package rdf

import (
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
)

func TestJSONLDIsReadableAndSaysItsKinds(t *testing.T) {
	ent, ch := "https://chancery-kg.github.io/id/entity/", "https://chancery-kg.github.io/ns#"
	claim := quad.IRI("https://chancery-kg.github.io/id/claim/c1")
	label := quad.IRI("https://example.org/news/1")
	quads := []quad.Quad{
		{Subject: claim, Predicate: rdfType, Object: quad.IRI(ch + "Claim"), Label: label},
		{Subject: claim, Predicate: quad.IRI(ch + "actor"), Object: quad.IRI(ent + "iran"), Label: label},
		{Subject: claim, Predicate: quad.IRI(ch + "actor"), Object: quad.IRI(ent + "china"), Label: label},
		{Subject: claim, Predicate: quad.IRI(ch + "confidence"), Object: quad.TypedString{Value: "0.50", Type: xsd + "decimal"}, Label: label},
		{Subject: claim, Predicate: quad.IRI(ch + "object_label"), Object: quad.String("a <pact>"), Label: label},
	}
	f, _ := FormatNamed("jsonld")
	want := `{
  "@context": {
    "ch": "https://chancery-kg.github.io/ns#",
    "claim": "https://chancery-kg.github.io/id/claim/",
    "ent": "https://chancery-kg.github.io/id/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "actor": {"@id": "https://chancery-kg.github.io/ns#actor", "@type": "@id"},
    "confidence": {"@id": "https://chancery-kg.github.io/ns#confidence", "@type": "http://www.w3.org/2001/XMLSchema#decimal"},
    "object_label": "https://chancery-kg.github.io/ns#object_label"
  },
  "@graph": [
    {"@id": "https://example.org/news/1", "@graph": [
      {"@id": "claim:c1",
        "@type": "ch:Claim",
        "actor": ["ent:china", "ent:iran"],
        "confidence": "0.50",
        "object_label": "a <pact>"}]}
  ]
}
`
	if got := written(t, f, quads); got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestWhatIsNoJSONLDIsRefused(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"no JSON":             {"{\n  \"@id\": é}", "line 2, column 10: "},
		"half a document":     {"{\"a\":\n", "line 1, column 6: "},
		"two documents":       {"{} {}", "line 1, column 4: "},
		"no UTF-8":            {"[\n\"\xff\"]", "line 2, column 2: not valid UTF-8"},
		"a context elsewhere": {`{"@context": "https://example.org/context.jsonld", "a": 1}`, "contexts are not fetched"},
		"a list as name":      {`{"@id": ["a:b"]}`, "no valid JSON-LD"},
	} {
		if quads, err := collect(ReadJSONLD(strings.NewReader(c.text), "")); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %d quads, error %v", name, len(quads), err)
		}
	}
}
