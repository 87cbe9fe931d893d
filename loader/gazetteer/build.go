package gazetteer

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// read builds a gazetteer from the tables of a folder. Errors name the file
// and line.
func read(data fs.FS) (*Gazetteer, error) {
	g := &Gazetteer{byID: map[string]*Entry{}}
	for _, step := range []func(fs.FS) error{
		g.readStates, g.readBodies, g.readAgreements, g.readPlaces, g.readOffices, g.readPersons, g.readCombining,
	} {
		if err := step(data); err != nil {
			return nil, err
		}
	}
	if err := g.checkReferences(); err != nil {
		return nil, err
	}
	spellings, err := readSpellings(data)
	if err != nil {
		return nil, err
	}
	g.index(spellings)
	return g, nil
}

// add enters an entry, which must be the first with its id.
func (g *Gazetteer) add(r row, e *Entry) error {
	e.ID, e.Label = r.get("id"), r.get("label")
	if e.ID != schema.Slug(e.ID) || e.Label == "" {
		return r.errorf("entry %q needs an id in lower case with hyphens, and a label", e.ID)
	}
	if g.byID[e.ID] != nil {
		return r.errorf("second entry with id %q", e.ID)
	}
	bare, distinct := bareLabel(e.Label)
	e.Names = append([]Name{{Text: bare, Kind: Label, Weak: distinct}}, e.Names...)
	e.Names = withoutRepeats(e.Names)
	e.position = len(g.entries)
	g.entries, g.byID[e.ID] = append(g.entries, e), e
	return nil
}

// bareLabel is the label without a distinction in brackets.
func bareLabel(label string) (bare string, distinct bool) {
	if i := strings.Index(label, " ("); i > 0 && strings.HasSuffix(label, ")") {
		return label[:i], true
	}
	return label, false
}

// withoutRepeats keeps the first of names that are written the same and stand
// for the same use.
func withoutRepeats(names []Name) []Name {
	seen := map[string]bool{}
	out := names[:0]
	for _, n := range names {
		if !seen[n.Text] {
			out = append(out, n)
		}
		seen[n.Text] = true
	}
	return out
}

func (g *Gazetteer) readBodies(data fs.FS) error {
	t, err := readTable(data, "bodies.tsv", "id", "label", "class", "country", "part_of", "acronyms", "names", "members", "wikidata")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		e := &Entry{
			Type: schema.Organization, Class: r.get("class"), Country: r.get("country"), PartOf: r.get("part_of"),
			Members: r.list("members"), SameAs: wikidataOf(r), Names: append(r.names("acronyms", Acronym), r.names("names", Variant)...),
		}
		if e.Class == "people" {
			e.Type = schema.Other
		}
		if err := g.add(r, e); err != nil {
			return err
		}
	}
	return nil
}

func (g *Gazetteer) readAgreements(data fs.FS) error {
	t, err := readTable(data, "agreements.tsv", "id", "label", "acronyms", "names")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		e := &Entry{Type: schema.Agreement, Names: append(r.names("acronyms", Acronym), r.names("names", Variant)...)}
		if err := g.add(r, e); err != nil {
			return err
		}
	}
	return nil
}

func (g *Gazetteer) readPlaces(data fs.FS) error {
	t, err := readTable(data, "places.tsv", "id", "label", "class", "country", "names", "adjectives")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		e := &Entry{Type: schema.Place, Class: r.get("class"), Country: r.get("country"), Names: r.names("names", Variant)}
		for _, a := range r.list("adjectives") {
			adjective, people, _ := strings.Cut(a, "/")
			e.Names = append(e.Names, nameOf(adjective, Demonym))
			if people != "" {
				e.Names = append(e.Names, Name{Text: people, Kind: DemonymNoun})
			}
		}
		if err := g.add(r, e); err != nil {
			return err
		}
	}
	return nil
}

// checkReferences reports an entry that refers to an id that is none.
func (g *Gazetteer) checkReferences() error {
	for _, e := range g.entries {
		for _, id := range append([]string{e.Country, e.PartOf}, e.Members...) {
			if id != "" && g.byID[id] == nil {
				return fmt.Errorf("entry %q refers to %q, which is no entry", e.ID, id)
			}
		}
	}
	return nil
}
