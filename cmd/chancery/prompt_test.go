package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/cmd/chancery/render"
	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/queries"
)

func newPrompter(t *testing.T) (*prompter, *bytes.Buffer) {
	t.Helper()
	store, err := graph.Open(t.Context(), graph.Memory, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	var out bytes.Buffer
	return &prompter{ctx: t.Context(), out: &out, session: queries.New(store.QuadStore(), queries.Limits{}), format: render.CSV}, &out
}

func TestThePromptRunsAQueryOnceItsBracketsAreClosed(t *testing.T) {
	p, out := newPrompter(t)
	for _, line := range []string{`g.emit({`, `  answer: "a ) in a string"`} {
		if quit := p.take(line); quit || out.Len() > 0 || p.prompt() != "  ...> " {
			t.Fatalf("after %q: quit %v, said %q, prompt %q", line, quit, out.String(), p.prompt())
		}
	}
	p.take(`})`)
	if got, want := out.String(), "answer\na ) in a string\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if p.prompt() != "gizmo> " {
		t.Errorf("prompt %q", p.prompt())
	}
}

func TestThePromptAnswersCommands(t *testing.T) {
	for _, tt := range []struct {
		line, want string
		quit       bool
	}{
		{":help", "Arrows bring back", false},
		{":queries", "agreements", false},
		{":show members", "// param org", false},
		{":show member", `did you mean "members"?`, false},
		{"", "", false},
		{":quit", "", true},
		{":q", "", true},
		{"nonsense(", "", false}, // more is to come
	} {
		p, out := newPrompter(t)
		if quit := p.take(tt.line); quit != tt.quit || !strings.Contains(out.String(), tt.want) {
			t.Errorf("%q: quit %v, said %q", tt.line, quit, out.String())
		}
	}
}

func TestThePromptTellsOfAWrongQueryInOneLine(t *testing.T) {
	p, out := newPrompter(t)
	p.take("g.V().nothing()")
	if strings.Count(out.String(), "\n") != 1 || !strings.Contains(out.String(), "script") {
		t.Errorf("said %q", out.String())
	}
	p.take("g.V(")
	p.take("")
	if p.pending != "" {
		t.Error("an empty line does not end a query")
	}
}

func TestBracketsInStringsDoNotCount(t *testing.T) {
	for script, want := range map[string]int{
		"": 0, "f(": 1, "f()": 0, "f([{": 3, "f('(')": 0, `f("\"(`: 1, "f(`[`)": 0, "})": -2,
	} {
		if got := depth(script); got != want {
			t.Errorf("depth(%q) = %d, want %d", script, got, want)
		}
	}
}
