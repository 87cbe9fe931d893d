package resolve

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/chancery-kg/chancery/schema"
)

// story makes readings by hand: what one article knows, without its text.
type story struct {
	id, publisher string
	date          schema.Date
	entities      []schema.LocalEntity
	claims        []schema.Claim
}

func (s story) reading() schema.Reading {
	r := schema.Reading{Article: schema.Article{ID: s.id, Source: s.id, Date: s.date, Publisher: s.publisher, Text: s.id}, Entities: s.entities}
	for i, c := range s.claims {
		c.ID = fmt.Sprintf("c%d", i)
		if c.Targets == nil {
			c.Targets = []schema.Participant{}
		}
		quote := fmt.Sprintf("sentence %d of %s", i, s.id)
		if c.Plover != "" { // tests use it for the words of the sentence
			quote, c.Plover = c.Plover, ""
		}
		c.Evidence = []schema.Evidence{{Article: r.Article.IRI(), Source: s.id, Start: 0, End: len(quote), Quote: quote, Rule: "test"}}
		r.Claims = append(r.Claims, c)
	}
	return r
}

func state(id string) schema.LocalEntity {
	return schema.LocalEntity{ID: id, Known: true, Type: schema.Country, Label: strings.ToUpper(id[:1]) + id[1:], Mentions: 1}
}

func person(id, name, office, country string) schema.LocalEntity {
	e := schema.LocalEntity{ID: id, Type: schema.Person, Label: name, Names: []string{name}, Mentions: 1}
	if office != "" {
		e.Offices = []string{office}
	}
	if country != "" {
		e.Of = []string{country}
	}
	return e
}

func holder(id, office, country string) schema.LocalEntity {
	e := person(id, country+" "+office, office, country)
	e.Names = nil
	return e
}

func pactOf(id, words string, date schema.Date, parties ...string) schema.LocalEntity {
	return schema.LocalEntity{ID: id, Type: schema.Agreement, Label: words, Names: []string{words}, Kind: strings.ToLower(words), Of: parties, Date: date, Mentions: 1}
}

func by(t schema.EntityType, ids ...string) []schema.Participant {
	var out []schema.Participant
	for _, id := range ids {
		out = append(out, schema.Participant{ID: id, Label: id, Type: t})
	}
	return out
}

func signed(pact string, date schema.Date, status schema.Status, parties ...string) schema.Claim {
	return schema.Claim{
		Type: schema.AgreementClaim, Stage: schema.Signed, Status: status, Date: date, Confidence: 0.8,
		Actors: by(schema.Country, parties...), Object: &schema.Thing{ID: pact, Label: pact},
	}
}

// smiles is a claim that keeps a person in the graph.
func smiles(id string) schema.Claim {
	return schema.Claim{Type: schema.Resign, Status: schema.Actual, Actors: by(schema.Person, id), Confidence: 0.5}
}

