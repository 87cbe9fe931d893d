package view

import (
	"cmp"
	"slices"

	"github.com/chancery-kg/chancery/cmd/chancery/card"
	"github.com/chancery-kg/chancery/schema"
)

// Moment is something that happened, or is said to, at a time.
type Moment struct {
	Claim    string           `json:"claim"`
	Date     schema.Date      `json:"date"`
	DateEnd  schema.Date      `json:"date_end"`
	Type     schema.ClaimType `json:"type"`
	Status   schema.Status    `json:"status"`
	Label    string           `json:"label"` // the claim in a line
	Entities []Ref            `json:"entities"`
}

// Timeline lists the claims that a filter leaves and that have a year, the
// earliest first, from the one after the claim named on. It is false where
// that one is not in the list.
func (v *View) Timeline(f *Filter, after string, limit int) (Page[Moment], bool) {
	dated := slices.DeleteFunc(v.chosen(f), func(c *schema.Claim) bool { return !c.Date.HasYear() })
	slices.SortFunc(dated, func(a, b *schema.Claim) int { return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.ID, b.ID)) })
	return paged(dated, after, limit, func(c *schema.Claim) string { return c.ID }, v.moment)
}

func (v *View) moment(c *schema.Claim) Moment {
	m := Moment{c.ID, c.Date, c.DateEnd, c.Type, c.Status, card.Gloss(c), []Ref{}}
	for _, id := range card.Involved(c) {
		m.Entities = append(m.Entities, v.ref(id))
	}
	return m
}
