package schema

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestAGraphReadBackFromItsQuadsIsTheSameGraph(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := drawGraph(t)
		quads := g.Quads()
		rand.New(rand.NewPCG(1, 2)).Shuffle(len(quads), func(i, j int) { quads[i], quads[j] = quads[j], quads[i] })
		back, err := GraphFromQuads(quads)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(g.Normal(), back); diff != "" {
			t.Fatalf("the graph changed on its way through quads (-before +after):\n%s", diff)
		}
	})
}

func TestQuadsDoNotDependOnTheOrderOfAnyList(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := drawGraph(t)
		before := g.Quads()
		shuffle(g)
		if !slices.Equal(before, g.Quads()) {
			t.Fatal("another order of the same records gave other quads")
		}
	})
}

func TestNormalIsANormalForm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := drawGraph(t).Normal()
		if diff := cmp.Diff(n, n.Normal()); diff != "" {
			t.Fatalf("making it normal again changed it:\n%s", diff)
		}
	})
}

func TestEveryQuadIsLabelledWithAnArticleAndSorted(t *testing.T) {
	g := sampleGraph()
	articles := map[quad.Value]bool{}
	for i := range g.Articles {
		articles[g.Articles[i].IRI().Value()] = true
	}
	quads := g.Quads()
	for _, q := range quads {
		if !articles[q.Label] {
			t.Errorf("label of %v is no article", q)
		}
	}
	if !slices.IsSortedFunc(quads, CompareQuads) {
		t.Error("quads are not sorted")
	}
}

// Two articles tell of a signing; only the first gives the year, and only it
// knows of the meeting.
func TestTakingOutALabelTakesOutWhatThatArticleSaid(t *testing.T) {
	g := sampleGraph()
	first, second := g.Articles[0].IRI(), g.Articles[1].IRI()
	kept := slices.DeleteFunc(g.Quads(), func(q quad.Quad) bool { return q.Label == first.Value() })
	back, err := GraphFromQuads(kept)
	if err != nil {
		t.Fatal(err)
	}
	if len(back.Claims) != 1 || back.Claims[0].Type != AgreementClaim {
		t.Fatalf("claims left: %+v", back.Claims)
	}
	c := back.Claims[0]
	if len(c.Evidence) != 1 || c.Evidence[0].Article != second {
		t.Errorf("evidence left: %+v", c.Evidence)
	}
	if c.Date != "" {
		t.Errorf("date %s is left although only the article taken out gave it", c.Date)
	}
	for _, e := range back.Entities {
		if e.Articles != 1 {
			t.Errorf("%s is still named by %d articles", e.ID, e.Articles)
		}
	}
}

func TestWhatHasNotHappenedNeverStandsAsADirectEdge(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawClaim(t, []IRI{"https://example.org/a"})
		c.Status = rapid.SampledFrom([]Status{Planned, Possible, Denied}).Draw(t, "status")
		if edges := c.Edges(); len(edges) > 0 {
			t.Fatalf("%s %s gave %v", c.Status, c.Type, edges)
		}
	})
}

