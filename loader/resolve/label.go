package resolve

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// nameClusters gives labels and identifiers to the clusters that have none. An
// identifier is the gazetteer's or the slug of the label; where two entities
// have the same one, each gets what tells it apart, so that identifiers do not
// depend on the order of articles.
func (w *world) nameClusters() {
	taken := map[string]int{}
	var fresh []*cluster
	for _, c := range w.clusters {
		if c.id != "" {
			taken[c.id]++
			continue
		}
		c.label = w.preferred(c)
		fresh = append(fresh, c)
	}
	for _, c := range fresh {
		taken[w.slug(c)]++
	}
	used := map[string]bool{}
	for _, c := range fresh {
		id := w.slug(c)
		if taken[id] > 1 || w.gaz.Entry(id) != nil {
			id = w.apart(c, id)
		}
		for used[id] || id == "" {
			id = strings.TrimPrefix(id+"-"+w.digest(c, id), "-")
		}
		used[id] = true
		c.id = id
	}
}

func (w *world) slug(c *cluster) string {
	if c.pact != nil && len(c.pact.parties) > 0 {
		return schema.Slug(strings.Join(c.pact.parties, " ") + " " + c.label)
	}
	return schema.Slug(c.label)
}

// apart is an identifier with what tells the cluster apart from others of its
// name: state or date, else the first article that knows it.
func (w *world) apart(c *cluster, id string) string {
	switch {
	case c.person != nil && len(c.person.states) > 0:
		if len(c.person.keys) == 0 {
			return id + "-" + w.digest(c, id)
		}
		return id + "-" + c.person.states[0]
	case c.pact != nil && c.pact.date != "":
		return id + "-" + schema.Slug(string(c.pact.date))
	}
	return id + "-" + w.digest(c, id)
}

// digest is a short name for the first article among the cluster's.
func (w *world) digest(c *cluster, id string) string {
	first := string(w.iris[c.members[0].reading])
	for _, n := range c.members {
		first = min(first, string(w.iris[n.reading]))
	}
	sum := sha256.Sum256([]byte(first + "\n" + string(c.kind) + "\n" + id))
	return hex.EncodeToString(sum[:3])
}

// preferred is the label most articles give; of several the longest, then the
// first in the alphabet. Persons and agreements go by full names where there
// are any.
func (w *world) preferred(c *cluster) string {
	votes := map[string]int{}
	for _, n := range c.members {
		votes[n.entity.Label]++
	}
	full := func(label string) int {
		switch {
		case c.kind == schema.Person && c.person != nil && len(c.person.keys) > 0:
			return min(2, len(nameKeys(nameWords(label))))*2 - unnamedLabel(c, label)
		case c.kind == schema.Agreement && hasName(label):
			return 1
		}
		return 0
	}
	labels := slices.Sorted(maps.Keys(votes))
	return slices.MaxFunc(labels, func(a, b string) int {
		return cmp.Or(cmp.Compare(full(a), full(b)), cmp.Compare(votes[a], votes[b]), cmp.Compare(len(a), len(b)), strings.Compare(b, a))
	})
}

// unnamedLabel is 4 for the label of an office holder whom the article does not
// name, 0 for a name.
func unnamedLabel(c *cluster, label string) int {
	for _, n := range c.members {
		if n.entity.Label == label && len(n.entity.Names) > 0 {
			return 0
		}
	}
	return 4
}

// entities are the entities that the graph's claims and statements refer to.
func (w *world) entities(g *schema.Graph) []schema.Entity {
	referred := map[string]bool{}
	for i := range g.Claims {
		for _, id := range g.Claims[i].EntityIDs() {
			referred[id] = true
		}
	}
	for i := range g.Statements {
		referred[g.Statements[i].Speaker.ID] = true
	}
	var out []schema.Entity
	for _, c := range w.clusters {
		if referred[c.id] {
			out = append(out, w.entity(c))
		}
	}
	slices.SortFunc(out, func(a, b schema.Entity) int { return strings.Compare(a.ID, b.ID) })
	return out
}

func (w *world) entity(c *cluster) schema.Entity {
	e := schema.Entity{ID: c.id, Type: c.kind, Label: c.label}
	names := map[string]bool{}
	seen := map[schema.IRI]int{}
	for _, n := range c.members {
		names[n.entity.Label] = true
		for _, name := range n.entity.Names {
			names[name] = true
		}
		seen[w.iris[n.reading]] += n.entity.Mentions
	}
	if entry := w.gaz.Entry(c.id); entry != nil && c.known {
		e.SameAs = slices.Clone(entry.SameAs)
		for _, n := range entry.Names {
			if n.Kind != gazetteer.Demonym && n.Kind != gazetteer.DemonymNoun && !n.Weak {
				names[n.Text] = true
			}
		}
	}
	delete(names, c.label)
	e.Aliases = slices.Sorted(maps.Keys(names))
	for _, iri := range slices.Sorted(maps.Keys(seen)) {
		e.Sightings = append(e.Sightings, schema.Sighting{Article: iri, Mentions: seen[iri]})
		e.Mentions += seen[iri]
	}
	e.Articles = len(e.Sightings)
	return e
}

// label gives participants and things of claims and statements the names of
// their entities.
func (w *world) label(g *schema.Graph) {
	byID := make(map[string]*schema.Entity, len(g.Entities))
	for i := range g.Entities {
		byID[g.Entities[i].ID] = &g.Entities[i]
	}
	name := func(p *schema.Participant, evidence []schema.Evidence) {
		if e := byID[p.ID]; e != nil {
			p.Label, p.Type, p.Aliases = e.Label, e.Type, e.Aliases
		}
		p.Mentions = wordsFor(p.ID, evidence)
	}
	for i := range g.Claims {
		c := &g.Claims[i]
		for k := range c.Actors {
			name(&c.Actors[k], c.Evidence)
		}
		for k := range c.Targets {
			name(&c.Targets[k], c.Evidence)
		}
		if c.Speaker != nil {
			name(c.Speaker, c.Evidence)
		}
		for _, t := range []*schema.Thing{c.Object, c.Place} {
			if t != nil && byID[t.ID] != nil {
				t.Label = byID[t.ID].Label
			}
		}
	}
	for i := range g.Statements {
		name(&g.Statements[i].Speaker, []schema.Evidence{g.Statements[i].Evidence})
	}
}

// wordsFor are the words by which the evidence mentions an entity, sorted.
func wordsFor(id string, evidence []schema.Evidence) []string {
	var out []string
	for _, e := range evidence {
		for _, m := range e.Mentions {
			if m.Entity == id {
				out = append(out, m.Text)
			}
		}
	}
	return sorted(out)
}