func TestPersonsAcrossArticles(t *testing.T) {
	for _, tt := range []struct {
		name    string
		people  []schema.LocalEntity // one article each, all of March 2021
		want    string               // labels of the persons in the graph, sorted
		unnamed bool
	}{
		{"spellings of one name are one person", []schema.LocalEntity{
			person("e0", "Saeed Tavakoli", "spokesperson", "iran"), person("e0", "Said Tavakoli", "spokesperson", "iran"),
		}, "Saeed Tavakoli", false},
		{"a surname joins the only one who has it", []schema.LocalEntity{
			person("e0", "Judit Varga", "justice minister", "hungary"), person("e0", "Varga", "", ""),
		}, "Judit Varga", false},
		{"a surname joins none of two", []schema.LocalEntity{
			person("e0", "Judit Varga", "justice minister", "hungary"), person("e0", "Mihaly Varga", "finance minister", "hungary"), person("e0", "Varga", "", "hungary"),
		}, "Judit Varga|Mihaly Varga|Varga", false},
		{"namesakes of two states stay apart", []schema.LocalEntity{
			person("e0", "Ahmed Karim", "foreign minister", "iraq"), person("e0", "Ahmed Karim", "interior minister", "egypt"),
		}, "Ahmed Karim|Ahmed Karim", false},
		{"a name without a state joins neither of two namesakes", []schema.LocalEntity{
			person("e0", "Ahmed Karim", "foreign minister", "iraq"), person("e0", "Ahmed Karim", "interior minister", "egypt"), person("e0", "Ahmed Karim", "", ""),
		}, "Ahmed Karim|Ahmed Karim|Ahmed Karim", false},
		{"a middle name makes no other person", []schema.LocalEntity{
			person("e0", "George Walker Brown", "president", "canada"), person("e0", "George Brown", "", ""),
		}, "George Walker Brown", false},
		{"an office joins its only holder", []schema.LocalEntity{
			person("e0", "Sergei Lavrov", "foreign minister", "russia"), holder("e0", "foreign minister", "russia"),
		}, "Sergei Lavrov", false},
		{"an office of another state does not", []schema.LocalEntity{
			person("e0", "Sergei Lavrov", "foreign minister", "russia"), holder("e0", "foreign minister", "poland"),
		}, "Sergei Lavrov|poland foreign minister", false},
		{"an office joins none of two holders", []schema.LocalEntity{
			person("e0", "Anna Nowak", "foreign minister", "poland"), person("e0", "Jan Kos", "foreign minister", "poland"), holder("e0", "foreign minister", "poland"),
		}, "Anna Nowak|Jan Kos|poland foreign minister", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var rs []schema.Reading
			for i, p := range tt.people {
				rs = append(rs, story{id: fmt.Sprint("a", i), date: "2021-03-01", entities: []schema.LocalEntity{p}, claims: []schema.Claim{smiles("e0")}}.reading())
			}
			g := Merge(rs)
			var got []string
			for _, e := range g.Entities {
				got = append(got, e.Label)
			}
			slices.Sort(got)
			if s := strings.Join(got, "|"); s != tt.want {
				t.Errorf("got %q, want %q", s, tt.want)
			}
		})
	}
}

func TestOfficeJoinsTheHolderOfItsTime(t *testing.T) {
	at := func(id string, date schema.Date, p schema.LocalEntity) schema.Reading {
		return story{id: id, date: date, entities: []schema.LocalEntity{p}, claims: []schema.Claim{smiles("e0")}}.reading()
	}
	g := Merge([]schema.Reading{
		at("a", "2006-05-01", person("e0", "George Bush", "president", "united-states")),
		at("b", "2012-05-01", person("e0", "Barack Obama", "president", "united-states")),
		at("c", "2012-08-01", holder("e0", "president", "united-states")),
		at("d", "2019-08-01", holder("e0", "president", "united-states")),
	})
	articles := map[string]int{}
	for _, e := range g.Entities {
		articles[e.Label] = e.Articles
	}
	want := map[string]int{"George Bush": 1, "Barack Obama": 2, "united-states president": 1}
	if diff := cmp.Diff(want, articles); diff != "" {
		t.Error(diff)
	}
}

