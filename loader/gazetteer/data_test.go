package gazetteer

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/chancery-kg/chancery/schema"
)

func has(e *Entry, kind Kind) bool {
	return slices.ContainsFunc(e.Names, func(n Name) bool { return n.Kind == kind })
}

func TestEveryStateHasWhatAStateHas(t *testing.T) {
	iso, members, codes := regexp.MustCompile(`^[A-Z]{2}$`), 0, map[string]string{}
	for _, e := range Default().Entries() {
		if e.Type != schema.Country {
			continue
		}
		if e.Class == "member" {
			members++
		}
		if e.Class == "member" || e.Class == "observer" {
			if !has(e, Demonym) && !has(e, DemonymNoun) || e.ISO == "" || len(e.SameAs) != 2 {
				t.Errorf("%s lacks a demonym, an ISO code or a Wikidata item", e.ID)
			}
			if !has(e, Capital) && e.ID != "singapore" && e.ID != "monaco" && e.ID != "san-marino" && e.ID != "vatican-city" {
				t.Errorf("%s lacks a capital", e.ID)
			}
		}
		if e.ISO != "" && (!iso.MatchString(e.ISO) || codes[e.ISO] != "") {
			t.Errorf("%s has ISO code %q, as has %q", e.ID, e.ISO, codes[e.ISO])
		}
		codes[e.ISO] = e.ID
		if !slices.Contains([]string{"member", "observer", "contested", "former", "territory"}, e.Class) {
			t.Errorf("%s has standing %q", e.ID, e.Class)
		}
		if (e.Class == "territory") != (e.Country != "") {
			t.Errorf("%s of standing %q belongs to %q", e.ID, e.Class, e.Country)
		}
	}
	if members != 193 {
		t.Errorf("%d members of the United Nations, not 193", members)
	}
}

func TestNothingElsewhereIsTwoThingsHere(t *testing.T) {
	elsewhere := regexp.MustCompile(`^(http://www\.wikidata\.org/entity/Q[1-9][0-9]*|https://www\.iso\.org/obp/ui/#iso:code:3166:[A-Z]{2})$`)
	owner := map[string]string{}
	for _, e := range Default().Entries() {
		for _, s := range e.SameAs {
			if !elsewhere.MatchString(s) || owner[s] != "" {
				t.Errorf("%s is the same as %q, as is %q", e.ID, s, owner[s])
			}
			owner[s] = e.ID
		}
		if e.ISO == notISO && len(e.SameAs) != 1 {
			t.Errorf("%s is the same as %q, but its code is none of ISO's", e.ID, e.SameAs)
		}
	}
}

func TestStrongNamesHaveOneOwner(t *testing.T) {
	owner := map[string]*Entry{}
	for _, e := range Default().Entries() {
		for _, n := range e.Names {
			var forms []string
			for _, w := range nameWords(n.Text) {
				forms = append(forms, w.form)
			}
			key := strings.Join(forms, " ")
			if key == "" || strings.TrimSpace(n.Text) != n.Text || strings.ContainsAny(n.Text, "?~|/") && n.Text != "RFE/RL" && n.Text != "E3/EU+3" && !strings.HasPrefix(n.Text, "Radio Free Europe") && !strings.Contains(n.Text, "HIV/AIDS") {
				t.Errorf("%s has the name %q", e.ID, n.Text)
			}
			first := owner[key]
			if n.Weak || first == e || first != nil && e.Type == schema.Place && e.Country == first.ID {
				continue // a city that stands for its state's government
			}
			if first != nil {
				t.Errorf("%q names both %s and %s", n.Text, first.ID, e.ID)
			}
			owner[key] = e
		}
	}
}

func TestBodiesAndPlacesAreClassed(t *testing.T) {
	classes := map[schema.EntityType]string{
		schema.Organization: "igo organ group armed party body media ngo company", schema.Other: "people", schema.Place: "region sea city place",
	}
	for _, e := range Default().Entries() {
		if list, ok := classes[e.Type]; ok && !slices.Contains(strings.Fields(list), e.Class) {
			t.Errorf("%s has class %q", e.ID, e.Class)
		}
		if e.Class == "organ" && e.PartOf == "" {
			t.Errorf("%s is an organ of nothing", e.ID)
		}
		if len(e.Members) == 1 {
			t.Errorf("%s has one member", e.ID)
		}
	}
}

// copyOf is the embedded tables with one of them replaced.
func copyOf(t *testing.T, file, text string) fs.FS {
	out := fstest.MapFS{}
	names, err := fs.Glob(embedded, "data/*")
	if err != nil || len(names) < 10 {
		t.Fatalf("tables are %q, %v", names, err)
	}
	for _, n := range names {
		data, err := embedded.ReadFile(n)
		if err != nil {
			t.Fatal(err)
		}
		out[strings.TrimPrefix(n, "data/")] = &fstest.MapFile{Data: data}
	}
	out[file] = &fstest.MapFile{Data: []byte(text)}
	return out
}

func TestBadTablesAreNamedByFileAndLine(t *testing.T) {
	places := "id\tlabel\tclass\tcountry\tnames\tadjectives\n"
	for _, c := range []struct{ file, text, want string }{
		{"places.tsv", "# empty\n\nid\tname\n", "places.tsv:3: columns are"},
		{"places.tsv", places + "a\tA\tcity\n\nb\tB\tcity\t\t\t\textra\n", "places.tsv:4: 7 cells for 6 columns"},
		{"places.tsv", places + "a\tA\tcity\na\tA\tcity\n", `places.tsv:3: second entry with id "a"`},
		{"places.tsv", places + "iran\tIran\tcity\n", `places.tsv:2: second entry with id "iran"`},
		{"places.tsv", places + "A b\tA\tcity\n", "places.tsv:2: entry"},
		{"places.tsv", places + "\tA\tcity\n", "places.tsv:2: no id"},
		{"places.tsv", places + "a\tA\tcity\tatlantis\n", `"a" refers to "atlantis"`},
		{"offices.tsv", "name\tplural\tlevel\tbody\tvariants\tneeds\nking\t\tfirst\tstate\n", "offices.tsv:2: office"},
		{"modifiers.tsv", "word\tname\tbefore\tlevel\nvice\tvice\t\t\n", "modifiers.tsv:2: modifier"},
		{"spellings.tsv", "one\tother\treason\na\tb\n", "spellings.tsv:2: a spelling"},
		{"honorifics.tsv", "word\tgender\nMr\tman\n", "honorifics.tsv:2: gender"},
		{"given.tsv", "name\tspellings\nAnna\tAna\nMaria\tAna\n", "given.tsv:3:"},
	} {
		_, err := read(copyOf(t, c.file, c.text))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %q gives %v, want %s", c.file, c.text, err, c.want)
		}
	}
	missing := copyOf(t, "states.tsv", "").(fstest.MapFS)
	delete(missing, "states.tsv")
	if _, err := read(missing); err == nil || !strings.Contains(err.Error(), "states.tsv") {
		t.Errorf("a missing table gives %v", err)
	}
}

func TestEveryTableSaysWhereItComesFrom(t *testing.T) {
	names, _ := fs.Glob(embedded, "data/*.tsv")
	for _, n := range names {
		data, _ := embedded.ReadFile(n)
		if !strings.Contains(string(data[:min(len(data), 400)]), "Compiled by hand for this project from general knowledge. Licence: Apache-2.0.") {
			t.Errorf("%s does not name its origin and licence", n)
		}
	}
}
