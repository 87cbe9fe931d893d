package house

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

func TestDocsTellOfEveryTypeStageChangeAndStatus(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "docs", "claims.md"))
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	wants := map[string]string{}
	for _, typ := range schema.ClaimTypes {
		wants[string(typ)] = "**" + string(typ) + "** — "
	}
	for _, s := range schema.Stages {
		wants[string(s)] = "| `" + string(s) + "` |"
	}
	for _, s := range schema.Statuses {
		wants[string(s)] = "| `" + string(s) + "` |"
	}
	for _, c := range schema.Changes {
		wants["change "+string(c)] = "`" + string(c) + "`"
	}
	for what, want := range wants {
		if !strings.Contains(text, want) {
			t.Errorf("docs/claims.md does not tell of %s: no %q", what, want)
		}
	}
}

func TestDecisionsAreNumberedAndListed(t *testing.T) {
	dir := filepath.Join("..", "..", "docs", "decisions")
	paths, err := filepath.Glob(filepath.Join(dir, "[0-9]*.md"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("%d decisions, %v", len(paths), err)
	}
	list, err := os.ReadFile(filepath.Join(dir, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	numbers := map[string]string{}
	for _, path := range paths {
		name := filepath.Base(path)
		if old, twice := numbers[name[:4]]; twice {
			t.Errorf("%s and %s have one number", old, name)
		}
		numbers[name[:4]] = name
		if !strings.Contains(string(list), "("+name+")") {
			t.Errorf("%s is not listed in docs/decisions/README.md", name)
		}
	}
}
