package extract

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/chancery-kg/chancery/schema"
)

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
		"unknown type":  {"- {id: a, type: greet, verbs: meet, reason: r, match: m, not: n}\n", `codebook/x.yaml:1: frame a: no type "greet"`},
		"unknown root":  {"- {id: a, type: meet, plover: light, verbs: meet, reason: r, match: m, not: n}\n", `no root "light" of PLOVER`},
		"unknown stage": {"- {id: a, type: meet, stage: signed, verbs: meet, reason: r, match: m, not: n}\n", `no stage "signed" of meet`},
		"unknown key":   {good + "- id: b\n  type: meet\n  verb: meet\n", `codebook/x.yaml:4: unknown key "verb"`},
		"no YAML":       {good + "- {\n", "codebook/x.yaml:"},
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

func FuzzCodebook(f *testing.F) {
	f.Add([]byte("- {id: a, type: meet, verbs: meet, actor: subj + with, reason: r, match: m, not: n}\n"))
	f.Add([]byte("- &x {id: a}\n- *x\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		book, err := Default().With("my.yaml", data)
		switch {
		case err != nil && !strings.HasPrefix(err.Error(), "my.yaml:"):
			t.Errorf("%v names no file", err)
		case err == nil && len(book.Own()) == 0:
			t.Error("neither frames nor an error")
		}
	})
}