func TestAgreementsAcrossArticles(t *testing.T) {
	type report struct {
		words  string
		date   schema.Date // of signing, "" for not signed
		pub    schema.Date
		other  string
		status schema.Status
	}
	for _, tt := range []struct {
		name    string
		reports []report
		want    int
	}{
		{"names of a partnership not yet signed are one", []report{
			{"Comprehensive Cooperation Pact", "", "2021-10-11", "russia", schema.Planned},
			{"Global Agreement for Cooperation", "", "2021-10-11", "russia", schema.Planned},
			{"strategic partnership deal", "", "2023-03-30", "russia", schema.Planned},
		}, 1},
		{"a signing dated by day, month and year is one", []report{
			{"25-year cooperation agreement", "2021-03-27", "2021-10-11", "china", schema.Actual},
			{"similar agreement", "2021-03", "2021-10-11", "china", schema.Actual},
			{"strategic partnership", "2021", "2021-10-12", "china", schema.Actual},
			{"25-year strategic plan", "--03-27", "", "china", schema.Actual},
		}, 1},
		{"an interim and a permanent agreement are two", []report{
			{"interim free trade agreement", "2018-05-17", "2018-05-18", "armenia", schema.Actual},
			{"permanent free trade agreement", "", "2021-05-18", "armenia", schema.Planned},
		}, 2},
		{"what is agreed keeps agreements apart", []report{
			{"loan guarantee agreement", "2017-01-05", "2017-01-06", "iraq", schema.Actual},
			{"trade agreement", "2017-01-05", "2017-01-06", "iraq", schema.Actual},
		}, 2},
		{"a signing planned after one took place is another's", []report{
			{"border treaty", "2001-04-02", "2001-04-03", "norway", schema.Actual},
			{"border treaty", "", "2015-06-01", "norway", schema.Planned},
		}, 2},
		{"other parties, other agreement", []report{
			{"border treaty", "2001-04-02", "2001-04-03", "norway", schema.Actual},
			{"border treaty", "2001-04-02", "2001-04-03", "finland", schema.Actual},
		}, 2},
		{"a vague one joins none of two", []report{
			{"loan guarantee agreement", "2017-01-05", "2017-01-06", "iraq", schema.Actual},
			{"trade agreement", "2017-01-05", "2017-01-06", "iraq", schema.Actual},
			{"agreement", "2017", "2017-02-06", "iraq", schema.Actual},
		}, 3},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var rs []schema.Reading
			for i, r := range tt.reports {
				date := r.date
				if r.status != schema.Actual {
					date = ""
				}
				rs = append(rs, story{
					id: fmt.Sprint("a", i), date: r.pub,
					entities: []schema.LocalEntity{state("iran"), state(r.other), pactOf("e0", r.words, date, "iran", r.other)},
					claims:   []schema.Claim{signed("e0", r.date, r.status, "iran", r.other)},
				}.reading())
			}
			g := Merge(rs)
			n := 0
			for _, e := range g.Entities {
				if e.Type == schema.Agreement {
					n++
				}
			}
			if n != tt.want {
				t.Errorf("%d agreements, want %d: %+v", n, tt.want, g.Entities)
			}
		})
	}
}

func TestFiveReportsOfOneSigningAreOneClaim(t *testing.T) {
	var rs []schema.Reading
	for i, date := range []schema.Date{"2021-03-27", "--03-27", "2021-03-27", "2021", ""} {
		rs = append(rs, story{
			id: fmt.Sprint("a", i), date: "2021-10-11",
			entities: []schema.LocalEntity{state("iran"), state("china"), pactOf("e0", "25-year cooperation agreement", date, "china", "iran")},
			claims:   []schema.Claim{signed("e0", date, schema.Actual, "iran", "china")},
		}.reading())
	}
	g := Merge(rs)
	if len(g.Claims) != 1 {
		t.Fatalf("%d claims, want 1", len(g.Claims))
	}
	c := g.Claims[0]
	if c.Date != "2021-03-27" || len(c.Evidence) != 5 || c.Confidence <= 0.8 {
		t.Errorf("date %s, %d sentences, confidence %v", c.Date, len(c.Evidence), c.Confidence)
	}
	if len(g.Merges) == 0 {
		t.Error("nothing says why the reports were taken for one")
	}
}

func TestYearlessDateKeepsNoYearBetweenTwo(t *testing.T) {
	meet := func(id string, date schema.Date) schema.Reading {
		return story{
			id: id, date: "", entities: []schema.LocalEntity{state("iran"), state("china")},
			claims: []schema.Claim{{Type: schema.MemberOf, Change: schema.Join, Status: schema.Actual, Date: date, Confidence: 0.8, Actors: by(schema.Country, "iran"), Targets: by(schema.Organization, "nato")}},
		}.reading()
	}
	g := Merge([]schema.Reading{meet("a", "2020-03-27"), meet("b", "2021-03-27"), meet("c", "--03-27")})
	var dates []string
	for _, c := range g.Claims {
		dates = append(dates, string(c.Date))
	}
	slices.Sort(dates)
	if got := strings.Join(dates, " "); got != "--03-27 2020-03-27 2021-03-27" {
		t.Errorf("got %s", got)
	}
}

