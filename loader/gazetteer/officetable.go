package gazetteer

import (
	"io/fs"
	"strconv"
	"strings"
)

// phrases finds values by a run of words, whatever their case.
type phrases[T any] struct {
	values  map[string][]T
	longest map[string]int // first word → words of the longest phrase that it begins
}

func (p *phrases[T]) add(phrase string, value T) {
	words := nameWords(phrase)
	if p.values == nil {
		p.values, p.longest = map[string][]T{}, map[string]int{}
	}
	k := string(appendKey(nil, words))
	p.values[k] = append(p.values[k], value)
	p.longest[words[0].key] = max(p.longest[words[0].key], len(words))
}

func (p *phrases[T]) at(words []word) []T {
	var room [128]byte
	return p.values[string(appendKey(room[:0], words))]
}

// longestFrom bounds the words of phrases that begin with a key. A token may
// hold a space, and then more than the first word.
func (p *phrases[T]) longestFrom(key string) int {
	first, _, _ := strings.Cut(key, " ")
	return p.longest[first]
}

func appendKey(out []byte, words []word) []byte {
	for i, w := range words {
		if i > 0 {
			out = append(out, ' ')
		}
		out = append(out, w.key...)
	}
	return out
}

func (g *Gazetteer) readOffices(data fs.FS) error {
	g.offices.nouns = map[string]bool{"minister": true, "secretary": true}
	if err := g.readTitles(data); err != nil {
		return err
	}
	if err := g.readPortfolios(data); err != nil {
		return err
	}
	return g.readModifiers(data)
}

func (g *Gazetteer) readTitles(data fs.FS) error {
	t, err := readTable(data, "offices.tsv", "name", "plural", "level", "body", "variants", "needs")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		level, err := strconv.Atoi(r.get("level"))
		if err != nil || level < 1 || level > 4 || r.get("body") == "" {
			return r.errorf("office %q needs a level from 1 to 4 and a body", r.get("name"))
		}
		g.offices.addTitle(r, Office{Name: r.get("name"), Level: level, Body: r.get("body")})
	}
	return nil
}

// addTitle enters an office under its name and variants, each also in the
// plural.
func (o *offices) addTitle(r row, office Office) {
	add := func(form string, plural bool) {
		office.Plural = plural
		o.heads.add(form, head{office, nameWords(form), r.get("needs")})
	}
	add(office.Name, false)
	add(pluralOf(office.Name, r.get("plural")), true)
	o.nouns[headNoun(office.Name)] = true
	for _, v := range r.list("variants") {
		plural := isPlural(v)
		add(v, plural)
		if plural {
			continue
		}
		add(pluralOf(v, ""), true)
		if !strings.ContainsAny(v[:1], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
			o.nouns[headNoun(v)] = true
		}
	}
}

// pluralOf is the plural given, else that of the title's noun.
func pluralOf(title, given string) string {
	if given != "" {
		return given
	}
	noun, rest := title, ""
	if i := strings.Index(title, " of "); i > 0 {
		noun, rest = title[:i], title[i:]
	}
	if stem, ok := strings.CutSuffix(noun, "man"); ok {
		return stem + "men" + rest
	}
	return noun + "s" + rest
}

// isPlural reports whether a variant of the table is a plural.
func isPlural(title string) bool {
	noun := headNoun(title)
	return strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss") || strings.HasSuffix(noun, "men") || strings.HasPrefix(title, "secretaries")
}

// headNoun is the noun that a title turns on: the one before "of", else the
// last.
func headNoun(title string) string {
	title, _, _ = strings.Cut(title, " of ")
	words := strings.FieldsFunc(title, func(r rune) bool { return r == ' ' || r == '-' })
	return words[len(words)-1]
}

func (g *Gazetteer) readPortfolios(data fs.FS) error {
	t, err := readTable(data, "portfolios.tsv", "name", "variants")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		g.offices.portfolios.add(r.get("name"), r.get("name"))
		for _, v := range r.list("variants") {
			g.offices.portfolios.add(v, r.get("name"))
		}
	}
	return nil
}

func (g *Gazetteer) readModifiers(data fs.FS) error {
	t, err := readTable(data, "modifiers.tsv", "word", "name", "before", "level")
	if err != nil {
		return err
	}
	g.offices.modifiers = map[string]modifier{}
	for _, r := range t.rows {
		m := modifier{name: r.get("name")}
		if m.level, err = strconv.Atoi(r.get("level")); err != nil || m.name == "" {
			return r.errorf("modifier %q needs a name and a level", r.get("word"))
		}
		if before := r.get("before"); before != "" {
			m.before = wordSet(before)
		}
		g.offices.modifiers[r.get("word")] = m
	}
	return nil
}
