package coding

import (
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/schema"
)

func TestAPartyIsLocatedAsWordsApartFromTheOther(t *testing.T) {
	for _, c := range []struct {
		sentence, source, target string
		want                     string // of the target, with what stands before it
	}{
		{"Malian troops left Mali.", "Malian troops", "Mali", "Malian troops left Mali"},
		{"The EU envoy met the EU.", "The EU envoy", "EU", "The EU envoy met the EU"},
		{"Non-EU states met.", "states", "EU", "Non-EU"},
		{"Nobody came.", "Nobody", "Mali", ""},
	} {
		source := locate(c.sentence, c.source, schema.Span{})
		if got := c.sentence[:locate(c.sentence, c.target, source).End]; got != c.want {
			t.Errorf("%s: %q ends %q, want %q", c.sentence, c.target, got, c.want)
		}
	}
}

func TestALineIsARowWhateverItsMarks(t *testing.T) {
	r, err := NewReader(strings.NewReader("\uFEFFsentence\tsource\ttarget\r\n\"He \"\"left\"\" it\"\ta\tb\n\"Open mark\ta\tb\n\n" + strings.Repeat("x", maxLine) + "\nlast\ta\tb"))
	if err != nil {
		t.Fatal(err)
	}
	rows, _ := r.Next(10)
	if len(rows) != 4 {
		t.Fatalf("%d rows, want 4: %+v", len(rows), rows)
	}
	for i, want := range []string{`He "left" it`, `"Open mark`, "", "last"} {
		if rows[i].Sentence != want {
			t.Errorf("row %d: %q, want %q", i, rows[i].Sentence, want)
		}
	}
	if rows[2].Err == nil || rows[3].Number != 6 {
		t.Errorf("the long row: %v, the last: line %d", rows[2].Err, rows[3].Number)
	}
}

func FuzzCode(f *testing.F) {
	f.Add("sentence\tsource\ttarget\nKenya will not help Mali.\tKenya\tMali\n")
	f.Add("target\tsource\tsentence\nx\t\t\"\"\n\t\t\n")
	parser, err := parse.Default()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, table string) {
		r, err := NewReader(strings.NewReader(table))
		if err != nil {
			return
		}
		rows, _ := r.Next(20)
		for i := range rows {
			rows[i].Code(parser)
			if e := rows[i].Err; e != nil && strings.Contains(e.Error(), "internal") {
				t.Errorf("%q: %v", rows[i].Text, e)
			}
			if got := strings.Count(rows[i].Text, "\t"); got < strings.Count(r.Header, "\t") || strings.Contains(rows[i].Text, "\n") {
				t.Errorf("%q lost columns", rows[i].Text)
			}
		}
	})
}
