package schema

// ClaimType is what kind of fact a claim states.
type ClaimType string

// Stage is how far an agreement has come.
type Stage string

// Change is how a membership or a sanction changes.
type Change string

// Status is whether the fact holds.
type Status string

// Statuses of a claim.
const (
	Actual   Status = "actual"   // it has happened, or is the case
	Planned  Status = "planned"  // announced, intended, expected, scheduled
	Possible Status = "possible" // may happen, conditional, hypothetical
	Denied   Status = "denied"   // said not to be the case, refused, did not happen
)

// The claim types. What each means is told in docs/claims.md.
const (
	HoldsOffice    ClaimType = "holds_office"
	MemberOf       ClaimType = "member_of"
	Leads          ClaimType = "leads"
	AgreementClaim ClaimType = "agreement"
	Decide         ClaimType = "decide"
	Meet           ClaimType = "meet"
	Visit          ClaimType = "visit"
	Negotiate      ClaimType = "negotiate"
	Propose        ClaimType = "propose"
	Request        ClaimType = "request"
	Support        ClaimType = "support"
	Reject         ClaimType = "reject"
	Criticize      ClaimType = "criticize"
	Threaten       ClaimType = "threaten"
	Sanction       ClaimType = "sanction"
	Aid            ClaimType = "aid"
	Cooperate      ClaimType = "cooperate"
	Yield          ClaimType = "yield"
	Mobilize       ClaimType = "mobilize"
	Coerce         ClaimType = "coerce"
	Assault        ClaimType = "assault"
	Protest        ClaimType = "protest"
	Appoint        ClaimType = "appoint"
	Resign         ClaimType = "resign"
)

// Stages of an agreement, in the order in which they are usually reached.
const (
	Proposed    Stage = "proposed"
	Negotiating Stage = "negotiating"
	Drafted     Stage = "drafted"
	Agreed      Stage = "agreed"
	Signed      Stage = "signed"
	Approved    Stage = "approved"
	Ratified    Stage = "ratified"
	InForce     Stage = "in_force"
	Rejected    Stage = "rejected"
	Suspended   Stage = "suspended"
	Withdrawn   Stage = "withdrawn"
	Violated    Stage = "violated"
)

// Changes of a membership, and of a sanction.
const (
	Join    Change = "join"
	Leave   Change = "leave"
	Apply   Change = "apply"
	Accept  Change = "accept"
	Suspend Change = "suspend"
	Lift    Change = "lift"
)

// The controlled lists, each in the order of documentation.
var (
	ClaimTypes = []ClaimType{
		HoldsOffice, MemberOf, Leads, AgreementClaim, Decide, Meet, Visit, Negotiate,
		Propose, Request, Support, Reject, Criticize, Threaten, Sanction, Aid,
		Cooperate, Yield, Mobilize, Coerce, Assault, Protest, Appoint, Resign,
	}
	Stages = []Stage{
		Proposed, Negotiating, Drafted, Agreed, Signed, Approved,
		Ratified, InForce, Rejected, Suspended, Withdrawn, Violated,
	}
	Changes  = []Change{Join, Leave, Apply, Accept, Suspend, Lift}
	Statuses = []Status{Actual, Planned, Possible, Denied}
)

// Participant is an entity in a role of a claim, with the names under which
// the claim's own evidence mentions it.
type Participant struct {
	ID       string     `json:"id"`
	Label    string     `json:"label"`
	Type     EntityType `json:"type"`
	Aliases  []string   `json:"aliases"`
	Mentions []string   `json:"mentions"`
}

// Thing is an object or a place of a claim: an entity where ID is set, else
// only words of the text.
type Thing struct {
	ID    string `json:"id,omitempty"`
	Label string `json:"label"`
}

// Evidence is one sentence of one article on which a claim rests. Start and
// End are bytes of the article's text, and Quote is exactly those bytes.
type Evidence struct {
	Article  IRI       `json:"article"`
	Source   string    `json:"source"`
	Sentence int       `json:"sentence"` // number of the sentence in the article, from 0
	Start    int       `json:"start"`
	End      int       `json:"end"`
	Quote    string    `json:"quote"`
	Rule     string    `json:"rule"`
	Date     Date      `json:"date,omitempty"`      // the date as this sentence gives it
	DateNote string    `json:"date_note,omitempty"` // how it was resolved: "Monday" against 2021-10-11
	Mentions []Mention `json:"mentions,omitempty"`  // the phrases that fill the roles
	// Selector tells where the quote stands in characters. [Graph.Normal] makes
	// it where it has the text; it is nil where nobody had.
	Selector *Selector `json:"selector,omitempty"`
}

// Claim is one fact as articles state it: what happened or is said to, who
// took part, when, whether it is so, who says so, and the sentences that say
// it. Parties of symmetric acts are all Actors.
type Claim struct {
	ID         string        `json:"id"`
	Type       ClaimType     `json:"type"`
	Stage      Stage         `json:"stage,omitempty"`
	Change     Change        `json:"change,omitempty"`
	Former     bool          `json:"former,omitempty"`
	Actors     []Participant `json:"actors"`
	Targets    []Participant `json:"targets"`
	Object     *Thing        `json:"object,omitempty"`
	Place      *Thing        `json:"place,omitempty"`
	Date       Date          `json:"date,omitempty"`
	DateEnd    Date          `json:"date_end,omitempty"`
	Status     Status        `json:"status"`
	Speaker    *Participant  `json:"speaker,omitempty"`
	Plover     string        `json:"plover,omitempty"`
	Confidence float64       `json:"confidence"`
	Evidence   []Evidence    `json:"evidence"`
}

// Statement is an act of saying: who said it and the words the text gives,
// quoted or reported. Statements are not claims about the world.
type Statement struct {
	ID       string      `json:"id"`
	Speaker  Participant `json:"speaker"`
	Content  string      `json:"content"` // the reported or quoted words, as in the text
	Quoted   bool        `json:"quoted"`  // within quotation marks
	Verb     string      `json:"verb"`    // lemma of the reporting verb
	Date     Date        `json:"date,omitempty"`
	Evidence Evidence    `json:"evidence"`
}
