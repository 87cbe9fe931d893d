package score

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-kg/chancery/schema"
)

func people(labels ...string) []schema.Participant {
	var out []schema.Participant
	for _, label := range labels {
		out = append(out, schema.Participant{Label: label})
	}
	return out
}

func claim(typ, stage, status, date string, actors, targets []schema.Participant, sources ...string) schema.Claim {
	c := schema.Claim{
		Type: schema.ClaimType(typ), Stage: schema.Stage(stage), Status: schema.Status(status), Date: schema.Date(date),
		Actors: actors, Targets: targets,
	}
	for _, s := range sources {
		c.Evidence = append(c.Evidence, schema.Evidence{Source: s})
	}
	return c
}

func TestNamesAreComparedWithoutWhatDoesNotTellThemApart(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"The United States", "united states"},
		{"Türkiye", "turkiye"},
		{"Iran's foreign ministry", "iran foreign ministry"},
		{"Amir-Abdollahian", "amir abdollahian"},
		{"U.S.", "u s"},
		{"  an  Accord ", "accord"},
		{"’s", ""},
		{"Shi'sm", "shi sm"}, // not at the end of a word
	} {
		if got := normal(tt.in); got != tt.want {
			t.Errorf("normal(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestDatesFitAsFarAsBothAreKnown(t *testing.T) {
	for _, tt := range []struct {
		gold, claim string
		fits, known bool
	}{
		{"2021-03-27", "2021-03-27", true, true},
		{"2021-03-27", "2021", true, true},
		{"2021", "2021-03", true, true},
		{"2021-03", "2021-04", false, true},
		{"2021-03", "", false, true},
		{"", "2021", false, false},
		{"2021-03/2021-05", "2021-04-09", true, true},
		{"2021-03/2021-05", "2021-05-31", true, true},
		{"2021-03/2021-05", "2021-06", false, true},
	} {
		fits, known := sameDate(tt.gold, tt.claim)
		if fits != tt.fits || known != tt.known {
			t.Errorf("sameDate(%q, %q) = %v, %v", tt.gold, tt.claim, fits, known)
		}
	}
}

func TestAFactAndAClaimMatchWhenKindAndParticipantsDo(t *testing.T) {
	accord := Fact{Type: "agreement", Stage: "signed", Actor: []string{"Iran|Tehran", "China|Beijing"}}
	backing := Fact{Type: "support", Actor: []string{"Turkey|Ankara", "Iran"}, Target: []string{"Russia|Moscow"}}
	for _, tt := range []struct {
		why             string
		fact            Fact
		claim           schema.Claim
		strict, relaxed bool
	}{
		{"both parties, by alias", accord, claim("agreement", "signed", "", "", people("Beijing", "Tehran"), nil), true, true},
		{"parties pooled from both roles", accord, claim("agreement", "signed", "", "", people("Iran"), people("China")), true, true},
		{"one of two parties", accord, claim("agreement", "signed", "", "", people("Iran"), nil), false, false},
		{"another stage", accord, claim("agreement", "drafted", "", "", people("Iran", "China"), nil), false, true},
		{"one party cannot stand for two", Fact{Type: "meet", Actor: []string{"Iran", "Iran"}}, claim("meet", "", "", "", people("Iran"), nil), false, false},
		{"one actor of two is enough when roles differ", backing, claim("support", "", "", "", people("Iran"), people("Russia")), true, true},
		{"the target must match too", backing, claim("support", "", "", "", people("Iran"), people("China")), false, false},
		{"another type", backing, claim("reject", "", "", "", people("Iran"), people("Moscow")), false, true},
	} {
		g, c := goldSide(tt.fact), claimSide(tt.claim)
		if got := strictly(g, c); got != tt.strict {
			t.Errorf("%s: strict %v", tt.why, got)
		}
		if got := relaxedly(g, c); got != tt.relaxed {
			t.Errorf("%s: relaxed %v", tt.why, got)
		}
	}
}

func TestAResultCountsWhatMatchedAndHowWell(t *testing.T) {
	gold := map[string][]Fact{
		"001": {
			{Type: "agreement", Stage: "signed", Actor: []string{"Iran", "China"}, Status: "actual", Date: "2021-03-27"},
			{Type: "agreement", Stage: "signed", Actor: []string{"Iran", "Russia"}, Status: "planned", Speaker: "Iran|Tehran"},
		},
		"002": {{Type: "visit", Actor: []string{"Wang Yi"}, Target: []string{"Iran"}, Status: "actual"}},
	}
	tehran := schema.Participant{Label: "Tehran"}
	pact := claim("agreement", "signed", "actual", "", people("Iran", "Russia"), nil, "news/001.txt")
	pact.Speaker = &tehran
	got := Claims(gold, []schema.Claim{
		claim("agreement", "signed", "actual", "2021", people("Iran", "China"), nil, "001.txt", "002.txt"),
		pact,
		claim("meet", "", "actual", "", people("Iran", "Russia"), nil, "001.txt"), // no fact has this type
		claim("visit", "", "actual", "", people("Wang Yi"), people("Iran"), "003.txt"),
	})
	want := Result{
		Docs: 2, Tally: Tally{Gold: 3, Claims: 3, Strict: 2}, Relaxed: 2,
		Status: Part{1, 2}, Date: Part{1, 1}, Speaker: Part{1, 1}, FalseActual: Part{1, 1},
		PerType: map[string]Tally{"agreement": {2, 3, 2}, "visit": {1, 0, 0}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
	if p, r, f := got.Precision(), got.Recall(), got.F1(); p != 2./3 || r != 2./3 || f != 2./3 {
		t.Errorf("P %v R %v F1 %v", p, r, f)
	}
}

func TestNothingScoresZeroAndNotNaN(t *testing.T) {
	r := Claims(map[string][]Fact{"1": nil}, nil)
	if r.Precision() != 0 || r.Recall() != 0 || r.F1() != 0 || r.Status.Share() != 0 || r.RelaxedRecall() != 0 {
		t.Errorf("got %+v", r)
	}
}

func TestABrokenGoldLineIsNamed(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "7.gold.jsonl")
	if err := os.WriteFile(path, []byte("{\"type\":\"meet\"}\n\n{broken\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Gold(dir); err == nil || !strings.Contains(err.Error(), "7.gold.jsonl: line 3") {
		t.Errorf("got %v", err)
	}
	if _, err := Gold(t.TempDir()); err == nil || !strings.Contains(err.Error(), "no *.gold.jsonl") {
		t.Errorf("an empty folder: %v", err)
	}
}
