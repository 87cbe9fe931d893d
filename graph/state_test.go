package graph

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

func TestAStateKeepsWhatTheStoreHadWhileItIsWritten(t *testing.T) { eachBackend(t, stateStays) }

func stateStays(t *testing.T, open func() *Store) {
	ctx := t.Context()
	store := open()
	add := func(names ...string) {
		t.Helper()
		for _, name := range names {
			if _, err := store.Add(ctx, []schema.Reading{news(name)}, mergeByName); err != nil {
				t.Fatal(err)
			}
		}
	}
	add("a", "b")
	want := map[string]string{}
	for _, f := range Formats() {
		want[f.Name] = exportedBy(t, store.Export, f.Name)
	}
	state, err := store.State(ctx)
	must(t, err)
	defer state.Close()
	add("c")
	if _, err := store.Remove(ctx, []string{"a.txt"}, mergeByName); err != nil {
		t.Fatal(err)
	}
	for name, text := range want {
		if exportedBy(t, state.Export, name) != text {
			t.Errorf("%s of the state is not what the store had", name)
		}
	}
	first, last := news("a").Article, news("c").Article
	if r, ok, err := state.Reading(first.IRI()); err != nil || !ok || r.Article.Text != first.Text {
		t.Errorf("the article that was removed later: %v %v", ok, err)
	}
	if _, ok, err := state.Reading(last.IRI()); err != nil || ok {
		t.Errorf("the article that was added later: %v %v", ok, err)
	}
	if stats, err := state.QuadStore().Stats(ctx, true); err != nil || stats.Quads.Value != int64(strings.Count(want["nquads"], "\n")) {
		t.Errorf("%v quads in Cayley, %v", stats.Quads.Value, err)
	}
	n := 0
	for _, err := range state.Readings(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	if n != 2 {
		t.Errorf("%d readings, want 2", n)
	}
}

func exportedBy(t *testing.T, export func(context.Context, io.Writer, string, ExportOptions) error, format string) string {
	t.Helper()
	var b bytes.Buffer
	if err := export(t.Context(), &b, format, ExportOptions{}); err != nil {
		t.Fatal(format, err)
	}
	return b.String()
}
