// Package compose writes articles for benchmarks: sentences of news with
// states, capitals, bodies and days of the week drawn by chance. What it tells
// never took place.
package compose

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"unicode/utf8"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// Composer writes one article after another, each new one the same in every
// run. It is for one goroutine.
type Composer struct {
	*rand.Rand
	states, demonyms, capitals, bodies []string
}

// New makes a composer at its beginning.
func New() *Composer {
	c := &Composer{Rand: rand.New(rand.NewPCG(1815, 1919))}
	for _, e := range gazetteer.Default().Entries() {
		for _, n := range e.Names {
			switch {
			case n.Weak:
			case n.Kind == gazetteer.Label && e.Type == schema.Country:
				c.states = append(c.states, n.Text)
			case n.Kind == gazetteer.Demonym && e.Type == schema.Country:
				c.demonyms = append(c.demonyms, n.Text)
			case n.Kind == gazetteer.Capital:
				c.capitals = append(c.capitals, n.Text)
			case n.Kind == gazetteer.Label && e.Type == schema.Organization:
				c.bodies = append(c.bodies, n.Text)
			}
		}
	}
	return c
}

// sentences have holes: S a state, D a demonym, C a capital, B an
// organisation, P a statesman long dead, O an office, W a day of the week.
var sentences = []string{
	"S and S signed a memorandum on fisheries in C on W.",
	"The D O, P, said on W that talks with S had been useful and would go on next month.",
	"P will visit C later this week, a spokesman for the D embassy told reporters.",
	"\"We have asked S to take back its decision,\" the O said, adding that B had been told.",
	"B condemned the shelling of a market in S and called for an immediate ceasefire.",
	"The D foreign ministry denied that S had recalled its ambassador over the border dispute.",
	"D officials met their D counterparts on the sidelines of a B meeting on 3 March 2019.",
	"If S does not withdraw its troops, B may impose sanctions on shipping, according to diplomats.",
	"He thanked the D government for its support and praised the role of S in the negotiations.",
	"S, which joined B in 2004, has not yet ratified the agreement it reached with S last year.",
	"The two sides also discussed energy, migration and the security of trade routes near C.",
	"Prices of bread rose again in C, where shops had stayed shut since the beginning of the month.",
	"P, who became O of S in 1998, was received by the D president at the palace.",
	"S expelled two D diplomats on W after accusing them of spying for S, state media reported.",
	"Asked about the plan, the D O answered that S would neither confirm nor reject it.",
	"A delegation led by Deputy Foreign Minister P arrived in C for consultations with S and B.",
}

// statesmen are enough that few of them are in most articles.
var statesmen = []string{
	"Otto Bismarck", "Benjamin Disraeli", "Charles Talleyrand", "Alexander Gorchakov", "George Canning",
	"Camillo Cavour", "William Gladstone", "Klemens Metternich", "Aristide Briand", "Gustav Stresemann",
	"Cordell Hull", "Robert Schuman", "Konrad Adenauer", "Lester Pearson", "Jean Monnet",
	"Ernest Bevin", "Anthony Eden", "Austen Chamberlain", "Edvard Benes", "Eleftherios Venizelos",
	"Jawaharlal Nehru", "Kwame Nkrumah", "Julius Nyerere", "Mohammad Mosaddegh", "Gamal Nasser",
	"Golda Meir", "Anwar Sadat", "Andrei Gromyko", "Henry Kissinger", "Willy Brandt",
	"Bruno Kreisky", "Olof Palme", "Urho Kekkonen", "Josip Tito", "Takeo Miki",
	"Simon Bolivar", "Benito Juarez", "Domingo Sarmiento", "Leopold Senghor", "Haile Selassie",
}

var holes = map[byte]func(*Composer) string{
	'S': func(c *Composer) string { return c.any(c.states) },
	'D': func(c *Composer) string { return c.any(c.demonyms) },
	'C': func(c *Composer) string { return c.any(c.capitals) },
	'B': func(c *Composer) string { return "the " + c.any(c.bodies) },
	'P': func(c *Composer) string { return c.any(statesmen) },
	'O': func(c *Composer) string {
		return c.any([]string{"foreign minister", "prime minister", "defence minister", "minister of trade and industry", "president"})
	},
	'W': func(c *Composer) string { return c.any([]string{"Monday", "Tuesday", "Thursday", "Friday"}) },
}

func (c *Composer) any(list []string) string { return list[c.IntN(len(list))] }

func (c *Composer) sentence() string {
	var b strings.Builder
	for i, word := range strings.Fields(c.any(sentences)) {
		if i > 0 {
			b.WriteByte(' ')
		}
		fill := holes[word[0]]
		if fill == nil || len(word) > 1 && word[1] >= 'A' {
			b.WriteString(word)
			continue
		}
		text := fill(c)
		if i == 0 {
			_, first := utf8.DecodeRuneInString(text)
			text = strings.ToUpper(text[:first]) + text[first:]
		}
		b.WriteString(text + word[1:])
	}
	return b.String()
}

// Article composes an article of about so many words, the headline among
// them. Number n names its source.
func (c *Composer) Article(n, words int) schema.Article {
	a := schema.Article{
		Source: fmt.Sprintf("%04d.txt", n), Publisher: "Evening Gazette",
		Title: strings.TrimSuffix(c.sentence(), "."), Date: schema.Date(fmt.Sprintf("2020-%02d-%02d", 1+c.IntN(12), 1+c.IntN(28))),
	}
	paragraphs := []string{a.Title}
	for written := len(strings.Fields(a.Title)); written < words; {
		p := c.sentence() + " " + c.sentence()
		paragraphs = append(paragraphs, p)
		written += len(strings.Fields(p))
	}
	a.Text = strings.Join(paragraphs, "\n\n")
	return a
}
