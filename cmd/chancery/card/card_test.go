package card

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-kg/chancery/schema"
)

var (
	iran    = schema.Participant{ID: "iran", Label: "Iran", Type: schema.Country}
	russia  = schema.Participant{ID: "russia", Label: "Russia", Type: schema.Country}
	lavrov  = schema.Participant{ID: "sergei-lavrov", Label: "Sergei Lavrov", Type: schema.Person}
	page    = schema.Article{ID: "p1", Source: "p1.txt", Title: "A pact\nis near", Publisher: "Daily", Date: "2021-10-11"}
	undated = schema.Article{ID: "p2", Source: "p2.txt"}
)

func pact() schema.Claim {
	return schema.Claim{
		ID: "c1ab", Type: schema.AgreementClaim, Stage: schema.Signed, Status: schema.Planned,
		Actors: []schema.Participant{iran, russia}, Object: &schema.Thing{ID: "pact", Label: "cooperation pact"},
		Date: "2021-11", Speaker: &lavrov, Plover: "AGREE", Confidence: 0.8,
		Evidence: []schema.Evidence{{
			Article: page.IRI(), Source: "p1.txt", Sentence: 3, Start: 120, End: 161,
			Quote: "The pact will be\nsigned next month.", Rule: "agreement.sign", Date: "2021-11", DateNote: `"next month" against 2021-10-11`,
			Mentions: []schema.Mention{{Span: schema.Span{Start: 120, End: 128}, Text: "The pact", Entity: "pact", Note: "same head as “cooperation pact”"}},
		}},
	}
}

func graph() *schema.Graph {
	office := schema.Claim{
		ID: "c2cd", Type: schema.HoldsOffice, Status: schema.Actual, Actors: []schema.Participant{lavrov},
		Targets: []schema.Participant{russia}, Object: &schema.Thing{Label: "foreign minister"},
		Evidence: []schema.Evidence{{Article: page.IRI()}, {Article: undated.IRI()}},
	}
	meeting := schema.Claim{
		ID: "c2ef", Type: schema.Meet, Status: schema.Actual, Date: "2021-10-06", Actors: []schema.Participant{lavrov, iran},
		Evidence: []schema.Evidence{{Article: undated.IRI()}},
	}
	return &schema.Graph{
		Articles: []schema.Article{page, undated},
		Entities: []schema.Entity{
			{ID: "iran", Type: schema.Country, Label: "Iran", Aliases: []string{"IRI", "Tehran"}, Mentions: 9, Articles: 2},
			{ID: "pact", Type: schema.Agreement, Label: "cooperation pact", Mentions: 2, Articles: 1},
			{ID: "russia", Type: schema.Country, Label: "Russia", Aliases: []string{"Moscow"}, Mentions: 5, Articles: 2},
			{ID: "sergei-lavrov", Type: schema.Person, Label: "Sergei Lavrov", Aliases: []string{"Lavrov", "Sergey Lavrov"}, SameAs: []string{"http://example.org/lavrov"}, Mentions: 1, Articles: 1},
			{ID: "tehran", Type: schema.Place, Label: "Tehran", Mentions: 1, Articles: 1},
		},
		Claims: []schema.Claim{pact(), office, meeting},
		Merges: []schema.Merge{{Into: "pact", From: "charter", Reason: "same parties, both planned"}, {Into: "other", From: "x", Reason: "y"}},
	}
}

