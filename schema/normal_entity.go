package schema

import (
	"maps"
	"slices"
)

// normalEntities are the entities of g and those that the claims and
// statements of n refer to, each with the articles that name it.
func normalEntities(g, n *Graph) []Entity {
	byID := make(map[string]Entity, len(g.Entities))
	for _, e := range g.Entities {
		byID[e.ID] = e
	}
	addReferred(byID, n)
	seen := sightings(n)
	for _, e := range byID {
		for _, s := range e.Sightings {
			seen.add(e.ID, s.Article, 0)
			seen[e.ID][s.Article] = s.Mentions
		}
	}
	var out []Entity
	for _, id := range slices.Sorted(maps.Keys(byID)) {
		if len(seen[id]) > 0 && id != "" {
			out = append(out, normalEntity(byID[id], seen[id]))
		}
	}
	return out
}

func normalEntity(e Entity, seen map[IRI]int) Entity {
	e.Label = validText(e.Label)
	if !slices.Contains(EntityTypes, e.Type) {
		e.Type = Other
	}
	e.Aliases = sortedTexts(e.Aliases, e.Label)
	same := sortedTexts(e.SameAs, "")
	for i := range same {
		same[i] = string(CleanIRI(same[i]))
	}
	e.SameAs = sortedTexts(same, "")
	e.Sightings, e.Mentions = nil, 0
	for _, a := range slices.Sorted(maps.Keys(seen)) {
		e.Sightings = append(e.Sightings, Sighting{a, seen[a]})
		e.Mentions += seen[a]
	}
	e.Articles = len(e.Sightings)
	return e
}

func sortedTexts(in []string, without string) []string {
	var out []string
	for _, s := range in {
		if s = validText(s); s != without && s != "" {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// addReferred adds the entities that claims and statements name but the graph
// does not list, as far as the records tell what they are.
func addReferred(byID map[string]Entity, g *Graph) {
	add := func(id, label string, t EntityType, aliases []string) {
		if _, ok := byID[id]; !ok && id != "" {
			byID[id] = Entity{ID: id, Type: t, Label: label, Aliases: aliases}
		}
	}
	participant := func(p Participant) { add(p.ID, p.Label, p.Type, p.Aliases) }
	for i := range g.Claims {
		c := &g.Claims[i]
		c.eachParticipant(func(p *Participant) { participant(*p) })
		if c.Object != nil {
			add(c.Object.ID, c.Object.Label, objectType(c.Type), nil)
		}
		if c.Place != nil {
			add(c.Place.ID, c.Place.Label, Place, nil)
		}
	}
	for _, s := range g.Statements {
		participant(s.Speaker)
	}
}

func objectType(t ClaimType) EntityType {
	switch t {
	case AgreementClaim:
		return Agreement
	case HoldsOffice, Appoint, Resign:
		return Office
	}
	return Other
}

func (c *Claim) eachParticipant(do func(*Participant)) {
	for i := range c.Actors {
		do(&c.Actors[i])
	}
	for i := range c.Targets {
		do(&c.Targets[i])
	}
	if c.Speaker != nil {
		do(c.Speaker)
	}
}

// EntityIDs lists the entities the claim refers to in its roles, sorted.
func (c *Claim) EntityIDs() []string {
	var ids []string
	c.eachParticipant(func(p *Participant) { ids = append(ids, p.ID) })
	for _, t := range []*Thing{c.Object, c.Place} {
		if t != nil && t.ID != "" {
			ids = append(ids, t.ID)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// tally counts by entity and article.
type tally map[string]map[IRI]int

func (t tally) add(id string, article IRI, n int) {
	if t[id] == nil {
		t[id] = map[IRI]int{}
	}
	t[id][article] += n
}

// sightings counts the phrases of each article that the evidence says stand
// for an entity; an article that gives a claim about an entity without a
// phrase for it counts none but is there.
func sightings(g *Graph) tally {
	seen := tally{}
	counted := map[string]bool{}
	evidence := func(e *Evidence, ids []string) {
		for _, id := range ids {
			seen.add(id, e.Article, 0)
		}
		for i := range e.Mentions {
			m := &e.Mentions[i]
			if id := MentionID(e.Article, m); m.Entity != "" && !counted[id] {
				counted[id] = true
				seen.add(m.Entity, e.Article, 1)
			}
		}
	}
	for i := range g.Claims {
		ids := g.Claims[i].EntityIDs()
		for j := range g.Claims[i].Evidence {
			evidence(&g.Claims[i].Evidence[j], ids)
		}
	}
	for i := range g.Statements {
		evidence(&g.Statements[i].Evidence, []string{g.Statements[i].Speaker.ID})
	}
	return seen
}
