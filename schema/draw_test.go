package schema

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"pgregory.net/rapid"
)

func qualifiers(t ClaimType) []string {
	switch t {
	case AgreementClaim:
		return asStrings(Stages)
	case MemberOf:
		return []string{"", string(Join), string(Leave), string(Apply), string(Accept), string(Suspend)}
	case Sanction:
		return []string{"", string(Lift)}
	}
	return []string{""}
}

func asStrings[T ~string](in []T) []string {
	var out []string
	for _, s := range in {
		out = append(out, string(s))
	}
	return out
}

var drawText = rapid.OneOf(
	rapid.StringMatching(`[A-Za-z éß"\\<>{}|^`+"`"+`\n\t]{1,12}`),
	rapid.String(),
)

var drawDate = rapid.SampledFrom([]Date{"", "2021", "2021-03", "2021-03-27", "--03-27", "--03", "2018-05-08"})

func drawGraph(t *rapid.T) *Graph {
	g := &Graph{}
	for i := range rapid.IntRange(1, 3).Draw(t, "articles") {
		a := drawArticle(t, i)
		if !slices.ContainsFunc(g.Articles, func(b Article) bool { return a.IRI() == b.IRI() }) {
			g.Articles = append(g.Articles, a) // a graph holds an article once
		}
	}
	var articles []IRI
	for i := range g.Articles {
		articles = append(articles, g.Articles[i].IRI())
	}
	for i := range rapid.IntRange(0, 4).Draw(t, "entities") {
		g.Entities = append(g.Entities, drawEntity(t, i, articles))
	}
	for range rapid.IntRange(0, 4).Draw(t, "claims") {
		g.Claims = append(g.Claims, drawClaim(t, articles))
	}
	for range rapid.IntRange(0, 2).Draw(t, "statements") {
		g.Statements = append(g.Statements, Statement{
			Speaker: Participant{ID: drawID(t)}, Content: drawText.Draw(t, "content"), Quoted: rapid.Bool().Draw(t, "quoted"),
			Verb: "say", Date: drawDate.Draw(t, "date"), Evidence: drawEvidence(t, articles),
		})
	}
	for range rapid.IntRange(0, 2).Draw(t, "merges") {
		g.Merges = append(g.Merges, Merge{Into: drawID(t), From: drawText.Draw(t, "from"), Reason: drawText.Draw(t, "reason")})
	}
	return g
}

func drawArticle(t *rapid.T, i int) Article {
	a := Article{Source: fmt.Sprintf("%d.txt", i), Text: drawText.Draw(t, "text"), Title: drawText.Draw(t, "title"), Date: drawDate.Draw(t, "published")}
	switch rapid.IntRange(0, 2).Draw(t, "identity") {
	case 0:
		a.ID = fmt.Sprintf("news/%d ä%%", i)
	case 1:
		a.URL = fmt.Sprintf("https://example.org/a story?n=%d&x=<é>", i)
	}
	return a
}

func drawID(t *rapid.T) string {
	return rapid.SampledFrom([]string{"e0", "e1", "e2", "e3", "office:foreign minister", "é/ü#%"}).Draw(t, "id")
}

func drawEntity(t *rapid.T, i int, articles []IRI) Entity {
	e := Entity{
		ID: fmt.Sprint("e", i), Type: rapid.SampledFrom(EntityTypes).Draw(t, "type"), Label: drawText.Draw(t, "label"),
		Aliases: rapid.SliceOfN(drawText, 0, 3).Draw(t, "aliases"),
	}
	if rapid.Bool().Draw(t, "same") {
		e.SameAs = []string{"http://www.wikidata.org/entity/Q794", string(CountryPage("IR"))}
	}
	for _, a := range articles {
		if n := rapid.IntRange(-1, 3).Draw(t, "mentions"); n >= 0 {
			e.Sightings = append(e.Sightings, Sighting{a, n})
		}
	}
	return e
}

func drawClaim(t *rapid.T, articles []IRI) Claim {
	c := Claim{
		Type: rapid.SampledFrom(ClaimTypes).Draw(t, "type"), Former: rapid.Bool().Draw(t, "former"),
		Actors: drawParticipants(t, 1), Targets: drawParticipants(t, 0),
		Object: drawThing(t), Place: drawThing(t), Date: drawDate.Draw(t, "date"), DateEnd: drawDate.Draw(t, "end"),
		Status: rapid.SampledFrom(Statuses).Draw(t, "status"), Plover: rapid.SampledFrom([]string{"", "CONSULT"}).Draw(t, "plover"),
		Confidence: rapid.Float64Range(0, 1).Draw(t, "confidence"),
	}
	switch q := rapid.SampledFrom(qualifiers(c.Type)).Draw(t, "qualifier"); c.Type {
	case AgreementClaim:
		c.Stage = Stage(q)
	default:
		c.Change = Change(q)
	}
	if rapid.Bool().Draw(t, "said") {
		c.Speaker = &Participant{ID: drawID(t)}
	}
	for range rapid.IntRange(1, 3).Draw(t, "evidence") {
		c.Evidence = append(c.Evidence, drawEvidence(t, articles))
	}
	return c
}

