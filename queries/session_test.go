package queries

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

func smallStore() *memstore.QuadStore {
	g := &schema.Graph{}
	fact(g, "entity", []string{"iran", "country", "Iran", "Tehran"})
	fact(g, "entity", []string{"china", "country", "China"})
	fact(g, "entity", []string{"deal", "agreement", "The Deal"})
	fact(g, "article", []string{"one", "2021-10-11", "Ledger", "Title"})
	fact(g, "article", []string{"two", "2021-10-12", "Post", "Title"})
	fact(g, "claim", quoted("c1 agreement actors=iran,china stage=signed object=deal date=2021-03-27 in=one,two"))
	return memstore.New(g.Quads()...)
}

func TestScriptsSpeakInPrefixes(t *testing.T) {
	for script, want := range map[string]Table{
		`g.V("<ent:iran>").out("<ch:signed>").unique().all()`:           {[]string{"id"}, [][]any{{"ent:deal"}}},
		`g.V("<ent:deal>").in("<ch:signed>").unique().order().all()`:    {[]string{"id"}, [][]any{{"ent:china"}, {"ent:iran"}}},
		`g.V("<claim:c1>").out("<ch:date>").unique().all()`:             {[]string{"id"}, [][]any{{"2021-03-27"}}},
		`g.V(typed("2021-03-27", "xsd:date")).in("<ch:date>").count()`:  {[]string{"value"}, [][]any{{int64(2)}}},
		`g.emit(g.V("<ent:iran>").out("<skos:prefLabel>").toValue())`:   {[]string{"value"}, [][]any{{"Iran"}}},
		`g.V("<https://chancery-kg.github.io/id/entity/iran>").count()`: {[]string{"value"}, [][]any{{int64(1)}}},
		`g.V("<ent:iran>").tag("who").out("<rdf:type>").unique().all()`: {[]string{"id", "who"}, [][]any{{"schema:Country", "ent:iran"}}},
		`named("tehran")`: {[]string{"value"}, [][]any{{"ent:iran"}}},
	} {
		got, err := New(smallStore(), Limits{}).Gizmo(context.Background(), script)
		if err != nil {
			t.Errorf("%s: %v", script, err)
		} else if !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n got %v\nwant %v", script, got, want)
		}
	}
}

func TestRowsAreTables(t *testing.T) {
	for script, want := range map[string]Table{
		`1 + 1`:                {[]string{"value"}, [][]any{{int64(2)}}},
		`0.5`:                  {[]string{"value"}, [][]any{{0.5}}},
		`0 / 0`:                {[]string{"value"}, [][]any{{nil}}},
		`let x = "a <b> c"; x`: {[]string{"value"}, [][]any{{"a <b> c"}}},
		`[1, "x", null]`:       {[]string{"value"}, [][]any{{int64(1)}, {"x"}, {nil}}},
		`null`:                 {nil, [][]any{}},
		`g.emit({b: true, id: "<ch:actor>", a: [1, ["<no>"]]}); g.emit({c: {k: 1}})`: {
			[]string{"id", "a", "b", "c"},
			[][]any{{"ch:actor", []any{int64(1), []any{"<no>"}}, true, nil}, {nil, nil, nil, []any{"k: 1"}}},
		},
		"// What?\n//\n// columns: b, missing\ng.emit({a: 1, b: 2})": {[]string{"b", "missing"}, [][]any{{int64(2), nil}}},
	} {
		got, err := New(smallStore(), Limits{}).Gizmo(context.Background(), script)
		if err != nil {
			t.Errorf("%s: %v", script, err)
		} else if !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n got %#v\nwant %#v", script, got, want)
		}
	}
}

func TestErrorsTellTheirPlace(t *testing.T) {
	for script, want := range map[string]string{
		"g.V(":                              "script:1:5: Unexpected end of input",
		"\n\n  foo.bar()":                   "script:3:3: ReferenceError: foo is not defined",
		"var a\n = 1; throw new Error('x')": "script:2:13: Error: x",
		"g.V(1,\n {}).all()":                "script:1:4: not a quad.Value",
		"claims()":                          "script:1:7: TypeError",
		"g.V()":                             "add .all()",
		"var f = function () { f() }; f()":  "functions call each other more than 2000 deep",
		"const a = 1; const a = 2":          "script:1:20: Identifier 'a' has already been declared",
		`named("Iraan")`:                    `nothing is called "Iraan"; did you mean Iran?`,
		`eval("1")`:                         "eval is not defined",
		`({get x() {throw "up"}})`:          "up",
		`throw {toString: function () { throw 1 }}`: "script:",
		strings.Repeat(" ", maxScript) + "1":        "65537 bytes are more than the 65536",
	} {
		_, err := New(smallStore(), Limits{}).Gizmo(context.Background(), script)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.60q: error %v, want %q", script, err, want)
		}
	}
}

// crashing is a store with a defect in each of its methods.
type crashing struct{ graph.QuadStore }

func (crashing) ValueOf(quad.Value) (graph.Ref, error) { panic("defect") }

func TestPanicsAreErrors(t *testing.T) {
	for name, s := range map[string]*Session{
		"of the interpreter": New(smallStore(), Limits{}),
		"of the store":       New(crashing{smallStore()}, Limits{}),
	} {
		_, err := s.Gizmo(context.Background(), `g.V("<ent:iran>").out(function () {}).all()`)
		if err == nil {
			t.Errorf("a panic %s: no error", name)
		}
	}
}