func TestAClaimIsExplainedWithAllItRestsOn(t *testing.T) {
	g := graph()
	var b bytes.Buffer
	if err := Claim(&b, g, &g.Claims[0]); err != nil {
		t.Fatal(err)
	}
	want := `planned: Iran, Russia · agreement signed · cooperation pact
  claim       c1ab
  status      planned
  who         Iran [iran] country; Russia [russia] country
  what        cooperation pact [pact]
  when        2021-11
  said by     Sergei Lavrov [sergei-lavrov] person
  PLOVER      AGREE
  confidence  0.8

Evidence: 1 sentence in 1 article

1. p1.txt
  article     https://chancery-kg.github.io/id/article/p1 · A pact is near · Daily · 2021-10-11
  sentence    3, bytes 120–161
  quote       “The pact will be signed next month.”
  rule        agreement.sign
  date        2021-11: "next month" against 2021-10-11
  name        “The pact” (bytes 120–128) is cooperation pact [pact]: same head as “cooperation pact”

Taken for one
  charter = cooperation pact [pact]: same parties, both planned
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
}

func TestAnEntityIsShownWithOfficesAgreementsAndSources(t *testing.T) {
	g := graph()
	var b bytes.Buffer
	if err := Show(&b, g, Entity(g, "sergei-lavrov")); err != nil {
		t.Fatal(err)
	}
	want := `Sergei Lavrov
  type        person
  id          sergei-lavrov
  also        Lavrov, Sergey Lavrov
  same as     http://example.org/lavrov
  mentioned   1 time in 1 article

Offices
  –           Sergei Lavrov · holds office → Russia · foreign minister  (2 sources, c2cd)

Agreements
  2021-11     planned: Iran, Russia · agreement signed · cooperation pact  (1 source, c1ab)

Latest claims
  2021-10-06  Sergei Lavrov, Iran · meet  (1 source, c2ef)

Sources
  https://chancery-kg.github.io/id/article/p1 · A pact is near · Daily · 2021-10-11
  https://chancery-kg.github.io/id/article/p2 · undated
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
}

func TestAnEntityIsFoundByAnyOfItsNames(t *testing.T) {
	g := graph()
	for name, want := range map[string]string{
		"Iran": "iran", "iri": "iran", "I.R.I.": "iran", "Moscow": "russia", "SERGEY LAVROV": "sergei-lavrov",
		"Tehran": "iran", "tehran": "tehran", "pact": "pact", "Cooperation-Pact": "pact",
	} {
		found := Named(g, name)
		if len(found) == 0 || found[0].ID != want {
			t.Errorf("Named(%q) = %v, want %s first", name, found, want)
		}
	}
	for _, name := range []string{"", "Atlantis", "…"} {
		if found := Named(g, name); len(found) > 0 {
			t.Errorf("Named(%q) = %v", name, found)
		}
	}
}

func TestAClaimIsFoundByAPrefixOfItsIdentifier(t *testing.T) {
	g := graph()
	for id, want := range map[string]string{
		"c1": "c1ab", "c2e": "c2ef", "c2cd": "c2cd", "claim:c2cd": "c2cd", "<claim:c1>": "c1ab", string(schema.ClaimIRI("c1ab")): "c1ab", "<" + string(schema.ClaimIRI("c2ef")) + ">": "c2ef",
	} {
		c, err := FindClaim(g, id)
		if err != nil || c.ID != want {
			t.Errorf("FindClaim(%q): %v, want %s", id, err, want)
		}
	}
	for id, want := range map[string]string{"c2": "2 claims begin", "zz": "no claim", "": "no claim"} {
		if _, err := FindClaim(g, id); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("FindClaim(%q): %v, want %q", id, err, want)
		}
	}
}

func TestAGlossSaysFirstWhatIsNotActual(t *testing.T) {
	for _, tt := range []struct {
		claim schema.Claim
		want  string
	}{
		{schema.Claim{Type: schema.MemberOf, Change: schema.Leave, Status: schema.Denied, Actors: []schema.Participant{iran}}, "denied: Iran · member of (leave)"},
		{schema.Claim{Type: schema.HoldsOffice, Former: true, Status: schema.Actual, Actors: []schema.Participant{lavrov}}, "Sergei Lavrov · former holds office"},
	} {
		if got := Gloss(&tt.claim); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, bytes.ErrTooLarge }

func TestAWriteErrorIsReturned(t *testing.T) {
	g := graph()
	if err := Claim(brokenPipe{}, g, &g.Claims[0]); err == nil {
		t.Error("Claim: no error")
	}
	if err := Show(brokenPipe{}, g, &g.Entities[0]); err == nil {
		t.Error("Show: no error")
	}
}
