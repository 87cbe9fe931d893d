package resolve

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// postsOf are the offices that a candidate about an office speaks of, one for
// each owner; owners are the states and bodies it names, -1 among them passed
// over. The owner is unknown where neither they nor the title tell.
func (a *article) postsOf(c *schema.Candidate, owners []int) []post {
	if c.Object == nil {
		return nil
	}
	o := a.officeIn(*c.Object)
	p := post{office: a.officeWords(*c.Object), of: -1, body: -1, former: c.Former, public: true}
	if o != nil {
		p.office, p.former, p.public = o.title.office.Name, c.Former || o.former, isPublic(o.title.office)
	}
	if p.office == "" {
		return nil
	}
	var out []post
	for _, w := range a.ownersOf(o, owners) {
		p.of, p.body = w.of, w.body
		out = append(out, p)
	}
	if len(out) == 0 {
		out = append(out, p)
	}
	return out
}

// ownersOf are the owners that the words next to the title name, else those of
// the candidate.
func (a *article) ownersOf(o *officeName, candidate []int) []owner {
	if o != nil && len(o.owners) > 0 {
		return o.owners
	}
	var out []owner
	for _, e := range candidate {
		if e >= 0 && a.ent(e).Type != schema.Person {
			out = append(out, a.ownerOf(e))
		}
	}
	return out
}

// officeIn is the office title that a phrase holds, nil for none.
func (a *article) officeIn(p schema.Phrase) *officeName {
	if o := a.offices[spot{p.Sentence, p.Head}]; o != nil {
		return o
	}
	for i := p.First; i < p.Last; i++ {
		if o := a.offices[spot{p.Sentence, i}]; o != nil {
			return o
		}
	}
	return nil
}

// officeWords is an office that the gazetteer does not know, by its own words.
func (a *article) officeWords(p schema.Phrase) string {
	s := &a.sents[p.Sentence]
	first := p.First
	for first < p.Head && (s.upos(first) == "DET" || s.upos(first) == "PRON" || s.at(first) != nil || s.possessive(first)) {
		first++
	}
	if p.Head+1-first > 4 || s.upos(p.Head) == "PRON" {
		return ""
	}
	return strings.ToLower(a.text(s, first, p.Head+1))
}

// officeDraft resolves claims about offices: who holds one, is appointed to
// one or leaves one.
func (a *article) officeDraft(d draft) (draft, bool) {
	switch d.c.Type {
	case schema.HoldsOffice:
		return a.holdingDraft(d)
	case schema.Appoint:
		d.targets = a.fillersFor(d.c.Targets, []schema.EntityType{schema.Person})
		a.dropSelf(&d)
		a.fillOffice(&d)
		return d, len(d.targets) > 0 && (len(d.c.Actors) == 0 || len(d.actors) > 0)
	}
	d.targets = a.fillersFor(d.c.Targets, d.c.Type.Rule().Target.Types)
	a.dropSelf(&d)
	a.fillOffice(&d)
	return d, len(d.actors) > 0
}

func (a *article) fillOffice(d *draft) {
	if d.c.Object == nil {
		return
	}
	if posts := a.postsOf(d.c, nil); len(posts) > 0 {
		d.words = posts[0].office
		if d.c.Type == schema.Resign && len(d.targets) == 0 && posts[0].of >= 0 {
			d.targets = []filler{{owning(posts[0]), d.c.Sentence, 0, 0, "owner of the office"}}
		}
	}
}

// holdingDraft resolves who holds an office of whom: the person by name, the
// owner by the candidate, the title or another title of the person.
func (a *article) holdingDraft(d draft) (draft, bool) {
	d.actors = slices.DeleteFunc(d.actors, func(f filler) bool { return len(a.ent(f.ent).words) == 0 })
	if len(d.actors) != 1 || d.c.Object == nil {
		return d, false
	}
	d.targets = a.fillersFor(d.c.Targets, d.c.Type.Rule().Target.Types)
	var owners []int
	for _, f := range d.targets {
		owners = append(owners, f.ent)
	}
	posts := a.postsOf(d.c, owners)
	if len(posts) == 0 {
		return d, false
	}
	p := posts[0]
	if p.of < 0 {
		p = a.samePost(d.actors[0].ent, p)
	}
	d.words = p.office
	if p.of >= 0 {
		d.targets = []filler{a.ownerWords(d.c, owning(p))}
	}
	return d, true
}

// samePost is the person's post of the same name whose owner is known, else p.
func (a *article) samePost(person int, p post) post {
	for _, q := range a.ent(person).posts {
		if (q.office == p.office || shortFor(p.office, q.office)) && q.former == p.former && q.of >= 0 {
			return q
		}
	}
	return p
}

// owning is the body of a post where it has one of its own, else the state.
func owning(p post) int {
	if p.body >= 0 && isSpokesman(p.office) {
		return p.body
	}
	return p.of
}

// ownerWords is a filler for the owner of an office, standing on its name in
// the sentence where there is one.
func (a *article) ownerWords(c *schema.Candidate, e int) filler {
	s := &a.sents[c.Sentence]
	for _, m := range s.mentions {
		if m.ent == e && m.last <= c.Object.Last+8 && m.first >= c.Object.First-8 {
			return filler{e, s.index, m.first, m.last, m.note}
		}
	}
	return filler{e, s.index, 0, 0, "owner of the office in this article"}
}
