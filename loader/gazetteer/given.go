package gazetteer

import (
	"io/fs"
	"strings"
)

// readPersons reads given names, surnames, nicknames and honorifics.
func (g *Gazetteer) readPersons(data fs.FS) error {
	if err := g.readGiven(data); err != nil {
		return err
	}
	if err := g.readSurnames(data); err != nil {
		return err
	}
	if err := g.readNicknames(data); err != nil {
		return err
	}
	return g.readHonorifics(data)
}

// readGiven reads given names: one name a line, then its other spellings.
func (g *Gazetteer) readGiven(data fs.FS) error {
	t, err := readTable(data, "given.tsv", "name", "spellings")
	if err != nil {
		return err
	}
	g.given, g.spelling = make(map[string]bool, 2*len(t.rows)), make(map[string]string, len(t.rows))
	for _, r := range t.rows {
		names := append([]string{r.get("name")}, strings.Fields(r.get("spellings"))...)
		for _, name := range names {
			g.given[lowered(name)] = true
		}
		if err := g.spell(r, names); err != nil {
			return err
		}
	}
	return nil
}

// readSurnames reads family names whose spellings no rule makes agree.
func (g *Gazetteer) readSurnames(data fs.FS) error {
	t, err := readTable(data, "surnames.tsv", "name", "spellings")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		if err := g.spell(r, append([]string{r.get("name")}, strings.Fields(r.get("spellings"))...)); err != nil {
			return err
		}
	}
	return nil
}

// lowered is a name as given names are compared.
func lowered(name string) string {
	return strings.ReplaceAll(strings.ToLower(fold(name)), "'", "")
}

// spell gives the spellings of a name the key of the first.
func (g *Gazetteer) spell(r row, names []string) error {
	if len(names) < 2 {
		return nil
	}
	canonical := wordKey(lowered(names[0]))
	for _, name := range names {
		key := wordKey(lowered(name))
		if other, ok := g.spelling[key]; ok && other != canonical {
			return r.errorf("%q is spelled like a name of another line", name)
		}
		g.spelling[key] = canonical
	}
	return nil
}

// readNicknames reads sets of given names that one person may go by.
func (g *Gazetteer) readNicknames(data fs.FS) error {
	t, err := readTable(data, "nicknames.tsv", "name", "short")
	if err != nil {
		return err
	}
	g.nicknames = map[[2]string]bool{}
	for _, r := range t.rows {
		all := append([]string{r.get("name")}, strings.Fields(r.get("short"))...)
		for _, a := range all {
			for _, b := range all {
				g.nicknames[[2]string{g.personKey(a), g.personKey(b)}] = true
			}
		}
	}
	return nil
}

// readHonorifics reads words of address.
func (g *Gazetteer) readHonorifics(data fs.FS) error {
	t, err := readTable(data, "honorifics.tsv", "word", "gender")
	if err != nil {
		return err
	}
	g.honours = map[string]string{}
	for _, r := range t.rows {
		if s := r.get("gender"); s != "" && s != "f" && s != "m" {
			return r.errorf("gender %q is not f, m or empty", s)
		}
		g.honours[strings.ToLower(undotted(fold(r.get("word"))))] = r.get("gender")
	}
	return nil
}

// IsFirstName reports whether a word is a given name common in world politics,
// in any usual spelling. It must start with a capital; marks do not matter.
func (g *Gazetteer) IsFirstName(s string) bool {
	s = fold(s)
	if !capital(s) {
		return false
	}
	return g.given[lowered(s)]
}

// Honorific reports whether a word is one of address before a name ("Mr.",
// "Ayatollah", "Sheikh"), and the gender it tells: "f", "m" or "".
func (g *Gazetteer) Honorific(form string) (gender string, ok bool) {
	form = fold(form)
	if !capital(form) {
		return "", false
	}
	gender, ok = g.honours[strings.ToLower(undotted(form))]
	return gender, ok
}

// SameGiven reports whether two given names can be one person's: spellings of
// one name, a name and its usual short form ("William", "Bill"), or a name and
// its initial ("J.").
func SameGiven(a, b string) bool { return Default().sameGiven(a, b) }

func (g *Gazetteer) sameGiven(a, b string) bool {
	x, y := g.personKey(a), g.personKey(b)
	if x == "" || y == "" {
		return false
	}
	if len(x) == 1 || len(y) == 1 {
		return strings.EqualFold(fold(a)[:1], fold(b)[:1])
	}
	return x == y || g.nicknames[[2]string{x, y}]
}
