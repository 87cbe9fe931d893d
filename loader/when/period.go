package when

import (
	"time"

	"github.com/chancery-kg/chancery/schema"
)

// span is two points that bound a period or are the days that are meant.
type span struct {
	a, b  point
	joint string // word between them: "-", "to", "and", "or"
}

// period reads two points that bound a period: "7-9 December", "from 7 to 9
// December", "between March and May 2020", "1979-1981", "March or April of
// 2005", "November 22 and 23".
func (p *parser) period(i int) (meaning, int) {
	opener := p.key(i)
	start := p.skip(i, "from", "between")
	if start > i {
		start = p.skip(start, "the")
	}
	a, mid := p.bound(start)
	if mid == 0 {
		return nil, 0
	}
	joint := p.key(mid)
	if !joins(opener, joint) {
		return nil, 0
	}
	b, end := p.bound(p.skip(mid+1, "the"))
	if w := p.at(mid + 1); joint == "-" && a.precision() == 1 && a.year > 0 && w.digits == 2 { // 1979-81
		b, end = point{year: a.year/100*100 + w.number}, mid+2
	}
	if end == 0 || p.counts(end-1) {
		return nil, 0
	}
	if opener == "between" {
		joint = "to"
	}
	s := span{a, b, joint}
	if s.b.month == 0 && s.b.day > 0 && s.a.month > 0 && s.a.day > 0 { // November 22-23, 2021
		s.b.month = s.a.month
		s.b, end = p.withYear(s.b, end)
	}
	if !s.complete() || s.a.precision() == 1 && joint == p.key(mid) && opener != "from" && joint != "-" && !p.licensed(start, start+1) {
		return nil, 0
	}
	return s.meaning, end
}

func joins(opener, joint string) bool {
	switch joint {
	case "-", "to", "through", "until", "till", "or":
		return opener != "between"
	case "and":
		return opener != "from"
	}
	return false
}

// bound reads a point, or a number that the other bound must complete.
func (p *parser) bound(i int) (point, int) {
	if t, end := p.point(i); end > 0 {
		return t, end
	}
	if d := p.dayNumber(i); d > 0 && p.at(i).digits > 0 {
		return point{day: d}, i + 1
	}
	return point{}, 0
}

// complete fills each bound from the other: "7 to 9 December" has the month
// after. It reports whether the bounds then are
// two of a kind, in order.
func (s *span) complete() bool {
	a, b := &s.a, &s.b
	if a.month == 0 && a.day > 0 && b.day > 0 {
		a.month = b.month
	}
	if a.precision() != b.precision() || a.day > 0 && a.month == 0 || b.day > 0 && b.month == 0 {
		return false
	}
	if a.year == 0 && a.shift == nil {
		a.year, a.shift = b.year, b.shift
		if a.year > 0 && (a.month > b.month || a.month == b.month && a.day > b.day) {
			a.year--
		}
	}
	inYear := a.month < b.month || a.month == b.month && a.day < b.day
	switch {
	case a.precision() == 1:
		return a.year < b.year && a.weekday == 0
	case a.year > 0 && b.year > 0:
		return a.year < b.year || a.year == b.year && inYear
	}
	return inYear || a.month > b.month // December to January
}

// meaning is the period; "A and B" and "A or B" are one only where B follows
// on A, else they are no more than the month or year both lie in.
func (s span) meaning(ctx Context) (Value, bool) {
	first, ok := s.a.meaning(ctx)
	if !ok {
		return Value{}, false
	}
	if y, _, _ := parts(first.Date); y > 0 && s.b.year == 0 && s.b.shift == nil {
		s.b.year = y
		if s.b.month < s.a.month {
			s.b.year++
		}
	}
	last, ok := s.b.meaning(ctx)
	if !ok || s.a == s.b {
		return Value{}, false
	}
	if s.joint == "and" && !follows(first.Date, last.Date) {
		return common(first, last)
	}
	return Value{Date: first.Date, End: last.Date, Note: first.Note}, true
}

// follows reports whether b is the day, month or year right after a.
func follows(a, b schema.Date) bool {
	if !a.HasYear() {
		a, b = a.WithYear("2000"), b.WithYear("2000")
	}
	t, ok := a.Time()
	if !ok {
		return false
	}
	var next time.Time
	switch len(a) {
	case 10:
		next = t.AddDate(0, 0, 1)
	case 7:
		next = t.AddDate(0, 1, 0)
	default:
		next = t.AddDate(1, 0, 0)
	}
	u, ok := b.Time()
	return ok && u.Equal(next)
}

// common is the month or year that both dates lie in.
func common(a, b Value) (Value, bool) {
	ay, am, ad := parts(a.Date)
	by, bm, _ := parts(b.Date)
	switch {
	case ay != by || ay == 0:
		return Value{}, false
	case am == bm && ad > 0:
		return Value{Date: monthDate(ay, am), Note: a.Note}, true
	}
	return Value{Date: yearDate(ay), Note: a.Note}, true
}
