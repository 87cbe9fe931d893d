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

// EdgeRule says which direct edges an actual claim stands for: from each
// entity in the one role to each in the other. No other status gives any.
type EdgeRule struct {
	Type      ClaimType
	Qualifier string // the Stage or Change that the rule is for; "" is the claim without one
	From      Role
	Predicate string // local name in TermNS; "{office}" stands for the normal form of the office held
	To        Role
	Present   bool   // states what is the case now, so not of what is over
	Comment   string // "X Y" read as a sentence about subject and object
}

// EdgeRules is the table of direct edges, in the order of the claim types.
var EdgeRules = []EdgeRule{
	{HoldsOffice, "", ActorRole, "{office}_of", TargetRole, true, "holds this office in the state or body"},
	{HoldsOffice, "", ActorRole, "holds_post", ObjectRole, true, "holds the post"},

	{MemberOf, "", ActorRole, "member_of", TargetRole, true, "is a member of"},
	{MemberOf, string(Join), ActorRole, "member_of", TargetRole, true, "is a member of"},
	{MemberOf, string(Accept), ActorRole, "member_of", TargetRole, true, "is a member of"},
	{MemberOf, string(Leave), ActorRole, "left", TargetRole, false, "left"},
	{MemberOf, string(Apply), ActorRole, "applied_to", TargetRole, false, "asked to join"},
	{MemberOf, string(Suspend), ActorRole, "suspended_from", TargetRole, false, "was suspended from"},

	{Leads, "", ActorRole, "leads", TargetRole, true, "leads or chairs"},

	{AgreementClaim, string(Proposed), ActorRole, "proposed", ObjectRole, false, "proposed"},
	{AgreementClaim, string(Negotiating), ActorRole, "negotiates", ObjectRole, true, "negotiates the agreement"},
	{AgreementClaim, string(Drafted), ActorRole, "drafted", ObjectRole, false, "drafted the agreement"},
	{AgreementClaim, string(Agreed), ActorRole, "agreed_to", ObjectRole, false, "agreed to"},
	{AgreementClaim, string(Signed), ActorRole, "signed", ObjectRole, false, "signed"},
	{AgreementClaim, string(Approved), ActorRole, "approved", ObjectRole, false, "approved"},
	{AgreementClaim, string(Ratified), ActorRole, "ratified", ObjectRole, false, "ratified"},
	{AgreementClaim, string(InForce), ActorRole, "party_to", ObjectRole, true, "is party to the agreement in force"},
	{AgreementClaim, string(Rejected), ActorRole, "rejected", ObjectRole, false, "rejected"},
	{AgreementClaim, string(Suspended), ActorRole, "suspended", ObjectRole, false, "suspended its part in"},
	{AgreementClaim, string(Withdrawn), ActorRole, "withdrew_from", ObjectRole, false, "withdrew from"},
	{AgreementClaim, string(Violated), ActorRole, "violated", ObjectRole, false, "violated"},

	{Decide, "", ActorRole, "decided", ObjectRole, false, "adopted or decided"},
	{Decide, "", ActorRole, "decided_on", TargetRole, false, "took a decision about"},

	{Meet, "", ActorRole, "met", ActorRole, false, "met with"},
	{Meet, "", ActorRole, "met", TargetRole, false, "met with"},
	{Meet, "", ActorRole, "took_part_in", ObjectRole, false, "took part in"},

	{Visit, "", ActorRole, "visited", TargetRole, false, "visited"},
	{Visit, "", ActorRole, "visited", PlaceRole, false, "visited"},

	{Negotiate, "", ActorRole, "negotiated_with", ActorRole, false, "held negotiations with"},
	{Negotiate, "", ActorRole, "negotiated_with", TargetRole, false, "held negotiations with"},
	{Negotiate, "", ActorRole, "negotiated_on", ObjectRole, false, "held negotiations on"},

	{Propose, "", ActorRole, "proposed", ObjectRole, false, "proposed"},
	{Propose, "", ActorRole, "proposed_to", TargetRole, false, "made a proposal to"},

	{Request, "", ActorRole, "called_on", TargetRole, false, "asked, urged or demanded something of"},
	{Request, "", ActorRole, "called_for", ObjectRole, false, "asked for or demanded"},

	{Support, "", ActorRole, "supported", TargetRole, false, "backed or welcomed"},
	{Support, "", ActorRole, "supported", ObjectRole, false, "backed or welcomed"},

	{Reject, "", ActorRole, "opposed", TargetRole, false, "refused or opposed"},
	{Reject, "", ActorRole, "rejected", ObjectRole, false, "rejected"},

	{Criticize, "", ActorRole, "criticized", TargetRole, false, "criticised, accused or condemned"},
	{Threaten, "", ActorRole, "threatened", TargetRole, false, "threatened or warned"},

	{Sanction, "", ActorRole, "sanctioned", TargetRole, false, "imposed sanctions on"},
	{Sanction, string(Lift), ActorRole, "lifted_sanctions_on", TargetRole, false, "lifted sanctions on"},

	{Aid, "", ActorRole, "aided", TargetRole, false, "gave aid to"},

	{Cooperate, "", ActorRole, "cooperated_with", ActorRole, false, "cooperated with"},
	{Cooperate, "", ActorRole, "cooperated_with", TargetRole, false, "cooperated with"},
	{Cooperate, "", ActorRole, "cooperated_in", ObjectRole, false, "cooperated in"},

	{Yield, "", ActorRole, "yielded_to", TargetRole, false, "conceded something to"},
	{Mobilize, "", ActorRole, "mobilized_against", TargetRole, false, "moved forces against"},
	{Mobilize, "", ActorRole, "mobilized_in", PlaceRole, false, "moved forces in"},
	{Coerce, "", ActorRole, "coerced", TargetRole, false, "used coercion against"},
	{Assault, "", ActorRole, "attacked", TargetRole, false, "attacked"},
	{Protest, "", ActorRole, "protested_against", TargetRole, false, "protested against"},

	{Appoint, "", ActorRole, "appointed", TargetRole, false, "appointed or elected"},
	{Resign, "", ActorRole, "resigned_from", TargetRole, false, "left an office of"},
	{Resign, "", ActorRole, "resigned_post", ObjectRole, false, "left the post"},
}

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
