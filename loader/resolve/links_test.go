package resolve

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-kg/chancery/schema"
)

func linksOf(t testing.TB, text string) *Links {
	t.Helper()
	l, err := ParseLinks("links.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestLinksSayWhoIsWho(t *testing.T) {
	visit := func(id, name string) schema.Reading {
		return story{
			id: id, date: "2015-03-19",
			entities: []schema.LocalEntity{state("oman"), person("p0", name, "foreign minister", "yemen"), state("yemen")},
			claims:   []schema.Claim{{Type: schema.Visit, Status: schema.Actual, Date: "2015-03-16", Confidence: 0.8, Actors: by(schema.Person, "p0"), Targets: by(schema.Country, "oman")}},
		}.reading()
	}
	readings := []schema.Reading{visit("a", "Hussein Ramadan"), visit("b", "Tariq Salim"), visit("c", "Hussein Ramadan")}
	for _, c := range []struct {
		why, links string
		want       int
	}{
		{"without links names tell", "", 2},
		{"what is the same is one", "same: Hussein Ramadan | tariq salim", 1},
		{"what is apart is two", "apart: Hussein Ramadan @ a | Hussein Ramadan @ c", 3},
		{"what no article names changes nothing", "same: Kofi Mensah | Ama Mensah\napart: Kofi Mensah | Tariq Salim", 2},
		{"a state is no person", "same: Oman | Tariq Salim", 2},
	} {
		t.Run(c.why, func(t *testing.T) {
			l := linksOf(t, c.links)
			g := l.Merge(readings)
			persons := 0
			for _, e := range g.Entities {
				if e.Type == schema.Person {
					persons++
				}
			}
			if persons != c.want {
				t.Errorf("%d persons, want %d: %+v", persons, c.want, g.Entities)
			}
			turned := slices.Clone(readings)
			slices.Reverse(turned)
			if diff := cmp.Diff(g, l.Merge(turned)); diff != "" {
				t.Errorf("the order of articles matters:\n%s", diff)
			}
		})
	}
}

func TestLinksTellTheirMistakes(t *testing.T) {
	for text, want := range map[string]string{
		"same: A | B\nlike: A | B": `links.txt:2: "like: A | B": want "same:" or "apart:" and names`,
		"same: A":                  `links.txt:1: "same: A": want two to 100 names, with | between them`,
		"same: A | ":               `links.txt:1: "same: A |": a name is empty`,
	} {
		if _, err := ParseLinks("links.txt", []byte(text)); err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}

func FuzzParseLinks(f *testing.F) {
	f.Add([]byte("same: A | B @ x # why\n\napart: C | D | E"))
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := ParseLinks("f", data)
		if (l == nil) == (err == nil) {
			t.Fatalf("links %v and error %v", l, err)
		}
		l.Merge(nil)
	})
}
