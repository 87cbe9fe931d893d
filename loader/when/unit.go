package when

import "github.com/chancery-kg/chancery/schema"

// unit reads a period by its place to that of publication: "last week", "this
// month", "next year", "the weekend", with or without a part of it: "earlier
// this month", "late last year", "the end of the year".
func (p *parser) unit(i int) (meaning, int) {
	at, parted := p.partWords(i)
	at0 := at
	at = p.skip(at, "the")
	shift, named := 0, true
	switch p.key(at) {
	case "last":
		shift = -1
	case "next", "coming":
		shift = 1
	case "this", "current":
	case "past":
		return nil, 0
	default:
		named = false
	}
	if named {
		at++
		at = p.skip(at, "coming")
	} else if at == at0 || !parted && !p.is(at, "weekend") {
		return nil, 0
	}
	if named && p.is(at-1, "last", "coming") && p.is(at0, "the") {
		if p.key(at) == "" || unitNames[p.key(at)] != p.key(at) {
			return nil, 0
		}
		return vague, at + 1 // "for the last year", "the last week of the talks"
	}
	switch p.key(at) {
	case "week", "month", "year":
		return ofUnit(p.key(at), shift), at + 1
	case "weekend":
		return weekend(shift, named && p.is(at-1, "last", "next")), at + 1
	}
	return nil, 0
}

// nearMonth reads "last September", "next March", "this May".
func (p *parser) nearMonth(i int) (meaning, int) {
	month := p.month(i + 1)
	if month == 0 || months[p.key(i+1)] == 0 || p.dayNumber(i+2) > 0 {
		return nil, 0
	}
	which := p.key(i)
	switch which {
	case "last", "past", "next", "coming", "this":
	default:
		return nil, 0
	}
	return func(ctx Context) (Value, bool) {
		year, now, _ := parts(ctx.Published)
		switch {
		case now == 0:
			return point{month: month}.meaning(Context{})
		case (which == "last" || which == "past") && month >= now:
			year--
		case (which == "next" || which == "coming") && month <= now:
			year++
		}
		return Value{Date: monthDate(year, month), Note: against(ctx.Published)}, true
	}, i + 2
}

// ofUnit is the week, month or year so many after that of publication.
func ofUnit(unit string, shift int) meaning {
	return func(ctx Context) (Value, bool) {
		v, ok := shifted(ctx.Published, unit, shift)
		v.Note = against(ctx.Published)
		return v, ok
	}
}

// shifted is the unit so many after the one that a date lies in.
func shifted(d schema.Date, unit string, n int) (Value, bool) {
	year, month, _ := parts(d)
	switch {
	case unit == "year" && year > 0:
		return Value{Date: yearDate(year + n)}, true
	case unit == "month" && year > 0 && month > 0:
		return Value{Date: addMonths(year, month, n)}, true
	}
	t, ok := dayOf(d)
	switch {
	case unit == "week" && ok:
		first, last := week(t.AddDate(0, 0, 7*n))
		return Value{Date: first, End: last}, true
	case unit == "day" && ok:
		return Value{Date: dayDate(t.AddDate(0, 0, n))}, true
	}
	return Value{}, false
}

// weekend is the Saturday and Sunday of the week before, of or after that of
// publication; "the weekend" goes by tense.
func weekend(shift int, strict bool) meaning {
	return func(ctx Context) (Value, bool) {
		t, ok := dayOf(ctx.Published)
		if !ok {
			return Value{}, false
		}
		saturday := t.AddDate(0, 0, 6-weekday(t))
		if !strict {
			shift = 0
			if ctx.Tense != schema.FutureTense && saturday.After(t) {
				shift = -1
			}
		}
		saturday = saturday.AddDate(0, 0, 7*shift)
		return Value{Date: dayDate(saturday), End: dayDate(saturday.AddDate(0, 0, 1)), Note: against(ctx.Published) + tensed(ctx.Tense)}, true
	}
}

