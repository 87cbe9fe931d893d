package view

import (
	"cmp"
	"maps"
	"slices"

	"github.com/chancery-kg/chancery/cmd/chancery/card"
	"github.com/chancery-kg/chancery/schema"
)

// How much of what is said of an entity its page has; the claims themselves
// are listed by [View.Claims].
const (
	mostRows       = 100
	mostLatest     = 20
	mostNeighbours = 50
)

// Ref names an entity, or only its words where ID is "".
type Ref struct {
	ID    string            `json:"id,omitempty"`
	Label string            `json:"label"`
	Type  schema.EntityType `json:"type,omitempty"`
}

// Entity is the record of export with the number of its claims.
type Entity struct {
	ID       string            `json:"id"`
	Type     schema.EntityType `json:"type"`
	Label    string            `json:"label"`
	Aliases  []string          `json:"aliases"`
	SameAs   []string          `json:"same_as"`
	Mentions int               `json:"mentions"`
	Articles int               `json:"articles"`
	Claims   int               `json:"claims"`
}

// Tenure is a person in an office, or who appointed them or that they resigned.
type Tenure struct {
	Holders []Ref            `json:"holders"`
	Label   string           `json:"label"` // of the office; "" where the text gives none
	Of      []Ref            `json:"of"`
	From    schema.Date      `json:"from"`
	To      schema.Date      `json:"to"`
	Former  bool             `json:"former"`
	Type    schema.ClaimType `json:"type"`
	Status  schema.Status    `json:"status"`
	Claim   string           `json:"claim"`
}

// Membership is who is a member or leader of what.
type Membership struct {
	Members []Ref            `json:"members"`
	Of      []Ref            `json:"of"`
	Change  schema.Change    `json:"change"`
	Date    schema.Date      `json:"date"`
	Former  bool             `json:"former"`
	Type    schema.ClaimType `json:"type"`
	Status  schema.Status    `json:"status"`
	Claim   string           `json:"claim"`
}

// Accord is an agreement and how far it came.
type Accord struct {
	ID     string  `json:"id"` // "" where it is only words
	Label  string  `json:"label"`
	Stages []Stage `json:"stages"` // by date, undated ones first
}

// Stage is a stage that an agreement reached, or is said to.
type Stage struct {
	Stage  schema.Stage  `json:"stage"`
	Status schema.Status `json:"status"`
	Date   schema.Date   `json:"date"`
	Actors []Ref         `json:"actors"`
	Claim  string        `json:"claim"`
}

// Counts are how many claims there are of each kind.
type Counts struct {
	ByType   map[schema.ClaimType]int `json:"by_type"`
	ByStatus map[schema.Status]int    `json:"by_status"`
	ByYear   map[string]int           `json:"by_year"`
}

// Neighbour is an entity in the same claims.
type Neighbour struct {
	Ref
	Claims int `json:"claims"`
}

// FullEntity is an entity with what is said of it, the latest first.
type FullEntity struct {
	Entity
	Offices     []Tenure        `json:"offices"`
	Memberships []Membership    `json:"memberships"`
	Agreements  []Accord        `json:"agreements"`
	Latest      []*schema.Claim `json:"latest"`
	Counts      Counts          `json:"counts"`
	Neighbours  []Neighbour     `json:"neighbours"`
}

func (v *View) entity(id string) *schema.Entity { return card.Entity(v.graph, id) }

// Entities lists the entities, of one type where one is given, those with most
// claims first, from the one after the identifier on. It is false where that
// one is not in the list.
func (v *View) Entities(of schema.EntityType, after string, limit int) (Page[Entity], bool) {
	list := v.ranked
	if of != "" {
		list = slices.DeleteFunc(slices.Clone(list), func(i int) bool { return v.graph.Entities[i].Type != of })
	}
	return paged(list, after, limit, func(i int) string { return v.graph.Entities[i].ID },
		func(i int) Entity { return v.record(&v.graph.Entities[i]) })
}

func (v *View) record(e *schema.Entity) Entity {
	return Entity{
		e.ID, e.Type, e.Label, append([]string{}, e.Aliases...), append([]string{}, e.SameAs...),
		e.Mentions, e.Articles, len(v.byEntity[e.ID]),
	}
}

