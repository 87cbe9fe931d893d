package ask

import (
	"context"
	"strings"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/queries"
	"github.com/chancery-kg/chancery/schema"
)

// Names knows what the things of a store are called; a [*queries.Session] does.
type Names interface {
	// Called lists what has a name, in any letter case; none is no error.
	Called(ctx context.Context, name string) ([]queries.Entity, error)
	// Near lists names like one that nothing has, nearest first.
	Near(ctx context.Context, name string) ([]string, error)
}

// maxName is how many words a name may have.
const maxName = 12

// found is a name in a question.
type found struct {
	words  int
	name   string // as the query is to be given it
	types  map[schema.EntityType]bool
	absent bool // the world knows it, the store does not
}

// longest is the longest name at the start of words, with 0 words for none.
func (r *reader) longest(words []word) (found, error) {
	for n := min(maxName, len(words)); n > 0; n-- {
		if !contiguous(words[:n]) {
			continue
		}
		f, err := r.named(textOf(words[:n]))
		if err != nil || f.name != "" {
			f.words = n
			return f, err
		}
	}
	return found{}, nil
}

// contiguous tells whether words can be one name: no comma within, and nothing
// quoted beside something else.
func contiguous(words []word) bool {
	for i, w := range words {
		if w.quoted && len(words) > 1 || w.comma && i < len(words)-1 {
			return false
		}
	}
	return true
}

// named looks a name up in the store, and where that has none in the gazetteer,
// which knows adjectives too: "Iranian" asks for Iran.
func (r *reader) named(text string) (found, error) {
	things, err := r.names.Called(r.ctx, text)
	if err != nil {
		return found{}, err
	}
	if len(things) > 0 {
		f := found{name: things[0].Name, types: types(things)}
		if text != strings.ToLower(text) {
			f.name = text
		}
		return f, nil
	}
	if low := strings.ToLower(text); strings.HasPrefix(low, "the ") {
		return found{}, nil
	}
	return r.world(text)
}

// world looks a name up in the gazetteer.
func (r *reader) world(text string) (found, error) {
	matches := gazetteer.Default().Lookup(text)
	for _, m := range matches {
		for _, n := range m.Entry.Names {
			things, err := r.names.Called(r.ctx, n.Text)
			if err != nil {
				return found{}, err
			}
			if len(things) > 0 && has(things, m.Entry.ID) {
				return found{name: n.Text, types: types(things)}, nil
			}
		}
	}
	for _, m := range matches {
		if !m.Weak {
			return found{name: text, absent: true, types: map[schema.EntityType]bool{m.Entry.Type: true}}, nil
		}
	}
	return found{}, nil
}

// surname finds the one person whose name ends in a word; where several do, it
// finds nobody.
func (r *reader) surname(text string) (found, error) {
	near, err := r.names.Near(r.ctx, text)
	if err != nil {
		return found{}, err
	}
	var f found
	var person schema.IRI
	for _, full := range near {
		if !strings.HasSuffix(schema.Slug(full), "-"+schema.Slug(text)) {
			continue
		}
		things, err := r.names.Called(r.ctx, full)
		if err != nil {
			return found{}, err
		}
		for _, t := range things {
			if t.Type != schema.Person || person != "" && person != t.IRI {
				return found{}, nil
			}
			person, f = t.IRI, found{words: 1, name: full, types: types(things)}
		}
	}
	return f, nil
}

func has(things []queries.Entity, id string) bool {
	for _, t := range things {
		if t.IRI == schema.EntityIRI(id) {
			return true
		}
	}
	return false
}

func types(things []queries.Entity) map[schema.EntityType]bool {
	all := map[schema.EntityType]bool{}
	for _, t := range things {
		all[t.Type] = true
	}
	return all
}
