package vocabulary

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

// TestThePageOfTheOntologyListsEveryTerm holds docs/ontology.md to the
// vocabulary; UPDATE_GOLDEN=1 writes its lists anew.
func TestThePageOfTheOntologyListsEveryTerm(t *testing.T) {
	path := filepath.Join("..", "..", "..", "docs", "ontology.md")
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const mark = "<!-- terms -->\n"
	before, kept, ok := strings.Cut(string(page), mark)
	if !ok {
		t.Fatalf("%s has no place for the terms", path)
	}
	want := listed(t)
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(path, []byte(before+mark+want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if kept != want {
		t.Errorf("%s lists other terms than there are; UPDATE_GOLDEN=1 writes it anew", path)
	}
}

func listed(t *testing.T) string {
	t.Helper()
	others, err := table("alignment.tsv", alignment, 3)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, part := range []struct {
		title string
		kind  schema.TermKind
	}{{"Classes", schema.Class}, {"Properties", schema.Property}, {"Direct edges", schema.DirectEdge}, {"Values", schema.Value}} {
		fmt.Fprintf(&b, "\n## %s\n\n| term | from | to | means | stands to others |\n| --- | --- | --- | --- | --- |\n", part.title)
		for _, term := range Terms() {
			if term.Kind == part.kind {
				fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s |\n", term.Name, term.Domain, term.Range, term.Comment, standing(term.Name, others))
			}
		}
	}
	b.WriteString("\n## Terms of others\n\n| term | kind | from | to | means |\n| --- | --- | --- | --- | --- |\n")
	for _, d := range schema.Vocabulary() {
		if !d.Ours() {
			fmt.Fprintf(&b, "| [`%s`](%s) | %s | %s | %s | %s |\n", short(d.Term), d.Term, d.Kind, names(d.Domain), names(d.Range), d.Comment)
		}
	}
	return b.String()
}

func standing(term string, rows []row) string {
	var all []string
	for _, r := range rows {
		if r.fields[0] == term {
			all = append(all, strings.Join(r.fields[1:3], " "))
		}
	}
	return strings.Join(all, "; ")
}
