package graph

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

// filtered gives the claims that a filter leaves, each as its type and actors,
// and checks that what is exported as RDF is the same.
func filtered(t *testing.T, s *Store, f Filter) []string {
	t.Helper()
	var got []string
	for line := range strings.Lines(exported(t, s, "claims", ExportOptions{Filter: f})) {
		var c schema.Claim
		must(t, json.Unmarshal([]byte(line), &c))
		what := string(c.Type)
		for _, p := range c.Actors {
			what += " " + p.ID
		}
		got = append(got, what)
	}
	slices.Sort(got)
	other := mustOpen(t, Memory)
	_, err := other.Import(ctx, strings.NewReader(exported(t, s, "nquads", ExportOptions{Filter: f})), ImportOptions{})
	must(t, err)
	quads, err := other.Quads(ctx)
	must(t, err)
	g, err := schema.GraphFromQuads(quads)
	must(t, err)
	if len(g.Claims) != len(got) {
		t.Errorf("%d claims in RDF, %d in records", len(g.Claims), len(got))
	}
	return got
}

func TestAFilterLeavesTheClaimsThatFit(t *testing.T) {
	s := mustOpen(t, Memory)
	c := news("c")
	c.Claims[1].Status = schema.Denied
	c.Claims[1].Date, c.Claims[1].DateEnd = "2021-03", "2021-06"
	add(t, s, news("a"), news("b"), c)
	signed, metA, metB, metC := "agreement aland borduria", "meet aland astan", "meet aland bstan", "meet aland cstan"
	cases := []struct {
		name   string
		filter Filter
		want   []string
	}{
		{"nothing asked", Filter{}, []string{signed, metA, metB, metC}},
		{"a status", Filter{Statuses: []schema.Status{schema.Denied, schema.Planned}}, []string{metC}},
		{"a type", Filter{Types: []schema.ClaimType{schema.AgreementClaim}}, []string{signed}},
		{"from a year", Filter{From: "2021"}, []string{metC}},
		{"to a day", Filter{To: "2020-05-04"}, []string{metA, metB}},
		{"to the day before", Filter{To: "2020-05-03"}, nil},
		{"within the time of what takes months", Filter{From: "2021-05-01", To: "2021-05-02"}, []string{metC}},
		{"after it", Filter{From: "2021-07"}, nil},
		{"an article by its path", Filter{Source: "a.txt"}, []string{signed, metA}},
		{"an article that is not there", Filter{Source: "z.txt"}, nil},
		{"an entity", Filter{Entities: []string{"bstan"}}, []string{metB}},
		{"what is a hop further", Filter{Entities: []string{"bstan"}, Hops: 2}, []string{signed, metA, metB, metC}},
		{"two conditions", Filter{Entities: []string{"aland"}, Types: []schema.ClaimType{schema.Meet}, Source: "b.txt"}, []string{metB}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := filtered(t, s, c.filter); !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestWhatIsFilteredIsWholeAndNoMore(t *testing.T) {
	s := mustOpen(t, Memory)
	add(t, s, news("a"), news("b"))
	_, err := s.Import(ctx, strings.NewReader("<a:x> <a:y> <a:z> .\n"), ImportOptions{})
	must(t, err)
	got := exported(t, s, "nquads", ExportOptions{Filter: Filter{Source: "a.txt"}})
	if strings.Contains(got, "b.txt") || strings.Contains(got, "bstan") || strings.Contains(got, "<a:x>") {
		t.Errorf("too much:\n%s", got)
	}
	alone := mustOpen(t, Memory)
	add(t, alone, news("a"))
	if want := nquads(t, alone); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := exported(t, s, "dot", ExportOptions{Filter: Filter{Types: []schema.ClaimType{schema.Meet}}}); strings.Contains(got, "signed") || !strings.Contains(got, "met") {
		t.Errorf("got %s", got)
	}
}
