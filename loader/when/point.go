package when

import (
	"fmt"
	"strings"
	"time"

	"github.com/chancery-kg/chancery/schema"
)

// point is a day, month or year as words give it; 0 is unsaid.
type point struct {
	year, month, day, weekday int
	shift                     *int // year relative to that of publication: "last year" is -1
}

// precision is 3 for a day, 2 for a month, 1 for a year.
func (t point) precision() int {
	switch {
	case t.day > 0:
		return 3
	case t.month > 0:
		return 2
	}
	return 1
}

func lower(s string) string { return strings.ToLower(s) }

// absolute reads one day, month or year.
func (p *parser) absolute(i int) (meaning, int) {
	i0 := i
	i = p.skip(i, "the")
	t, end := p.point(i)
	if end == 0 || i > i0 && !p.at(i).ordinal {
		return nil, 0
	}
	if t.precision() == 1 && !p.licensed(i, end) || t.precision() == 2 && t.year == 0 && t.shift == nil && !p.monthAlone(i, end) {
		return nil, 0
	}
	return t.meaning, end
}

// point reads a day, a month or a year.
func (p *parser) point(i int) (point, int) {
	for _, read := range []func(*parser, int) (point, int){
		(*parser).withWeekday, (*parser).numeric, (*parser).monthFirst, (*parser).dayFirst,
	} {
		if t, end := read(p, i); end > 0 {
			return t, end
		}
	}
	if y, end := p.year(i); end > 0 {
		return point{year: y}, end
	}
	return point{}, 0
}

// withWeekday reads "Monday, 11 October 2021".
func (p *parser) withWeekday(i int) (point, int) {
	day := weekdays[p.key(i)]
	if day == 0 {
		day = shortDays[p.key(i)]
	}
	if day == 0 || !p.capital(i) {
		return point{}, 0
	}
	at := p.skip(p.skip(i+1, ","), "the")
	for _, read := range []func(*parser, int) (point, int){(*parser).monthFirst, (*parser).dayFirst, (*parser).numeric} {
		if t, end := read(p, at); end > 0 && t.day > 0 {
			t.weekday = day
			return t, end
		}
	}
	return point{}, 0
}

// month is the month of word i, 0 for none. Short forms count where a number
// stands beside them.
func (p *parser) month(i int) int {
	if !p.capital(i) {
		return 0
	}
	if m := months[p.key(i)]; m > 0 {
		return m
	}
	if m := shorts[p.key(i)]; m > 0 && (p.at(i+1).digits > 0 || p.at(i-1).digits > 0 || strings.HasSuffix(p.at(i).form, ".")) {
		return m
	}
	return 0
}

// dayNumber is the day of a month that word i names, 0 for none.
func (p *parser) dayNumber(i int) int {
	w := p.at(i)
	if w.number < 1 || w.number > 31 || w.digits > 2 || w.digits == 0 && !w.ordinal || p.is(i+1, "%") {
		return 0
	}
	return w.number
}

// monthFirst reads "March 27, 2021", "Oct. 11", "September 2021", "March".
func (p *parser) monthFirst(i int) (point, int) {
	t := point{month: p.month(i)}
	if t.month == 0 {
		return point{}, 0
	}
	end := i + 1
	at := p.skip(end, "the")
	if d := p.dayNumber(at); d > 0 && !p.counts(at) {
		t.day, end = d, at+1
	}
	return p.withYear(t, end)
}

// counts reports whether number i counts what follows: "in March 12 people".
func (p *parser) counts(i int) bool {
	return countNouns[p.key(i+1)] && !p.at(i).ordinal
}

// dayFirst reads "27 March 2021", "27th of March".
func (p *parser) dayFirst(i int) (point, int) {
	t := point{day: p.dayNumber(i)}
	if t.day == 0 {
		return point{}, 0
	}
	at := p.skip(i+1, "of")
	if t.month = p.month(at); t.month == 0 {
		return point{}, 0
	}
	return p.withYear(t, at+1)
}

// withYear reads the year after a day or month: "2021", ", 2021", "of 2021",
// "last year", "of this year".
func (p *parser) withYear(t point, end int) (point, int) {
	at := p.skip(end, ",")
	if at == end {
		at = p.skip(end, "of", "in")
	}
	if y, e := p.year(at); e > 0 && !p.counts(at) {
		t.year = y
		return t, e
	}
	if n, e := p.relativeYear(at); e > 0 && p.key(end) != "," {
		t.shift = &n
		return t, e
	}
	return t, end
}

// relativeYear reads "last year", "this year", "next year".
func (p *parser) relativeYear(i int) (int, int) {
	i = p.skip(i, "the")
	if !p.is(i+1, "year") {
		return 0, 0
	}
	switch p.key(i) {
	case "last", "previous", "past":
		return -1, i + 2
	case "this", "current":
		return 0, i + 2
	case "next", "coming", "following":
		return 1, i + 2
	}
	return 0, 0
}

// year is the year that word i writes in four digits.
func (p *parser) year(i int) (int, int) {
	w := p.at(i)
	if w.digits != 4 || w.ordinal || w.number < 1000 || w.number > 2100 {
		return 0, 0
	}
	return w.number, i + 1
}

// numeric reads "2021-10-11", "27/03/2021", "11.10.2021". Day and month are
// told apart only where one is above twelve; else the month is left open.
func (p *parser) numeric(i int) (point, int) {
	sep := p.key(i + 1)
	if sep != "-" && sep != "/" || p.key(i+3) != sep {
		return point{}, 0
	}
	a, b, c := p.at(i), p.at(i+2), p.at(i+4)
	if a.digits == 4 && b.digits == 2 && c.digits == 2 && sep == "-" {
		return calendarPoint(a.number, b.number, c.number, i+5)
	}
	if c.digits != 4 || a.digits < 1 || a.digits > 2 || b.digits < 1 || b.digits > 2 {
		return point{}, 0
	}
	switch {
	case a.number == b.number || a.number > 12:
		return calendarPoint(c.number, b.number, a.number, i+5)
	case b.number > 12:
		return calendarPoint(c.number, a.number, b.number, i+5)
	}
	return point{year: c.number}, i + 5
}

func calendarPoint(year, month, day, end int) (point, int) {
	t := point{year: year, month: month, day: day}
	if d, _ := t.date(year); d.Validate() != nil {
		return point{}, 0
	}
	return t, end
}

// date writes the point in a year, 0 for none.
func (t point) date(year int) (schema.Date, bool) {
	s := fmt.Sprintf("%04d", year)
	if year == 0 {
		s = "-"
	}
	if t.month > 0 {
		s += fmt.Sprintf("-%02d", t.month)
	}
	if t.day > 0 {
		s += fmt.Sprintf("-%02d", t.day)
	}
	d := schema.Date(s)
	return d, d.Validate() == nil
}

// meaning is the date of the point, its year found where it is unsaid.
func (t point) meaning(ctx Context) (Value, bool) {
	year, how := t.resolveYear(ctx)
	d, ok := t.date(year)
	return Value{Date: d, Note: strings.TrimSpace(how + " " + t.contradiction(year))}, ok
}

// contradiction says that the weekday written is not that of the date.
func (t point) contradiction(year int) string {
	if t.weekday == 0 {
		return ""
	}
	if year == 0 {
		return "a " + weekdayNames[t.weekday]
	}
	if onWeekday(year, t.month, t.day, t.weekday) {
		return ""
	}
	is := time.Date(year, time.Month(t.month), t.day, 0, 0, 0, 0, time.UTC)
	return fmt.Sprintf("(which was a %s)", weekdayNames[weekday(is)])
}
