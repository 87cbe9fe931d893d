package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-kg/chancery/schema"
)

// Office is the title of an office. Name is its normal form: lower case but
// for proper names, singular, British spelling, without gender ("foreign
// minister", "deputy defence minister", "spokesperson"). Level ranks it: 1 head
// of state, government or movement, 2 minister or head of an organisation, 3
// deputy, envoy, legislator or general, 4 others. Body is what the office is
// in: state, government, ministry, organization, legislature, forces, court,
// bank, church, party, mission, region, city, or any.
type Office struct {
	Name   string
	Level  int
	Body   string
	Plural bool // "foreign ministers"
}

// offices is the grammar of titles:
//
//	title  = { modifier } core
//	core   = office | portfolio { "and" portfolio } ("minister" | "secretary")
//	       | ("minister" | "secretary" | "minister of state") ("of" | "for") portfolio { "and" portfolio }
type offices struct {
	heads      phrases[head]
	portfolios phrases[string]
	modifiers  map[string]modifier
	nouns      map[string]bool // words that titles turn on: "minister", "secretary"
}

type head struct {
	office Office
	words  []word // as the table writes it: capitals bind
	needs  string
}

type modifier struct {
	name   string
	before map[string]bool
	level  int
}

// longestTitle bounds the tokens that a title is looked for in.
const longestTitle = 16

// Office is the longest title that starts at token i, and the number of its
// tokens. It reads Form, and UPOS where it is set. Words that only say when or
// how somebody holds the office (former, new, outgoing) are not part of it.
func (g *Gazetteer) Office(tokens []schema.Token, i int) (office Office, n int, ok bool) {
	if i < 0 || i >= len(tokens) {
		return Office{}, 0, false
	}
	var room [longestTitle + 8]word
	r := titleReader{o: &g.offices, tokens: tokens[:min(i+longestTitle, len(tokens))]}
	r.words = appendWords(room[:0], tokens[i].Form, i)
	if len(r.words) == 0 || !g.offices.begin(r.words[0].key) {
		return Office{}, 0, false
	}
	for k := i + 1; k < len(r.tokens); k++ {
		r.words = appendWords(r.words, tokens[k].Form, k)
	}
	office, end := r.title(0)
	if end == 0 || !r.words[end-1].tail {
		return Office{}, 0, false
	}
	n = r.words[end-1].token + 1 - i
	if n == 1 && isAcronym(r.words[0].form) && i > 0 && endsInDigit(tokens[i-1].Form) {
		return Office{}, 0, false // "5 PM"
	}
	if changesCase(tokens[i : i+n]) {
		return Office{}, 0, false
	}
	return office, n, true
}

// changesCase reports a list that begins with a small letter and goes on after
// a comma with a capital: the title begins there.
func changesCase(tokens []schema.Token) bool {
	if isUpper(tokens[0].Form) {
		return false
	}
	for k := 1; k+1 < len(tokens); k++ {
		if tokens[k].Form == "," && isUpper(tokens[k+1].Form) {
			return true
		}
	}
	return false
}

func isUpper(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r)
}

// begin reports whether a title can begin with a word; most words of a text
// are done with here.
func (o *offices) begin(key string) bool {
	_, modifies := o.modifiers[key]
	return modifies || ministerNoun(key) || o.heads.longestFrom(key) > 0 || o.portfolios.longestFrom(key) > 0
}

func endsInDigit(form string) bool {
	return form != "" && form[len(form)-1] >= '0' && form[len(form)-1] <= '9'
}

// IsOfficeHead reports whether titles turn on a noun: "minister", "secretary",
// "spokeswoman". It takes a lemma in lower case.
func (g *Gazetteer) IsOfficeHead(lemma string) bool { return g.offices.nouns[lemma] }

// titleReader reads one title from words. Its methods give the index after
// what they read, 0 for nothing.
type titleReader struct {
	o      *offices
	tokens []schema.Token
	words  []word
}

func (r *titleReader) key(i int) string {
	if i < len(r.words) {
		return r.words[i].key
	}
	return ""
}

// title reads modifiers and a core.
func (r *titleReader) title(i int) (Office, int) {
	office, end := r.core(i)
	m, ok := r.o.modifiers[r.key(i)]
	if !ok || m.before != nil && !m.before[r.key(i+1)] || i > 6 {
		return office, end
	}
	inner, innerEnd := r.title(i + 1)
	if innerEnd <= end {
		return office, end
	}
	inner.Name = m.name + " " + inner.Name
	inner.Level = min(inner.Level+m.level, 4)
	return inner, innerEnd
}

