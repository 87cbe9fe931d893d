package network

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-kg/chancery/schema"
)

func who(ids ...string) []schema.Participant {
	var out []schema.Participant
	for _, id := range ids {
		out = append(out, schema.Participant{ID: id})
	}
	return out
}

func twoSources() []schema.Evidence {
	return []schema.Evidence{{Article: "a:1"}, {Article: "a:1"}, {Article: "a:2"}}
}

func story() *schema.Graph {
	g := &schema.Graph{}
	for _, id := range []string{"china", "iran", "lavrov", "pact", "russia", "sco", "turkey"} {
		g.Entities = append(g.Entities, schema.Entity{ID: id, Label: strings.ToUpper(id), Type: schema.Country, Mentions: 2, Articles: 1})
	}
	g.Claims = []schema.Claim{
		{ID: "c1", Type: schema.AgreementClaim, Stage: schema.Signed, Status: schema.Planned, Date: "2021-10", Actors: who("iran", "russia"), Object: &schema.Thing{ID: "pact", Label: "pact"}, Evidence: twoSources()},
		{ID: "c2", Type: schema.Meet, Status: schema.Actual, Actors: who("turkey", "iran", "russia")},
		{ID: "c3", Type: schema.HoldsOffice, Status: schema.Actual, Actors: who("lavrov"), Targets: who("russia"), Object: &schema.Thing{Label: "foreign minister"}},
		{ID: "c4", Type: schema.MemberOf, Change: schema.Accept, Status: schema.Actual, Actors: who("iran"), Targets: who("sco")},
		{ID: "c5", Type: schema.Reject, Status: schema.Denied, Actors: who("iran"), Object: &schema.Thing{Label: "a \"quoted\"\nplan"}},
		{ID: "c6", Type: schema.Visit, Status: schema.Possible, Actors: who("lavrov"), Targets: who("nowhere")},
	}
	return g
}

func TestClaimsBecomeEdgesBetweenKnownEntities(t *testing.T) {
	n := Of(story())
	var got []string
	for _, e := range n.Edges {
		arrow := " -> "
		if e.Undirected {
			arrow = " -- "
		}
		got = append(got, e.Source+arrow+e.Target+": "+e.Label+", "+string(e.Status))
	}
	want := []string{
		"iran -> pact: signed, planned",
		"iran -- russia: meet, actual",
		"iran -> sco: member_of (accept), actual",
		"iran -- turkey: meet, actual",
		"lavrov -> russia: foreign minister, actual",
		"russia -> pact: signed, planned",
		"russia -- turkey: meet, actual",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
	if n.Edges[0].Articles != 2 {
		t.Errorf("the pact stands in %d articles, want 2", n.Edges[0].Articles)
	}
}

func TestTheOrderOfClaimsDoesNotMatter(t *testing.T) {
	g := story()
	slices.Reverse(g.Claims)
	slices.Reverse(g.Entities)
	if diff := cmp.Diff(Of(story()), Of(g)); diff != "" {
		t.Error(diff)
	}
}

func TestGraphMLHoldsEveryNodeAndEdge(t *testing.T) {
	n := Of(story())
	var b bytes.Buffer
	if err := n.GraphML(&b); err != nil {
		t.Fatal(err)
	}
	var back graphML
	if err := xml.Unmarshal(b.Bytes(), &back); err != nil {
		t.Fatal(err)
	}
	if len(back.Graph.Nodes) != len(n.Nodes) || len(back.Graph.Edges) != len(n.Edges) {
		t.Errorf("%d nodes, %d edges", len(back.Graph.Nodes), len(back.Graph.Edges))
	}
	first := back.Graph.Edges[0]
	if first.Source != "iran" || first.Data[2] != (xmlData{"e_stage", "signed"}) {
		t.Errorf("first edge: %+v", first)
	}
	declared := map[string]bool{}
	for _, k := range back.Keys {
		declared[k.ID] = true
	}
	for _, e := range back.Graph.Edges {
		for _, d := range e.Data {
			if !declared[d.Key] {
				t.Errorf("key %s is not declared", d.Key)
			}
		}
	}
}

func TestCSVHasALineForEachNodeAndEdge(t *testing.T) {
	n := Of(story())
	var nodes, edges bytes.Buffer
	if err := n.NodesCSV(&nodes); err != nil {
		t.Fatal(err)
	}
	if err := n.EdgesCSV(&edges); err != nil {
		t.Fatal(err)
	}
	lines, err := csv.NewReader(&edges).ReadAll()
	if err != nil || len(lines) != len(n.Edges)+1 {
		t.Fatalf("%d lines, %v", len(lines), err)
	}
	want := []string{"iran", "pact", "signed", "agreement", "signed", "", "planned", "2021-10", "c1", "2", "true"}
	if diff := cmp.Diff(want, lines[1]); diff != "" {
		t.Error(diff)
	}
	if got := strings.Count(nodes.String(), "\n"); got != len(n.Nodes)+1 {
		t.Errorf("%d lines of nodes", got)
	}
}

func TestDOTDrawsStatusAndLeavesOutTheUnjoined(t *testing.T) {
	var b bytes.Buffer
	if err := Of(story()).DOT(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"iran" -> "pact" [label="signed\n2021-10\n(planned)" color="#1f6fb5" style=dashed];`,
		`"iran" -> "russia" [label="meet" color="#333333" dir=none];`,
		`"sco" [label="SCO" `,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in\n%s", want, b.String())
		}
	}
	if strings.Contains(b.String(), `"china" [`) {
		t.Error("China stands alone and is drawn")
	}
}

func TestDOTStringsCannotBreakOut(t *testing.T) {
	if got := dotString("a\"b\\c\nd"); got != `"a\"b\\c\nd"` {
		t.Errorf("got %s", got)
	}
}
