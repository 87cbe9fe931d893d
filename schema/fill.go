package schema

import "slices"

// fill gives participants and things the names of their entities, and evidence
// the source of its article. The records refer to entities and articles by id;
// what is filled in is a copy for the reader.
func (g *Graph) fill() {
	entities := make(map[string]*Entity, len(g.Entities))
	for i := range g.Entities {
		entities[g.Entities[i].ID] = &g.Entities[i]
	}
	sources := make(map[IRI]string, len(g.Articles))
	for i := range g.Articles {
		sources[g.Articles[i].IRI()] = g.Articles[i].Source
	}
	for i := range g.Claims {
		fillClaim(&g.Claims[i], entities, sources)
	}
	for i := range g.Statements {
		s := &g.Statements[i]
		fillParticipant(&s.Speaker, entities, mentionsOf([]Evidence{s.Evidence}))
		s.Evidence.Source = sources[s.Evidence.Article]
	}
}

func fillClaim(c *Claim, entities map[string]*Entity, sources map[IRI]string) {
	mentions := mentionsOf(c.Evidence)
	c.eachParticipant(func(p *Participant) { fillParticipant(p, entities, mentions) })
	for _, t := range []*Thing{c.Object, c.Place} {
		if t != nil && t.Label == "" && entities[t.ID] != nil {
			t.Label = entities[t.ID].Label
		}
	}
	for i := range c.Evidence {
		c.Evidence[i].Source = sources[c.Evidence[i].Article]
	}
}

func fillParticipant(p *Participant, entities map[string]*Entity, mentions map[string][]string) {
	p.Mentions = mentions[p.ID]
	if e := entities[p.ID]; e != nil {
		p.Label, p.Type, p.Aliases = e.Label, e.Type, slices.Clone(e.Aliases)
	}
}

func mentionsOf(evidence []Evidence) map[string][]string {
	out := map[string][]string{}
	for _, e := range evidence {
		for _, m := range e.Mentions {
			if m.Entity != "" {
				out[m.Entity] = append(out[m.Entity], m.Text)
			}
		}
	}
	for id := range out {
		out[id] = sortedTexts(out[id], "")
	}
	return out
}
