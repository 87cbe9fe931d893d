package when

import (
	"time"

	"github.com/chancery-kg/chancery/schema"
)

// monthShifts are the words for a month by its place to that of publication.
var monthShifts = map[string]int{"last": -1, "this": 0, "next": 1}

// dayAlone reads "the 29th" after "on", of a month that is not said, and "the
// 8th of next month".
func (p *parser) dayAlone(i int) (meaning, int) {
	at := p.skip(i, "the")
	d := p.dayNumber(at)
	if at == i || d == 0 || !p.at(at).ordinal || p.at(at).digits == 0 {
		return nil, 0
	}
	if n, ok := monthShifts[p.key(at+2)]; ok && p.is(at+1, "of") && p.is(at+3, "month") {
		return dayOfMonth(d, n), at + 4
	}
	if !p.free && !p.is(i-1, "on") {
		return nil, 0
	}
	switch p.upos(at + 1) {
	case "NOUN", "PROPN", "ADJ", "NUM":
		return nil, 0 // "on the 29th floor"
	}
	if p.is(at+1, "of", "-") || p.is(at+1, "and", "or") && p.at(p.skip(at+2, "the")).number > 0 {
		return nil, 0
	}
	return nthOfMonth(d), at + 1
}

// nthOfMonth is the nearest day with that number: the last one up to
// publication, or for the future the first one from then on.
func nthOfMonth(day int) meaning {
	return func(ctx Context) (Value, bool) {
		published, ok := dayOf(ctx.Published)
		if !ok {
			return Value{}, false
		}
		step := -1
		if ctx.Tense == schema.FutureTense {
			step = 1
		}
		first := time.Date(published.Year(), published.Month(), 1, 0, 0, 0, 0, time.UTC)
		for n := range 4 {
			t := first.AddDate(0, n*step, day-1)
			if t.Day() == day && t.Sub(published)*time.Duration(step) >= 0 {
				return Value{Date: dayDate(t), Note: against(ctx.Published) + tensed(ctx.Tense)}, true
			}
		}
		return Value{}, false
	}
}

// dayOfMonth is a day of the month that is so many after that of publication.
func dayOfMonth(day, months int) meaning {
	return func(ctx Context) (Value, bool) {
		year, month, _ := parts(ctx.Published)
		if year == 0 || month == 0 {
			return Value{}, false
		}
		t := time.Date(year, time.Month(month+months), day, 0, 0, 0, 0, time.UTC)
		return Value{Date: dayDate(t), Note: against(ctx.Published)}, t.Day() == day
	}
}
