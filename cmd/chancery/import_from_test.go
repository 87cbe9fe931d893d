package main

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	cgraph "github.com/cayleygraph/cayley/graph"
	_ "github.com/cayleygraph/cayley/graph/kv/leveldb"
	"github.com/cayleygraph/quad"
)

func TestAStoreOfCayleysOwnIsTakenOver(t *testing.T) {
	old, db := filepath.Join(t.TempDir(), "old"), filepath.Join(t.TempDir(), "news.db")
	if err := cgraph.InitQuadStore("leveldb", old, nil); err != nil {
		t.Fatal(err)
	}
	qs, err := cgraph.NewQuadStore("leveldb", old, nil)
	if err != nil {
		t.Fatal(err)
	}
	w, err := qs.NewQuadWriter()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.WriteQuads([]quad.Quad{quad.Make(quad.IRI("https://a.example/s"), quad.IRI("https://a.example/p"), quad.Int(7), nil)}); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(w.Close(), qs.Close()); err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct {
		args []string
		want string
	}{
		{[]string{"import", "--from", "cayley:leveldb:" + old}, "1 quad new"},
		{[]string{"import", "--from", "cayley:leveldb:" + old}, "0 quads new"},
		{[]string{"export", "--format", "nquads"}, `<https://a.example/s> <https://a.example/p> "7"^^<http://www.w3.org/2001/XMLSchema#integer> .`},
		{[]string{"import", "--from", "cayley:bolt:" + old}, "no folder of Cayley's kind bolt"},
		{[]string{"import", "--from", old}, "want cayley:leveldb:PATH or cayley:bolt:PATH"},
		{[]string{"import"}, "name a file"},
	} {
		if got := ran(t, db, step.args...); !strings.Contains(got, step.want) {
			t.Errorf("%v: %s, want %s", step.args, got, step.want)
		}
	}
}