func TestMeetingsOfDifferentDaysStayApart(t *testing.T) {
	meet := func(id string, pub, date schema.Date) schema.Reading {
		return story{
			id: id, date: pub, entities: []schema.LocalEntity{state("iran"), state("china")},
			claims: []schema.Claim{{Type: schema.Meet, Status: schema.Actual, Date: date, Confidence: 0.8, Actors: by(schema.Country, "iran", "china")}},
		}.reading()
	}
	for _, tt := range []struct {
		name string
		rs   []schema.Reading
		want int
	}{
		{"one day, two papers", []schema.Reading{meet("a", "2021-03-28", "2021-03-27"), meet("b", "2021-03-29", "2021-03-27")}, 1},
		{"two days", []schema.Reading{meet("a", "2021-03-28", "2021-03-27"), meet("b", "2021-03-29", "2021-03-28")}, 2},
		{"undated, told in one week in the same words", []schema.Reading{meet("a", "2021-03-25", ""), meet("b", "2021-03-29", "")}, 1},
		{"undated, told ten years apart in the same words", []schema.Reading{meet("a", "2011-03-28", ""), meet("b", "2021-03-29", "")}, 2},
		{"undated, told once a week for four weeks", []schema.Reading{meet("a", "2021-03-01", ""), meet("b", "2021-03-08", ""), meet("c", "2021-03-15", ""), meet("d", "2021-03-22", "")}, 2},
		{"undated, in papers of which nobody knows the day", []schema.Reading{meet("a", "", ""), meet("b", "", "")}, 1},
		{"undated, and dated in the same week", []schema.Reading{meet("a", "2021-03-28", "2021-03-27"), meet("b", "2021-03-29", "")}, 1},
		{"undated, and dated years before", []schema.Reading{meet("a", "2011-03-28", "2011-03-27"), meet("b", "2021-03-29", "")}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			g := Merge(tt.rs)
			if len(g.Claims) != tt.want {
				t.Errorf("%d claims, want %d", len(g.Claims), tt.want)
			}
			ids := map[string]bool{}
			for _, c := range g.Claims {
				ids[c.ID] = true
			}
			if len(ids) != len(g.Claims) {
				t.Error("two claims have one identifier")
			}
			slices.Reverse(tt.rs)
			if diff := cmp.Diff(g, Merge(tt.rs)); diff != "" {
				t.Errorf("the order of articles matters:\n%s", diff)
			}
		})
	}
}

func TestCopiesDoNotAddConfidence(t *testing.T) {
	report := func(id, publisher, words string) schema.Reading {
		c := signed("e0", "2021-03-27", schema.Actual, "iran", "china")
		c.Plover = words
		return story{
			id: id, publisher: publisher, date: "2021-03-28",
			entities: []schema.LocalEntity{state("iran"), state("china"), pactOf("e0", "trade agreement", "2021-03-27", "china", "iran")},
			claims:   []schema.Claim{c},
		}.reading()
	}
	confidence := func(rs ...schema.Reading) float64 { return Merge(rs).Claims[0].Confidence }
	one := confidence(report("a", "Herald", "Both signed."))
	copied := confidence(report("a", "Herald", "Both signed."), report("b", "Post", "Both  signed. "))
	sister := confidence(report("a", "Herald", "Both signed."), report("b", "Herald", "It was signed."))
	other := confidence(report("a", "Herald", "Both signed."), report("b", "Post", "It was signed."))
	if one != copied || one != sister || other <= one {
		t.Errorf("one %v, a copy %v, one publisher twice %v, two publishers %v", one, copied, sister, other)
	}
}

func TestSpeakersOfOneSideAreOne(t *testing.T) {
	planned := func(id string, speaker schema.Participant) schema.Reading {
		c := signed("e0", "", schema.Planned, "iran", "china")
		c.Speaker = &speaker
		return story{
			id: id, date: "2021-03-01",
			entities: []schema.LocalEntity{state("iran"), state("china"), pactOf("e0", "trade agreement", "", "china", "iran"), person("p0", "Saeed Tavakoli", "spokesperson", "iran"), person("p1", "Li Wen", "foreign minister", "china")},
			claims:   []schema.Claim{c},
		}.reading()
	}
	iran, spokesman, li := by(schema.Country, "iran")[0], by(schema.Person, "p0")[0], by(schema.Person, "p1")[0]
	g := Merge([]schema.Reading{planned("a", iran), planned("b", spokesman)})
	if len(g.Claims) != 1 || g.Claims[0].Speaker.Label != "Saeed Tavakoli" {
		t.Errorf("a state and its spokesman are not one speaker: %d claims", len(g.Claims))
	}
	if g := Merge([]schema.Reading{planned("a", li), planned("b", spokesman)}); len(g.Claims) != 2 {
		t.Errorf("speakers of two states are one: %d claims", len(g.Claims))
	}
}

