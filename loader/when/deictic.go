package when

import (
	"time"

	"github.com/chancery-kg/chancery/schema"
)

// daytimes may follow a day without changing it.
var daytimes = set("morning afternoon evening night noon midday")

// phrase reads the words of a fixed expression and gives the index after, 0
// where they do not stand there.
func (p *parser) phrase(i int, keys ...string) int {
	for k, want := range keys {
		if p.key(i+k) != want {
			return 0
		}
	}
	return i + len(keys)
}

// deictic reads "today", "yesterday morning", "the day before yesterday".
func (p *parser) deictic(i int) (meaning, int) {
	for _, d := range []struct {
		days int
		keys []string
	}{
		{-2, []string{"the", "day", "before", "yesterday"}},
		{2, []string{"the", "day", "after", "tomorrow"}},
		{-1, []string{"last", "night"}},
		{-1, []string{"last", "evening"}},
		{0, []string{"this", "morning"}},
		{0, []string{"this", "afternoon"}},
		{0, []string{"this", "evening"}},
		{0, []string{"later", "today"}},
		{0, []string{"earlier", "today"}},
		{-1, []string{"earlier", "yesterday"}},
		{0, []string{"today"}},
		{0, []string{"tonight"}},
		{-1, []string{"yesterday"}},
		{1, []string{"tomorrow"}},
	} {
		if end := p.phrase(i, d.keys...); end > 0 {
			if daytimes[p.key(end)] && len(d.keys) == 1 {
				end++
			}
			return fromPublication(d.days), end
		}
	}
	return nil, 0
}

// fromPublication is the day so many days after publication. "Today" in an
// article of which only the month is known is in that month.
func fromPublication(days int) meaning {
	return func(ctx Context) (Value, bool) {
		if days == 0 && ctx.Published.HasYear() {
			return Value{Date: ctx.Published, Note: against(ctx.Published)}, true
		}
		t, ok := dayOf(ctx.Published)
		return Value{Date: dayDate(t.AddDate(0, 0, days)), Note: against(ctx.Published)}, ok
	}
}

// weekday reads "Monday", "last Monday", "next Tuesday", "late on Friday",
// "Monday evening", "Monday and Tuesday", "Monday through Friday".
func (p *parser) weekday(i int) (meaning, int) {
	at := i
	if p.is(at, "early", "late", "earlier", "later") {
		at = p.skip(at+1, "on")
	}
	which := ""
	at = p.skip(at, "the")
	if p.is(at, "last", "next", "this", "past", "coming", "previous", "following") {
		which = p.key(at)
		at++
		if which == "this" && p.is(at, "past", "coming") {
			which = p.key(at)
			at++
		}
	}
	day := weekdays[p.key(at)]
	if day == 0 || !p.capital(at) || at > i && which == "" && p.is(at-1, "the") || p.is(i-1, "a", "every", "each") && which == "" {
		return nil, 0
	}
	end := at + 1
	if daytimes[p.key(end)] {
		end++
	}
	if m, e := p.weekdayPair(day, which, end); m != nil {
		return m, e
	}
	if which == "previous" || which == "following" {
		return afterReference(day, which), end
	}
	return onDay(day, which), end
}

// weekdayPair reads the second of two weekdays.
func (p *parser) weekdayPair(first int, which string, i int) (meaning, int) {
	last := weekdays[p.key(i+1)]
	if last == 0 || which != "" || !p.is(i, "and", "to", "through", "until", "-") || p.is(i, "and") && last != first%7+1 {
		return nil, 0
	}
	return func(ctx Context) (Value, bool) {
		a, ok := weekdayDate(first, "", ctx)
		if !ok {
			return Value{}, false
		}
		b := a.AddDate(0, 0, (last-first+7)%7)
		return Value{Date: dayDate(a), End: dayDate(b), Note: against(ctx.Published) + tensed(ctx.Tense)}, last != first
	}, i + 2
}

func onDay(day int, which string) meaning {
	return func(ctx Context) (Value, bool) {
		t, ok := weekdayDate(day, which, ctx)
		if !ok {
			return Value{}, false
		}
		v := Value{Date: dayDate(t), Note: against(ctx.Published) + tensed(ctx.Tense)}
		published, _ := dayOf(ctx.Published)
		if which == "next" && weekday(published) < day {
			return eitherWeek(t, ctx)
		}
		return v, true
	}
}

// eitherWeek is "next Friday" as said earlier in a week: to some the Friday of
// that week, to others of the next. Both lie in one month, or nothing is known.
func eitherWeek(t time.Time, ctx Context) (Value, bool) {
	later := t.AddDate(0, 0, 7)
	v := Value{Date: monthDate(t.Year(), int(t.Month())), Note: against(ctx.Published) + ", of this week or the next"}
	return v, t.Month() == later.Month()
}

// weekdayDate is the weekday nearest to the day of publication that suits: the
// last one, that day included, for the past and by default, the next one for
// the future; "last" and "next" leave that day out.
func weekdayDate(day int, which string, ctx Context) (time.Time, bool) {
	published, ok := dayOf(ctx.Published)
	if !ok {
		return published, false
	}
	back := (weekday(published) - day + 7) % 7
	ahead := (7 - back) % 7
	switch which {
	case "last", "past":
		if back == 0 {
			back = 7
		}
		return published.AddDate(0, 0, -back), true
	case "next", "coming":
		if ahead == 0 {
			ahead = 7
		}
		return published.AddDate(0, 0, ahead), true
	}
	if ctx.Tense == schema.FutureTense {
		return published.AddDate(0, 0, ahead), true
	}
	return published.AddDate(0, 0, -back), true
}

// afterReference is the weekday right before or after the date spoken of.
func afterReference(day int, which string) meaning {
	return func(ctx Context) (Value, bool) {
		t, ok := dayOf(ctx.Reference)
		if !ok {
			return Value{}, false
		}
		n := (day - weekday(t) + 6) % 7
		if which == "previous" {
			n = -((weekday(t)-day+6)%7 + 1) - 1
		}
		return Value{Date: dayDate(t.AddDate(0, 0, n+1)), Note: "against " + string(ctx.Reference) + " before"}, true
	}
}