func TestDirectEdges(t *testing.T) {
	iran, china, mfa, sco := Participant{ID: "iran"}, Participant{ID: "china"}, Participant{ID: "iran-mfa"}, Participant{ID: "sco"}
	who := Participant{ID: "saeed-khatibzadeh"}
	cases := []struct {
		name  string
		claim Claim
		want  []string
	}{
		{"a spokesman is spokesperson_of", Claim{Type: HoldsOffice, Actors: []Participant{who}, Targets: []Participant{mfa}, Object: &Thing{Label: "spokesman"}}, []string{"saeed-khatibzadeh spokesperson_of iran-mfa"}},
		{"words of an office are joined", Claim{Type: HoldsOffice, Actors: []Participant{who}, Targets: []Participant{iran}, Object: &Thing{ID: "fm", Label: "foreign minister"}}, []string{"saeed-khatibzadeh foreign_minister_of iran", "saeed-khatibzadeh holds_post fm"}},
		{"a former office is no edge", Claim{Type: HoldsOffice, Former: true, Actors: []Participant{who}, Targets: []Participant{iran}, Object: &Thing{Label: "president"}}, nil},
		{"an office without name is no edge", Claim{Type: HoldsOffice, Actors: []Participant{who}, Targets: []Participant{iran}}, nil},
		{"acceptance is membership", Claim{Type: MemberOf, Change: Accept, Actors: []Participant{iran}, Targets: []Participant{sco}}, []string{"iran member_of sco"}},
		{"leaving is not membership", Claim{Type: MemberOf, Change: Leave, Actors: []Participant{iran}, Targets: []Participant{sco}}, []string{"iran left sco"}},
		{"leaving is still so of former members", Claim{Type: MemberOf, Change: Leave, Former: true, Actors: []Participant{iran}, Targets: []Participant{sco}}, []string{"iran left sco"}},
		{"applying is not membership", Claim{Type: MemberOf, Change: Apply, Actors: []Participant{iran}, Targets: []Participant{sco}}, []string{"iran applied_to sco"}},
		{"each party signed", Claim{Type: AgreementClaim, Stage: Signed, Actors: []Participant{iran, china}, Object: &Thing{ID: "pact", Label: "pact"}}, []string{"china signed pact", "iran signed pact"}},
		{"an agreement known by words alone is no edge", Claim{Type: AgreementClaim, Stage: Signed, Actors: []Participant{iran, china}, Object: &Thing{Label: "pact"}}, nil},
		{"talks under way are not a signature", Claim{Type: AgreementClaim, Stage: Negotiating, Actors: []Participant{iran}, Object: &Thing{ID: "pact"}}, []string{"iran negotiates pact"}},
		{"a meeting joins both ways and nobody with themselves", Claim{Type: Meet, Actors: []Participant{iran, china}}, []string{"china met iran", "iran met china"}},
		{"lifting is not imposing", Claim{Type: Sanction, Change: Lift, Actors: []Participant{iran}, Targets: []Participant{china}}, []string{"iran lifted_sanctions_on china"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			c.claim.Status = Actual
			var got []string
			for _, e := range c.claim.Edges() {
				got = append(got, e.From+" "+strings.TrimPrefix(string(e.Predicate), TermNS)+" "+e.To)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestALargeSummitIsNotJoinedEachWithEach(t *testing.T) {
	c := Claim{Type: Meet, Status: Actual, Object: &Thing{ID: "summit"}}
	for i := range MaxSymmetric + 1 {
		c.Actors = append(c.Actors, Participant{ID: fmt.Sprint("state", i)})
	}
	for _, e := range c.Edges() {
		if e.To != "summit" {
			t.Errorf("%v joins two of %d actors", e, len(c.Actors))
		}
	}
	if len(c.Edges()) != MaxSymmetric+1 {
		t.Errorf("got %d edges to the summit", len(c.Edges()))
	}
}

func TestEveryClaimTypeHasAnEdgeRule(t *testing.T) {
	has := map[string]bool{}
	for _, r := range EdgeRules {
		has[string(r.Type)+r.Qualifier] = true
	}
	for _, typ := range ClaimTypes {
		for _, q := range qualifiers(typ) {
			if !has[string(typ)+q] {
				t.Errorf("%s %s has no direct edge", typ, q)
			}
		}
	}
}

func TestQuadsOfWrongKindAreNamedAndTheRestIsRead(t *testing.T) {
	g := sampleGraph()
	claim := ClaimIRI(g.Normal().Claims[0].ID).Value()
	var quads []quad.Quad
	for _, q := range g.Quads() {
		if q.Subject == claim && q.Predicate == PropStatus.Value() {
			q.Object = quad.IRI(TermNS + "Perhaps")
		}
		quads = append(quads, q)
	}
	back, err := GraphFromQuads(quads)
	if err == nil || !strings.Contains(err.Error(), "ch:Perhaps") || !strings.Contains(err.Error(), "ch:status") {
		t.Errorf("error %v does not name the value and the term", err)
	}
	if len(back.Claims) != len(g.Claims)-1 {
		t.Errorf("%d of %d claims were read", len(back.Claims), len(g.Claims))
	}
}

func TestClaimsThatDifferInCaseOfWordsAloneAreOneInAnyOrder(t *testing.T) {
	g := sampleGraph()
	a, b := g.Claims[0], g.Claims[0]
	a.Object, b.Object = &Thing{Label: "River Treaty"}, &Thing{Label: "river treaty"}
	ab, ba := &Graph{Articles: g.Articles, Claims: []Claim{a, b}}, &Graph{Articles: g.Articles, Claims: []Claim{b, a}}
	if len(ab.Normal().Claims) != 1 {
		t.Fatalf("%d claims", len(ab.Normal().Claims))
	}
	if !slices.Equal(ab.Quads(), ba.Quads()) {
		t.Error("the order of the two decides")
	}
}
