package resolve

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/chancery-kg/chancery/schema"
)

// pactProfile is what tells agreements apart: parties, kind, date of signing
// and, where it is not signed, when articles say so.
type pactProfile struct {
	parties []string // identities of clusters
	kind    kind
	words   []string
	title   string
	date    schema.Date
	signed  bool
	planned []time.Time // publication of articles in which it is not yet signed
	nodes   []node
	key     string
}

// signing is what claims of a reading say of the signing of an agreement.
type signing struct{ done, ahead bool }

// joinPacts identifies agreements across articles: by parties, kind, date and
// whether they are signed. What is said less exactly joins where only one
// agreement fits.
func (w *world) joinPacts(nodes []node) {
	blocks := map[string][]*pactProfile{}
	for _, m := range w.pactProfiles(nodes) {
		k := m.block()
		blocks[k] = append(blocks[k], m)
	}
	var order []string
	for k := range blocks {
		order = append(order, k)
	}
	slices.Sort(order)
	for _, k := range order {
		for _, m := range joinBlock(blocks[k]) {
			c := w.newCluster(schema.Agreement, "same parties, kind and date")
			c.pact = m
			for _, n := range m.nodes {
				w.put(c, n)
			}
		}
	}
}

// block is equal for agreements that can be one: those of the same parties; of
// one party or none, those of the same name.
func (m *pactProfile) block() string {
	k := strings.Join(m.parties, " ")
	if len(m.parties) < 2 {
		k += "|" + schema.Slug(m.title)
	}
	return k
}

func (w *world) pactProfiles(nodes []node) []*pactProfile {
	signings := w.signings()
	all := map[string]*pactProfile{}
	for _, n := range nodes {
		m := w.pactProfile(n, signings[n.entity])
		if old := all[m.key]; old != nil {
			old.nodes = append(old.nodes, n)
			old.planned = append(old.planned, m.planned...)
			continue
		}
		all[m.key] = m
	}
	out := make([]*pactProfile, 0, len(all))
	for _, m := range all {
		out = append(out, m)
	}
	slices.SortFunc(out, func(a, b *pactProfile) int {
		return cmp.Or(
			cmp.Compare(exactness(b.date), exactness(a.date)),
			cmp.Compare(len(b.kind.topics)+len(b.kind.broad), len(a.kind.topics)+len(a.kind.broad)),
			strings.Compare(a.key, b.key),
		)
	})
	return out
}

func (w *world) pactProfile(n node, s signing) *pactProfile {
	m := &pactProfile{words: strings.Fields(n.entity.Kind), date: n.entity.Date, signed: s.done, nodes: []node{n}}
	m.kind = readKind(m.words)
	for _, id := range n.entity.Of {
		if c := w.global(n.reading, id); c != nil {
			id = c.id
		}
		m.parties = append(m.parties, id)
	}
	m.parties = sorted(m.parties)
	if hasName(n.entity.Label) || len(m.parties) < 2 {
		m.title = n.entity.Label
	}
	if t, ok := w.readings[n.reading].Article.Date.Time(); ok && !s.done && s.ahead {
		m.planned = append(m.planned, t)
	}
	state := ""
	switch {
	case s.done:
		state = "signed"
	case s.ahead:
		state = "ahead"
	}
	alone := ""
	if len(m.parties) < 2 && !hasName(n.entity.Label) {
		alone = string(w.iris[n.reading]) // a nameless agreement of one party is told by its article alone
		m.title += " " + alone
	}
	m.key = strings.Join([]string{strings.Join(m.parties, " "), n.entity.Kind, m.title, string(m.date), state, alone}, "|")
	return m
}

// signings reads off the claims which agreements are signed, and which are
// spoken of as yet to be signed.
func (w *world) signings() map[*schema.LocalEntity]signing {
	out := map[*schema.LocalEntity]signing{}
	for r := range w.readings {
		local := map[string]*schema.LocalEntity{}
		for i := range w.readings[r].Entities {
			local[w.readings[r].Entities[i].ID] = &w.readings[r].Entities[i]
		}
		for i := range w.readings[r].Claims {
			c := &w.readings[r].Claims[i]
			e := local[thingID(c.Object)]
			if c.Type != schema.AgreementClaim || e == nil {
				continue
			}
			s := out[e]
			s.done = s.done || c.Stage == schema.Signed && c.Status == schema.Actual
			s.ahead = s.ahead || c.Status == schema.Planned && (c.Stage == schema.Signed || c.Stage == schema.Drafted || c.Stage == schema.Agreed)
			out[e] = s
		}
	}
	return out
}

// joinBlock joins the profiles of one set of parties, the most exact first.
func joinBlock(profiles []*pactProfile) []*pactProfile {
	var out []*pactProfile
	for _, m := range profiles {
		var fits []*pactProfile
		for _, o := range out {
			if o.fits(m) {
				fits = append(fits, o)
			}
		}
		if len(fits) != 1 {
			out = append(out, m)
			continue
		}
		fits[0].absorb(m)
	}
	return out
}

// fits reports whether nothing speaks against m and o being one agreement.
func (m *pactProfile) fits(o *pactProfile) bool {
	switch {
	case !m.kind.compatible(o.kind) || !m.date.Compatible(o.date):
		return false
	case m.signed && late(m.date, o.planned) || o.signed && late(o.date, m.planned):
		return false
	}
	return true
}

// late reports whether an article plans a signing well after it took place.
func late(signed schema.Date, planned []time.Time) bool {
	t, ok := signed.Time()
	if !ok {
		return false
	}
	switch len(signed) {
	case 7:
		t = t.AddDate(0, 1, 0)
	case 4:
		t = t.AddDate(1, 0, 0)
	}
	return slices.ContainsFunc(planned, func(p time.Time) bool { return p.After(t.AddDate(0, 0, 30)) })
}

func (m *pactProfile) absorb(o *pactProfile) {
	m.nodes = append(m.nodes, o.nodes...)
	m.planned = append(m.planned, o.planned...)
	m.signed = m.signed || o.signed
	m.words = union2(m.words, o.words)
	m.kind = readKind(m.words)
	if exactness(o.date) > exactness(m.date) {
		m.date = o.date
	}
	if !m.date.HasYear() {
		m.date = m.date.WithYear(o.date.Year())
	}
}
