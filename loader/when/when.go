package when

import (
	"github.com/chancery-kg/chancery/schema"
)

// Context is what a time expression is read against. Published and Reference
// may be of any precision or unknown.
type Context struct {
	Published schema.Date  // day the article appeared
	Tense     schema.Tense // of the clause that the expression dates
	Reference schema.Date  // date the text spoke of before, for "the next day"
}

// Value is what an expression says: a date, or the first and last date of a
// period. Note says how it was found: `"Monday" against 2021-10-11`.
type Value struct {
	Date schema.Date
	End  schema.Date // "" unless a period has more than one day, month or year
	Note string
}

// Range is a time expression: tokens [First, Last), without the preposition
// before it unless that is part of a period ("from 7 to 9 December").
// Attributive says that it dates the noun it stands before or owns, not the
// clause: "the 2015 deal", "Monday's talks".
type Range struct {
	First, Last int
	Attributive bool
}

// Find gives the time expressions of a sentence, leftmost-longest, in text
// order, not overlapping.
func Find(tokens []schema.Token) []Range {
	p := newParser(tokens, false)
	var out []Range
	for i := 0; i < len(p.words); {
		m, end := p.expression(i)
		if m == nil {
			i++
			continue
		}
		r := Range{First: p.words[i].token, Last: p.words[end-1].token + 1}
		r.Attributive = p.attributive(i, end)
		if !p.isName(end) {
			out = append(out, r)
		}
		i = end
	}
	return out
}

// Resolve says what the first time expression in tokens means, which should be
// those of one range; words before it are passed over. False is an expression
// that has no place in the calendar, or needs a publication or reference date
// that the context does not have.
func Resolve(tokens []schema.Token, ctx Context) (Value, bool) {
	if ctx.Published.Validate() != nil {
		ctx.Published = ""
	}
	if ctx.Reference.Validate() != nil {
		ctx.Reference = ""
	}
	p := newParser(tokens, true)
	for i := range p.words {
		m, end := p.expression(i)
		if m == nil {
			continue
		}
		v, ok := m(ctx)
		if !ok || v.Date.Validate() != nil || v.End.Validate() != nil {
			return Value{}, false
		}
		v.Note = note(p.text(i, end), v.Note)
		return v, true
	}
	return Value{}, false
}

func note(text, how string) string {
	if how == "" {
		return `"` + text + `"`
	}
	return `"` + text + `" ` + how
}

// meaning is what an expression says in a context. Its note is what follows
// the expression's words.
type meaning func(Context) (Value, bool)

// vague is the meaning of expressions that name no date.
func vague(Context) (Value, bool) { return Value{}, false }

// expression is the longest time expression that starts at word i.
func (p *parser) expression(i int) (meaning, int) {
	if !p.words[i].head || !p.opens(i) {
		return nil, 0
	}
	return p.longest(i)
}

// longest is what the reader says that reads on farthest.
func (p *parser) longest(i int) (meaning, int) {
	var best meaning
	end := 0
	for _, read := range []func(*parser, int) (meaning, int){
		(*parser).period, (*parser).absolute, (*parser).part, (*parser).quarter, (*parser).season, (*parser).decade,
		(*parser).deictic, (*parser).weekday, (*parser).unit, (*parser).nearMonth, (*parser).dayAlone, (*parser).ago, (*parser).anaphor, (*parser).indefinite,
	} {
		if m, e := read(p, i); m != nil && e > end && p.words[e-1].tail {
			best, end = m, e
		}
	}
	return best, end
}
