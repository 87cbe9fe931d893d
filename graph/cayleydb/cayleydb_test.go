package cayleydb

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/kv/leveldb"
	"github.com/cayleygraph/quad"
	hkv "github.com/hidal-go/hidalgo/kv"
)

var sample = []quad.Quad{
	quad.Make(quad.IRI("https://a.example/s"), quad.IRI("rdf:type"), quad.IRI("https://a.example/C"), quad.IRI("https://a.example/g")),
	quad.Make(quad.IRI("https://a.example/s"), quad.IRI("https://a.example/n"), quad.Int(7), nil),
	quad.Make(quad.IRI("https://a.example/s"), quad.IRI("https://a.example/n"), quad.Bool(true), nil),
	quad.Make(quad.IRI("https://a.example/s"), quad.IRI("https://a.example/t"), quad.Time(time.Date(2021, 3, 27, 1, 2, 3, 0, time.UTC)), nil),
	quad.Make(quad.BNode("b"), quad.IRI("https://a.example/n"), quad.LangString{Value: "zwei \"drei\"\n", Lang: "de"}, nil),
	quad.Make(quad.IRI("bob"), quad.String("likes to"), quad.String("tea"), nil),
}

const sampleLines = `<https://a.example/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://a.example/C> <https://a.example/g> .
<https://a.example/s> <https://a.example/n> "7"^^<http://www.w3.org/2001/XMLSchema#integer> .
<https://a.example/s> <https://a.example/n> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> .
<https://a.example/s> <https://a.example/t> "2021-03-27T01:02:03Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> .
<https://base.example/bob> <https://base.example/likes%20to> "tea" .
_:b <https://a.example/n> "zwei \"drei\"\n"@de .
`

// made is a folder that Cayley wrote.
func made(t *testing.T, kind string, quads []quad.Quad) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), kind)
	must(t, os.Mkdir(dir, 0o755))
	create := kinds[kind].open
	if kind == "leveldb" {
		create = func(dir string) (hkv.KV, error) { return leveldb.Create(dir, nil) }
	}
	db, err := create(dir)
	must(t, err)
	must(t, kv.Init(db, nil))
	qs, err := kv.New(db, nil)
	must(t, err)
	w, err := qs.NewQuadWriter()
	must(t, err)
	_, err = w.WriteQuads(quads)
	must(t, err)
	must(t, w.Close())
	must(t, qs.Close())
	return dir
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func contents(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	entries, err := os.ReadDir(dir)
	must(t, err)
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		must(t, err)
		b.WriteString(e.Name() + "\n" + string(data))
	}
	return b.String()
}

func TestAllQuadsOfCayleysStoresAreReadAndNothingIsChanged(t *testing.T) {
	for kind := range kinds {
		t.Run(kind, func(t *testing.T) {
			dir := made(t, kind, sample)
			before := contents(t, dir)
			var out strings.Builder
			must(t, NQuads(t.Context(), &out, kind, dir, "https://base.example/"))
			if got := out.String(); got != sampleLines {
				t.Errorf("got\n%swant\n%s", got, sampleLines)
			}
			if contents(t, dir) != before {
				t.Error("the folder is not as it was")
			}
			err := NQuads(t.Context(), &out, kind, dir, "")
			if err == nil || !strings.Contains(err.Error(), "is no IRI; give --base") {
				t.Errorf("without a base: %v", err)
			}
		})
	}
}

func TestForeignAndTornFoldersAreErrors(t *testing.T) {
	empty, torn := t.TempDir(), made(t, "leveldb", sample)
	must(t, os.WriteFile(filepath.Join(torn, "CURRENT"), []byte("MANIFEST-999999\n"), 0o600))
	cut := made(t, "bolt", sample)
	must(t, os.Truncate(filepath.Join(cut, "indexes.bolt"), 8192))
	foreign := t.TempDir()
	must(t, os.WriteFile(filepath.Join(foreign, "indexes.bolt"), []byte("something else"), 0o600))
	for _, c := range []struct{ kind, path, want string }{
		{"leveldb", empty, "no folder of Cayley's kind leveldb"},
		{"leveldb", filepath.Join(empty, "none"), "no folder of Cayley's kind leveldb"},
		{"bolt", torn, "no folder of Cayley's kind bolt"},
		{"leveldb", torn, "damaged"},
		{"bolt", cut, "damaged"},
		{"bolt", foreign, "damaged"},
		{"badger", torn, "cannot be read, only leveldb and bolt"},
	} {
		err := NQuads(context.Background(), new(strings.Builder), c.kind, c.path, "")
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %s: error %v, want %q", c.kind, c.path, err, c.want)
		}
	}
}
