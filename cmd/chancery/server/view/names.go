package view

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// names finds entities by the beginnings of the words of their names, in any
// case and with or without accents.
type names struct {
	all   []name
	words []word // sorted by what the name is from there on
}

// name is one name of an entity.
type name struct {
	text   string
	slug   string // its words in lower case, joined by hyphens
	entity int
	label  bool
}

// word is a word of a name and what follows it.
type word struct {
	rest string // shares its bytes with the slug
	name int
}

func indexNames(entities []schema.Entity) names {
	var n names
	for i := range entities {
		e := &entities[i]
		n.add(name{e.Label, schema.Slug(e.Label), i, true})
		for _, alias := range e.Aliases {
			n.add(name{alias, schema.Slug(alias), i, false})
		}
		if slug := schema.Slug(e.ID); slug != schema.Slug(e.Label) {
			n.add(name{e.ID, slug, i, false})
		}
	}
	slices.SortFunc(n.words, func(a, b word) int { return cmp.Or(cmp.Compare(a.rest, b.rest), cmp.Compare(a.name, b.name)) })
	return n
}

func (n *names) add(one name) {
	if one.slug == "" {
		return
	}
	n.all = append(n.all, one)
	for at := 0; ; {
		n.words = append(n.words, word{one.slug[at:], len(n.all) - 1})
		next := strings.IndexByte(one.slug[at:], '-')
		if next < 0 {
			return
		}
		at += next + 1
	}
}

// find calls found with each name whose words begin with those asked for, in
// any order; once for each word of it that begins with the longest.
func (n *names) find(slug string, found func(*name)) {
	asked := strings.Split(slug, "-")
	longest := slices.MaxFunc(asked, func(a, b string) int { return len(a) - len(b) })
	first, _ := slices.BinarySearchFunc(n.words, longest, func(w word, prefix string) int { return cmp.Compare(w.rest, prefix) })
	for _, w := range n.words[first:] {
		if !strings.HasPrefix(w.rest, longest) {
			return
		}
		if one := &n.all[w.name]; one.has(asked) {
			found(one)
		}
	}
}

// has reports whether each of the words asked for begins a word of the name.
func (n *name) has(asked []string) bool {
	for _, a := range asked {
		if !strings.HasPrefix(n.slug, a) && !strings.Contains(n.slug, "-"+a) {
			return false
		}
	}
	return true
}

// fit tells how well a name answers to what was asked; more is better.
func (n *name) fit(slug string) int {
	fit := 0
	switch {
	case n.slug == slug:
		fit = 4
	case strings.HasPrefix(n.slug, slug):
		fit = 2
	}
	if n.label {
		fit++
	}
	return fit
}

// Hit is an entity that a search found.
type Hit struct {
	ID       string            `json:"id"`
	Label    string            `json:"label"`
	Type     schema.EntityType `json:"type"`
	Alias    string            `json:"alias"` // the name that matched
	Claims   int               `json:"claims"`
	Articles int               `json:"articles"`
}

// Search finds the entities that have a name with words that begin as those of
// the text do; of one type where one is given. Whole names come before their
// beginnings and those before words within, then those with most claims.
func (v *View) Search(text string, of schema.EntityType, limit int) Page[Hit] {
	slug := schema.Slug(text)
	if slug == "" {
		return Page[Hit]{Items: []Hit{}}
	}
	best := map[int]*name{}
	v.names.find(slug, func(n *name) {
		if of != "" && v.graph.Entities[n.entity].Type != of {
			return
		}
		if old := best[n.entity]; old == nil || n.fit(slug) > old.fit(slug) {
			best[n.entity] = n
		}
	})
	found := make([]*name, 0, len(best))
	for _, n := range best {
		found = append(found, n)
	}
	claims := func(n *name) int { return len(v.byEntity[v.graph.Entities[n.entity].ID]) }
	slices.SortFunc(found, func(a, b *name) int {
		return cmp.Or(b.fit(slug)/2-a.fit(slug)/2, claims(b)-claims(a), cmp.Compare(a.entity, b.entity))
	})
	page, _ := paged(found, "", limit, func(n *name) string { return "" }, v.hit)
	return page
}

func (v *View) hit(n *name) Hit {
	e := &v.graph.Entities[n.entity]
	return Hit{e.ID, e.Label, e.Type, n.text, len(v.byEntity[e.ID]), e.Articles}
}

// Named are the identifiers of the entities with this identifier or name.
func (v *View) Named(text string) (ids []string) {
	if v.entity(text) != nil {
		return []string{text}
	}
	slug := schema.Slug(text)
	if slug == "" {
		return nil
	}
	v.names.find(slug, func(n *name) {
		if n.slug == slug {
			ids = append(ids, v.graph.Entities[n.entity].ID)
		}
	})
	slices.Sort(ids)
	return slices.Compact(ids)
}
