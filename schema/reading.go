package schema

// Reading is what one article says, on its own: the claims, statements and
// entities found in it, with identifiers that hold within the article, and
// what was left out. A store keeps readings; the graph is made from them.
type Reading struct {
	Article    Article       `json:"article"`
	Entities   []LocalEntity `json:"entities"`
	Claims     []Claim       `json:"claims"`     // participants refer to Entities by ID
	Statements []Statement   `json:"statements"` // speakers likewise
	Dropped    []Drop        `json:"dropped,omitempty"`
	Sentences  int           `json:"sentences"`
	Codebook   string        `json:"codebook,omitempty"` // digest of the user's codebook that made the claims; "" is the embedded one
}

// LocalEntity is an entity as one article knows it, with what tells it apart
// from others when articles are put together.
type LocalEntity struct {
	ID       string     `json:"id"`              // "e0", "e1", … in order of first mention; for what the gazetteer knows, its identifier
	Known    bool       `json:"known,omitempty"` // the identifier is the gazetteer's
	Type     EntityType `json:"type"`
	Label    string     `json:"label"`
	Names    []string   `json:"names,omitempty"`   // all names in the article, sorted
	Offices  []string   `json:"offices,omitempty"` // offices held, normal form: "foreign minister"
	Of       []string   `json:"of,omitempty"`      // entities it belongs to: country or body of an office, parties of an agreement
	Kind     string     `json:"kind,omitempty"`    // for agreements and events: "cooperation agreement", "summit"
	Date     Date       `json:"date,omitempty"`    // for agreements and events
	Mentions int        `json:"mentions"`
}

// Graph is what a set of readings says together. Entities, Claims and
// Statements are sorted by ID; Merges tells what was put together and why.
type Graph struct {
	Articles   []Article
	Entities   []Entity
	Claims     []Claim
	Statements []Statement
	Merges     []Merge
}
