package extract

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/chancery-kg/chancery/schema"
)

func TestCodebookUsesOnlyKnownTypesStagesAndChanges(t *testing.T) {
	for _, f := range defaultCodebook().frames {
		if !oneOf(f.Type, schema.ClaimTypes) {
			t.Errorf("%s:%d: %s: unknown type %q", f.file, f.line, f.ID, f.Type)
		}
		if f.Stage != "" && (f.Type != schema.AgreementClaim || !oneOf(f.Stage, schema.Stages)) {
			t.Errorf("%s:%d: %s: stage %q", f.file, f.line, f.ID, f.Stage)
		}
		if f.Change != "" && !oneOf(f.Change, schema.Changes) {
			t.Errorf("%s:%d: %s: change %q", f.file, f.line, f.ID, f.Change)
		}
	}
}

func TestCodebookCoversEveryClaimType(t *testing.T) {
	covered := map[schema.ClaimType]bool{schema.HoldsOffice: true} // by the grammar of offices
	for _, f := range defaultCodebook().frames {
		covered[f.Type] = true
	}
	for _, c := range schema.ClaimTypes {
		if !covered[c] {
			t.Errorf("no frame for %s", c)
		}
	}
}

func TestBadCodebookIsRefusedWithFileAndLine(t *testing.T) {
	good := "- {id: a, type: meet, verbs: meet, actor: subj, reason: r, match: m, not: n}\n"
	for name, c := range map[string]struct{ text, want string }{
		"no id":         {good + "- {type: meet, verbs: meet}\n", "codebook/x.yaml:2: frame without id"},
		"twice":         {good + good, "codebook/x.yaml:2: frame a is already at codebook/x.yaml:1"},
		"unknown slot":  {"- {id: a, type: meet, verbs: meet, actor: sbj, reason: r, match: m, not: n}\n", `unknown slot "sbj"`},
		"unknown class": {"- {id: a, type: meet, verbs: meet, actor: obj<foo>, reason: r, match: m, not: n}\n", `unknown noun class "foo"`},
		"no trigger":    {"- {id: a, type: meet, reason: r, match: m, not: n}\n", "no word evokes it"},
		"not a list":    {"id: a\n", "codebook/x.yaml"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := loadCodebook(fstest.MapFS{"codebook/x.yaml": {Data: []byte(c.text)}})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func oneOf[T comparable](x T, list []T) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}
