package main

import (
	"bufio"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/cmd/chancery/samples"
	"github.com/chancery-kg/chancery/graph/postgres/postgrestest"
	"github.com/chancery-kg/chancery/queries"
)

// ran is what a command writes on both outputs, with how it ended.
func ran(t *testing.T, db string, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	status := run(t.Context(), append(args, "--db", db), &console{in: strings.NewReader(""), out: bufio.NewWriter(&out), err: &errs})
	return strings.ReplaceAll(out.String()+errs.String(), db, "DB") + "exit " + string(rune('0'+status))
}

func TestAStoreInPostgreSQLAnswersAsOneOnDisk(t *testing.T) {
	inServer, onDisk := postgrestest.Empty(t), filepath.Join(t.TempDir(), "news.db")
	articles := t.TempDir()
	if _, err := samples.Write(articles); err != nil {
		t.Fatal(err)
	}
	facts := filepath.Join(t.TempDir(), "facts.ttl")
	if err := os.WriteFile(facts, []byte("<https://a.example/x> <https://a.example/y> \"back\\\\x00slash\", _:b, 7 .\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := ran(t, inServer, "show", "Iran"); !strings.Contains(got, "there is no store in the database; make one with: chancery build") {
		t.Error(got)
	}
	commands := [][]string{
		{"build", articles},
		{"build", articles},
		{"import", facts},
		{"check"},
		{"export", "--format", "nquads"},
		{"export", "--format", "claims"},
		{"export", "--format", "turtle", "--entity", "SCO", "--hops", "2"},
		{"show", "Iran"},
		{"show", "--merges", "Sergey Lavrov"},
		{"show", "nobody"},
		{"explain", "swoqw4jlzyqv74o6"},
		{"query", "agreements", "--party", "Iran", "--year", "2021"},
		{"query", "between", "Iran", "Russia"},
		{"query", "timeline", "--from", "2021-03", "--to", "2021-10"},
		{"gizmo", `g.V("<ent:iran>").out("<ch:signed>").all()`},
		{"gizmo", `g.V("<ent:nowhere>").all()`},
		{"gizmo", `g.V().has("<ch:date>", gte("2021-10")).count()`},
		{"remove", "brief-gas"},
		{"export", "--format", "nquads"},
		{"check"},
	}
	for _, q := range queries.Catalogue() {
		commands = append(commands, []string{"query", q.Name})
	}
	for _, c := range commands {
		got, want := ran(t, inServer, c...), ran(t, onDisk, c...)
		if got != want || strings.Contains(got, "panic") {
			t.Errorf("chancery %s\nin PostgreSQL:\n%.2000s\non disk:\n%.2000s", strings.Join(c, " "), got, want)
		}
	}
}
