package gazetteer

import (
	"embed"
	"io/fs"
	"sync"

	"github.com/chancery-kg/chancery/schema"
)

// Kind is the kind of name that a name is of its entry.
type Kind string

// The kinds of name.
const (
	Label       Kind = "label"        // preferred name: "Iran"
	Official    Kind = "official"     // full style: "Islamic Republic of Iran"
	Acronym     Kind = "acronym"      // "DPRK", matched with its case, with or without full stops
	Variant     Kind = "variant"      // any other name: "Burma"
	Demonym     Kind = "demonym"      // adjective: "Iranian"
	DemonymNoun Kind = "demonym noun" // its people: "Iranians", "a Dane"
	Capital     Kind = "capital"      // city that stands for the government: "Tehran"
	Metonym     Kind = "metonym"      // place or building that does: "Kremlin"
)

// Name is one name of an entry. A weak name, as "Congress", names the entry
// only where context supports it.
type Name struct {
	Text string
	Kind Kind
	Weak bool
}

// Entry is one thing that the gazetteer knows. Fields that do not apply are "".
type Entry struct {
	ID       string            // lower case with hyphens: "iran"
	Type     schema.EntityType // country, organization, agreement or place
	Label    string            // preferred name; may end in a distinction in brackets
	Names    []Name            // all names, the label's first
	SameAs   []string          // IRIs of the same thing elsewhere, where certain
	ISO      string            // ISO 3166-1 alpha-2, "XK" for Kosovo
	Class    string            // standing or class of its table: "member", "former", "armed", "city"
	Country  string            // ID of the state that it lies in or belongs to
	PartOf   string            // ID of the organisation that it is an organ of
	Members  []string          // IDs of all members, only where few and stable
	position int               // order of the tables, which settles ambiguity
}

// Sense is one thing that a name can stand for, and what kind of name of it
// it is.
type Sense struct {
	Entry *Entry
	Kind  Kind
	Weak  bool
}

// Match is a name found at tokens [First, Last). Where a name is ambiguous,
// Entry is the first of countries, organisations, agreements, places (strong
// names before weak), and Also holds its other senses: "Tehran" is a capital
// that stands for Iran, and also a city.
type Match struct {
	First, Last int
	Entry       *Entry
	Kind        Kind
	Weak        bool
	Also        []Sense
}

// Place is the place that the match can stand for, nil for none: the city of
// a capital's name, a region.
func (m Match) Place() *Entry {
	if m.Entry != nil && m.Entry.Type == schema.Place {
		return m.Entry
	}
	for _, s := range m.Also {
		if s.Entry.Type == schema.Place {
			return s.Entry
		}
	}
	return nil
}

// Gazetteer holds all tables. The zero value knows nothing.
type Gazetteer struct {
	entries   []*Entry
	byID      map[string]*Entry
	names     trie
	combining map[string]*Entry // by the first half of an adjective for two peoples
	offices   offices
	given     map[string]bool
	spelling  map[string]string // key of a given name → key of its usual spelling
	nicknames map[[2]string]bool
	honours   map[string]string // → gender
}

//go:embed data
var embedded embed.FS

var load = sync.OnceValue(func() *Gazetteer {
	data, err := fs.Sub(embedded, "data")
	if err != nil {
		panic(err)
	}
	g, err := read(data)
	if err != nil {
		panic("gazetteer: " + err.Error())
	}
	return g
})

// Default is the gazetteer of the embedded tables, read at the first call.
func Default() *Gazetteer { return load() }

// Entry is the entry with that id, nil for none.
func (g *Gazetteer) Entry(id string) *Entry { return g.byID[id] }

// Entries are all entries in the order of the tables; not to be changed.
func (g *Gazetteer) Entries() []*Entry { return g.entries }
