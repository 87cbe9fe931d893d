package resolve

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// describeOffices resolves the titles that stand without a name.
func (a *article) describeOffices(s *sentence, titles []title) {
	for _, t := range titles {
		o := a.offices[spot{s.index, t.first}]
		if o.holder >= 0 || o.plural {
			continue
		}
		w := owner{-1, -1}
		if len(o.owners) > 0 {
			w = o.owners[0]
		}
		if e, note := a.occupant(s, o, w); e >= 0 {
			o.holder = e
			s.note(mention{first: o.first, last: o.last, ent: e, kind: titular, note: note})
		}
	}
	s.settle()
}

// occupant is who holds the office for the owner, according to the article: a
// person named as its holder, else whoever holds it. -1 where the words do not
// tell.
func (a *article) occupant(s *sentence, o *officeName, w owner) (e int, note string) {
	if o.former {
		return -1, ""
	}
	if w.of < 0 {
		return a.lastHolder(s, o)
	}
	name := localOffice(o.title.office.Name, a.ent(w.of))
	if o.article == 'i' {
		return a.spokenFor(name, w)
	}
	if o.title.office.Body == "mission" && a.severalIn(name, w) {
		return -1, ""
	}
	switch found := a.holders(name, w); len(found) {
	case 0:
		return a.unnamed(name, w, isPublic(o.title.office)), "whoever holds the office"
	case 1:
		return found[0], "holder of the office in this article"
	}
	return -1, ""
}

// severalIn reports whether the article names more than one who may hold the
// office: a state has an ambassador in every capital.
func (a *article) severalIn(office string, w owner) bool {
	var found []int
	for _, h := range a.holdings {
		if h.post.office == office && (h.post.of == w.of || h.post.of < 0) {
			found = union(found, []int{h.person})
		}
	}
	return len(found) > 1
}

// localOffice is what a state calls the office that its counterparts elsewhere
// have: the American foreign minister is the secretary of state.
func localOffice(office string, of *entity) string {
	if of.Type != schema.Country {
		return office
	}
	switch office {
	case "foreign minister", "foreign secretary", "secretary of state", "foreign policy chief":
		switch of.ID {
		case "united-states":
			return "secretary of state"
		case "united-kingdom":
			return "foreign secretary"
		}
		return "foreign minister"
	case "defence minister", "defence secretary":
		if of.ID == "united-states" || of.ID == "united-kingdom" {
			return "defence secretary"
		}
		return "defence minister"
	}
	return office
}

// spokenFor is the body or state for which an unnamed spokesman speaks.
func (a *article) spokenFor(office string, w owner) (e int, note string) {
	if !isSpokesman(office) {
		return -1, ""
	}
	return max(w.body, -1), "speaks through an unnamed " + office
}

func isSpokesman(office string) bool {
	return strings.HasSuffix(office, "spokesperson")
}

// holders are the persons the article names as holders of the office, present
// ones only.
func (a *article) holders(office string, w owner) []int {
	var out []int
	for _, h := range a.holdings {
		if h.post.office != office || h.post.former || slices.Contains(out, h.person) {
			continue
		}
		if h.post.of == w.of && (w.body < 0 || h.post.body < 0 || h.post.body == w.body) {
			out = append(out, h.person)
		}
	}
	return out
}

// lastHolder resolves "the president", "the spokesman": the only holder of such
// an office in the article, else the last one named in this sentence or the two
// before.
func (a *article) lastHolder(s *sentence, o *officeName) (e int, note string) {
	if o.article != 'd' {
		return -1, ""
	}
	name := o.title.office.Name
	var all []int
	first := s.index + 1
	for _, h := range a.holdings {
		if h.post.office != name || h.post.former {
			continue
		}
		first = min(first, h.sentence)
		if !slices.Contains(all, h.person) {
			all = append(all, h.person)
		}
	}
	if len(all) == 1 && first <= s.index {
		return all[0], "the only " + name + " of the article"
	}
	for n := s.index; n >= 0 && n >= s.index-2; n-- {
		before := len(a.sents[n].tokens)
		if n == s.index {
			before = o.first
		}
		if e := a.foremost(&a.sents[n], before, all); e != -1 {
			return max(e, -1), "the last " + name + " named before"
		}
	}
	return -1, ""
}

// foremost is the one of the persons that a sentence names before token last:
// the only one, or the subject of its clause; -1 for none, -2 where several
// are named and none leads.
func (a *article) foremost(s *sentence, last int, persons []int) int {
	subject := s.subjectOf(s.root())
	var found []int
	for _, m := range s.mentions {
		if m.last > last || !slices.Contains(persons, m.ent) {
			continue
		}
		if subject >= 0 && m.first <= subject && subject < m.last {
			return m.ent
		}
		found = union(found, []int{m.ent})
	}
	switch len(found) {
	case 0:
		return -1
	case 1:
		return found[0]
	}
	return -2
}

// unnamed is the holder of an office whom the article does not name.
func (a *article) unnamed(office string, w owner, public bool) int {
	owned := w.of
	if w.body >= 0 && isSpokesman(office) {
		owned = w.body
	}
	label := a.adjective(owned) + " " + office
	if a.ent(owned).Type != schema.Country {
		label = a.ent(owned).Label + " " + office
	}
	key := "office:" + office + ":" + a.ent(w.of).ID + a.ent(w.of).Label + ":" + schema.Slug(label)
	return a.table.keyed(key, func() int {
		i := a.table.add(schema.Person, "")
		a.ent(i).Label = label
		a.ent(i).posts = []post{{office: office, of: w.of, body: w.body, public: public && a.ent(w.of).Type == schema.Country}}
		return i
	})
}
