package resolve

import (
	"cmp"
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

// gather groups the facts of a block: the most exact ones stand for
// themselves, each other one joins the group it fits, if that is only one.
func gather(facts []*fact, kin kinship, across bool) [][]int {
	slices.SortFunc(facts, func(a, b *fact) int {
		return cmp.Or(moreTelling(a, b), a.first.Compare(b.first), cmp.Compare(a.index, b.index))
	})
	var heads []*fact
	groups := map[*fact][]int{}
	for _, f := range facts {
		var fits []*fact
		for _, h := range heads {
			if same(h, f, kin, across) {
				fits = append(fits, h)
			}
		}
		exact := slices.IndexFunc(fits, func(h *fact) bool { return h.key == f.key })
		switch {
		case exact >= 0:
			fits = fits[exact : exact+1]
		case len(fits) != 1:
			heads = append(heads, f)
			groups[f] = []int{f.index}
			continue
		}
		groups[fits[0]] = append(groups[fits[0]], f.index)
		fits[0].grow(f)
	}
	out := make([][]int, 0, len(heads))
	for _, h := range heads {
		out = append(out, groups[h])
	}
	return out
}

// grow takes what a joining fact knows better into the head of a group.
func (f *fact) grow(o *fact) {
	f.actors, f.targets = sorted(slices.Concat(f.actors, o.actors)), sorted(slices.Concat(f.targets, o.targets))
	if !o.first.IsZero() {
		f.stretch(o.first, o.last)
	}
}

// moreTelling sorts the more exact fact first.
func moreTelling(a, b *fact) int {
	return cmp.Or(
		cmp.Compare(exactness(b.claim.Date), exactness(a.claim.Date)),
		cmp.Compare(len(b.actors)+len(b.targets), len(a.actors)+len(a.targets)),
		cmp.Compare(len(speakerID(b.claim)), len(speakerID(a.claim))),
		cmp.Compare(len(b.words), len(a.words)),
		cmp.Compare(a.key, b.key),
	)
}

// same reports whether fact f can be the fact that head h stands for.
func same(h, f *fact, kin kinship, across bool) bool {
	a, b := h.claim, f.claim
	switch {
	case h.key == f.key: // neither says anything that the other does not
		return true
	case !nested(h.actors, f.actors), !sameTargets(h, f, kin), !a.Date.Compatible(b.Date) && !overlap(a, b):
		return false
	case speakerID(a) != "" && speakerID(b) != "" && !kin.related(speakerID(a), speakerID(b)):
		return false
	case a.Place != nil && b.Place != nil && !kin.related(thingKey(a.Place), thingKey(b.Place)):
		return false
	case !sameObject(h, f):
		return false
	}
	return !across || lasting(a) || near(h, f)
}

// thingKey identifies a thing by its entity, else by its words.
func thingKey(t *schema.Thing) string {
	if t.ID != "" {
		return t.ID
	}
	return "words " + schema.Slug(t.Label)
}

func nested(a, b []string) bool { return containsAll(a, b) || containsAll(b, a) }

func containsAll(a, b []string) bool {
	for _, s := range b {
		if !slices.Contains(a, s) {
			return false
		}
	}
	return true
}

// sameTargets reports whether the targets can be the same: some of the others',
// a state for its body, and for offices unknown beside known.
func sameTargets(h, f *fact, kin kinship) bool {
	if h.claim.Type == schema.HoldsOffice {
		return nested(h.targets, f.targets) || nested(kin.reduce(h.targets), kin.reduce(f.targets))
	}
	return (len(h.targets) == 0) == (len(f.targets) == 0) && nested(h.targets, f.targets)
}

// overlap reports whether one date lies within the stretch of the other.
func overlap(a, b *schema.Claim) bool {
	within := func(d, from, to schema.Date) bool {
		return to != "" && d.HasYear() && from.HasYear() && len(d) == 10 && from <= d && d <= to+"~"
	}
	return within(a.Date, b.Date, b.DateEnd) || within(b.Date, a.Date, a.DateEnd)
}

// sameObject compares objects: entities by identity, words by what they have
// in common. A missing one fits any in acts that need none.
func sameObject(h, f *fact) bool {
	a, b := thingID(h.claim.Object), thingID(f.claim.Object)
	if a != "" || b != "" {
		return a == b
	}
	if len(h.words) == 0 || len(f.words) == 0 {
		switch h.claim.Type {
		case schema.Meet, schema.Visit, schema.Negotiate, schema.MemberOf, schema.Leads, schema.Cooperate:
			return true
		}
		return len(h.words) == len(f.words)
	}
	switch h.claim.Type {
	case schema.Meet, schema.Visit, schema.MemberOf, schema.Leads:
		return true
	}
	return alike(h.words, f.words)
}

// alike reports whether two phrases share at least half of their words.
func alike(a, b []string) bool {
	common := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			common++
		}
	}
	return 2*common >= min(len(a), len(b)) && 3*common >= max(len(a), len(b))
}

// lasting reports whether the claim is of what stays the case, so that articles
// far apart in time can speak of it.
func lasting(c *schema.Claim) bool {
	switch c.Type {
	case schema.HoldsOffice, schema.MemberOf, schema.Leads:
		return true
	}
	return thingID(c.Object) != ""
}

// near reports whether articles can speak of one event: both date it, or they
// were published within ten days.
func near(h, f *fact) bool {
	a, b := h.claim.Date, f.claim.Date
	if len(a) >= 7 && len(b) >= 7 && a.HasYear() && b.HasYear() {
		return true
	}
	if h.first.IsZero() || f.first.IsZero() {
		return len(a) == 10 && a == b || h.claim.Evidence[0].Article == f.claim.Evidence[0].Article
	}
	const days = 10 * 24 * time.Hour
	return f.first.Sub(h.last) <= days && h.first.Sub(f.last) <= days
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