// core reads the longest of an office of the table and a minister of something.
func (r *titleReader) core(i int) (Office, int) {
	office, end := r.listed(i)
	if o, e := r.portfolioMinister(i); e > end {
		office, end = o, e
	}
	if o, e := r.ministerOf(i); e > end {
		office, end = o, e
	}
	return office, end
}

func (r *titleReader) listed(i int) (Office, int) {
	for end := min(len(r.words), i+r.o.heads.longestFrom(r.key(i))); end > i; end-- {
		for _, h := range r.o.heads.at(r.words[i:end]) {
			if r.fits(h, i, end) {
				return h.office, end
			}
		}
	}
	return Office{}, 0
}

// fits reports whether the words [i, end) are that title and not a common
// word.
func (r *titleReader) fits(h head, i, end int) bool {
	for k, f := range h.words {
		if f.form != f.key && !sameCase(f.form, r.words[i+k].form, false) {
			return false
		}
	}
	w := r.words[end-1]
	next, pos := r.after(end), r.tokens[w.token].UPOS
	switch {
	case pos == "VERB" || pos == "AUX":
		return false
	case h.needs == "name":
		return capital(w.form) && capital(next) && !notNames[strings.ToLower(next)]
	case h.needs == "of":
		return next == "of" || capital(next)
	case h.needs == "noun":
		return pos == "NOUN" || pos == "PROPN" || pos == "" && (capital(w.form) || next == "of" || h.office.Plural)
	}
	return true
}

func (r *titleReader) after(end int) string {
	if end < len(r.words) {
		return r.words[end].form
	}
	return ""
}

// notNames follow ranks that are then adjectives: "General Motors".
var notNames = wordSet("motors electric assembly staff council election elections command office headquarters directorate strike agreement people security department mills dynamics services court conference congress league leagues powers administration")

func capital(form string) bool {
	upper, _ := letters(form[:min(1, len(form))])
	return upper > 0
}

// portfolioMinister reads "foreign minister", "trade and industry secretary".
func (r *titleReader) portfolioMinister(i int) (Office, int) {
	name, end := r.portfolios(i, false)
	if end == 0 {
		return Office{}, 0
	}
	return r.minister(name, end)
}

// minister is the office of a minister for name, where the noun is word i.
func (r *titleReader) minister(name string, i int) (Office, int) {
	switch r.key(i) {
	case "minister":
		return Office{Name: name + " minister", Level: 2, Body: "ministry"}, i + 1
	case "ministers":
		return Office{Name: name + " minister", Level: 2, Body: "ministry", Plural: true}, i + 1
	case "secretary":
		return Office{Name: name + " secretary", Level: 2, Body: "ministry"}, i + 1
	case "secretaries":
		return Office{Name: name + " secretary", Level: 2, Body: "ministry", Plural: true}, i + 1
	}
	return Office{}, 0
}

// ministerNoun reports whether minister knows a noun.
func ministerNoun(key string) bool {
	switch key {
	case "minister", "ministers", "secretary", "secretaries":
		return true
	}
	return false
}

// ministerOf reads "minister of foreign affairs", "secretary of the treasury",
// "minister of state for trade".
func (r *titleReader) ministerOf(i int) (Office, int) {
	after := i + 1
	if !ministerNoun(r.key(i)) {
		return Office{}, 0
	}
	if r.key(after) == "of" && r.key(after+1) == "state" {
		after += 2
	}
	if k := r.key(after); k != "of" && k != "for" {
		return Office{}, 0
	}
	name, end := r.portfolios(after+1, true)
	if end == 0 {
		return Office{}, 0
	}
	office, ok := r.minister(name, i)
	if ok == 0 {
		return Office{}, 0
	}
	return office, end
}

// portfolios reads portfolios joined by "and" or commas.
func (r *titleReader) portfolios(i int, articles bool) (name string, end int) {
	var names []string
	for at := i; at < len(r.words); {
		if articles && r.key(at) == "the" {
			at++
		}
		p, next := r.portfolio(at)
		if next == 0 {
			break
		}
		names, end = append(names, p), next
		at = next
		if k := r.key(at); k == "," && r.key(at+1) == "and" {
			at += 2
		} else if k == "and" || k == "," {
			at++
		} else {
			break
		}
	}
	return strings.Join(names, " and "), end
}

func (r *titleReader) portfolio(i int) (string, int) {
	for end := min(len(r.words), i+r.o.portfolios.longestFrom(r.key(i))); end > i; end-- {
		if found := r.o.portfolios.at(r.words[i:end]); len(found) > 0 {
			return found[0], end
		}
	}
	return "", 0
}
