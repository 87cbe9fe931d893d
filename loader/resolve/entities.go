package resolve

import (
	"maps"
	"slices"
	"strconv"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// entity is something an article speaks of, while the article is read.
type entity struct {
	schema.LocalEntity
	words  []string        // of a person: the words of the longest name
	keys   []string        // of a person: the keys of these words
	names  map[string]bool // all names in the article
	called map[string]bool // nouns that the article describes it by
	gender byte            // 'm', 'f' or 0
	plural bool            // a group
	posts  []post          // offices of a person, in the order of the text
	state  int             // the state a body or city belongs to, -1 for none
	pact   *pact           // of an agreement
}

// post is an office as the article gives it: what, of which state or body.
type post struct {
	office string // normal form
	of     int    // state or organisation, -1 unknown
	body   int    // ministry or other body, -1 unknown
	former bool
	public bool // of a state, so that the holder acts for it
}

// table holds the entities of an article in order of first mention.
type table struct {
	list  []*entity
	index map[string]int // by gazetteer identifier or local key
}

// add makes a new entity.
func (t *table) add(kind schema.EntityType, label string) int {
	e := &entity{names: map[string]bool{}, state: -1}
	e.Type, e.Label = kind, label
	if label != "" {
		e.names[label] = true
	}
	t.list = append(t.list, e)
	return len(t.list) - 1
}

// keyed gives the entity that stands under key, made by create where there is
// none.
func (t *table) keyed(key string, create func() int) int {
	if i, ok := t.index[key]; ok {
		return i
	}
	i := create()
	t.index[key] = i
	return i
}

// known gives the entity of a gazetteer entry.
func (a *article) known(entry *gazetteer.Entry) int {
	return a.table.keyed(entry.ID, func() int {
		i := a.table.add(entry.Type, entry.Label)
		e := a.table.list[i]
		e.ID, e.Known = entry.ID, true
		if entry.Country != "" && entry.Country != entry.ID {
			if c := a.gaz.Entry(entry.Country); c != nil {
				a.table.list[i].state = a.known(c)
			}
		}
		return i
	})
}

// composed gives an entity whose identifier is built from known ones, such as
// the foreign ministry of a state: it is the same in every article.
func (a *article) composed(id string, kind schema.EntityType, label string, state int) int {
	if entry := a.gaz.Entry(id); entry != nil {
		return a.known(entry)
	}
	return a.table.keyed(id, func() int {
		i := a.table.add(kind, label)
		e := a.table.list[i]
		e.ID, e.Known, e.state = id, true, state
		return i
	})
}

// described gives the entity for words that name nobody known.
func (a *article) described(kind schema.EntityType, label string) int {
	return a.table.keyed("words:"+string(kind)+":"+schema.Slug(label), func() int { return a.table.add(kind, label) })
}

func (a *article) ent(i int) *entity { return a.table.list[i] }

// stateOf is the state that entity i is or belongs to, -1 for none: a country
// itself, the country of a body, the state in whose office a person is.
func (a *article) stateOf(i int) int {
	if i < 0 {
		return -1
	}
	e := a.ent(i)
	switch e.Type {
	case schema.Country:
		return i
	case schema.Person:
		return a.servedBy(e)
	}
	return e.state
}

// servedBy is the one state in whose offices a person is, -1 for none or many.
func (a *article) servedBy(e *entity) int {
	found := -1
	for _, p := range e.posts {
		if p.former || p.of < 0 || a.ent(p.of).Type != schema.Country {
			continue
		}
		if found >= 0 && found != p.of {
			return -1
		}
		found = p.of
	}
	if found < 0 {
		return e.state
	}
	return found
}

// publish gives the entities their identifiers and the form of a reading.
func (a *article) publish() []schema.LocalEntity {
	a.number()
	out := make([]schema.LocalEntity, 0, len(a.table.list))
	for _, e := range a.table.list {
		l := e.LocalEntity
		l.Names = slices.Sorted(maps.Keys(e.names)) // none for a person known by an office alone
		l.Offices, l.Of = a.affiliation(e)
		if e.pact != nil {
			l.Of, l.Kind, l.Date = a.ids(e.pact.parties), e.pact.kind(), e.pact.date
		}
		out = append(out, l)
	}
	return out
}

func (a *article) number() {
	n := 0
	for _, e := range a.table.list {
		if !e.Known {
			e.ID = "e" + strconv.Itoa(n)
			n++
		}
	}
}

func (a *article) affiliation(e *entity) (offices, of []string) {
	var owners []int
	for _, p := range e.posts {
		if !p.former {
			offices = append(offices, p.office)
		}
		owners = append(owners, p.of, p.body)
	}
	owners = append(owners, e.state)
	return sorted(offices), a.ids(owners)
}

// ids are the identifiers of entities, sorted and distinct; -1 is left out.
func (a *article) ids(of []int) []string {
	var out []string
	for _, i := range of {
		if i >= 0 {
			out = append(out, a.ent(i).ID)
		}
	}
	return sorted(out)
}

func sorted(in []string) []string {
	slices.Sort(in)
	return slices.Compact(in)
}