func TestScriptsEndAtTheirLimits(t *testing.T) {
	limits := Limits{Deadline: 300 * time.Millisecond, Results: 10, Memory: 64 << 20}
	everything := `g.V().out().in().out().in().out().in().out().in()`
	for script, want := range map[string]string{
		"while (true) {}": "deadline",
		everything + `.filter(regex("^nothing$")).all()`:                                "deadline",
		everything + `.all()`:                                                           "results",
		`for (;;) g.emit(1)`:                                                            "results",
		`try { for (;;) {} } finally { for (;;) {} }`:                                   "deadline",
		`for (;;) { try { for (;;) {} } catch (e) {} }`:                                 "deadline",
		`new Promise(function () { for (;;) {} })`:                                      "deadline",
		`var a = []; for (;;) a.push(new Array(100).fill(a.length))`:                    "",
		`var s = "x"; for (;;) s += s`:                                                  "",
		`"x".repeat(1e10)`:                                                              "",
		`var a = []; for (var i = 0; i < 1e3; i++) a.push("x".repeat(1e6)); a.join("")`: "",
	} {
		start := time.Now()
		_, err := New(smallStore(), limits).Gizmo(context.Background(), script)
		var limit *LimitError
		switch {
		case err == nil:
			t.Errorf("%s: no error", script)
		case want != "" && (!errors.As(err, &limit) || limit.Limit != want):
			t.Errorf("%s: %v, want the %s limit", script, err, want)
		case time.Since(start) > 20*time.Second:
			t.Errorf("%s: took %v", script, time.Since(start))
		}
	}
}

func TestMemoryHasABound(t *testing.T) {
	_, err := New(smallStore(), Limits{Memory: 64 << 20}).Gizmo(context.Background(), `var s = "x"; for (;;) s += s`)
	var limit *LimitError
	if !errors.As(err, &limit) || limit.Limit != "memory" {
		t.Errorf("doubling a string: %v, want the memory limit", err)
	}
}

func TestTheRowsSoFarComeWithTheLimit(t *testing.T) {
	table, err := New(smallStore(), Limits{Results: 3}).Gizmo(context.Background(), `for (var i = 0; i < 9; i++) g.emit(i)`)
	if err == nil || len(table.Rows) != 3 {
		t.Errorf("got %v, %v; want three rows and an error", table, err)
	}
	table, err = New(smallStore(), Limits{Results: 3}).Gizmo(context.Background(), `for (var i = 0; i < 3; i++) g.emit(i)`)
	if err != nil || len(table.Rows) != 3 {
		t.Errorf("got %v, %v; want just as many rows as the limit", table, err)
	}
}

func TestACancelledQuestionEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(50*time.Millisecond, cancel)
	if _, err := New(smallStore(), Limits{}).Gizmo(ctx, "for (;;) {}"); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
}

func TestScriptsStartAfresh(t *testing.T) {
	s := New(smallStore(), Limits{})
	for range 2 {
		got, err := s.Gizmo(context.Background(), `var label = "mine"; typeof kept; var kept = 1; g.emit(row(claim("<claim:c1>")).object)`)
		if want := [][]any{{"The Deal"}}; err != nil || !reflect.DeepEqual(got.Rows, want) {
			t.Errorf("got %v, %v; want %v", got.Rows, err, want)
		}
	}
	if got, err := s.Gizmo(context.Background(), "typeof kept"); err != nil || fmt.Sprint(got.Rows) != "[[undefined]]" {
		t.Errorf("got %v, %v; want nothing kept", got, err)
	}
}

func TestNothingIsWritten(t *testing.T) {
	store := prefixed{smallStore(), context.Background()}
	if err := store.ApplyDeltas(nil, graph.IgnoreOpts{}); err == nil {
		t.Error("a query could write")
	}
	if _, err := store.NewQuadWriter(); err == nil {
		t.Error("a query could open a writer")
	}
}

func ExampleSession_Gizmo() {
	session := New(smallStore(), Limits{})
	table, err := session.Gizmo(context.Background(), `g.V("<ent:iran>").out("<ch:signed>").unique().all()`)
	fmt.Println(table.Columns, table.Rows, err)
	// Output: [id] [[ent:deal]] <nil>
}

func ExampleQuery_Run() {
	q, _ := Lookup("agreements")
	table, err := q.Run(context.Background(), New(smallStore(), Limits{}), map[string]string{"party": "Tehran", "year": "2021"})
	fmt.Println(table.Columns[:3])
	for _, row := range table.Rows {
		fmt.Println(row[:3])
	}
	fmt.Println(err)
	// Output:
	// [agreement parties stage]
	// [The Deal [China Iran] signed]
	// <nil>
}

func TestDeeplyNestedScriptsDoNotEndTheProcess(t *testing.T) {
	for _, opening := range []string{"(", "[", "{", "!", "a=>", "if(1)", "`${", "({a:", "function f(){", "x?", "new ", "-", "[].map(", "class A{m(){"} {
		script := strings.Repeat(opening, maxScript/len(opening))
		if _, err := New(smallStore(), Limits{}).Gizmo(context.Background(), script); err == nil {
			t.Errorf("%q again and again: no error", opening)
		}
	}
	balanced := strings.Repeat("(", maxScript/2-1) + "1" + strings.Repeat(")", maxScript/2-1)
	if _, err := New(smallStore(), Limits{}).Gizmo(context.Background(), balanced); err != nil {
		t.Errorf("a number in many brackets: %v", err)
	}
	lists := strings.Repeat("[", maxScript/2-1) + strings.Repeat("]", maxScript/2-1)
	if _, err := New(smallStore(), Limits{}).Gizmo(context.Background(), lists); err != nil {
		t.Errorf("a list in many lists: %v", err)
	}
}
