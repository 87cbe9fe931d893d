package graph

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// news is a reading of a made-up article: states Aland and the one called name
// signed a treaty, which all such articles tell, and met, which this one alone
// tells; the treaty's depositary is named by some.
func news(name string) schema.Reading {
	other := strings.ToUpper(name) + "stan"
	signed := "Aland and Borduria signed the river treaty."
	met := "Ministers of Aland and " + other + " met on 4 May 2020."
	a := schema.Article{Source: name + ".txt", Title: "News of " + other, Date: "2020-05-05", Text: signed + " " + met}
	participant := func(label string) schema.Participant {
		return schema.Participant{ID: schema.Slug(label), Label: label, Type: schema.Country}
	}
	evidence := func(quote string, names ...string) []schema.Evidence {
		start := strings.Index(a.Text, quote)
		e := schema.Evidence{Article: a.IRI(), Source: a.Source, Start: start, End: start + len(quote), Quote: quote, Rule: "test"}
		for _, n := range names {
			at := start + strings.Index(quote, n)
			e.Mentions = append(e.Mentions, schema.Mention{Span: schema.Span{Start: at, End: at + len(n)}, Text: n, Entity: schema.Slug(n), Note: "name"})
		}
		return []schema.Evidence{e}
	}
	return schema.Reading{
		Article: a,
		Entities: []schema.LocalEntity{
			{ID: "aland", Known: true, Type: schema.Country, Label: "Aland", Names: []string{"Aland", "Alandic"}, Mentions: 2},
			{ID: "borduria", Known: true, Type: schema.Country, Label: "Borduria", Mentions: 1},
			{ID: schema.Slug(other), Known: true, Type: schema.Country, Label: other, Names: []string{other}, Mentions: 1},
			{ID: "river-treaty", Type: schema.Agreement, Label: "river treaty", Mentions: 1},
		},
		Claims: []schema.Claim{
			{
				Type: schema.AgreementClaim, Stage: schema.Signed, Status: schema.Actual, Confidence: .9,
				Actors: []schema.Participant{participant("Aland"), participant("Borduria")},
				Object: &schema.Thing{ID: "river-treaty", Label: "river treaty"}, Evidence: evidence(signed, "Aland", "Borduria"),
			},
			{
				Type: schema.Meet, Status: schema.Actual, Confidence: .8, Date: "2020-05-04",
				Actors: []schema.Participant{participant("Aland"), participant(other)}, Evidence: evidence(met, "Aland", other),
			},
		},
	}
}

// mergeByName is a merge as simple as can be: ids are the same in all
// articles, and claims with the same content are one.
func mergeByName(readings []schema.Reading) schema.Graph {
	var g schema.Graph
	entities := map[string]*schema.Entity{}
	for _, r := range readings {
		g.Articles = append(g.Articles, r.Article)
		g.Claims = append(g.Claims, r.Claims...)
		for _, l := range r.Entities {
			e := entities[l.ID]
			if e == nil {
				e = &schema.Entity{ID: l.ID, Type: l.Type, Label: l.Label}
				entities[l.ID] = e
			}
			e.Aliases = append(e.Aliases, l.Names...)
			e.Sightings = append(e.Sightings, schema.Sighting{Article: r.Article.IRI(), Mentions: l.Mentions})
		}
	}
	for _, e := range entities {
		g.Entities = append(g.Entities, *e)
	}
	for i := range g.Claims {
		g.Claims[i].ID = schema.ClaimID(&g.Claims[i])
	}
	return *g.Normal()
}
