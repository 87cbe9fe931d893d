package extract

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// People whom grammar gives away where no name was found: capitalised words
// after a title or an honorific ("President Banda", "Mr. Weber"), and such
// words that start with a given name.

// people adds these to the names of a sentence.
func (t *tree) people() {
	g := gazetteer.Default()
	for i := 0; i < len(t.Tokens); i++ {
		start := i
		if w := t.titleAt(i); w.Last > 0 {
			start = w.Last
		} else if _, ok := g.Honorific(t.form(i)); ok {
			start = i + 1
		} else if !g.IsFirstName(t.form(i)) {
			continue
		}
		if end := t.capitalised(start); end > start && (start > i || end > start+1) && t.nameAt(start) == nil {
			t.names = append(t.names, schema.Name{First: start, Last: end, Type: schema.Person})
			i = end - 1
		} else if start > i {
			i = start - 1
		}
	}
}

// apposed adds people set off by a comma after their title, or before it ("the
// council's chair, Ada Obi,", "Ada Obi, chair of the council"): two capitalised
// words that are no other name.
func (t *tree) apposed() {
	for _, w := range t.titles {
		if w.plural {
			continue
		}
		if _, end := t.bodyAfter(w.Last); end < len(t.Tokens) && isSetOff(t.form(end)) {
			t.addPerson(end+1, t.capitalised(end+1))
		}
		var former bool
		_, start := t.bodyBefore(t.skipLeft(w.First, &former))
		for start > 0 && t.upos(start-1) == "DET" {
			start--
		}
		if start > 1 && isSetOff(t.form(start-1)) {
			t.addPerson(t.capitalisedBefore(start-1), start-1)
		}
	}
}

func (t *tree) addPerson(first, last int) {
	if last < first+2 || t.nameAt(first) != nil || t.nameAt(last-1) != nil {
		return
	}
	t.names = append(t.names, schema.Name{First: first, Last: last, Type: schema.Person})
}

// capitalisedBefore is where the run of capitalised words that ends at token i
// starts.
func (t *tree) capitalisedBefore(i int) int {
	for i > 0 && (t.upos(i-1) == "PROPN" && isCapitalised(t.form(i-1)) || t.form(i-1) == "-") {
		i--
	}
	return i
}

// surnames makes every later mention of a person by the last word of the name
// a person too, in the whole document, also where the parser took that word
// alone for another kind of name.
func surnames(trees []*tree) {
	known := map[string]bool{}
	for _, t := range trees {
		for _, n := range t.names {
			if n.Type == schema.Person {
				known[t.form(n.Last-1)] = true
			}
		}
	}
	for _, t := range trees {
		t.names = slices.DeleteFunc(t.names, func(n schema.Name) bool {
			return n.ID == "" && n.Type != schema.Person && n.Last-n.First == 1 && known[t.form(n.First)]
		})
		for i := range t.Tokens {
			if known[t.form(i)] && (t.upos(i) == "PROPN" || t.upos(i) == "NOUN" && (t.beginsClause(i) || i > 0 && !t.headline)) && t.nameAt(i) == nil {
				t.names = append(t.names, schema.Name{First: i, Last: i + 1, Type: schema.Person})
				t.Tokens[i].UPOS, t.Tokens[i].XPOS, t.Tokens[i].Lemma = "PROPN", "NNP", t.form(i)
			}
		}
	}
}

// beginsClause reports a capitalised first word that a verb follows: a name
// that the tagger takes for a common noun there ("Rice will travel").
func (t *tree) beginsClause(i int) bool {
	return i == 0 && i+1 < len(t.Tokens) && t.isVerb(i+1)
}

// particles are the small words and joints inside names of people.
var particles = words("al el bin ibn von van der de da di du la le dela delos dos das des ter ten wa ul ur ud uz y abu - ’ '")

// capitalised is the end of the run of capitalised words that starts at i,
// with particles between them; i where none does.
func (t *tree) capitalised(i int) int {
	end := i
	for j := i; j < len(t.Tokens); j++ {
		switch {
		case isCapitalised(t.form(j)) && t.isNameLike(j):
			end = j + 1
		case end > i && particles[t.lower(j)] && j == end:
		default:
			return end
		}
	}
	return end
}

// isNameLike reports whether a capitalised word can be part of a name: by its
// tag, or because it is a given name ("Said", which is also a verb).
func (t *tree) isNameLike(i int) bool {
	return t.upos(i) == "PROPN" || !t.headline && gazetteer.Default().IsFirstName(t.form(i))
}

func isCapitalised(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r)
}
