package extract

import (
	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// Offices: who holds which office, from titles before names ("Iranian Foreign
// Minister Hossein Amir-Abdollahian"), appositions on either side ("Kim, the
// leader of …", "the agency's chief, Mohamed ElBaradei") and the copula.

// wordRange is the office words [First, Last).
type wordRange struct {
	First, Last int
	plural      bool
}

// title is an office named in a sentence: the words [first, last), with the
// body it belongs to and who holds it.
type title struct {
	first, last int
	former      bool
	body        *schema.Phrase
	holder      *schema.Name
}

// offices adds a holds_office candidate for each title with a named holder.
func (r *reader) offices(t *tree) {
	for _, w := range t.titles {
		if w.plural {
			for _, o := range t.listed(w) {
				r.addOffice(t, o)
			}
		} else if o := t.title(w.First, w.Last); o.holder != nil {
			r.addOffice(t, o)
		}
	}
}

// listed are the holders that follow a title in the plural, each with his
// state: "the presidents — Mali's X and Chad's Y".
func (t *tree) listed(w wordRange) []title {
	var out []title
	for i := w.Last; i < len(t.Tokens); i++ {
		switch {
		case t.upos(i) == "PUNCT", t.upos(i) == "CCONJ", t.upos(i) == "PART":
			continue
		case t.isVerb(i):
			return out
		}
		n := t.nameStarting(i)
		if n == nil {
			return out
		}
		if body, _ := t.bodyBefore(i); n.Type == schema.Person && body != nil {
			out = append(out, title{first: w.First, last: w.Last, body: body, holder: n})
		}
		i = n.Last - 1
	}
	return out
}

// titleWords finds the words of offices, leftmost and longest.
func titleWords(titles gazetteer.Titles, tokens []schema.Token) []wordRange {
	var out []wordRange
	for i := 0; i < len(tokens); i++ {
		if office, n, ok := titles.At(tokens, i); ok && n > 0 {
			out = append(out, wordRange{i, i + n, office.Plural})
			i += n - 1
		}
	}
	return out
}

func (r *reader) addOffice(t *tree, o title) {
	object := schema.Phrase{Sentence: t.index, First: o.first, Last: o.last, Head: o.last - 1, Type: schema.Office}
	c := schema.Candidate{
		Rule: "office-title", Sentence: t.index, Trigger: o.last - 1, Type: schema.HoldsOffice, Former: o.former,
		Actors: []schema.Phrase{t.named(o.holder)}, Object: &object, Status: schema.Actual,
		Tense: t.tense(o.last - 1), Confidence: 0.9, Speaker: r.stater(t, o.last-1),
	}
	if o.body != nil {
		c.Targets = []schema.Phrase{*o.body}
	}
	r.candidates = append(r.candidates, c)
}

// named is the phrase of a name alone.
func (t *tree) named(n *schema.Name) schema.Phrase {
	return schema.Phrase{Sentence: t.index, First: n.First, Last: n.Last, Head: t.topOf(n.First, n.Last), Type: n.Type}
}

// title reads what stands around the office words [first, last).
func (t *tree) title(first, last int) title {
	o := title{first: first, last: last}
	start := t.skipLeft(first, &o.former)
	o.body, start = t.bodyBefore(start)
	start = t.skipLeft(start, &o.former)
	after, end := t.bodyAfter(last) // "Mali's ambassador to the UN" belongs to Mali
	if t.holdsTitle(last, end) {
		return o // "an aide to the president, X": X is the president
	}
	if o.body == nil && !(after != nil && after.Type == schema.Country && t.lower(last) == "to") {
		o.body = after // an ambassador to a state is another's
	}
	o.holder = t.holder(start, last, end)
	return o
}

// holdsTitle reports whether the words of another office stand in [first, last).
func (t *tree) holdsTitle(first, last int) bool {
	for i := first; i < last; i++ {
		if t.titleAt(i).Last > 0 {
			return true
		}
	}
	return false
}

var titleAdjectives = words("incumbent sitting acting interim veteran new current then outgoing incoming late longtime long-time newly-elected newly elected top visiting embattled recently own - ex")

var formerWords = words("former ex ex- late then-")

// skipLeft passes the adjectives before a title and notes those that say that
// the office is over.
func (t *tree) skipLeft(i int, former *bool) int {
	for i > 0 && (titleAdjectives[t.lower(i-1)] || formerWords[t.lower(i-1)]) {
		if formerWords[t.lower(i-1)] {
			*former = true
		}
		i--
	}
	return i
}

// bodyBefore is the state or body named right before token i ("Iranian", "the
// agency's", "UN Security Council"), and where that phrase starts.
func (t *tree) bodyBefore(i int) (*schema.Phrase, int) {
	end := i
	if end > 0 && (t.lower(end-1) == "'s" || t.lower(end-1) == "’s" || t.lower(end-1) == "'" || t.lower(end-1) == "’") {
		end--
	}
	if end == 0 {
		return nil, i
	}
	if n := t.nameEnding(t.beforeBrackets(end)); n != nil && n.Type != schema.Person {
		p := t.named(n)
		return &p, n.First
	}
	if end < i && t.isNoun(end-1) && nouns.in("body", t.lemma[end-1]) {
		first, _ := t.nounRange(end-1, true)
		p := schema.Phrase{Sentence: t.index, First: first, Last: end, Head: end - 1, Type: schema.Organization}
		return &p, first
	}
	if t.upos(end-1) == "NOUN" && (t.lemma[end-1] == "ministry" || t.lemma[end-1] == "government") {
		first, _ := t.nounRange(end-1, true)
		p := schema.Phrase{Sentence: t.index, First: first, Last: end, Head: end - 1, Type: schema.Organization}
		return &p, first
	}
	return nil, i
}

// beforeBrackets is where a word in brackets that ends before token end begins:
// "the United Nations (UN) coordinator".
func (t *tree) beforeBrackets(end int) int {
	if end >= 4 && t.form(end-1) == ")" && t.form(end-3) == "(" {
		return end - 3
	}
	return end
}

// nameEnding is the longest name that ends right before token end.
func (t *tree) nameEnding(end int) *schema.Name {
	var best *schema.Name
	for i := range t.names {
		if n := &t.names[i]; n.Last == end && (best == nil || n.First < best.First) {
			best = n
		}
	}
	return best
}

// bodyAfter is the phrase after "of", "for", "at" or "to" that follows an office, and
// where it ends.
func (t *tree) bodyAfter(i int) (*schema.Phrase, int) {
	if i+1 >= len(t.Tokens) {
		return nil, i
	}
	switch t.lower(i) {
	case "of", "for", "to", "at":
	default:
		return nil, i
	}
	for j := i + 1; j < len(t.Tokens) && j <= i+6; j++ {
		if n := t.nameStarting(j); n != nil && n.Type != schema.Person {
			return t.bodyPhrase(n, i+1)
		}
		if t.isNoun(j) && nouns.in("body", t.lemma[j]) && !t.isNoun(min(j+1, len(t.Tokens)-1)) {
			p := schema.Phrase{Sentence: t.index, First: i + 1, Last: j + 1, Head: j, Type: schema.Organization}
			return &p, j + 1
		}
		if t.upos(j) == "PUNCT" || t.isVerb(j) {
			break
		}
	}
	return nil, i
}

// bodyPhrase is name n, or with a body noun after it the whole ("Iran's
// foreign ministry").
func (t *tree) bodyPhrase(n *schema.Name, first int) (*schema.Phrase, int) {
	head, last := t.topOf(n.First, n.Last), n.Last
	for j := n.Last; j < len(t.Tokens) && j < n.Last+4; j++ {
		if !t.isNoun(j) && t.upos(j) != "ADJ" && t.upos(j) != "PART" {
			break
		}
		if nouns.in("body", t.lemma[j]) && t.isNoun(j) {
			head, last = j, j+1
			break
		}
	}
	p := schema.Phrase{Sentence: t.index, First: first, Last: last, Head: head, Type: n.Type}
	return &p, last
}

// nameStarting is the longest name that starts at token i, or nil.
func (t *tree) nameStarting(i int) *schema.Name {
	var best *schema.Name
	for n := range t.names {
		if name := &t.names[n]; name.First == i && (best == nil || name.Last > best.Last) {
			best = name
		}
	}
	return best
}

// holder is the person whose title stands at [first, last), with its
// complement up to end: the name right after it, across a comma after it or
// before it, or the subject of a copula.
func (t *tree) holder(first, last, end int) *schema.Name {
	for _, at := range []int{last, end} {
		if n := t.personAt(at); n != nil {
			return n
		}
	}
	if end < len(t.Tokens) && isSetOff(t.form(end)) {
		if n := t.personAt(end + 1); n != nil && t.endsApposition(n.Last) {
			return n
		}
	}
	if n := t.personBefore(first); n != nil {
		return n
	}
	return t.copulaSubject(last - 1)
}

func isSetOff(form string) bool {
	return form == "," || form == "—" || form == "–" || form == "--" || form == "("
}

// endsApposition reports whether a name that follows a title and a comma ends
// there, at a comma or the end of the sentence, or goes on with a verb.
func (t *tree) endsApposition(i int) bool {
	return i >= len(t.Tokens) || t.upos(i) == "PUNCT" || t.isVerb(i) || t.lower(i) == "'s"
}

func (t *tree) personAt(i int) *schema.Name {
	for i < len(t.Tokens) && honorifics[t.lower(i)] {
		i++
	}
	if i >= len(t.Tokens) {
		return nil
	}
	if n := t.nameStarting(i); n != nil && n.Type == schema.Person {
		return n
	}
	return nil
}

var honorifics = words("mr mr. mrs mrs. ms ms. dr dr. sir ayatollah sheikh general gen. lord dame lady hojatoleslam")

// personBefore is the person before a comma before the title ("Kim Jong-il,
// the leader of …"), or before "as".
func (t *tree) personBefore(i int) *schema.Name {
	for i > 0 && (t.upos(i-1) == "DET" || t.lower(i-1) == "its" || t.lower(i-1) == "his" || t.lower(i-1) == "their") {
		i--
	}
	if i == 0 || !isSetOff(t.form(i-1)) && t.lower(i-1) != "as" {
		return nil
	}
	if n := t.nameEnding(i - 1); n != nil && n.Type == schema.Person {
		return n
	}
	return nil
}

// copulaSubject is the person of whom the clause says that he is the office.
func (t *tree) copulaSubject(head int) *schema.Name {
	if t.child(head, "cop") < 0 || t.own(head) != schema.Actual {
		return nil
	}
	s := t.child(head, "nsubj")
	if s < 0 {
		return nil
	}
	for _, a := range t.antecedents(head, s) { // "Banda, who is president"
		if n := t.nameAt(a); n != nil && n.Type == schema.Person {
			return n
		}
	}
	return nil
}

// isOffice reports whether the phrase of head i names an office.
func (t *tree) isOffice(i int) bool { return t.titleAt(i).Last > 0 }

// titleAt is the office words that token i is one of; zero where it is none.
func (t *tree) titleAt(i int) wordRange {
	for _, w := range t.titles {
		if w.First <= i && i < w.Last {
			return w
		}
	}
	return wordRange{}
}
