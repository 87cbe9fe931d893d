package graph

import (
	"slices"

	"github.com/chancery-kg/chancery/schema"
)

// Filter chooses the part of a graph that is exported. Its zero value is the
// whole store; every field that is set leaves less. What is left is whole: the
// claims that fit, the entities that take part in them, the articles they rest
// on, and nothing that was imported.
type Filter struct {
	Statuses []schema.Status    // claims of one of these
	Types    []schema.ClaimType // claims of one of these
	// From and To keep claims that may fall between them, both included; a claim
	// without a year does not.
	From, To schema.Date
	// Source keeps what one article says, named as [Store.Remove] takes it.
	Source string
	// Entities, by id, keep the claims in which one of them takes part, and
	// those within so many Hops of them: 0 and 1 is their own claims, 2 also all
	// claims of those they share a claim with.
	Entities []string
	Hops     int
}

func (f *Filter) none() bool {
	return f.Statuses == nil && f.Types == nil && f.From == "" && f.To == "" && f.Source == "" && f.Entities == nil
}

// apply gives the part of a graph in [schema.Graph.Normal] form that is
// chosen, in the same form.
func (f *Filter) apply(g *schema.Graph) *schema.Graph {
	if f.none() {
		return g
	}
	keep := f.articles(g)
	out := &schema.Graph{}
	for i := range g.Claims {
		c := g.Claims[i]
		c.Evidence = slices.DeleteFunc(slices.Clone(c.Evidence), func(e schema.Evidence) bool { return !keep(e.Article) })
		if len(c.Evidence) > 0 && f.Fits(&c) {
			out.Claims = append(out.Claims, c)
		}
	}
	out.Claims = f.near(out.Claims)
	if f.Statuses == nil && f.Types == nil {
		out.Statements = f.statements(g.Statements, keep)
	}
	f.rest(g, out)
	return out.Normal()
}

// articles tells which articles are kept.
func (f *Filter) articles(g *schema.Graph) func(schema.IRI) bool {
	if f.Source == "" {
		return func(schema.IRI) bool { return true }
	}
	kept := map[schema.IRI]bool{}
	for i := range g.Articles {
		iri := g.Articles[i].IRI()
		kept[iri] = IsNamed(&g.Articles[i], iri, f.Source)
	}
	return func(iri schema.IRI) bool { return kept[iri] }
}

// Fits reports whether a claim has one of the statuses and types and falls into
// the time; it does not look at articles and entities.
func (f *Filter) Fits(c *schema.Claim) bool {
	return (f.Statuses == nil || slices.Contains(f.Statuses, c.Status)) &&
		(f.Types == nil || slices.Contains(f.Types, c.Type)) && f.inTime(c.Date, c.DateEnd)
}

// inTime reports whether a time may overlap that of the filter. ISO dates that
// are made equally long compare as strings.
func (f *Filter) inTime(from, to schema.Date) bool {
	if f.From == "" && f.To == "" {
		return true
	}
	if to == "" {
		to = from
	}
	if !from.HasYear() || !to.HasYear() {
		return false
	}
	const first, last = "-00-00", "-99-99"
	ends := func(d schema.Date, rest string) string { return string(d) + rest[min(len(rest), len(d)-len("2006")):] }
	return (f.From == "" || ends(to, last) >= ends(f.From, first)) && (f.To == "" || ends(from, first) <= ends(f.To, last))
}

// near leaves the claims within so many hops of the entities asked for.
func (f *Filter) near(claims []schema.Claim) []schema.Claim {
	if f.Entities == nil {
		return claims
	}
	reached := map[string]bool{}
	for _, id := range f.Entities {
		reached[id] = true
	}
	var kept []schema.Claim
	for range max(1, f.Hops) {
		kept = nil
		for i := range claims {
			if slices.ContainsFunc(claims[i].Participants(), func(id string) bool { return reached[id] }) {
				kept = append(kept, claims[i])
			}
		}
		for i := range kept {
			for _, id := range kept[i].Participants() {
				reached[id] = true
			}
		}
	}
	return kept
}

// statements leaves what is said in the articles kept, by the entities and in
// the time asked for.
func (f *Filter) statements(all []schema.Statement, keep func(schema.IRI) bool) (kept []schema.Statement) {
	for _, s := range all {
		if keep(s.Evidence.Article) && (f.Entities == nil || slices.Contains(f.Entities, s.Speaker.ID)) && f.inTime(s.Date, "") {
			kept = append(kept, s)
		}
	}
	return kept
}

// rest adds what the claims and statements that are kept need.
func (f *Filter) rest(g, out *schema.Graph) {
	articles, ids := map[schema.IRI]bool{}, map[string]bool{}
	for _, id := range f.Entities {
		ids[id] = true
	}
	evidence := func(e *schema.Evidence) {
		articles[e.Article] = true
		for _, m := range e.Mentions {
			ids[m.Entity] = true
		}
	}
	for i := range out.Claims {
		ids[out.Claims[i].ID] = true
		for _, id := range out.Claims[i].Participants() {
			ids[id] = true
		}
		for j := range out.Claims[i].Evidence {
			evidence(&out.Claims[i].Evidence[j])
		}
	}
	for i := range out.Statements {
		ids[out.Statements[i].Speaker.ID] = true
		evidence(&out.Statements[i].Evidence)
	}
	for i := range g.Articles {
		if articles[g.Articles[i].IRI()] {
			out.Articles = append(out.Articles, g.Articles[i])
		}
	}
	for _, e := range g.Entities {
		e.Sightings = slices.DeleteFunc(slices.Clone(e.Sightings), func(s schema.Sighting) bool { return !articles[s.Article] })
		if ids[e.ID] {
			out.Entities = append(out.Entities, e)
		}
	}
	for _, m := range g.Merges {
		if ids[m.Into] {
			out.Merges = append(out.Merges, m)
		}
	}
}
