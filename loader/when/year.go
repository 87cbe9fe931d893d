package when

import (
	"time"

	"github.com/chancery-kg/chancery/schema"
)

// resolveYear is the year of a point, 0 where nothing tells, and how it was
// found.
func (t point) resolveYear(ctx Context) (int, string) {
	published, _, _ := parts(ctx.Published)
	switch {
	case t.year > 0:
		return t.year, ""
	case published == 0:
		return 0, ""
	case t.shift != nil:
		return published + *t.shift, against(ctx.Published)
	case len(ctx.Published) < len("2006-01"):
		return 0, ""
	}
	return t.nearest(ctx, published), against(ctx.Published) + tensed(ctx.Tense)
}

func against(d schema.Date) string { return "against " + string(d) }

func tensed(t schema.Tense) string {
	if t == schema.PastTense || t == schema.FutureTense {
		return ", " + string(t) + " tense"
	}
	return ""
}

// nearest is the year near that of publication which suits the tense: the last
// such day for the past, the next for the future. A weekday that only one of
// the years fits decides.
func (t point) nearest(ctx Context, published int) int {
	years := []int{published - 1, published, published + 1}
	if t.weekday > 0 {
		fitting := years[:0:0]
		for _, y := range years {
			if onWeekday(y, t.month, t.day, t.weekday) {
				fitting = append(fitting, y)
			}
		}
		if len(fitting) > 0 {
			years = fitting
		}
	}
	best, bestCost := 0, 0
	for _, y := range years {
		if cost := t.cost(y, ctx); best == 0 || cost < bestCost {
			best, bestCost = y, cost
		}
	}
	return best
}

// cost is how little a year suits: days from publication, more for the wrong
// side. Time zones are given a day. Without tense, a date up to three months
// ahead may be meant as such, one farther is rather the last.
func (t point) cost(year int, ctx Context) int {
	days := t.daysFrom(year, ctx.Published)
	const far = 10000
	switch {
	case ctx.Tense == schema.FutureTense && days < 0, ctx.Tense == schema.PastTense && days > 1:
		return far + abs(days)
	case ctx.Tense == schema.FutureTense, ctx.Tense == schema.PastTense, days <= 1:
		return abs(days)
	case days > 92:
		return far + days
	}
	return 3 * days
}

// daysFrom is how many days the point in that year lies after publication,
// counted by months where either is no more precise.
func (t point) daysFrom(year int, published schema.Date) int {
	py, pm, pd := parts(published)
	day := t.day
	if pd == 0 || day == 0 {
		pd, day = 1, 1
	}
	a := time.Date(py, time.Month(pm), pd, 0, 0, 0, 0, time.UTC)
	b := time.Date(year, time.Month(t.month), day, 0, 0, 0, 0, time.UTC)
	return int(b.Sub(a).Hours() / 24)
}

func abs(n int) int { return max(n, -n) }

// yearWords may stand before a year.
var yearWords = set("in since of by until till during from before after through throughout year circa around late early mid for year-end end period years")

// determiners make a number before a noun a year: "the 2015 deal".
var determiners = set("the a an its their his her our this that 's '")

// countNouns are counted by a number before them, which is then no year or day.
var countNouns = set("people persons men women children troops soldiers fighters militants rebels refugees migrants civilians deaths dead casualties wounded " +
	"members delegates lawmakers seats votes workers prisoners detainees hostages centrifuges missiles rockets warheads tanks aircraft planes ships " +
	"km kilometers kilometres kilometer kilometre meters metres miles mile feet kg kilograms tons tonnes barrels mw megawatts dollars euros rubles yuan million billion trillion " +
	"percent % times hours minutes days weeks months years villages cities companies cases homes houses points police officers personnel")

func set(list string) map[string]bool {
	out := map[string]bool{}
	for w := range numbered(list) {
		out[w] = true
	}
	return out
}

// licensed reports whether the number at [i, end) is a year and no count, by
// the words around it: "in 2018", "(2018)", "the 2018 talks".
func (p *parser) licensed(i, end int) bool {
	if p.free {
		return true
	}
	if countNouns[p.key(end)] || p.is(end, "-") && p.at(end+1).number < 0 && !p.at(i).tail {
		return false
	}
	return yearWords[p.key(i-1)] || p.is(i-1, "(") && p.is(end, ")", ",", ";") || end-i > 1 || p.attributiveYear(i, end)
}

func (p *parser) attributiveYear(i, end int) bool {
	return determiners[p.key(i-1)] && p.at(i).number >= 1800 && p.nounish(end)
}

// functionWords do not begin a noun phrase.
var functionWords = set("in on at by for from to of with and or but as is was were are will would has have had be been that which who when while after before until since than into over under during not also 's '")

// nounish reports whether word i may be part of the noun phrase before it.
func (p *parser) nounish(i int) bool {
	switch p.upos(i) {
	case "NOUN", "PROPN", "ADJ":
		return true
	case "":
		k := p.key(i)
		return k != "" && k[0] >= 'a' && k[0] <= 'z' && !functionWords[k]
	}
	return false
}

// monthWords may stand before a month alone.
var monthWords = set("in since of by until till during from before after through throughout last next this late early mid for between and or to through coming end beginning start")

// monthAlone reports whether a month's name alone means the month: "May" and
// "March" are also verbs, and some are given names.
func (p *parser) monthAlone(i, end int) bool {
	if p.free {
		return true
	}
	switch p.key(i) {
	case "may", "march", "april", "june", "august":
		return monthWords[p.key(i-1)] || p.is(end, "'s") || determiners[p.key(i-1)] && p.nounish(end)
	}
	return true
}

// attributive reports whether the expression dates the noun after it.
func (p *parser) attributive(i, end int) bool {
	if p.is(end, "'s", "'") {
		return true
	}
	return determiners[p.key(i-1)] && p.nounish(end) && !p.is(i, "past", "last", "next", "previous", "following", "same") || p.year4(i, end) && p.attributiveYear(i, end)
}

func (p *parser) year4(i, end int) bool { return end-i == 1 && p.at(i).digits == 4 }

// isName reports whether what follows makes a name of a date: "the September
// 11 attacks", "the July Revolution".
func (p *parser) isName(end int) bool {
	switch {
	case p.is(end-1, "11"):
		return p.is(end, "attack", "attacks", "terror", "terrorist", "terrorists", "hijackings", "commission", "hijackers")
	case months[p.key(end-1)] > 0:
		return p.capital(end) && p.is(end, "revolution", "declaration", "movement", "coalition", "alliance")
	}
	return false
}
