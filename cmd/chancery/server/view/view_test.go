package view

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-kg/chancery/cmd/chancery/samples"
	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/loader"
	"github.com/chancery-kg/chancery/loader/resolve"
	"github.com/chancery-kg/chancery/queries"
	"github.com/chancery-kg/chancery/schema"
)

// sampleView is a view of the sample articles and of others.
func sampleView(t *testing.T, more ...schema.Reading) *View {
	t.Helper()
	t.Chdir(t.TempDir())
	paths, err := samples.Write(".")
	if err != nil {
		t.Fatal(err)
	}
	readings, _, err := loader.Load(t.Context(), paths, loader.Options{})
	if err != nil {
		t.Fatal(err)
	}
	store, err := graph.Open(t.Context(), graph.Memory, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	if _, err := store.Add(t.Context(), append(readings, more...), resolve.Merge); err != nil {
		t.Fatal(err)
	}
	state, err := store.State(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { state.Close() })
	v, err := New(t.Context(), state)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestSearchFindsByTheBeginningsOfWordsOfAnyName(t *testing.T) {
	v := sampleView(t)
	for _, tt := range []struct {
		text  string
		of    schema.EntityType
		first string
		alias string
	}{
		{"Iran", "", "iran", "Iran"},
		{"teh", "", "iran", "Teheran"},
		{"tehran", schema.Place, "tehran", "Tehran"},
		{"ISLAMIC rep", "", "iran", "Islamic Republic of Iran"},
		{"repub islam", "", "iran", "Islamic Republic of Iran"},
		{"érdoğan", "", "recep-tayyip-erdogan", "Recep Tayyip Erdogan"},
		{"zarif", "", "mohammad-javad-zarif", "Zarif"},
		{"javad zar", "", "mohammad-javad-zarif", "Javad Zarif"},
		{"cooperation agr", schema.Agreement, "", ""},
	} {
		t.Run(tt.text, func(t *testing.T) {
			hits := v.Search(tt.text, tt.of, 5).Items
			if len(hits) == 0 {
				t.Fatal("nothing found")
			}
			if tt.first != "" && (hits[0].ID != tt.first || hits[0].Alias != tt.alias) {
				t.Errorf("found %+v first, want %s by %q", hits[0], tt.first, tt.alias)
			}
			for _, h := range hits {
				if tt.of != "" && h.Type != tt.of {
					t.Errorf("found %+v, want a %s", h, tt.of)
				}
			}
		})
	}
	for _, nothing := range []string{"", " ", "-", "xyzzy", "iran xyzzy", "ran"} {
		if hits := v.Search(nothing, "", 5).Items; len(hits) > 0 {
			t.Errorf("%q finds %+v", nothing, hits)
		}
	}
}

func TestAListInPartsIsTheWholeList(t *testing.T) {
	v := sampleView(t)
	all, _ := v.Claims(&Filter{}, "", 1000)
	if all.Total != len(v.graph.Claims) || len(all.Items) != all.Total || all.Next != "" {
		t.Fatalf("%d items of %d, %d claims, next %q", len(all.Items), all.Total, len(v.graph.Claims), all.Next)
	}
	var parts []*schema.Claim
	after := ""
	for {
		p, ok := v.Claims(&Filter{}, after, 7)
		if !ok {
			t.Fatalf("nothing after %q", after)
		}
		parts = append(parts, p.Items...)
		if after = p.Next; after == "" {
			break
		}
	}
	if !slices.Equal(parts, all.Items) {
		t.Error("the parts together are not the list")
	}
	if _, ok := v.Claims(&Filter{}, "no such claim", 7); ok {
		t.Error("a list goes on after what is not in it")
	}
}

func TestAFilterLeavesTheClaimsThatFit(t *testing.T) {
	v := sampleView(t)
	for name, tt := range map[string]struct {
		filter Filter
		fits   func(*schema.Claim) bool
	}{
		"entity": {Filter{Entities: []string{"iran"}}, func(c *schema.Claim) bool { return slices.Contains(c.Participants(), "iran") }},
		"entities": {Filter{Entities: []string{"china", "russia"}}, func(c *schema.Claim) bool {
			return slices.Contains(c.Participants(), "china") || slices.Contains(c.Participants(), "russia")
		}},
		"type":      {Filter{Types: []schema.ClaimType{schema.Visit}}, func(c *schema.Claim) bool { return c.Type == schema.Visit }},
		"status":    {Filter{Statuses: []schema.Status{schema.Denied, schema.Planned}}, func(c *schema.Claim) bool { return c.Status == schema.Denied || c.Status == schema.Planned }},
		"stage":     {Filter{Stages: []schema.Stage{schema.Signed}}, func(c *schema.Claim) bool { return c.Stage == schema.Signed }},
		"year":      {Filter{From: "2021", To: "2021"}, func(c *schema.Claim) bool { return c.Date.Year() == "2021" }},
		"publisher": {Filter{Source: "sample briefs"}, func(c *schema.Claim) bool { return strings.Contains(c.Evidence[0].Source, "brief-") }},
	} {
		t.Run(name, func(t *testing.T) {
			got := v.chosen(&tt.filter)
			want := 0
			for i := range v.graph.Claims {
				if tt.fits(&v.graph.Claims[i]) {
					want++
				}
			}
			if want == 0 || len(got) != want {
				t.Errorf("%d claims, want %d", len(got), want)
			}
		})
	}
}

func TestOffsetsOfAnArticleFitItsTextInBytesAndInJavaScript(t *testing.T) {
	text := "Ein Gespräch 🕊 in Köln.\n\nChina and Laos signed a treaty on 4 May 2020."
	readings := loaded(t, text)
	v := sampleView(t, readings...)
	a, ok, err := v.Article(readings[0].Article.Key())
	if err != nil || !ok || len(a.Evidence) == 0 {
		t.Fatal(ok, err, a)
	}
	units := utf16.Encode([]rune(a.Text))
	for _, m := range a.Evidence {
		want := a.Text[m.Start:m.End]
		if got := string(utf16.Decode(units[m.StartChar:m.EndChar])); got != want {
			t.Errorf("units give %q, bytes %q", got, want)
		}
	}
}

func loaded(t *testing.T, texts ...string) (all []schema.Reading) {
	t.Helper()
	for _, text := range texts {
		readings, _, err := loader.Load(t.Context(), []string{"-"}, loader.Options{Stdin: strings.NewReader(text)})
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, readings...)
	}
	return all
}

// TestConflictsAreThoseOfTheCannedQuestion compares what stands on the page of
// each claim with the groups that the question gives.
func TestConflictsAreThoseOfTheCannedQuestion(t *testing.T) {
	v := sampleView(t, loaded(t,
		"China and Laos signed the Mekong railway treaty on 4 May 2020.",
		"China and Laos signed the Mekong railway treaty on 6 June 2020.",
		"China and Laos did not sign the Mekong railway treaty on 4 May 2020.",
		"Malta joined the European Union in 2004.", "Malta joined the European Union in 2007.",
	)...)
	table, err := asked(t, v, "conflicts")
	if err != nil || len(table.Rows) == 0 {
		t.Fatal(err, "no conflicts to compare")
	}
	claim, group := slices.Index(table.Columns, "claim"), slices.Index(table.Columns, "conflict")
	inGroup := map[any][]string{}
	for _, row := range table.Rows {
		inGroup[row[group]] = append(inGroup[row[group]], strings.TrimPrefix(row[claim].(string), "claim:"))
	}
	together := map[string]bool{}
	for _, ids := range inGroup {
		for _, id := range ids {
			together[id] = true
		}
	}
	alone := map[string]bool{}
	for i := range v.graph.Claims {
		_, full := v.Claim(v.graph.Claims[i].ID)
		for _, other := range full.Conflicts {
			alone[v.graph.Claims[i].ID] = true
			if other.Type != v.graph.Claims[i].Type {
				t.Errorf("%s and %s are of different types", v.graph.Claims[i].ID, other.ID)
			}
		}
	}
	if diff := cmp.Diff(together, alone); diff != "" {
		t.Errorf("claims in conflict: question -, pages +\n%s", diff)
	}
}

func asked(t *testing.T, v *View, name string) (queries.Table, error) {
	q, ok := queries.Lookup(name)
	if !ok {
		t.Fatalf("no question %s", name)
	}
	return q.Run(t.Context(), queries.New(v.state.QuadStore(), queries.Limits{}), nil)
}

func TestANetworkHasItsCentreItsFiltersAndALimit(t *testing.T) {
	v := sampleView(t)
	one := v.Network(&Filter{Entities: []string{"iran"}}, 1, 100)
	two := v.Network(&Filter{Entities: []string{"iran"}}, 2, 100)
	if len(one.Nodes) < 5 || len(two.Nodes) <= len(one.Nodes) || one.Truncated {
		t.Errorf("%d and %d nodes within one and two hops", len(one.Nodes), len(two.Nodes))
	}
	for _, n := range one.Nodes {
		if n.Centre != (n.ID == "iran") {
			t.Errorf("%s: centre %v", n.ID, n.Centre)
		}
	}
	denied := v.Network(&Filter{Statuses: []schema.Status{schema.Planned, schema.Possible, schema.Denied}}, 1, 100)
	if len(denied.Edges) == 0 {
		t.Error("what is not actual is not drawn")
	}
	for _, e := range denied.Edges {
		if e.Status == schema.Actual {
			t.Errorf("%s is actual", e.ID)
		}
	}
	few := v.Network(&Filter{Entities: []string{"iran"}}, 1, 3)
	if len(few.Nodes) != 3 || !few.Truncated || !slices.ContainsFunc(few.Nodes, func(n Node) bool { return n.ID == "iran" }) {
		t.Errorf("of three nodes: %+v", few)
	}
	if diff := cmp.Diff(one, sampleView(t).Network(&Filter{Entities: []string{"iran"}}, 1, 100)); diff != "" {
		t.Errorf("the same store drawn twice:\n%s", diff)
	}
}

func TestATimelineIsInOrderAndDated(t *testing.T) {
	v := sampleView(t)
	p, _ := v.Timeline(&Filter{Entities: []string{"iran"}}, "", 100)
	if len(p.Items) < 3 {
		t.Fatalf("%d moments", len(p.Items))
	}
	if !slices.IsSortedFunc(p.Items, func(a, b Moment) int { return strings.Compare(string(a.Date), string(b.Date)) }) || !p.Items[0].Date.HasYear() {
		t.Errorf("%+v", p.Items)
	}
}

func TestAnEntityHasItsOfficesMembershipsAndAgreements(t *testing.T) {
	v := sampleView(t)
	e := v.Entity("iran")
	if len(e.Offices) == 0 || len(e.Memberships) == 0 || len(e.Agreements) == 0 || len(e.Neighbours) == 0 || len(e.Latest) == 0 {
		t.Fatalf("%+v", e)
	}
	total := 0
	for _, n := range e.Counts.ByStatus {
		total += n
	}
	if total != e.Claims {
		t.Errorf("%d claims by status, %d in all", total, e.Claims)
	}
	for _, a := range e.Agreements {
		if !slices.IsSortedFunc(a.Stages, func(a, b Stage) int { return strings.Compare(string(a.Date), string(b.Date)) }) {
			t.Errorf("stages of %s out of order: %+v", a.Label, a.Stages)
		}
	}
	if v.Entity("nobody") != nil {
		t.Error("an entity that is not there")
	}
}
