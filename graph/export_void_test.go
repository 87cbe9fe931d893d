package graph

import (
	"crypto/sha256"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/rdf"
	"github.com/chancery-kg/chancery/schema"
)

func TestADescriptionCountsWhatIsExported(t *testing.T) {
	s := mustOpen(t, Memory)
	add(t, s, news("a"), news("b"))
	said := map[string]string{}
	classOf := map[quad.Value]quad.Value{}
	for q, err := range rdf.ReadTurtle(strings.NewReader(exported(t, s, "void", ExportOptions{})), "") {
		must(t, err)
		if n, ok := q.Object.(quad.TypedString); ok {
			said[quad.StringOf(q.Subject)+" "+quad.StringOf(q.Predicate)] = string(n.Value)
		}
		if q.Predicate == quad.IRI(voidNS+"class") {
			classOf[q.Object] = q.Subject
		}
	}
	if opt := (ExportOptions{Generator: "Chancery 7", Issued: "2021-03"}); !strings.Contains(exported(t, s, "void", opt), `rdfs:label "Chancery 7"`) ||
		!strings.Contains(exported(t, s, "void", opt), `dcterms:issued "2021-03"^^xsd:gYearMonth`) {
		t.Errorf("it does not say who issued it when:\n%s", exported(t, s, "void", opt))
	}
	digest := fmt.Sprintf("%x", sha256.Sum256([]byte(nquads(t, s))))
	if text := exported(t, s, "void", ExportOptions{}); !strings.Contains(text, digest) || strings.Contains(text, "issued") {
		t.Errorf("it lacks the digest %s, or tells the time:\n%s", digest, text)
	}
	triples := strings.Count(exported(t, s, "ntriples", ExportOptions{}), "\n")
	for what, want := range map[string]int{
		"<" + datasetNS + "> <" + voidNS + "triples>":                                       triples,
		"<" + datasetNS + "> <" + voidNS + "documents>":                                     2,
		quad.StringOf(classOf[schema.ClassClaim.Value()]) + " <" + voidNS + "entities>":     3,
		quad.StringOf(classOf[schema.SchemaCountry.Value()]) + " <" + voidNS + "entities>":  4,
		quad.StringOf(classOf[schema.ClassAgreement.Value()]) + " <" + voidNS + "entities>": 1,
	} {
		if got := said[what]; got != strconv.Itoa(want) {
			t.Errorf("%s: got %q, want %d", what, got, want)
		}
	}
}
