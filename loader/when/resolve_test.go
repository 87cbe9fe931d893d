package when

import (
	"slices"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

func TestNotesSayHowADateWasFound(t *testing.T) {
	monday := Context{Published: "2021-10-11", Tense: schema.PastTense, Reference: "2018-05-08"}
	for _, c := range []struct{ text, note string }{
		{"Monday", `"Monday" against 2021-10-11, past tense`},
		{"on Monday", `"Monday" against 2021-10-11, past tense`},
		{"27 March 2021", `"27 March 2021"`},
		{"Wednesday , October 6 , 2021", `"Wednesday, October 6, 2021"`},
		{"Tuesday , October 6 , 2021", `"Tuesday, October 6, 2021" (which was a Wednesday)`},
		{"the next day", `"the next day" against 2018-05-08 before`},
		{"last month", `"last month" against 2021-10-11`},
	} {
		v, ok := Resolve(tokens(c.text), monday)
		if !ok || v.Note != c.note {
			t.Errorf("Resolve(%q) note is %q (%v), want %q", c.text, v.Note, ok, c.note)
		}
	}
	v, _ := Resolve(tokens("Wednesday, March 29th"), Context{})
	if v.Note != `"Wednesday, March 29th" a Wednesday` {
		t.Errorf("note without publication date is %q", v.Note)
	}
}

func TestAWeekdayDecidesBetweenYears(t *testing.T) {
	// 29 March was a Wednesday in 2017 and in 2023.
	early := Context{Published: "2024-01-15", Tense: schema.PastTense}
	if got := found("on Wednesday, March 29th", early); got != "Wednesday, March 29th=2023-03-29" {
		t.Error(got)
	}
	if got := YearsWith("wednesday", "--03-29", 2010, 2025); !slices.Equal(got, []string{"2017", "2023"}) {
		t.Errorf("YearsWith gives %q", got)
	}
	if got := YearsWith("Monday", "--02-29", 2000, 2030); !slices.Equal(got, []string{"2016"}) {
		t.Errorf("YearsWith gives %q for a leap day", got)
	}
	for _, bad := range []schema.Date{"", "2021", "--13-01", "--03"} {
		if got := YearsWith("Monday", bad, 2000, 2030); got != nil {
			t.Errorf("YearsWith of %q gives %q", bad, got)
		}
	}
}

func TestMalformedContextIsNoContext(t *testing.T) {
	bad := Context{Published: "2021-13-45", Reference: "yesterday"}
	if v, ok := Resolve(tokens("last month"), bad); ok {
		t.Errorf("resolved to %v", v)
	}
	if v, ok := Resolve(nil, Context{Published: "2021-10-11"}); ok {
		t.Errorf("no tokens resolve to %v", v)
	}
}

func FuzzResolve(f *testing.F) {
	for _, s := range []string{"on 27 March 2021", "from 7 to 9 December", "1979 - 81", "the second half of 2022", "next Friday", "a year later", "last September", "11.10.2021", "99999 years ago", "500 years ago", "–", "the last 13th quarter of May", "from 7 to 6 December"} {
		f.Add(s, "2021-10-11", "2018-05-08", "past")
	}
	f.Add("March 27", "0001-01-01", "9999-12-31", "future")
	f.Fuzz(func(t *testing.T, s, published, reference, tense string) {
		var ts []schema.Token
		for _, form := range strings.Fields(s) {
			ts = append(ts, schema.Token{Form: form})
		}
		ctx := Context{Published: schema.Date(published), Reference: schema.Date(reference), Tense: schema.Tense(tense)}
		at := 0
		for _, r := range Find(ts) {
			if r.First < at || r.Last <= r.First || r.Last > len(ts) {
				t.Fatalf("range %v after %d of %d", r, at, len(ts))
			}
			at = r.Last
			v, ok := Resolve(ts[r.First:r.Last], ctx)
			if !ok {
				continue
			}
			if v.Date == "" || v.Date.Validate() != nil || v.End.Validate() != nil || v.Note == "" {
				t.Fatalf("%v gives %+v", ts[r.First:r.Last], v)
			}
			if v.End.HasYear() && v.Date.HasYear() && v.End < v.Date {
				t.Fatalf("%v ends before it begins: %+v", ts[r.First:r.Last], v)
			}
		}
	})
}
