package graph

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"github.com/chancery-kg/chancery/graph/postgres/postgrestest"
	"github.com/chancery-kg/chancery/schema"
)

var ctx = context.Background()

// eachBackend runs a test for every kind of store.
func eachBackend(t *testing.T, test func(t *testing.T, open func() *Store)) {
	t.Run("in memory", func(t *testing.T) {
		test(t, func() *Store { return mustOpen(t, Memory) })
	})
	t.Run("on disk", func(t *testing.T) {
		test(t, func() *Store { return mustOpen(t, filepath.Join(t.TempDir(), "store")) })
	})
	t.Run("in PostgreSQL", func(t *testing.T) {
		postgrestest.Server(t)
		test(t, func() *Store { return mustOpen(t, postgrestest.Empty(t)) })
	})
}

func mustOpen(t *testing.T, where string) *Store {
	t.Helper()
	s, err := Open(ctx, where, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { must(t, s.Close()) })
	return s
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func add(t *testing.T, s *Store, readings ...schema.Reading) Change {
	t.Helper()
	c, err := s.Add(ctx, readings, mergeByName)
	must(t, err)
	sound(t, s)
	return c
}

func remove(t *testing.T, s *Store, names ...string) Change {
	t.Helper()
	c, err := s.Remove(ctx, names, mergeByName)
	must(t, err)
	sound(t, s)
	return c
}

// sound demands that Cayley holds the quads of the store and nothing else, and
// finds each of them from its subject, predicate, object and label.
func sound(t *testing.T, s *Store) {
	t.Helper()
	must(t, s.Check(ctx))
	quads, err := s.Quads(ctx)
	must(t, err)
	want := map[quad.Direction]map[quad.Value]int{}
	for _, d := range quad.Directions {
		want[d] = map[quad.Value]int{}
		for _, q := range quads {
			want[d][q.Get(d)]++
		}
		delete(want[d], nil)
		for v, n := range want[d] {
			if got := found(t, s, d, v); got != n {
				t.Fatalf("%d quads with %s %v, %d are found by it", n, d, v, got)
			}
		}
	}
}

func found(t *testing.T, s *Store, d quad.Direction, v quad.Value) (n int) {
	t.Helper()
	ref, err := s.QuadStore().ValueOf(v)
	must(t, err)
	if ref == nil {
		return 0
	}
	it := s.QuadStore().QuadIterator(d, ref).Iterate()
	defer it.Close()
	for it.Next(ctx) {
		n++
	}
	must(t, it.Err())
	return n
}

func nquads(t *testing.T, s *Store) string {
	t.Helper()
	var b bytes.Buffer
	must(t, s.Export(ctx, &b, "nquads", ExportOptions{}))
	return b.String()
}

func TestAddingWhatIsThereChangesNothing(t *testing.T) {
	eachBackend(t, func(t *testing.T, open func() *Store) {
		s := open()
		first := add(t, s, news("a"), news("b"))
		if len(first.Added) != 2 || first.QuadsAdded == 0 {
			t.Fatalf("first build: %+v", first)
		}
		before := nquads(t, s)
		again := add(t, s, news("b"), news("a"))
		if len(again.Unchanged) != 2 || again.QuadsAdded+again.QuadsRemoved+len(again.Added)+len(again.Replaced) != 0 {
			t.Errorf("second build: %+v", again)
		}
		if nquads(t, s) != before {
			t.Error("the quads changed")
		}
	})
}

func TestRemovingAnArticleLeavesWhatABuildWithoutItGives(t *testing.T) {
	eachBackend(t, func(t *testing.T, open func() *Store) {
		all := []schema.Reading{news("a"), news("b"), news("c"), news("d")}
		for _, gone := range all {
			with, without := open(), open()
			add(t, with, all...)
			c := remove(t, with, gone.Article.Source)
			if !slices.Equal(c.Removed, []schema.IRI{gone.Article.IRI()}) {
				t.Fatalf("removed %v", c.Removed)
			}
			rest := slices.DeleteFunc(slices.Clone(all), func(r schema.Reading) bool { return r.Article.Source == gone.Article.Source })
			add(t, without, rest...)
			if diff := cmp.Diff(nquads(t, without), nquads(t, with)); diff != "" {
				t.Errorf("without %s (-built +removed):\n%s", gone.Article.Source, diff)
			}
		}
	})
}

func TestTheOrderAndSizeOfBatchesDoesNotMatter(t *testing.T) {
	eachBackend(t, func(t *testing.T, open func() *Store) {
		together, apart := open(), open()
		add(t, together, news("a"), news("b"), news("c"))
		for _, name := range []string{"c", "a", "b"} {
			add(t, apart, news(name))
		}
		if nquads(t, together) != nquads(t, apart) {
			t.Error("one by one is not the same as all at once")
		}
	})
}

func TestEverythingCanBeTakenOutAndPutBack(t *testing.T) {
	eachBackend(t, func(t *testing.T, open func() *Store) {
		s := open()
		add(t, s, news("a"), news("b"))
		full := nquads(t, s)
		remove(t, s, "a.txt", "b.txt")
		if got := nquads(t, s); got != "" {
			t.Errorf("left over:\n%s", got)
		}
		for range 3 {
			add(t, s, news("b"))
			remove(t, s, "b.txt")
		}
		add(t, s, news("a"), news("b"))
		if nquads(t, s) != full {
			t.Error("it came back as something else")
		}
	})
}

func TestANewReadingOfAnArticleTakesThePlaceOfTheOld(t *testing.T) {
	eachBackend(t, func(t *testing.T, open func() *Store) {
		s, fresh := open(), open()
		add(t, s, news("a"), news("b"))
		revised := news("a")
		revised.Claims[0].Status = schema.Denied
		revised.Claims[0].ID = ""
		c := add(t, s, revised)
		if !slices.Equal(c.Replaced, []schema.IRI{revised.Article.IRI()}) {
			t.Errorf("%+v", c)
		}
		add(t, fresh, revised, news("b"))
		if nquads(t, s) != nquads(t, fresh) {
			t.Error("something of the old reading is left")
		}
	})
}

func TestTwoReadingsOfOneArticleInABatchGiveTheSameInAnyOrder(t *testing.T) {
	a, b := news("a"), news("a")
	b.Article.Source = "copy-of-a.txt"
	eachBackend(t, func(t *testing.T, open func() *Store) {
		ab, ba := open(), open()
		add(t, ab, a, b)
		add(t, ba, b, a)
		if nquads(t, ab) != nquads(t, ba) {
			t.Error("the order decides which is kept")
		}
	})
}

func TestAnArticleIsRemovedByAnyOfItsNames(t *testing.T) {
	r := news("a")
	r.Article.URL = "https://example.org/a b"
	for i := range r.Claims {
		r.Claims[i].Evidence[0].Article = r.Article.IRI()
	}
	for _, name := range []string{"https://example.org/a b", "https://example.org/a%20b", "a.txt", "url:https://example.org/a b"} {
		s := mustOpen(t, Memory)
		add(t, s, r)
		if c := remove(t, s, name, "nobody"); len(c.Removed) != 1 || !slices.Equal(c.Unknown, []string{"nobody"}) {
			t.Errorf("by %q: %+v", name, c)
		}
	}
}

func TestTheGraphComesBackAsItWasMerged(t *testing.T) {
	eachBackend(t, func(t *testing.T, open func() *Store) {
		s := open()
		add(t, s, news("a"), news("b"))
		merged := mergeByName([]schema.Reading{news("a"), news("b")})
		got, err := s.Graph(ctx)
		must(t, err)
		if diff := cmp.Diff(merged.Normal(), got); diff != "" {
			t.Error(diff)
		}
		var sources []string
		for r, err := range s.Readings(ctx) {
			must(t, err)
			if !strings.Contains(r.Article.Text, "Aland") {
				t.Errorf("the text of %s is lost", r.Article.Source)
			}
			sources = append(sources, r.Article.Source)
		}
		if len(sources) != 2 {
			t.Errorf("readings of %v", sources)
		}
	})
}

func TestAnEmptyReadingIsAnArticleThatSaysNothing(t *testing.T) {
	eachBackend(t, func(t *testing.T, open func() *Store) {
		s := open()
		c := add(t, s, schema.Reading{Article: schema.Article{Source: "empty.txt", Text: "Nothing here."}})
		if len(c.Added) != 1 {
			t.Errorf("%+v", c)
		}
		if c := add(t, s); len(c.Added)+len(c.Unchanged) != 0 {
			t.Errorf("adding nothing: %+v", c)
		}
		if got := nquads(t, s); !strings.Contains(got, "empty.txt") {
			t.Errorf("the article is not in the graph:\n%s", got)
		}
	})
}

func TestImportedQuadsStayWhenArticlesComeAndGo(t *testing.T) {
	const facts = "<https://example.org/x> <https://example.org/knows> _:b1 <https://example.org/g> .\n" +
		"_:b1 <https://example.org/age> \"7\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
	eachBackend(t, func(t *testing.T, open func() *Store) {
		s := open()
		c, err := s.Import(ctx, strings.NewReader(facts), ImportOptions{})
		must(t, err)
		if c.QuadsAdded != 2 {
			t.Errorf("%+v", c)
		}
		only := nquads(t, s)
		if strings.Contains(only, "_:") {
			t.Errorf("blank nodes are left:\n%s", only)
		}
		again, err := s.Import(ctx, strings.NewReader(facts), ImportOptions{})
		must(t, err)
		if again.QuadsAdded != 0 {
			t.Errorf("importing again: %+v", again)
		}
		add(t, s, news("a"))
		remove(t, s, "a.txt")
		if got := nquads(t, s); got != only {
			t.Errorf("got\n%swant\n%s", got, only)
		}
		g, err := s.Graph(ctx)
		must(t, err)
		if len(g.Entities)+len(g.Claims) != 0 {
			t.Error("imported quads became claims of articles")
		}
		_, err = s.Forget(ctx)
		must(t, err)
		sound(t, s)
		if got := nquads(t, s); got != "" {
			t.Errorf("left after forgetting:\n%s", got)
		}
	})
}

// What an article says may be imported too; each of the two keeps it.
func TestAQuadThatIsBothImportedAndSaidGoesWhenBothAreGone(t *testing.T) {
	eachBackend(t, func(t *testing.T, open func() *Store) {
		s := open()
		add(t, s, news("a"))
		both := nquads(t, s)
		_, err := s.Import(ctx, strings.NewReader(both), ImportOptions{})
		must(t, err)
		remove(t, s, "a.txt")
		if nquads(t, s) != both {
			t.Error("removing the article took imported quads along")
		}
		_, err = s.Forget(ctx)
		must(t, err)
		sound(t, s)
		if nquads(t, s) != "" {
			t.Error("something is left")
		}
	})
}

func TestAnImportWithAnErrorImportsNothing(t *testing.T) {
	s := mustOpen(t, Memory)
	_, err := s.Import(ctx, strings.NewReader("<a:x> <a:y> <a:z> .\n<a:x> <a:y> .\n"), ImportOptions{})
	if err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("error %v does not name the line", err)
	}
	if nquads(t, s) != "" {
		t.Error("the first line was imported")
	}
}

