package card

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// latest is how many claims of no chapter of their own a card shows.
const latest = 10

// chapters of an entity's card, in order; claims of all other types go under
// "Latest claims".
var chapters = []struct {
	title string
	types []schema.ClaimType
}{
	{"Offices", []schema.ClaimType{schema.HoldsOffice, schema.Appoint, schema.Resign}},
	{"Memberships", []schema.ClaimType{schema.MemberOf, schema.Leads}},
	{"Agreements", []schema.ClaimType{schema.AgreementClaim}},
}

// Show writes an entity's card: type, names, offices, memberships,
// agreements, the latest other claims, and the articles that name it in a
// claim.
func Show(w io.Writer, g *schema.Graph, e *schema.Entity) error {
	p := &printer{w: w}
	p.line("%s", e.Label)
	p.field("type", string(e.Type))
	p.field("id", e.ID)
	p.field("also", strings.Join(e.Aliases, ", "))
	p.field("same as", strings.Join(e.SameAs, ", "))
	p.field("mentioned", count(e.Mentions, "time")+" in "+count(e.Articles, "article"))
	claims := claimsOf(g, e.ID)
	told := map[string]bool{}
	for _, chapter := range chapters {
		in := ofTypes(claims, chapter.types)
		for _, c := range in {
			told[c.ID] = true
		}
		p.claims(chapter.title, in)
	}
	rest := slices.DeleteFunc(slices.Clone(claims), func(c *schema.Claim) bool { return told[c.ID] })
	p.claims("Latest claims", rest[:min(latest, len(rest))])
	if more := len(rest) - latest; more > 0 {
		p.line("  … and %s more", count(more, "claim"))
	}
	p.sources(g, claims)
	return p.err
}

// claimsOf are the claims in which an entity takes part, the latest first,
// those without a date last.
func claimsOf(g *schema.Graph, id string) []*schema.Claim {
	var out []*schema.Claim
	for i := range g.Claims {
		if c := &g.Claims[i]; slices.Contains(Involved(c), id) {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b *schema.Claim) int {
		return cmp.Or(cmp.Compare(b.Date, a.Date), cmp.Compare(a.ID, b.ID))
	})
	return out
}

func ofTypes(claims []*schema.Claim, types []schema.ClaimType) []*schema.Claim {
	var out []*schema.Claim
	for _, c := range claims {
		if slices.Contains(types, c.Type) {
			out = append(out, c)
		}
	}
	return out
}

func (p *printer) claims(title string, claims []*schema.Claim) {
	if len(claims) == 0 {
		return
	}
	p.title("%s", title)
	for _, c := range claims {
		p.line("  %-10s  %s  (%s, %s)", orElse(string(c.Date), "–"), Gloss(c), count(Sources(c), "source"), c.ID)
	}
}

func (p *printer) sources(g *schema.Graph, claims []*schema.Claim) {
	var seen []schema.IRI
	for _, c := range claims {
		for _, iri := range articlesOf(c) {
			if !slices.Contains(seen, iri) {
				seen = append(seen, iri)
			}
		}
	}
	if len(seen) == 0 {
		return
	}
	slices.Sort(seen)
	p.title("Sources")
	for _, iri := range seen {
		p.line("  %s", articleLine(g, iri))
	}
}
