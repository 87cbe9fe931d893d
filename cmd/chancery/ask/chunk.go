package ask

import (
	"cmp"
	"strings"
	"unicode"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// chunk is what some words of a question are: a name, a date, an office, or an
// entry of the lexicon.
type chunk struct {
	class      class
	text       string // as asked
	hits       []hit  // what the lexicon says
	found             // of a name
	period            // of a date
	possessive bool
	comma      bool // a comma follows
}

// is tells whether the lexicon has a chunk under a class.
func (c chunk) is(k class) bool { _, ok := c.as(k); return ok }

func (c chunk) as(k class) (hit, bool) {
	for _, h := range c.hits {
		if h.class == k {
			return h, true
		}
	}
	return hit{}, false
}

func (c chunk) low() string { return strings.ToLower(c.text) }

// chunks divides a question. What is neither a name nor in the lexicon declines
// it.
func (r *reader) chunks(words []word) ([]chunk, error) {
	dates, err := periods(words)
	if err != nil {
		return nil, err
	}
	var all []chunk
	for i := 0; i < len(words); {
		if n := topicOf(all, words, i, dates); n > 0 {
			next, err := r.about(words[i : i+n])
			if err != nil {
				return nil, err
			}
			all = append(all, next)
			i += n
			continue
		}
		if p, ok := dates[i]; ok && !r.namedLonger(words, i, p) {
			all = append(all, chunk{class: classDate, text: textOf(words[p.first:p.last]), period: p})
			i = p.last
			continue
		}
		next, n, err := r.chunk(words, i)
		if err != nil {
			return nil, err
		}
		if n == 0 {
			return nil, cmp.Or(answerable(all), r.unknown(words[i:]))
		}
		next[len(next)-1].comma = words[i+n-1].comma
		all = append(all, next...)
		i += n
	}
	return all, nil
}

// namedLonger tells whether a name starts where a time does and goes on beyond
// it: "the 2015 nuclear deal".
func (r *reader) namedLonger(words []word, i int, p period) bool {
	f, err := r.longest(words[i:])
	return err == nil && f.words > p.last-i
}

// chunk reads what starts at word i; it is 0 words long where nothing does. A
// compound of names ("Iran-China") gives a chunk for each.
func (r *reader) chunk(words []word, i int) (next []chunk, n int, err error) {
	rest := words[i:]
	if rest[0].quoted {
		return r.quoted(rest[0])
	}
	f, err := r.longest(rest)
	if err != nil {
		return nil, 0, err
	}
	hits, inLexicon := known(rest)
	title, inTitle, _ := gazetteer.Default().Office(tokens(rest), 0)
	switch {
	case f.words > max(inLexicon, inTitle) && !r.generic(words, i, f), f.words == inLexicon && f.words > 0 && acronym(rest[0].text, words):
		return []chunk{{class: className, text: textOf(rest[:f.words]), found: f, possessive: rest[f.words-1].possessive}}, f.words, nil
	case inTitle > inLexicon:
		return []chunk{{class: classOffice, text: title.Name, possessive: rest[inTitle-1].possessive}}, inTitle, nil
	case inLexicon > 0:
		return []chunk{{class: hits[0].class, text: textOf(rest[:inLexicon]), hits: hits, possessive: rest[inLexicon-1].possessive}}, inLexicon, nil
	case inTitle > 0:
		return []chunk{{class: classOffice, text: title.Name, possessive: rest[inTitle-1].possessive}}, inTitle, nil
	}
	return r.other(rest)
}

// other reads a word that is neither a name nor in the lexicon: a compound of
// names, a surname, or a designation.
func (r *reader) other(rest []word) ([]chunk, int, error) {
	next, n, err := r.compound(rest[0])
	if err != nil || n > 0 {
		return next, n, err
	}
	f, err := r.surname(rest[0].text)
	if err != nil || f.name != "" {
		return []chunk{{class: className, text: rest[0].text, found: f, possessive: rest[0].possessive}}, 1, err
	}
	next, n = designation(rest)
	return next, n, nil
}

// designation reads what is called by numbers: "3+3 format" is looked for as
// "3+3", since articles call it a format, a platform and an initiative.
func designation(rest []word) ([]chunk, int) {
	text := rest[0].text
	if !strings.ContainsAny(text, "0123456789") || !strings.Contains(text, "+") {
		return nil, 0
	}
	n := 1
	if len(rest) > 1 && oneOf(rest[1], "format", "platform", "group", "mechanism", "framework", "process", "initiative", "proposal", "talks") {
		n = 2
	}
	return []chunk{{class: classQuote, text: text}}, n
}

func (r *reader) quoted(w word) ([]chunk, int, error) {
	f, err := r.named(w.text)
	if err != nil || f.name == "" || f.absent {
		return []chunk{{class: classQuote, text: w.text}}, 1, err
	}
	return []chunk{{class: className, text: w.text, found: f}}, 1, nil
}

// compound reads "Iran-China" as two names.
func (r *reader) compound(w word) ([]chunk, int, error) {
	head, tail, ok := strings.Cut(w.text, "-")
	if !ok || head == "" || tail == "" {
		return nil, 0, nil
	}
	var out []chunk
	for _, part := range []string{head, tail} {
		f, err := r.named(part)
		if err != nil || f.name == "" {
			return nil, 0, err
		}
		f.words = 1
		out = append(out, chunk{class: className, text: part, found: f})
	}
	out[1].possessive = w.possessive
	return []chunk{out[0], {class: classAnd, text: "-"}, out[1]}, 1, nil
}

// known is the longest entry of the lexicon at the start of words.
func known(words []word) ([]hit, int) {
	for n := min(maxName, len(words)); n > 0; n-- {
		if !contiguous(words[:n]) {
			continue
		}
		if hits := lexicon()[strings.ToLower(textOf(words[:n]))]; hits != nil {
			return hits, n
		}
	}
	return nil, 0
}

// acronym tells whether a word that the lexicon has too is rather a name: it
// stands in capitals where the question has others that do not ("WHO", "US").
func acronym(text string, words []word) bool {
	if text != strings.ToUpper(text) || len(text) < 2 {
		return false
	}
	for _, w := range words {
		if strings.IndexFunc(w.text, unicode.IsLower) >= 0 {
			return true
		}
	}
	return false
}

// generic tells whether what some entity happens to be called is rather meant
// as words are: "a trade agreement" asks for any, "the trade agreement" for the
// one that is called so; "talks in Moscow" is not a name at all.
func (r *reader) generic(words []word, i int, f found) bool {
	span := words[i : i+f.words]
	allKnown, joins := true, false
	for _, w := range span {
		hits := lexicon()[w.low()]
		allKnown = allKnown && hits != nil
		for _, h := range hits {
			joins = joins || w.text == w.low() && (h.class == classPrep || h.class == classVerb && h.form != base || h.class == classWh)
		}
	}
	starts := lexicon()[span[0].low()]
	isThing := !f.types[schema.Person] && !f.types[schema.Country] && !f.types[schema.Organization]
	if isThing && starts != nil && span[0].text == span[0].low() && joins {
		return true
	}
	definite := i > 0 && (words[i-1].low() == "the" || words[i-1].possessive)
	return allKnown && isThing && !definite
}

// unknown declines a question for the words that nothing is known of.
func (r *reader) unknown(words []word) error {
	n := 1
	for n < len(words) && capital(words[n-1]) && capital(words[n]) && !words[n-1].comma {
		n++
	}
	text := textOf(words[:n])
	near, err := r.names.Near(r.ctx, text)
	if err != nil {
		return err
	}
	if capital(words[0]) {
		return &Declined{Word: text, Reason: "nothing in this graph is called so", Near: near}
	}
	return &Declined{Word: text, Reason: "this word is not known here, and nothing in this graph is called so", Near: append(nearWords(text), near...)}
}

func capital(w word) bool { return w.text != strings.ToLower(w.text) }

func tokens(words []word) []schema.Token {
	var out []schema.Token
	for _, w := range words {
		out = append(out, schema.Token{Form: w.text})
		if w.possessive || w.comma || w.quoted {
			break
		}
	}
	return out
}
