package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-kg/chancery/cmd/chancery/card"
	"github.com/chancery-kg/chancery/cmd/chancery/samples"
	"github.com/chancery-kg/chancery/loader"
	"github.com/chancery-kg/chancery/loader/resolve"
	"github.com/chancery-kg/chancery/schema"
)

// TestEachSampleGivesItsClaims reads each sample article alone and compares
// its claims with testdata/golden. The files say what is read, right or wrong;
// with UPDATE_GOLDEN set they are written, and the difference is to be read
// before it is committed.
func TestEachSampleGivesItsClaims(t *testing.T) {
	golden, err := filepath.Abs(filepath.Join("testdata", "golden"))
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	paths, err := samples.Write(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		readings, report, err := loader.Load(t.Context(), []string{path}, loader.Options{})
		if err != nil || len(report.Failures) > 0 {
			t.Fatal(err, report.Failures)
		}
		for _, r := range readings {
			name := strings.TrimSuffix(filepath.Base(r.Article.Source), filepath.Ext(r.Article.Source)) + ".txt"
			compareGolden(t, filepath.Join(golden, name), claimsOf(resolve.Merge([]schema.Reading{r})))
		}
	}
}

// claimsOf lists the claims of a graph in the order of the text.
func claimsOf(g schema.Graph) string {
	g = *g.Normal()
	slices.SortStableFunc(g.Claims, func(a, b schema.Claim) int { return a.Evidence[0].Start - b.Evidence[0].Start })
	var b strings.Builder
	for i := range g.Claims {
		c := &g.Claims[i]
		fmt.Fprintf(&b, "%s\n", card.Gloss(c))
		if when := card.When(c); when != "" {
			fmt.Fprintf(&b, "  when   %s\n", when)
		}
		if c.Place != nil {
			fmt.Fprintf(&b, "  where  %s\n", c.Place.Label)
		}
		if c.Speaker != nil {
			fmt.Fprintf(&b, "  says   %s\n", c.Speaker.Label)
		}
		for _, e := range c.Evidence {
			fmt.Fprintf(&b, "  %-6s %s\n", fmt.Sprintf("%d–%d", e.Start, e.End), oneLine(e.Quote))
		}
	}
	return b.String()
}

func compareGolden(t *testing.T, path, got string) {
	t.Helper()
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s: want -, got +; UPDATE_GOLDEN=1 go test -run Sample writes it:\n%s", filepath.Base(path), diff)
	}
}
