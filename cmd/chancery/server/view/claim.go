package view

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/cmd/chancery/card"
	"github.com/chancery-kg/chancery/schema"
)

// FullClaim is what stands beside the record of a claim on its page.
type FullClaim struct {
	Label     string          `json:"label"`    // the claim in a line
	Articles  []Article       `json:"articles"` // that its evidence stands in, by IRI
	Entities  []Ref           `json:"entities"` // that its evidence names
	Merges    []schema.Merge  `json:"merges"`   // what was put together into it and its participants
	Conflicts []*schema.Claim `json:"conflicts"`
	SameEvent []*schema.Claim `json:"same_event"` // others about the same agreement, event or office
}

// Claim is the claim with this identifier and what stands beside it; nil where
// there is none.
func (v *View) Claim(id string) (*schema.Claim, *FullClaim) {
	c := v.claim(id)
	if c == nil {
		return nil, nil
	}
	full := &FullClaim{
		Label: card.Gloss(c), Articles: []Article{}, Entities: []Ref{}, Merges: []schema.Merge{},
		Conflicts: v.conflicts(c), SameEvent: v.sameEvent(c),
	}
	for _, iri := range c.Sources() {
		if i, ok := v.articles.byIRI[iri]; ok {
			full.Articles = append(full.Articles, v.articles.list[i])
		}
	}
	about := c.Participants()
	for _, e := range c.Evidence {
		for _, m := range e.Mentions {
			about = append(about, m.Entity)
		}
	}
	slices.Sort(about)
	for _, id := range slices.Compact(about) {
		if id != "" {
			full.Entities = append(full.Entities, v.ref(id))
		}
	}
	for _, m := range v.graph.Merges {
		if _, ok := slices.BinarySearch(about, m.Into); ok || m.Into == c.ID {
			full.Merges = append(full.Merges, m)
		}
	}
	return c, full
}

// sameEvent are other claims about the object of one, the latest first.
func (v *View) sameEvent(c *schema.Claim) []*schema.Claim {
	out := []*schema.Claim{}
	if c.Object == nil {
		return out
	}
	for _, i := range v.byObject[c.Object.ID] {
		if other := &v.graph.Claims[i]; other != c && len(out) < mostRows {
			out = append(out, other)
		}
	}
	return out
}

// conflicts are the claims that disagree with one, as the canned question of
// that name has it: about the same thing with an actor in common, one denied
// and the other not at the same time, or what happens once dated differently.
func (v *View) conflicts(c *schema.Claim) []*schema.Claim {
	out := []*schema.Claim{}
	var actors []string
	for _, p := range c.Actors {
		actors = append(actors, p.ID)
	}
	if len(actors) == 0 {
		return out
	}
	key := subject(c)
	for _, i := range v.involving(actors) {
		other := &v.graph.Claims[i]
		if other.Type == c.Type && disagree(c, other) && sharesActor(other, actors) && subject(other) == key && len(out) < mostRows {
			out = append(out, other)
		}
	}
	return out
}

func sharesActor(c *schema.Claim, ids []string) bool {
	return slices.ContainsFunc(c.Actors, func(p schema.Participant) bool { return slices.Contains(ids, p.ID) })
}

// subject is what a claim is about, for comparing.
func subject(c *schema.Claim) string {
	thing := ""
	if c.Object != nil {
		thing = cmp.Or(c.Object.ID, strings.ToLower(c.Object.Label))
	}
	parts := []string{string(c.Stage), string(c.Change), thing}
	if c.Former {
		parts = append(parts, "former")
	}
	roles := append([]string{"to"}, ids(c.Targets)...)
	if thing == "" && (len(c.Targets) == 0 || c.Type != schema.MemberOf) {
		roles = append(append(roles, "by"), ids(c.Actors)...)
	}
	return strings.Join(append(parts, roles...), "\n")
}

func ids(list []schema.Participant) (out []string) {
	for _, p := range list {
		out = append(out, p.ID)
	}
	slices.Sort(out)
	return out
}

var happensOnce = []schema.ClaimType{schema.AgreementClaim, schema.MemberOf, schema.Appoint, schema.Resign}

func disagree(a, b *schema.Claim) bool {
	if (a.Status == schema.Denied) != (b.Status == schema.Denied) {
		return overlap(a, b)
	}
	return a.Status == schema.Actual && b.Status == schema.Actual && slices.Contains(happensOnce, a.Type) && !overlap(a, b)
}

func overlap(a, b *schema.Claim) bool {
	return a.Date.Compatible(b.Date) ||
		a.Date <= cmp.Or(b.DateEnd, b.Date) && b.Date <= cmp.Or(a.DateEnd, a.Date)
}
