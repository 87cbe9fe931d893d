package queries

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
)

// contract lists the questions that people rely on.
var contract = []string{
	"acts", "agreements", "between", "conflicts", "meetings", "members", "officials", "path",
	"positions", "proposals", "said", "sanctions", "sources", "timeline", "visits",
}

func TestTheCatalogueHoldsWhatPeopleRelyOn(t *testing.T) {
	var names []string
	for _, q := range Catalogue() {
		names = append(names, q.Name)
	}
	if !slices.Equal(names, contract) {
		t.Errorf("catalogue %v, want %v", names, contract)
	}
	if _, ok := Lookup("nothing"); ok {
		t.Error("Lookup finds a query that is not there")
	}
}

func TestEveryHeaderIsWhole(t *testing.T) {
	for _, q := range Catalogue() {
		if !strings.HasSuffix(q.Question, "?") || len(q.Columns) < 3 {
			t.Errorf("%s: question %q, columns %v", q.Name, q.Question, q.Columns)
		}
		fields := quoted(q.Example)
		if len(fields) < 3 || !slices.Equal(fields[:3], []string{"chancery", "query", q.Name}) {
			t.Fatalf("%s: example %q", q.Name, q.Example)
		}
		for _, f := range fields[3:] {
			name, isParam := strings.CutPrefix(f, "--")
			if isParam && !slices.ContainsFunc(q.Params, func(p Param) bool { return p.Name == name }) {
				t.Errorf("%s: the example has --%s, which is no parameter", q.Name, name)
			}
		}
		for _, p := range q.Params {
			if p.Help == "" || !strings.Contains(q.file, "params."+p.Name) && !strings.Contains(preludeScript, "params."+p.Name) {
				t.Errorf("%s: --%s has no help or no use", q.Name, p.Name)
			}
			if p.Name == "status" && p.Default != "actual" {
				t.Errorf("%s: status is %q by default", q.Name, p.Default)
			}
		}
	}
}

func TestAPrintedScriptGivesTheSameAnswer(t *testing.T) {
	session := New(smallStore(), Limits{})
	for _, q := range Catalogue() {
		args := map[string]string{}
		for _, p := range q.Params {
			if p.Name == "actor" || p.Name == "target" {
				args[p.Name] = map[string]string{"actor": "Iran", "target": "China"}[p.Name]
			}
		}
		table, err := q.Run(context.Background(), session, args)
		if err != nil {
			t.Fatalf("%s: %v", q.Name, err)
		}
		script, err := q.With(args)
		if err != nil {
			t.Fatal(err)
		}
		again, err := session.Gizmo(context.Background(), script)
		if err != nil || !reflect.DeepEqual(table, again) {
			t.Errorf("%s: the script gives %v, %v; want %v", q.Name, again, err, table)
		}
	}
}

func TestAnEmptyGraphHasNoAnswers(t *testing.T) {
	for _, q := range Catalogue() {
		if q.Name == "between" || q.Name == "path" {
			continue // they need names
		}
		for _, qs := range []graph.QuadStore{memstore.New(), nil} {
			table, err := q.Run(context.Background(), New(qs, Limits{}), nil)
			if err != nil || len(table.Rows) != 0 || !slices.Equal(table.Columns, q.Columns) {
				t.Errorf("%s: %v, %v", q.Name, table, err)
			}
		}
	}
}

func TestNamesAreFound(t *testing.T) {
	session := New(smallStore(), Limits{})
	for name, want := range map[string]string{
		"Iran": "ent:iran", "IRAN": "ent:iran", "  iran ": "ent:iran", "Téhran": "ent:iran", "ent:iran": "ent:iran",
		"<ent:iran>": "ent:iran", "https://chancery-kg.github.io/id/entity/iran": "ent:iran", "the deal": "ent:deal", "THE-DEAL.": "ent:deal",
	} {
		got, err := session.Gizmo(context.Background(), "named("+literal(name)+")")
		if err != nil || len(got.Rows) != 1 || got.Rows[0][0] != want {
			t.Errorf("%q: %v, %v; want %s", name, got.Rows, err, want)
		}
	}
}

func TestANameOfTwoIsBoth(t *testing.T) {
	g := newsGraph(1)
	fact(g, "entity", []string{"georgia", "country", "Georgia"})
	fact(g, "entity", []string{"georgia-us", "place", "Georgia (US)", "georgia"})
	for i := range g.Entities {
		g.Entities[i].Sightings = append(g.Entities[i].Sightings, g.Entities[0].Sightings...)
	}
	fact(g, "article", []string{"one", "2021-10-11", "Ledger", "Title"})
	got, err := New(memstore.New(g.Quads()...), Limits{}).Gizmo(context.Background(), `named("Georgia")`)
	if want := [][]any{{"ent:georgia"}, {"ent:georgia-us"}}; err != nil || !reflect.DeepEqual(got.Rows, want) {
		t.Errorf("got %v, %v; want %v", got.Rows, err, want)
	}
}

func FuzzHeader(f *testing.F) {
	for _, q := range Catalogue() {
		f.Add(q.file)
	}
	f.Add("//param x = :\n//columns:,,\r\n//")
	f.Fuzz(func(t *testing.T, script string) {
		h := parseHeader(script)
		if h.length < 0 || h.length > len(script) {
			t.Errorf("header of %d bytes in a script of %d", h.length, len(script))
		}
	})
}

func FuzzArguments(f *testing.F) {
	f.Add("');g.emit({id: 1});('")
	f.Add("\u2028\x00</script>\\")
	q, _ := Lookup("agreements")
	session := New(memstore.New(), Limits{})
	f.Fuzz(func(t *testing.T, name string) {
		script, err := q.With(map[string]string{"party": name})
		if err != nil {
			t.Fatal(err)
		}
		if len(script) > maxScript {
			return
		}
		table, err := session.Gizmo(context.Background(), script)
		var unknown *NameError
		if strings.TrimSpace(name) != "" && !errors.As(err, &unknown) || len(table.Rows) > 0 {
			t.Errorf("%q: %v, %v; want an unknown name", name, table, err)
		}
	})
}

func FuzzGizmo(f *testing.F) {
	for _, script := range []string{"g.V().all()", "g.emit({a: [1, '<ch:a>']})", `"2021"`, "throw 1", "[].map.call('ab', String)"} {
		f.Add(script)
	}
	session := New(smallStore(), Limits{Deadline: 200_000_000, Results: 100, Memory: 64 << 20})
	f.Fuzz(func(t *testing.T, script string) {
		table, err := session.Gizmo(context.Background(), script)
		for _, row := range table.Rows {
			if len(row) != len(table.Columns) {
				t.Errorf("%q: %d cells in %d columns (%v)", script, len(row), len(table.Columns), err)
			}
		}
	})
}
