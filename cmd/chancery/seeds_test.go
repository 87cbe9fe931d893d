package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestScriptsOverSeeds runs the scenarios of testdata/seeds over the five
// scraped pages of the corpora, which lie in seeds/.
func TestScriptsOverSeeds(t *testing.T) {
	corpora := os.Getenv("CHANCERY_CORPORA")
	if corpora == "" {
		t.Skip("CHANCERY_CORPORA is not set: no scraped pages to read")
	}
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join("testdata", "seeds"),
		Setup: func(env *testscript.Env) error {
			return os.CopyFS(filepath.Join(env.WorkDir, "seeds"), os.DirFS(filepath.Join(corpora, "corpus", "seeds")))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"row": row, "rows": rows},
	})
}

// row demands that a row of the last standard output, JSON lines, has these
// values: row date=2021-03-27 parties=China,Iran. A list must hold the values
// named, "~" before a value asks for a part, ">" for a larger number, and an
// empty value for none. ! row demands that no row has them.
func row(ts *testscript.TestScript, neg bool, args []string) {
	found := false
	for _, record := range records(ts) {
		found = found || !slices.ContainsFunc(args, func(arg string) bool {
			name, want, _ := strings.Cut(arg, "=")
			return !fits(record[name], want)
		})
	}
	if found == neg {
		ts.Fatalf("row %q: found %v in\n%s", args, found, ts.ReadFile("stdout"))
	}
}

// rows demands so many rows: rows 1
func rows(ts *testscript.TestScript, _ bool, args []string) {
	if got := len(records(ts)); len(args) != 1 || args[0] != jsonText(got) {
		ts.Fatalf("%d rows, want %v:\n%s", got, args, ts.ReadFile("stdout"))
	}
}

func records(ts *testscript.TestScript) []map[string]any {
	var out []map[string]any
	for line := range strings.Lines(ts.ReadFile("stdout")) {
		var record map[string]any
		ts.Check(json.Unmarshal([]byte(line), &record))
		out = append(out, record)
	}
	return out
}

func fits(got any, want string) bool {
	switch got := got.(type) {
	case nil:
		return want == ""
	case []any:
		var have []string
		for _, member := range got {
			have = append(have, jsonText(member))
		}
		for part := range strings.SplitSeq(want, ",") {
			if !slices.ContainsFunc(have, func(h string) bool { return fitsText(h, part) }) {
				return false
			}
		}
		return true
	case float64:
		if least, ok := strings.CutPrefix(want, ">"); ok {
			var n float64
			return json.Unmarshal([]byte(least), &n) == nil && got > n
		}
	}
	return fitsText(jsonText(got), want)
}

func fitsText(got, want string) bool {
	if part, ok := strings.CutPrefix(want, "~"); ok {
		return strings.Contains(strings.ToLower(got), strings.ToLower(part))
	}
	return got == want
}

func jsonText(v any) string {
	if s, ok := v.(string); ok {
		return s
	}
	b, _ := json.Marshal(v)
	return string(b)
}
