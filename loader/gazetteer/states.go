package gazetteer

import (
	"io/fs"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// notISO is a code that ISO leaves to its users: Kosovo's.
const notISO = "XK"

func wikidataOf(r row) []string {
	if item := r.get("wikidata"); item != "" {
		return []string{"http://www.wikidata.org/entity/" + item}
	}
	return nil
}

// readStates reads the states, and a place for each of their capitals.
func (g *Gazetteer) readStates(data fs.FS) error {
	t, err := readTable(data, "states.tsv", "id", "label", "standing", "iso", "wikidata",
		"official", "variants", "acronyms", "adjectives", "people", "capitals", "metonyms")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		if err := g.add(r, stateOf(r)); err != nil {
			return err
		}
	}
	for _, r := range t.rows {
		if err := g.addCapitals(r); err != nil {
			return err
		}
	}
	return nil
}

func stateOf(r row) *Entry {
	e := &Entry{Type: schema.Country, ISO: r.get("iso")}
	e.Class, e.Country, _ = strings.Cut(r.get("standing"), ":")
	e.SameAs = wikidataOf(r)
	if e.ISO != "" && e.ISO != notISO {
		e.SameAs = append(e.SameAs, string(schema.CountryPage(e.ISO)))
	}
	e.Names = slices.Concat(r.names("official", Official), r.names("variants", Variant), r.names("acronyms", Acronym),
		r.names("adjectives", Demonym), peopleOf(r), capitalNames(r), r.names("metonyms", Metonym))
	return e
}

// peopleOf are the nouns for a people: "Danes", and "Dane" for one of them.
func peopleOf(r row) []Name {
	var out []Name
	for _, v := range r.list("people") {
		if v == "~" {
			for _, a := range r.names("adjectives", DemonymNoun) {
				out = append(out, Name{Text: a.Text + "s", Kind: DemonymNoun, Weak: a.Weak})
			}
			continue
		}
		for _, n := range strings.Split(v, "/") {
			out = append(out, nameOf(n, DemonymNoun))
		}
	}
	return out
}

func capitalNames(r row) []Name {
	var out []Name
	for _, city := range r.list("capitals") {
		for _, n := range strings.Split(city, "/") {
			bare, distinct := bareLabel(n)
			out = append(out, Name{Text: bare, Kind: Capital, Weak: distinct})
		}
	}
	return out
}

// addCapitals enters the capitals as places; a city state is its own place.
func (g *Gazetteer) addCapitals(r row) error {
	for _, city := range r.list("capitals") {
		spellings := strings.Split(city, "/")
		if spellings[0] == r.get("label") {
			continue
		}
		e := &Entry{Type: schema.Place, Class: "city", Country: r.get("id")}
		for _, n := range spellings[1:] {
			e.Names = append(e.Names, Name{Text: n, Kind: Variant})
		}
		place := row{&table{file: r.table.file, columns: []string{"id", "label"}}, r.line, []string{schema.Slug(spellings[0]), spellings[0]}}
		if err := g.add(place, e); err != nil {
			return err
		}
	}
	return nil
}
