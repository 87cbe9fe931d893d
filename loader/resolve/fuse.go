package resolve

import (
	"slices"
	"strings"
	"time"

	"github.com/chancery-kg/chancery/schema"
)

// kinship gives for the identifier of a person, body or place the states and
// bodies it belongs to.
type kinship map[string][]string

func (k kinship) related(a, b string) bool {
	return a == b || slices.Contains(k[a], b) || slices.Contains(k[b], a)
}

// reduce puts the states in place of the persons and bodies that belong to
// exactly one state or body.
func (k kinship) reduce(ids []string) []string {
	var out []string
	for _, id := range ids {
		if of := k[id]; len(of) > 0 {
			id = of[0]
		}
		out = append(out, id)
	}
	return sorted(out)
}

// fact is a claim made ready to be compared.
type fact struct {
	claim   *schema.Claim
	index   int
	actors  []string
	targets []string
	words   []string // of the object, where it is no entity
	first   time.Time
	last    time.Time // of the publication of its articles; zero for unknown
	key     string
}

// fuse finds claims that state one fact: of the same type, stage, change and
// status, with the same participants (a person in office may stand beside the
// state), about the same object, at compatible dates, attributed to the same
// speaker or to none. What is less exact joins what is more exact only where
// one fact fits; published gives the dates of articles and is nil within one
// article. The groups are of indexes into claims, the most exact first; they
// do not depend on the order of claims.
func fuse(claims []schema.Claim, kin kinship, published map[schema.IRI]schema.Date) [][]int {
	blocks := map[string][]*fact{}
	var order []string
	for i := range claims {
		f := newFact(&claims[i], i, published)
		k := blockKey(f, kin)
		if blocks[k] == nil {
			order = append(order, k)
		}
		blocks[k] = append(blocks[k], f)
	}
	slices.Sort(order)
	var out [][]int
	for _, k := range order {
		out = append(out, gather(blocks[k], kin, published != nil)...)
	}
	return out
}

func newFact(c *schema.Claim, i int, published map[schema.IRI]schema.Date) *fact {
	f := &fact{claim: c, index: i, actors: ids(c.Actors), targets: ids(c.Targets)}
	if c.Object != nil && c.Object.ID == "" {
		f.words = contentWords(c.Object.Label)
	}
	for _, e := range c.Evidence {
		if t, ok := published[e.Article].Time(); ok {
			f.stretch(t, t)
		}
	}
	f.key = strings.Join([]string{
		strings.Join(f.actors, " "), strings.Join(f.targets, " "), thingID(c.Object), strings.Join(f.words, " "),
		string(c.Date), string(c.DateEnd), thingID(c.Place), speakerID(c),
	}, "|")
	return f
}

func (f *fact) stretch(first, last time.Time) {
	if f.first.IsZero() || first.Before(f.first) {
		f.first = first
	}
	if f.last.IsZero() || last.After(f.last) {
		f.last = last
	}
}

func ids(ps []schema.Participant) []string {
	out := make([]string, len(ps))
	for i, p := range ps {
		out[i] = p.ID
	}
	return sorted(out)
}

func thingID(t *schema.Thing) string {
	if t == nil {
		return ""
	}
	return t.ID
}

func speakerID(c *schema.Claim) string {
	if c.Speaker == nil {
		return ""
	}
	return c.Speaker.ID
}

// blockKey is equal for all claims that can be one fact.
func blockKey(f *fact, kin kinship) string {
	c := f.claim
	former := ""
	if c.Former {
		former = "former"
	}
	parts := []string{string(c.Type), string(c.Stage), string(c.Change), former, string(c.Status)}
	switch {
	case c.Type == schema.HoldsOffice:
		parts = append(parts, strings.Join(f.actors, " "), strings.Join(f.words, " "))
	case c.Type == schema.AgreementClaim && thingID(c.Object) != "":
		parts = append(parts, c.Object.ID)
	default:
		parts = append(parts, strings.Join(kin.reduce(f.actors), " "), strings.Join(kin.reduce(f.targets), " "), thingID(c.Object))
	}
	return strings.Join(parts, "|")
}

// contentWords are the words of a phrase that carry meaning, sorted.
func contentWords(label string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(schema.Slug(label), func(r rune) bool { return r == '-' }) {
		switch w {
		case "the", "a", "an", "of", "to", "in", "on", "for", "and", "or", "by", "with", "its", "their", "his", "her", "that", "this", "s", "from", "at", "as", "be":
			continue
		}
		out = append(out, w)
	}
	return sorted(out)
}