// partWords reads words that mean a part of what follows: "early", "mid-",
// "the end of".
func (p *parser) partWords(i int) (int, bool) {
	if p.is(i, "early", "late", "mid", "earlier", "later", "midway") {
		at := p.skip(i+1, "-")
		return p.skip(at, "in", "on"), true
	}
	at := p.skip(i, "the")
	at = p.skip(at, "very")
	if p.is(at, "beginning", "start", "middle", "end", "close") && p.is(at+1, "of") {
		return at + 2, true
	}
	return i, false
}

// part reads a part of a month, year or decade: "late September", "mid-2015",
// "the end of 2021". Its date is the whole month, year or decade.
func (p *parser) part(i int) (meaning, int) {
	at, ok := p.partWords(i)
	if !ok {
		return nil, 0
	}
	if m, end := p.decade(at); m != nil {
		return m, end
	}
	t, end := p.point(p.skip(at, "the"))
	if end == 0 || t.day > 0 || t.precision() == 1 && countNouns[p.key(end)] {
		return nil, 0
	}
	return t.meaning, end
}

var quarterMonths = map[string]int{"quarter": 3, "half": 6}

// quarter reads "the first quarter of 2021", "second half of this year", "the
// first half of October".
func (p *parser) quarter(i int) (meaning, int) {
	at := p.skip(i, "the")
	n, ordinal := p.at(at).number, p.at(at).ordinal
	if p.is(at, "last") {
		ordinal, n = true, 0
	}
	length := quarterMonths[p.key(at+1)]
	if !ordinal || length == 0 || n > 12/length {
		return nil, 0
	}
	if n == 0 {
		n = 12 / length
	}
	at = p.skip(at+2, "of")
	if t, end := p.point(at); end > 0 && t.day == 0 {
		if t.month > 0 {
			return t.meaning, end
		}
		return monthsOf(func(Context) int { return t.year }, n, length), end
	}
	if shift, end := p.relativeYear(at); end > 0 {
		return monthsOf(func(ctx Context) int {
			if y, _, _ := parts(ctx.Published); y > 0 {
				return y + shift
			}
			return 0
		}, n, length), end
	}
	return nil, 0
}

// monthsOf is the n-th run of so many months of a year.
func monthsOf(year func(Context) int, n, length int) meaning {
	return func(ctx Context) (Value, bool) {
		y := year(ctx)
		return Value{Date: monthDate(y, (n-1)*length+1), End: monthDate(y, n*length)}, y > 0
	}
}

var seasons = set("spring summer autumn fall winter")

// season reads "spring 2014", "the summer of 2014", "this spring". Which months
// a season has depends on the hemisphere: its date is the year.
func (p *parser) season(i int) (meaning, int) {
	at, _ := p.partWords(i)
	at = p.skip(at, "the")
	if p.is(at, "this", "current") && p.is(at+1, "spring", "summer", "autumn") {
		return ofUnit("year", 0), at + 2
	}
	if p.is(at, "last", "next") && seasons[p.key(at+1)] {
		return vague, at + 2 // said in October, "last summer" is either
	}
	if !seasons[p.key(at)] {
		return nil, 0
	}
	if y, end := p.year(p.skip(at+1, "of", "in")); end > 0 {
		return point{year: y}.meaning, end
	}
	if n, end := p.relativeYear(p.skip(at+1, "of")); end > 0 {
		return ofUnit("year", n), end
	}
	return nil, 0
}

var decadeNames = map[string]int{"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990}

// decade reads "the 1990s", "the late 1980s", "the nineties".
func (p *parser) decade(i int) (meaning, int) {
	at := p.skip(i, "the")
	at, _ = p.partWords(at)
	at = p.skip(at, "the")
	first := decadeNames[p.key(at)]
	if first > 0 && !p.is(at-1, "the", "late", "early", "mid", "-") {
		return nil, 0
	}
	if k := p.key(at); len(k) >= 5 && len(k) <= 6 && k[4:] == "s" || len(k) == 6 && k[4:] == "'s" {
		if n := newWord(k[:4], 0).number; n >= 1000 && n <= 2090 && n%10 == 0 {
			first = n
		}
	}
	if first == 0 {
		return nil, 0
	}
	return func(Context) (Value, bool) {
		return Value{Date: yearDate(first), End: yearDate(first + 9)}, true
	}, at + 1
}
