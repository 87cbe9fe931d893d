package score

import (
	"encoding/json"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

// TestTheFiguresAreThoseOfTheCorporasTool makes claims of the gold facts, some
// right, some wrong in a known way, and compares every figure.
func TestTheFiguresAreThoseOfTheCorporasTool(t *testing.T) {
	corpora := os.Getenv("CHANCERY_CORPORA")
	if corpora == "" {
		t.Skip("CHANCERY_CORPORA is not set: no tool to compare with")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 to run the tool with")
	}
	for _, set := range []string{"seeds", "dev"} {
		folder := filepath.Join(corpora, "corpus", set)
		gold, err := Gold(folder)
		if err != nil {
			t.Fatal(err)
		}
		claims := distorted(gold)
		path := writeClaims(t, claims)
		out, err := exec.Command(python, filepath.Join(corpora, "tools", "score_claims.py"), "--gold", folder, "--claims", path, "--json").Output()
		if err != nil {
			t.Fatal(err)
		}
		var want map[string]any
		if err := json.Unmarshal(out, &want); err != nil {
			t.Fatal(err)
		}
		r := Claims(gold, claims)
		for name, got := range r.Figures() {
			if name != "false_actual" && math.Abs(want[name].(float64)-got) > 1e-9 {
				t.Errorf("%s: %s = %v, want %v", set, name, got, want[name])
			}
		}
		if false1 := want["false_actual"].([]any); float64(r.FalseActual.Right) != false1[0] || float64(r.FalseActual.All) != false1[1] {
			t.Errorf("%s: false actual %v, want %v", set, r.FalseActual, false1)
		}
	}
}

func distorted(gold map[string][]Fact) []schema.Claim {
	var claims []schema.Claim
	for doc, facts := range gold {
		for i, f := range facts {
			c := claim(f.Type, f.Stage, f.Status, f.Date, lastNames(f.Actor), lastNames(f.Target), doc+".txt")
			c.Change = schema.Change(f.Change)
			if f.Speaker != "" && i%3 > 0 {
				c.Speaker = &lastNames([]string{f.Speaker})[0]
			}
			switch i % 7 {
			case 1:
				c.Status, c.Date = schema.Planned, "2021"
			case 2:
				c.Actors = c.Actors[:len(c.Actors)/2]
			case 3:
				c.Status = schema.Actual
				claims = append(claims, c)
			case 4:
				c.Targets, c.Stage = nil, schema.Signed
			case 5:
				c.Type = schema.Meet
			case 6:
				continue
			}
			claims = append(claims, c)
		}
	}
	return claims
}

func lastNames(entries []string) []schema.Participant {
	var out []schema.Participant
	for _, e := range entries {
		out = append(out, schema.Participant{Label: strings.ToUpper(e[strings.LastIndexByte(e, '|')+1:])})
	}
	return out
}

func writeClaims(t *testing.T, claims []schema.Claim) string {
	t.Helper()
	var b strings.Builder
	for _, c := range claims {
		line, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(append(line, '\n'))
	}
	path := filepath.Join(t.TempDir(), "claims.jsonl")
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}
