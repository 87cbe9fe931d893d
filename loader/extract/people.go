package extract

import (
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

// surnames makes every later mention of a person by the last word of the name
// a person too, in the whole document.
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
		for i := range t.Tokens {
			if known[t.form(i)] && t.upos(i) == "PROPN" && t.nameAt(i) == nil {
				t.names = append(t.names, schema.Name{First: i, Last: i + 1, Type: schema.Person})
			}
		}
	}
}

// particles are the small words and joints inside names of people.
var particles = words("al el bin ibn von van der de da di du la le abu - ’ '")

// capitalised is the end of the run of capitalised words that starts at i,
// with particles between them; i where none does.
func (t *tree) capitalised(i int) int {
	end := i
	for j := i; j < len(t.Tokens); j++ {
		switch {
		case isCapitalised(t.form(j)) && t.upos(j) == "PROPN":
			end = j + 1
		case end > i && particles[t.lower(j)] && j == end:
		default:
			return end
		}
	}
	return end
}

func isCapitalised(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r)
}
