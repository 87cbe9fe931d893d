package schema

import (
	"slices"
	"strings"
)

// Role is a place in a claim that an entity fills.
type Role string

// The roles between which direct edges run.
const (
	ActorRole  Role = "actor"
	TargetRole Role = "target"
	ObjectRole Role = "object"
	PlaceRole  Role = "place"
)

// MaxSymmetric is the largest number of actors that a symmetric act joins
// each with each; a summit of forty states would be 1560 edges.
const MaxSymmetric = 6

// Edge is a direct edge between two entities, named by their ids.
type Edge struct {
	From      string
	Predicate Term
	To        string
}

// Edges lists the direct edges that the claim stands for, sorted; none unless
// it is actual, and none in the present tense for what is over.
func (c *Claim) Edges() []Edge {
	if c.Status != Actual {
		return nil
	}
	var out []Edge
	for i := range EdgeRules {
		if r := &EdgeRules[i]; r.applies(c) {
			out = append(out, r.edges(c)...)
		}
	}
	slices.SortFunc(out, func(a, b Edge) int {
		return strings.Compare(a.From+"\n"+string(a.Predicate)+"\n"+a.To, b.From+"\n"+string(b.Predicate)+"\n"+b.To)
	})
	return slices.Compact(out)
}

func (r *EdgeRule) applies(c *Claim) bool {
	if r.Type != c.Type || r.Qualifier != string(c.Stage)+string(c.Change) || r.Present && c.Former {
		return false
	}
	return r.From != r.To || len(c.Actors) <= MaxSymmetric
}

func (r *EdgeRule) edges(c *Claim) []Edge {
	predicate := r.predicate(c)
	if predicate == "" {
		return nil
	}
	var out []Edge
	for _, from := range c.inRole(r.From) {
		for _, to := range c.inRole(r.To) {
			if from != to {
				out = append(out, Edge{from, predicate, to})
			}
		}
	}
	return out
}

// predicate is the term of the edge, "" where it needs an office that the
// claim does not name.
func (r *EdgeRule) predicate(c *Claim) Term {
	name := r.Predicate
	if strings.Contains(name, "{office}") {
		office := ""
		if c.Object != nil {
			office = officeSlug(c.Object.Label)
		}
		if office == "" {
			return ""
		}
		name = strings.ReplaceAll(name, "{office}", office)
	}
	return TermNS + Term(escapePath(name))
}

// inRole lists the ids of the entities in a role; words without an entity
// give none.
func (c *Claim) inRole(r Role) []string {
	var ids []string
	add := func(id string) {
		if id != "" {
			ids = append(ids, id)
		}
	}
	switch {
	case r == ActorRole || r == TargetRole:
		list := c.Actors
		if r == TargetRole {
			list = c.Targets
		}
		for _, p := range list {
			add(p.ID)
		}
	case r == ObjectRole && c.Object != nil:
		add(c.Object.ID)
	case r == PlaceRole && c.Place != nil:
		add(c.Place.ID)
	}
	return ids
}

// sameOffice names offices alike whoever holds them.
var sameOffice = strings.NewReplacer(
	"spokesman", "spokesperson", "spokeswoman", "spokesperson",
	"chairman", "chairperson", "chairwoman", "chairperson",
)

// officeSlug makes the local name of an office: "foreign minister" is
// foreign_minister.
func officeSlug(office string) string {
	return sameOffice.Replace(strings.ReplaceAll(Slug(office), "-", "_"))
}

func (w *quadWriter) edges(c *Claim) {
	labels := c.Sources()
	for _, e := range c.Edges() {
		w.about(EntityIRI(e.From), labels...)
		w.add(e.Predicate, EntityIRI(e.To).Value())
	}
}