func drawParticipants(t *rapid.T, least int) []Participant {
	var out []Participant
	for range rapid.IntRange(least, 3).Draw(t, "participants") {
		out = append(out, Participant{ID: drawID(t)})
	}
	return out
}

func drawThing(t *rapid.T) *Thing {
	switch rapid.IntRange(0, 3).Draw(t, "thing") {
	case 0:
		return nil
	case 1:
		return &Thing{ID: drawID(t)}
	case 2:
		return &Thing{ID: drawID(t), Label: drawText.Draw(t, "thing label")}
	}
	return &Thing{Label: drawText.Draw(t, "thing label")}
}

func drawEvidence(t *rapid.T, articles []IRI) Evidence {
	e := Evidence{
		Article:  rapid.SampledFrom(articles).Draw(t, "article"),
		Sentence: rapid.IntRange(0, 9).Draw(t, "sentence"), Start: rapid.IntRange(0, 99).Draw(t, "start"),
		Quote: drawText.Draw(t, "quote"), Selector: drawSelector(t), Rule: "meet.with", Date: drawDate.Draw(t, "read date"), DateNote: drawText.Draw(t, "note"),
	}
	e.End = e.Start + len(e.Quote)
	for range rapid.IntRange(0, 3).Draw(t, "mentions") {
		e.Mentions = append(e.Mentions, Mention{
			Span: Span{e.Start, e.End}, Text: drawText.Draw(t, "mention"), Entity: drawID(t), Note: drawText.Draw(t, "how"),
		})
	}
	return e
}

func drawSelector(t *rapid.T) *Selector {
	if rapid.Bool().Draw(t, "no selector") {
		return nil
	}
	from := rapid.IntRange(0, 99).Draw(t, "first character")
	return &Selector{Start: from, End: from + 5, Prefix: drawText.Draw(t, "prefix"), Suffix: drawText.Draw(t, "suffix")}
}

func shuffle(g *Graph) {
	r := rand.New(rand.NewPCG(3, 4))
	mix(r, g.Articles)
	mix(r, g.Entities)
	mix(r, g.Statements)
	mix(r, g.Merges)
	mix(r, g.Claims)
	for i := range g.Claims {
		mix(r, g.Claims[i].Actors)
		mix(r, g.Claims[i].Targets)
		mix(r, g.Claims[i].Evidence)
	}
}

func mix[T any](r *rand.Rand, s []T) { r.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] }) }

// sampleGraph is two articles about a signing; only the first dates it and
// tells of a meeting.
func sampleGraph() *Graph {
	text := "Aland and Borduria signed the river treaty on 27 March 2021. Their ministers met in Ceren."
	a := Article{URL: "https://example.org/first", Source: "first.txt", Text: text, Date: "2021-03-28"}
	b := Article{ID: "second", Source: "second.txt", Text: "Aland and Borduria signed the river treaty."}
	parties := []Participant{{ID: "aland", Label: "Aland", Type: Country}, {ID: "borduria", Label: "Borduria", Type: Country}}
	evidence := func(a *Article, start, end int, d Date) Evidence {
		return Evidence{
			Article: a.IRI(), Source: a.Source, Start: start, End: end, Quote: a.Text[start:end], Rule: "sign", Date: d,
			Mentions: []Mention{{Span: Span{0, 5}, Text: "Aland", Entity: "aland"}, {Span: Span{10, 18}, Text: "Borduria", Entity: "borduria"}},
		}
	}
	return &Graph{
		Articles: []Article{a, b},
		Claims: []Claim{
			{
				Type: AgreementClaim, Stage: Signed, Actors: parties, Object: &Thing{ID: "river-treaty", Label: "river treaty"},
				Date: "2021-03-27", Status: Actual, Confidence: .9,
				Evidence: []Evidence{evidence(&a, 0, 60, "2021-03-27"), evidence(&b, 0, 43, "")},
			},
			{Type: Meet, Actors: parties, Status: Actual, Confidence: .8, Evidence: []Evidence{evidence(&a, 61, len(text), "")}},
		},
	}
}
