package resolve

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/loader/when"
	"github.com/chancery-kg/chancery/schema"
)

// dateOf resolves the time expressions of a candidate and puts them together.
// It is empty where there are none, where none says anything of the calendar,
// and where they contradict each other.
func (a *article) dateOf(c *schema.Candidate) when.Value {
	v := a.dateFrom(c.Times, c.Tense, a.reference(c.Sentence))
	if len(v.Date) == 10 && v.Date.HasYear() {
		a.dated = append(a.dated, datedSentence{c.Sentence, v.Date})
	}
	return v
}

// datedSentence is a day that a sentence speaks of.
type datedSentence struct {
	sentence int
	date     schema.Date
}

// reference is the day that the text before the sentence spoke of last, ""
// where that is long ago.
func (a *article) reference(sentence int) schema.Date {
	for _, d := range slices.Backward(a.dated) {
		if d.sentence <= sentence && sentence-d.sentence <= 2 {
			return d.date
		}
	}
	return ""
}

func (a *article) dateFrom(times []schema.Phrase, tense schema.Tense, reference schema.Date) when.Value {
	ctx := when.Context{Published: a.doc.Article.Date, Tense: tense, Reference: reference}
	var out when.Value
	for _, p := range times {
		v, ok := when.Resolve(a.sents[p.Sentence].tokens[p.First:p.Last], ctx)
		if !ok || v.Date.Validate() != nil || v.End.Validate() != nil {
			continue
		}
		var agree bool
		if out, agree = joinDates(out, v); !agree {
			return when.Value{Note: "contradictory: " + strings.Join([]string{out.Note, v.Note}, "; ")}
		}
	}
	if out.Date == "" || out.Date.HasYear() {
		return out
	}
	if year := a.yearOfHeading(); year != "" {
		out.Date, out.End = out.Date.WithYear(year), out.End.WithYear(year)
		out.Note += ", in the year of the headline"
	}
	return out
}

// joinDates puts two dates of one event together: the more precise one, a year
// given to a day without one. They must be compatible.
func joinDates(a, b when.Value) (when.Value, bool) {
	switch {
	case a.Date == "":
		return b, true
	case b.Date == "":
		return a, true
	case !a.Date.Compatible(b.Date) && !inside(a, b.Date) && !inside(b, a.Date):
		return a, false
	}
	out := a
	if inside(a, b.Date) || moreExact(b.Date, a.Date) {
		out = b
	}
	if !out.Date.HasYear() {
		out.Date = out.Date.WithYear(a.Date.Year() + b.Date.Year())
		out.End = out.End.WithYear(a.Date.Year() + b.Date.Year())
	}
	if out.Date.Validate() != nil {
		return a, false
	}
	out.Note = strings.Trim(a.Note+"; "+b.Note, "; ")
	return out, true
}

// inside reports whether the date lies in the stretch of v.
func inside(v when.Value, d schema.Date) bool {
	return v.End != "" && len(d) == 10 && d.HasYear() && v.Date.HasYear() && v.Date <= d && d <= v.End+"~"
}

// moreExact reports whether a says more of the day than b.
func moreExact(a, b schema.Date) bool { return exactness(a) > exactness(b) }

// exactness ranks dates: a day, a month, a year, and of equals those with the
// year before those without.
func exactness(d schema.Date) int {
	switch {
	case d == "":
		return 0
	case d.HasYear():
		return map[int]int{4: 1, 7: 4, 10: 6}[len(d)]
	}
	return map[int]int{4: 2, 7: 5}[len(d)]
}