func TestCancellingBeforeTheWriteLeavesTheStoreAsItWas(t *testing.T) {
	eachBackend(t, func(t *testing.T, open func() *Store) {
		s := open()
		add(t, s, news("a"))
		before := nquads(t, s)
		cancelled, cancel := context.WithCancel(ctx)
		_, err := s.Add(cancelled, []schema.Reading{news("b")}, func(rs []schema.Reading) schema.Graph {
			cancel() // as Ctrl-C during the merge
			return mergeByName(rs)
		})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("error %v", err)
		}
		sound(t, s)
		if nquads(t, s) != before {
			t.Error("the store changed")
		}
	})
}

func TestAClosedStoreSaysSo(t *testing.T) {
	s := mustOpen(t, Memory)
	must(t, s.Close())
	if _, err := s.Graph(ctx); !errors.Is(err, errClosed) {
		t.Errorf("Graph: %v", err)
	}
	if _, err := s.Add(ctx, nil, mergeByName); !errors.Is(err, errClosed) {
		t.Errorf("Add: %v", err)
	}
}

const xsd = "http://www.w3.org/2001/XMLSchema#"

func TestTypedValuesComeOutOfCayleyAsTheyWentIn(t *testing.T) {
	eachBackend(t, func(t *testing.T, open func() *Store) {
		s := open()
		var b strings.Builder
		for _, lexical := range []string{
			`"007"^^<` + xsd + `integer>`, `"1.50"^^<` + xsd + `decimal>`, `"2021"^^<` + xsd + `gYear>`, `"1"^^<` + xsd + `boolean>`,
			`"2021-03-27T10:00:00.25Z"^^<` + xsd + `dateTime>`, `"chat"@fr`, `"a \"b\" \\ \n\r\t\u0000 é 𝄞"`, `<https://example.org/a%20b?x=é>`,
		} {
			fmt.Fprintf(&b, "<https://example.org/s> <https://example.org/p> %s <https://example.org/g> .\n", lexical)
		}
		_, err := s.Import(ctx, strings.NewReader(b.String()), ImportOptions{})
		must(t, err)
		sound(t, s)
		want := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
		slices.Sort(want)
		got := strings.Split(strings.TrimSuffix(nquads(t, s), "\n"), "\n")
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
}

func TestManyRandomWritesLeaveWhatOneBuildGives(t *testing.T) {
	s := mustOpen(t, filepath.Join(t.TempDir(), "store"))
	names := []string{"a", "b", "c", "d", "e"}
	there := map[string]bool{}
	for step := range 40 {
		name := names[(step*step+step/3)%len(names)]
		if there[name] {
			remove(t, s, name+".txt")
		} else {
			add(t, s, news(name))
		}
		there[name] = !there[name]
	}
	fresh := mustOpen(t, Memory)
	for _, name := range names {
		if there[name] {
			add(t, fresh, news(name))
		}
	}
	if nquads(t, s) != nquads(t, fresh) {
		t.Error("they differ")
	}
}

func mustRead(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	must(t, err)
	return b
}