// randomStory draws a reading from few names, so that much of it meets.
func randomStory(t *rapid.T, id string) schema.Reading {
	states := []string{"iran", "china", "russia"}
	names := []string{"Sergei Lavrov", "Sergey Lavrov", "Lavrov", "Anna Lavrova", "Judit Varga", "Varga"}
	s := story{id: id, date: rapid.SampledFrom([]schema.Date{"", "2020-01-02", "2021-03-28", "2021-10-11"}).Draw(t, "pub"), publisher: rapid.SampledFrom([]string{"", "Post"}).Draw(t, "by")}
	for _, c := range states {
		s.entities = append(s.entities, state(c))
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "people") {
		p := person(fmt.Sprint("p", i), rapid.SampledFrom(names).Draw(t, "name"), rapid.SampledFrom([]string{"", "foreign minister"}).Draw(t, "office"), rapid.SampledFrom(append(states, "")).Draw(t, "of"))
		if rapid.Bool().Draw(t, "unnamed") {
			p.Names = nil
		}
		s.entities = append(s.entities, p)
		s.claims = append(s.claims, smiles(p.ID))
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "pacts") {
		id := fmt.Sprint("g", i)
		date := rapid.SampledFrom([]schema.Date{"", "2021", "--03-27", "2021-03-27", "2020-03-27"}).Draw(t, "date")
		words := rapid.SampledFrom([]string{"agreement", "trade agreement", "strategic partnership", "Cooperation Charter", "interim trade deal"}).Draw(t, "words")
		other := rapid.SampledFrom(states[1:]).Draw(t, "party")
		s.entities = append(s.entities, pactOf(id, words, date, "iran", other))
		s.claims = append(s.claims, signed(id, date, rapid.SampledFrom(schema.Statuses).Draw(t, "status"), "iran", other))
	}
	return s.reading()
}

func TestMergeIsAFunctionOfTheSet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var rs []schema.Reading
		for i := range rapid.IntRange(0, 8).Draw(t, "articles") {
			rs = append(rs, randomStory(t, fmt.Sprint("a", i)))
		}
		want := Merge(rs)
		shuffled := rapid.Permutation(rs).Draw(t, "order")
		if len(rs) > 0 {
			shuffled = append(shuffled, shuffled[0])
		}
		if diff := cmp.Diff(want, Merge(shuffled)); diff != "" {
			t.Fatalf("another order, or one article twice, gives another graph:\n%s", diff)
		}
		for i := range want.Claims {
			if err := want.Claims[i].Validate(); err != nil {
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(want.Claims, want.Normal().Claims); diff != "" {
			t.Fatalf("claims are not in the form that the store keeps:\n%s", diff)
		}
		if diff := cmp.Diff(want.Entities, want.Normal().Entities); diff != "" {
			t.Fatalf("entities are not in the form that the store keeps:\n%s", diff)
		}
		ids := map[string]bool{}
		for _, e := range want.Entities {
			if ids[e.ID] {
				t.Fatalf("two entities are called %s", e.ID)
			}
			ids[e.ID] = true
		}
	})
}

func TestTwoReadingsOfOneArticleCountAsOne(t *testing.T) {
	read := func(status schema.Status) schema.Reading {
		return story{
			id: "a", date: "2021-10-11",
			entities: []schema.LocalEntity{state("iran"), state("china"), pactOf("e0", "trade agreement", "", "china", "iran")},
			claims:   []schema.Claim{signed("e0", "2021-03-27", status, "iran", "china")},
		}.reading()
	}
	a, b := read(schema.Actual), read(schema.Planned)
	one, other := Merge([]schema.Reading{a, b}), Merge([]schema.Reading{b, a})
	if diff := cmp.Diff(one, other); diff != "" || len(one.Claims) != 1 {
		t.Errorf("%d claims; orders differ by\n%s", len(one.Claims), diff)
	}
}

func TestMergeLeavesReadingsAsTheyAre(t *testing.T) {
	r := story{
		id: "a", date: "2021-10-11",
		entities: []schema.LocalEntity{state("iran"), state("china"), pactOf("e0", "trade agreement", "", "china", "iran")},
		claims:   []schema.Claim{signed("e0", "2021-03-27", schema.Actual, "iran", "china")},
	}
	before, given := r.reading(), r.reading()
	Merge([]schema.Reading{given})
	if diff := cmp.Diff(before, given); diff != "" {
		t.Error(diff)
	}
}
