package imprint

import (
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

func TestADateIsReadAsPreciselyAsItIsWritten(t *testing.T) {
	for field, want := range map[string]schema.Date{
		"2021-10-11":                      "2021-10-11",
		"2021-10-11T17:14:00+03:30":       "2021-10-11",
		"2021-10-11 17:14":                "2021-10-11",
		"2021/10/11":                      "2021-10-11",
		"2021-10":                         "2021-10",
		"2021":                            "2021",
		"20211011":                        "2021-10-11",
		"20211011T171400Z":                "2021-10-11",
		"1633972440":                      "2021-10-11",
		"1633972440000":                   "2021-10-11",
		"11 October 2021":                 "2021-10-11",
		"11 October 2021 - 21:30":         "2021-10-11",
		"11 Oct 2021 17:14":               "2021-10-11",
		"Oct 11 2021 17:14":               "2021-10-11",
		"Oct. 11, 2021":                   "2021-10-11",
		"October 11th, 2021":              "2021-10-11",
		"11th of October, 2021":           "2021-10-11",
		"11-Oct-2021":                     "2021-10-11",
		"Mon, 11 Oct 2021 17:14:00 GMT":   "2021-10-11",
		"Mon Oct 11 17:14:00 2021":        "2021-10-11",
		"Mon Oct 11 17:14:00 +0330 2021":  "2021-10-11",
		"Monday 11 October 2021 17.14":    "2021-10-11",
		"11.10.2021":                      "2021-10-11",
		"31/10/2021":                      "2021-10-31",
		"10/31/2021":                      "2021-10-31",
		"10/10/2021":                      "2021-10-10",
		"11/10/2021":                      "2021", // day or month first: nobody knows
		"December 2004":                   "2004-12",
		"Oct. 11":                         "--10-11",
		"11 OCT, 17:14":                   "--10-11",
		"29 February 2021":                "",
		"11 Oct 21":                       "--10-11",
		"yesterday":                       "",
		"10 hours ago":                    "",
		"version 1.10.2021.4":             "",
		"2021-13-45":                      "",
		"12 October 2021 to 14 Oct. 2021": "",
	} {
		if got, _ := Date(field); got != want {
			t.Errorf("Date(%q) = %q, want %q", field, got, want)
		}
	}
}

func TestDatesAreFoundWhereTheyStand(t *testing.T) {
	const line = "Posted 3 March 2020, changed on April 4, 2020 | 17 comments"
	found := Find(line)
	if len(found) != 2 {
		t.Fatalf("Find = %v, want two dates", found)
	}
	for i, want := range []struct {
		date schema.Date
		text string
	}{{"2020-03-03", "3 March 2020"}, {"2020-04-04", "April 4, 2020"}} {
		if found[i].Date != want.date || found[i].Span.Text(line) != want.text {
			t.Errorf("date %d = %q %q, want %q %q", i, found[i].Date, found[i].Span.Text(line), want.date, want.text)
		}
	}
}

func TestAnAddressMayCarryTheDate(t *testing.T) {
	for raw, want := range map[string]schema.Date{
		"https://example.org/2021/10/11/talks":            "2021-10-11",
		"https://example.org/world/2021/oct/11/talks":     "2021-10-11",
		"https://example.org/news/2021-10-11-talks":       "2021-10-11",
		"https://example.org/20211011/talks.html":         "2021-10-11",
		"https://example.org/2021/10/talks":               "2021-10",
		"https://example.org/pub/2021/10/263739.htm":      "2021-10",
		"https://example.org/news/world-europe-58876200":  "",
		"https://example.org/id/1998/files":               "",
		"https://example.org/4000-20-30/2021":             "",
		"%zz":                                             "",
		"https://example.org/a?d=2021/10/11":              "",
		"https://example.org/news/2021/13/11/not-a-month": "",
	} {
		if got := FromURL(raw); got != want {
			t.Errorf("FromURL(%q) = %q, want %q", raw, got, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Oct 11 2021 17:14")
	f.Add("11th of October, 2021 – 10/11/2021")
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, d := range Find(s) {
			if d.Span.Start < last || d.Span.End <= d.Span.Start || d.Span.End > len(s) {
				t.Fatalf("span %v is out of order or range in %q", d.Span, s)
			}
			if d.Date == "" || d.Date.Validate() != nil {
				t.Fatalf("date %q in %q is not valid", d.Date, s)
			}
			last = d.Span.End
		}
		FromURL(s)
		Date(s)
	})
}
