package schema

// RoleRule says who may fill a role of a claim and how many at least. A nil
// list admits every entity type. An object may also be words of the text, and
// its type is known to the graph alone, so [Claim.Validate] does not ask it.
type RoleRule struct {
	Types []EntityType
	Least int
}

// ClaimRule says what a claim of a type must and may hold: the domain and range
// of its roles, and whether it has a stage, a change, can be over, and must
// name somebody or something besides its actor.
type ClaimRule struct {
	Type    ClaimType
	Comment string
	Actor   RoleRule
	Target  RoleRule
	Object  RoleRule
	Staged  bool     // has a Stage, always
	Changes []Change // may have one of these
	Over    bool     // may be former
	// Counterpart is the least number of actors, targets and objects together.
	Counterpart int
	// Symmetric acts have all parties as actors.
	Symmetric bool
}

var (
	actors = []EntityType{Person, Country, Organization, Other}
	groups = []EntityType{Organization, Agreement, Event, Other}
	bodies = []EntityType{Country, Organization, Place, Event, Other}
	heads  = []EntityType{Country, Organization, Place, Event, Agreement, Other}

	byActor  = RoleRule{Types: actors, Least: 1}
	suffered = RoleRule{Types: actors} // whoever did it may be unknown
	anyone   = RoleRule{}
	needed   = RoleRule{Least: 1}
	office   = RoleRule{Types: []EntityType{Office, Other}, Least: 1}
)

// ClaimRules is the table of claim types, in their order.
var ClaimRules = []ClaimRule{
	{Type: HoldsOffice, Comment: "a person holds, or held, an office in a state or body", Actor: RoleRule{Types: []EntityType{Person}, Least: 1}, Target: RoleRule{Types: bodies}, Object: office, Over: true},
	{Type: MemberOf, Comment: "a member and the organisation or group it belongs to, joins or leaves", Actor: byActor, Target: RoleRule{Types: groups, Least: 1}, Object: anyone, Changes: []Change{Join, Leave, Apply, Accept, Suspend}, Over: true},
	{Type: Leads, Comment: "who leads or chairs an organisation, conference or coalition", Actor: byActor, Target: RoleRule{Types: heads, Least: 1}, Object: anyone, Over: true},
	{Type: AgreementClaim, Comment: "parties and how far their agreement has come", Actor: byActor, Target: anyone, Object: RoleRule{Types: []EntityType{Agreement, Other}}, Staged: true, Counterpart: 2, Symmetric: true},
	{Type: Decide, Comment: "a body adopts or passes a resolution, declaration or list", Actor: byActor, Target: anyone, Object: anyone, Counterpart: 2},
	{Type: Meet, Comment: "talks, a meeting, a call or a summit", Actor: byActor, Target: anyone, Object: anyone, Counterpart: 2, Symmetric: true},
	{Type: Visit, Comment: "somebody travels to a place", Actor: byActor, Target: anyone, Object: anyone},
	{Type: Negotiate, Comment: "negotiations are held or resumed", Actor: byActor, Target: anyone, Object: anyone, Counterpart: 2, Symmetric: true},
	{Type: Propose, Comment: "somebody proposes something, perhaps to somebody", Actor: byActor, Target: anyone, Object: needed},
	{Type: Request, Comment: "somebody asks, urges or demands something of somebody", Actor: byActor, Target: anyone, Object: anyone, Counterpart: 2},
	{Type: Support, Comment: "somebody backs, welcomes or endorses somebody or something", Actor: byActor, Target: anyone, Object: anyone, Counterpart: 2},
	{Type: Reject, Comment: "somebody refuses, opposes, vetoes or rules out something", Actor: byActor, Target: anyone, Object: anyone, Counterpart: 2},
	{Type: Criticize, Comment: "somebody condemns, accuses or criticises somebody for something", Actor: byActor, Target: anyone, Object: anyone, Counterpart: 2},
	{Type: Threaten, Comment: "somebody warns or threatens somebody", Actor: byActor, Target: anyone, Object: anyone, Counterpart: 2},
	{Type: Sanction, Comment: "sanctions or an embargo are imposed on somebody, or lifted", Actor: suffered, Target: anyone, Object: anyone, Changes: []Change{Lift}, Counterpart: 2},
	{Type: Aid, Comment: "somebody gives or pledges money, arms, training or relief to somebody", Actor: byActor, Target: anyone, Object: anyone, Counterpart: 2},
	{Type: Cooperate, Comment: "a joint project, exercise, trade or exchange that is no agreement", Actor: byActor, Target: anyone, Object: anyone, Counterpart: 2, Symmetric: true},
	{Type: Yield, Comment: "somebody withdraws forces, frees prisoners, concedes or halts a programme", Actor: byActor, Target: anyone, Object: anyone},
	{Type: Mobilize, Comment: "somebody moves forces, raises the alert or tests weapons", Actor: byActor, Target: anyone, Object: anyone},
	{Type: Coerce, Comment: "somebody expels, arrests, seizes, closes, blockades or breaks relations", Actor: suffered, Target: anyone, Object: anyone, Counterpart: 1},
	{Type: Assault, Comment: "somebody attacks, bombs or fights somebody", Actor: suffered, Target: anyone, Object: anyone, Counterpart: 1},
	{Type: Protest, Comment: "demonstrations against somebody or something", Actor: suffered, Target: anyone, Object: anyone, Counterpart: 1},
	{Type: Appoint, Comment: "a body appoints, elects or nominates a person to an office", Actor: suffered, Target: RoleRule{Types: []EntityType{Person, Other}, Least: 1}, Object: RoleRule{Types: []EntityType{Office, Other}}},
	{Type: Resign, Comment: "somebody leaves an office", Actor: RoleRule{Types: []EntityType{Person, Organization, Other}, Least: 1}, Target: RoleRule{Types: bodies}, Object: RoleRule{Types: []EntityType{Office, Other}}},
}

// Rule finds the rule of a claim type; nil where there is no such type.
func (t ClaimType) Rule() *ClaimRule {
	for i := range ClaimRules {
		if ClaimRules[i].Type == t {
			return &ClaimRules[i]
		}
	}
	return nil
}

// IsSymmetric reports whether all parties of such an act are its actors.
func (t ClaimType) IsSymmetric() bool {
	r := t.Rule()
	return r != nil && r.Symmetric
}
