package schema

// EntityType is the kind of thing an entity is.
type EntityType string

// The entity types, as records give them.
const (
	Person       EntityType = "person"
	Country      EntityType = "country"
	Organization EntityType = "organization"
	Place        EntityType = "place"
	Office       EntityType = "office"
	Agreement    EntityType = "agreement"
	Event        EntityType = "event"
	Other        EntityType = "other"
)

// EntityTypes lists all entity types in the order of documentation.
var EntityTypes = []EntityType{Person, Country, Organization, Place, Office, Agreement, Event, Other}

// IsActor reports whether an entity of this type can act: hold talks, sign,
// refuse.
func (t EntityType) IsActor() bool {
	return t == Person || t == Country || t == Organization || t == Other
}

// Entity is a person, state, body, place, office, agreement or event with one
// identity across articles. Label is the preferred name (skos:prefLabel),
// Aliases all other names seen or known (skos:altLabel), sorted, without Label.
type Entity struct {
	ID       string     `json:"id"`
	Type     EntityType `json:"type"`
	Label    string     `json:"label"`
	Aliases  []string   `json:"aliases"`
	SameAs   []string   `json:"same_as"`  // IRIs of the same thing elsewhere and of pages that tell which one it is, where certain
	Mentions int        `json:"mentions"` // how often articles name it
	Articles int        `json:"articles"` // how many articles name it
	// Sightings says which articles name it and how often; Mentions and
	// Articles are its sums. Sorted by article.
	Sightings []Sighting `json:"-"`
}

// Sighting is how often one article names an entity.
type Sighting struct {
	Article  IRI
	Mentions int
}

// Mention is one phrase of an article that stands for an entity.
type Mention struct {
	Span   Span   `json:"span"`
	Text   string `json:"text"`
	Entity string `json:"entity"`         // Entity.ID
	Note   string `json:"note,omitempty"` // how it was resolved: "gazetteer: demonym of Iran"
}

// Merge records why two local entities, or two claims, were taken for one. From
// is the IRI of an article, "#" and the identifier there; Into is of the graph.
type Merge struct {
	Into   string `json:"into"`
	From   string `json:"from"`
	Reason string `json:"reason"`
}
