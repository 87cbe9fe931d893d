package schema

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
