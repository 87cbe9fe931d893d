package ask

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/chancery-kg/chancery/loader/when"
	"github.com/chancery-kg/chancery/schema"
)

// period is a time expression of a question: words [first, last), and the first
// and last day, month or year that it asks for, "" for no bound.
type period struct {
	first, last int
	from, to    string
}

// periods finds the time expressions of a question by where they start. One
// that cannot be placed in the calendar without more declines the question.
func periods(words []word) (map[int]period, error) {
	found := map[int]period{}
	tokens, word := dateTokens(words)
	for _, r := range when.Find(tokens) {
		first, last := word[r.First], word[r.Last-1]+1
		text := textOf(words[first:last])
		if !strings.ContainsAny(text, "0123456789") && !isMonth(text) {
			continue // "today", "last year": the lexicon says why not
		}
		p, err := placed(tokens[r.First:r.Last], text)
		if err != nil {
			return nil, err
		}
		p.first, p.last = first, last
		found[p.first] = p
	}
	addBare(words, found)
	return bounded(words, found), nil
}

// isMonth tells whether a text is the name of a month.
func isMonth(text string) bool {
	for m := time.January; m <= time.December; m++ {
		if strings.EqualFold(text, m.String()) {
			return true
		}
	}
	return false
}

// dateTokens are the words as the time expressions of news are read, and the
// word that each token belongs to.
func dateTokens(words []word) (tokens []schema.Token, at []int) {
	for i, w := range words {
		tokens, at = append(tokens, schema.Token{Form: monthCase(words, i)}), append(at, i)
		if w.comma {
			tokens, at = append(tokens, schema.Token{Form: ","}), append(at, i)
		}
	}
	return tokens, at
}

// monthCase is a word, with a capital where it is a month: those that are verbs
// as well only beside a number or another month.
func monthCase(words []word, i int) string {
	text := words[i].text
	if !isMonth(text) {
		return text
	}
	if oneOf(words[i], "may", "march") && text == words[i].low() {
		near := textOf(words[max(0, i-1):min(len(words), i+3)])
		if !strings.ContainsAny(near, "0123456789") {
			return text
		}
	}
	return strings.ToUpper(text[:1]) + strings.ToLower(text[1:])
}

func placed(tokens []schema.Token, text string) (period, error) {
	for _, t := range tokens {
		if why, ok := declines(strings.ToLower(t.Form)); ok {
			return period{}, decline(text, "%s", why)
		}
	}
	value, ok := when.Resolve(tokens, when.Context{})
	if !ok || !value.Date.HasYear() || value.End != "" && !value.End.HasYear() {
		return period{}, decline(text, "it is not told of which year; a question is not read against today's date")
	}
	p := period{from: string(value.Date), to: string(value.End)}
	if p.to == "" {
		p.to = p.from
	}
	return p, nil
}

// bare is a year by itself, or a month as ISO 8601 writes it.
var bare = regexp.MustCompile(`^(1[89]|20)\d\d(-(0[1-9]|1[0-2]))?$`)

// addBare adds "2021-03" and a year beside no preposition, which are no news
// English.
func addBare(words []word, found map[int]period) {
	end := 0
	for i, w := range words {
		if p, ok := found[i]; ok {
			end = p.last
		}
		if i >= end && bare.MatchString(w.text) {
			found[i] = period{i, i + 1, w.text, w.text}
		}
	}
}

// bounds are the prepositions before a time, and what they make of it; nil
// leaves it as it is.
var bounds = map[string]func(period) period{
	"since": onward, "from": onward,
	"after": later, "later than": later,
	"before": earlier, "prior to": earlier, "earlier than": earlier,
	"until": upTo, "till": upTo, "through": upTo, "by": upTo, "up to": upTo,
	"in": nil, "on": nil, "at": nil, "during": nil, "throughout": nil, "within": nil, "over": nil,
	"of": nil, "for": nil, "dated": nil, "in the course of": nil,
}

func onward(p period) period { p.to = ""; return p }

func upTo(p period) period { p.from = ""; return p }

func later(p period) period { p.from, p.to = shifted(p.to, 1), ""; return p }

func earlier(p period) period { p.from, p.to = "", shifted(p.from, -1); return p }

// bounded takes the prepositions before time expressions into them, and what
// else belongs to them: "the year 2021", "from 2019 on".
func bounded(words []word, found map[int]period) map[int]period {
	out := map[int]period{}
	for _, p := range found {
		for p.first > 0 && oneOf(words[p.first-1], "the", "year", "years") {
			p.first--
		}
		if !oneOf(words[p.first], "from", "between") {
			p = p.after(words)
		}
		if oneOf(words[p.first], "from") && p.to == "" && p.first > 0 && isNoun(words[p.first-1]) && !continues(words, p.last) {
			p.to = p.from // "articles from 2021"
		}
		for p.to == "" && continues(words, p.last) {
			p.last++
		}
		out[p.first] = p
	}
	return out
}

// continues tells whether "on" or the like follows a time.
func continues(words []word, i int) bool {
	return i < len(words) && oneOf(words[i], "on", "onward", "onwards", "forward")
}

func isNoun(w word) bool {
	return slices.ContainsFunc(lexicon()[w.low()], func(h hit) bool { return h.class == classNoun })
}

// after is the time with the preposition before it.
func (p period) after(words []word) period {
	for n := min(4, p.first); n > 0; n-- {
		bound, ok := bounds[strings.ToLower(textOf(words[p.first-n:p.first]))]
		if !ok {
			continue
		}
		if bound != nil {
			p = bound(p)
		}
		p.first -= n
		break
	}
	return p
}

func oneOf(w word, texts ...string) bool { return slices.Contains(texts, w.low()) }

// shifted is the day, month or year after or before one.
func shifted(date string, by int) string {
	switch len(date) {
	case 4:
		year, err := strconv.Atoi(date)
		if err != nil {
			return date
		}
		return fmt.Sprintf("%04d", year+by)
	case 7:
		t, err := time.Parse("2006-01", date)
		if err != nil {
			return date
		}
		return t.AddDate(0, by, 0).Format("2006-01")
	}
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return t.AddDate(0, 0, by).Format(time.DateOnly)
}

func textOf(words []word) string {
	var parts []string
	for i, w := range words {
		if i == len(words)-1 {
			parts = append(parts, w.text)
			continue
		}
		parts = append(parts, w.raw)
	}
	return strings.Join(parts, " ")
}
