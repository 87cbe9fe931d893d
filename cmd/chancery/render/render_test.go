package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

type status string // as schema's types are

var columns = []string{"party", "year", "names", "status"}

var rows = [][]any{
	{"Iran", 2021, []any{"Iran & co", "a, \"b\""}, status("actual")},
	{"two\tlines\nhere", 0.85, []string{}, nil},
	{"short"},
}

func TestEachFormatWritesTheSameRows(t *testing.T) {
	for _, tt := range []struct {
		format Format
		want   string
	}{
		{JSONL, `{"party":"Iran","year":2021,"names":["Iran & co","a, \"b\""],"status":"actual"}
{"party":"two\tlines\nhere","year":0.85,"names":[],"status":null}
{"party":"short","year":null,"names":null,"status":null}
`},
		{JSON, `[
{"party":"Iran","year":2021,"names":["Iran & co","a, \"b\""],"status":"actual"},
{"party":"two\tlines\nhere","year":0.85,"names":[],"status":null},
{"party":"short","year":null,"names":null,"status":null}
]
`},
		{TSV, "party\tyear\tnames\tstatus\nIran\t2021\tIran & co; a, \"b\"\tactual\ntwo lines here\t0.85\t\t\nshort\t\t\t\n"},
		{CSV, "party,year,names,status\nIran,2021,\"Iran & co; a, \"\"b\"\"\",actual\n\"two\tlines\nhere\",0.85,,\nshort,,,\n"},
		{Table, `┌───────────┬──────┬───────────┬────────┐
│ party     │ year │ names     │ status │
├───────────┼──────┼───────────┼────────┤
│ Iran      │ 2021 │ Iran & co │ actual │
│           │      │ a, "b"    │        │
│ two lines │ 0.85 │           │        │
│ here      │      │           │        │
│ short     │      │           │        │
└───────────┴──────┴───────────┴────────┘
3 rows
`},
	} {
		t.Run(string(tt.format), func(t *testing.T) {
			var b bytes.Buffer
			if err := Rows(&b, tt.format, columns, rows, 0); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, b.String()); diff != "" {
				t.Errorf("want -, got +:\n%s", diff)
			}
		})
	}
}

func TestNoRowsAreStillATable(t *testing.T) {
	for format, want := range map[Format]string{
		JSON: "[]\n", JSONL: "", CSV: "a,b\n", TSV: "a\tb\n",
		Table: "┌───┬───┐\n│ a │ b │\n├───┼───┤\n└───┴───┘\n0 rows\n",
	} {
		var b bytes.Buffer
		if err := Rows(&b, format, []string{"a", "b"}, nil, 80); err != nil {
			t.Fatal(err)
		}
		if got := b.String(); got != want {
			t.Errorf("%s: got %q, want %q", format, got, want)
		}
	}
}

func TestATableFitsTheTerminal(t *testing.T) {
	long := strings.Repeat("several words of a quote ", 12)
	var b bytes.Buffer
	if err := Rows(&b, Table, []string{"id", "quote", "why"}, [][]any{{"c1", long, long}}, 72); err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(b.String(), "\n") {
		if n := len([]rune(line)); n > 72 {
			t.Errorf("a line has %d characters: %s", n, line)
		}
	}
	if !strings.Contains(b.String(), "│ c1 │") {
		t.Errorf("the narrow column was squeezed:\n%s", b.String())
	}
}

func TestARowThatIsTooLongIsAnError(t *testing.T) {
	if err := Rows(&bytes.Buffer{}, CSV, []string{"a"}, [][]any{{"x", "y"}}, 0); err == nil {
		t.Error("no error")
	}
}

func TestAnUnknownFormatIsAnError(t *testing.T) {
	if err := Rows(&bytes.Buffer{}, "xml", []string{"a"}, nil, 0); err == nil || !strings.Contains(err.Error(), "xml") {
		t.Errorf("got %v", err)
	}
}

func TestTheDefaultFormatFollowsThePlace(t *testing.T) {
	if got := Format("").Or(true); got != Table {
		t.Errorf("terminal: %s", got)
	}
	if got := Format("").Or(false); got != JSONL {
		t.Errorf("pipe: %s", got)
	}
	if got := CSV.Or(true); got != CSV {
		t.Errorf("asked for csv: %s", got)
	}
}

func FuzzRows(f *testing.F) {
	f.Add("plain", "with \"quotes\", and\ncommas")
	f.Add("\t\r\n", "\xff\x00é")
	f.Fuzz(func(t *testing.T, a, b string) {
		want := [][]any{{a, b}}
		var out bytes.Buffer
		if err := Rows(&out, JSONL, []string{"a", "b"}, want, 0); err != nil {
			t.Fatal(err)
		}
		var got map[string]string
		if err := json.Unmarshal(out.Bytes(), &got); err != nil || strings.Count(out.String(), "\n") != 1 {
			t.Fatalf("not one JSON line: %v %q", err, out.String())
		}
		if valid := strings.ToValidUTF8(a, "\uFFFD"); strings.ToValidUTF8(got["a"], "\uFFFD") != got["a"] || (valid == a && got["a"] != a) {
			t.Errorf("wrote %q, read %q", a, got["a"])
		}
		out.Reset()
		if err := Rows(&out, CSV, []string{"a", "b"}, want, 0); err != nil {
			t.Fatal(err)
		}
		records, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
		if err != nil || len(records) != 2 || records[1][0] != strings.ReplaceAll(a, "\r\n", "\n") {
			t.Errorf("wrote %q, read %q, %v", a, records, err)
		}
		out.Reset()
		if err := Rows(&out, TSV, []string{"a", "b"}, want, 0); err != nil || strings.Count(out.String(), "\n") != 2 {
			t.Errorf("not two lines: %q, %v", out.String(), err)
		}
		if err := Rows(&out, Table, []string{"a", "b"}, want, 40); err != nil {
			t.Error(err)
		}
	})
}
