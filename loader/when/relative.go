package when

import "github.com/chancery-kg/chancery/schema"

var unitNames = map[string]string{"day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month", "year": "year", "years": "year"}

// amount reads "three days", "a year", "half a year", "a year and a half" is
// none. Hedges ("more than", "nearly") make it inexact.
type amount struct {
	n      int
	unit   string
	hedged bool
}

// hedge reads words that make an amount inexact.
func (p *parser) hedge(i int) int {
	switch {
	case p.is(i, "more", "less", "fewer") && p.is(i+1, "than"), p.is(i, "at") && p.is(i+1, "least", "most"), p.is(i, "up") && p.is(i+1, "to"):
		return i + 2
	case p.is(i, "about", "around", "some", "roughly", "nearly", "almost", "approximately", "over", "under", "barely"):
		return i + 1
	}
	return i
}

func (p *parser) amount(i int) (amount, int) {
	at := p.hedge(i)
	a := amount{hedged: at > i}
	if end := p.phrase(at, "half", "a", "year"); end > 0 {
		return amount{6, "month", a.hedged}, end
	}
	i = at
	switch w := p.at(i); {
	case p.is(i, "a", "an"):
		a.n = 1
	case w.number > 0 && !w.ordinal && w.digits < 4:
		a.n = w.number
	default:
		return a, 0
	}
	a.unit = unitNames[p.key(i+1)]
	if a.unit == "" {
		return a, 0
	}
	return a, i + 2
}

// ago reads "three days ago", "seven months ago", "in two days", "a year
// later", "two weeks earlier".
func (p *parser) ago(i int) (meaning, int) {
	in := p.is(i, "in")
	a, end := p.amount(p.skip(i, "in"))
	if end == 0 {
		return nil, 0
	}
	switch {
	case in && !p.is(end, "ago", "later", "earlier", "before", "after"):
		return a.ahead, end
	case in:
		return nil, 0
	case p.is(end, "ago"):
		return a.ago, end + 1
	case p.is(end, "later", "afterwards", "afterward"):
		return a.fromReference(1), end + 1
	case p.is(end, "earlier"):
		return a.fromReference(-1), end + 1
	}
	return nil, 0
}

// ago is so long before publication, as precise as its unit.
func (a amount) ago(ctx Context) (Value, bool) { return a.from(ctx.Published, -1) }

// ahead is "in two days" of a future event; of a past one it is how long the
// event took.
func (a amount) ahead(ctx Context) (Value, bool) {
	if ctx.Tense != schema.FutureTense || a.unit != "day" {
		return Value{}, false
	}
	return a.from(ctx.Published, 1)
}

func (a amount) fromReference(sign int) meaning {
	return func(ctx Context) (Value, bool) { return a.from(ctx.Reference, sign) }
}

// from counts the amount from a date. A hedged amount is no less precise only
// where its unit is a year and it counts few.
func (a amount) from(d schema.Date, sign int) (Value, bool) {
	if a.hedged || a.n > 500 {
		return Value{}, false
	}
	v, ok := shifted(d, a.unit, sign*a.n)
	v.Note = against(d)
	return v, ok
}

// anaphor reads expressions that count from the date spoken of before: "the
// same day", "the next day", "the previous year", "the day before", "that
// month".
func (p *parser) anaphor(i int) (meaning, int) {
	if p.is(i, "that") && p.is(i+1, "day", "week", "month", "year") && !p.is(i-1, "so") {
		return sameUnit(p.key(i+1), 0), i + 2
	}
	if !p.is(i, "the") {
		return nil, 0
	}
	shift, at := 0, i+2
	switch p.key(i + 1) {
	case "same":
	case "next", "following":
		shift = 1
	case "previous", "preceding":
		shift = -1
	default:
		return p.dayBefore(i)
	}
	unit := p.key(at)
	if unitNames[unit] != unit || unit == "" {
		return nil, 0
	}
	return sameUnit(unit, shift), at + 1
}

// dayBefore reads "the day before" and "the year after" at the end of a
// clause.
func (p *parser) dayBefore(i int) (meaning, int) {
	unit := p.key(i + 1)
	if unitNames[unit] != unit || unit == "" || i+3 < len(p.words) && !p.is(i+3, ".", ",", ";", ")", "and") {
		return nil, 0
	}
	switch p.key(i + 2) {
	case "before", "earlier":
		return sameUnit(unit, -1), i + 3
	case "after":
		return sameUnit(unit, 1), i + 3
	}
	return nil, 0
}

func sameUnit(unit string, shift int) meaning {
	return func(ctx Context) (Value, bool) {
		if ctx.Reference == "" {
			return Value{}, false
		}
		v, ok := shifted(ctx.Reference, unit, shift)
		v.Note = against(ctx.Reference) + " before"
		return v, ok
	}
}

var (
	indefinites = set("recent coming past last next previous following few several")
	unitPlurals = map[string]bool{"hours": true, "days": true, "weeks": true, "months": true, "years": true, "decades": true, "decade": true, "century": true, "centuries": true}
)

// indefinite reads expressions of time that name no date: "recent years", "the
// coming months", "the past two weeks", "several months ago", "the next few
// days".
func (p *parser) indefinite(i int) (meaning, int) {
	at := p.skip(i, "the")
	n := 0
	for ; n < 5 && (indefinites[p.key(at)] || n > 0 && p.at(at).number > 0); at++ {
		n++
	}
	if !unitPlurals[p.key(at)] {
		return nil, 0
	}
	if p.is(at+1, "ago", "earlier", "later") {
		return vague, at + 2
	}
	if n == 0 {
		return nil, 0
	}
	return vague, at + 1
}