// Entity is all of one entity, nil where there is none with this identifier.
func (v *View) Entity(id string) *FullEntity {
	e := v.entity(id)
	if e == nil {
		return nil
	}
	full := &FullEntity{
		Entity: v.record(e), Offices: []Tenure{}, Memberships: []Membership{}, Latest: []*schema.Claim{},
		Counts: Counts{map[schema.ClaimType]int{}, map[schema.Status]int{}, map[string]int{}},
	}
	claims := v.byEntity[id]
	for _, i := range claims {
		full.take(&v.graph.Claims[i])
	}
	full.Agreements = v.accords(claims)
	full.Neighbours = v.neighbours(id, claims)
	return full
}

// take puts a claim where it belongs on the page.
func (f *FullEntity) take(c *schema.Claim) {
	f.Counts.ByType[c.Type]++
	f.Counts.ByStatus[c.Status]++
	if year := c.Date.Year(); year != "" {
		f.Counts.ByYear[year]++
	}
	if len(f.Latest) < mostLatest {
		f.Latest = append(f.Latest, c)
	}
	switch c.Type {
	case schema.HoldsOffice, schema.Appoint, schema.Resign:
		if len(f.Offices) < mostRows {
			f.Offices = append(f.Offices, tenure(c))
		}
	case schema.MemberOf, schema.Leads:
		if len(f.Memberships) < mostRows {
			f.Memberships = append(f.Memberships, Membership{
				refs(c.Actors), refs(c.Targets), c.Change, c.Date, c.Former, c.Type, c.Status, c.ID,
			})
		}
	}
}

// tenure reads a claim about an office. Who is appointed is its target.
func tenure(c *schema.Claim) Tenure {
	t := Tenure{
		Holders: refs(c.Actors), Of: refs(c.Targets), From: c.Date, To: c.DateEnd,
		Former: c.Former, Type: c.Type, Status: c.Status, Claim: c.ID,
	}
	if c.Type == schema.Appoint {
		t.Holders, t.Of = refs(c.Targets), []Ref{}
	}
	if c.Object != nil {
		t.Label = c.Object.Label
	}
	return t
}

func refs(list []schema.Participant) []Ref {
	out := make([]Ref, len(list))
	for i, p := range list {
		out[i] = Ref{p.ID, p.Label, p.Type}
	}
	return out
}

// accords are the agreements among the claims, that with the latest stage
// first.
func (v *View) accords(claims []int) []Accord {
	out := []Accord{}
	at := map[string]int{}
	for _, i := range claims {
		c := &v.graph.Claims[i]
		if c.Type != schema.AgreementClaim || c.Object == nil {
			continue
		}
		key := cmp.Or(c.Object.ID, "label "+schema.Slug(c.Object.Label))
		n, known := at[key]
		switch {
		case known:
		case len(out) == mostRows:
			continue
		default:
			n = len(out)
			at[key] = n
			out = append(out, Accord{ID: c.Object.ID, Label: c.Object.Label})
		}
		out[n].Stages = append(out[n].Stages, Stage{c.Stage, c.Status, c.Date, refs(c.Actors), c.ID})
	}
	for i := range out {
		slices.Reverse(out[i].Stages)
	}
	return out
}

// neighbours are the entities that share most claims with one.
func (v *View) neighbours(id string, claims []int) []Neighbour {
	shared := map[string]int{}
	for _, i := range claims {
		for _, other := range v.graph.Claims[i].Participants() {
			if other != id {
				shared[other]++
			}
		}
	}
	ids := slices.SortedFunc(maps.Keys(shared), func(a, b string) int { return cmp.Or(shared[b]-shared[a], cmp.Compare(a, b)) })
	out := []Neighbour{}
	for _, other := range ids[:min(mostNeighbours, len(ids))] {
		out = append(out, Neighbour{v.ref(other), shared[other]})
	}
	return out
}

func (v *View) ref(id string) Ref {
	if e := v.entity(id); e != nil {
		return Ref{id, e.Label, e.Type}
	}
	return Ref{ID: id, Label: id}
}
