package schema

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
)

// Normal gives the same graph in the one form that the store keeps and gives
// back; g is not changed. In it
//
//   - articles are sorted by IRI and distinct, with the digest of their text in
//     place of the text;
//   - claims, statements, entities and merges are sorted by id; claims and
//     statements without id get one from their content; those that rest on no
//     article are left out, and claims with the same id are one;
//   - participants are sorted by id and distinct, and their label, type,
//     aliases and mentions are those of the entity and of the claim's evidence;
//   - participants without id, and statements without speaker, are left out;
//   - every entity that takes part is there, with the articles that name it, and
//     entities that no article names are left out;
//   - lists of targets and actors are never nil, all other empty lists are.
func (g *Graph) Normal() *Graph {
	n := &Graph{
		Articles:   normalArticles(g.Articles),
		Claims:     normalClaims(g.Claims),
		Statements: normalStatements(g.Statements),
	}
	n.Entities = normalEntities(g, n)
	n.Merges = normalMerges(g.Merges, n)
	n.fill()
	return n
}

func normalArticles(in []Article) []Article {
	return distinct(in, func(a Article) string { return string(a.IRI()) }, first,
		func(a Article) Article {
			a.SHA256, a.Text = a.Digest(), ""
			a.ID, a.URL, a.Source = validText(a.ID), validText(a.URL), validText(a.Source)
			a.Title, a.Publisher = validText(a.Title), validText(a.Publisher)
			return a
		})
}

func normalClaims(in []Claim) []Claim {
	var kept []Claim
	for _, c := range in {
		if len(c.Sources()) > 0 {
			kept = append(kept, c)
		}
	}
	out := distinct(kept, func(c Claim) string { return c.ID }, joinClaims, normalClaim)
	for i := range out {
		out[i].Evidence = normalEvidence(out[i].Evidence)
	}
	return out
}

func normalClaim(c Claim) Claim {
	if c.ID == "" {
		c.ID = ClaimID(&c)
	}
	c.Actors, c.Targets = normalParticipants(c.Actors), normalParticipants(c.Targets)
	c.Object, c.Place = normalThing(c.Object), normalThing(c.Place)
	if c.Speaker = cloned(c.Speaker); c.Speaker != nil && c.Speaker.ID == "" {
		c.Speaker = nil
	}
	c.Plover = validText(c.Plover)
	if math.IsNaN(c.Confidence) || math.IsInf(c.Confidence, 0) {
		c.Confidence = 0
	}
	c.Evidence = slices.Clone(c.Evidence)
	return c
}

// joinClaims puts two records of one claim together: they state the same and
// differ in evidence and how sure they are.
func joinClaims(a, b Claim) Claim {
	a.Evidence = append(a.Evidence, b.Evidence...)
	a.Confidence = max(a.Confidence, b.Confidence)
	a.Plover = max(a.Plover, b.Plover)
	a.Object, a.Place = joinThings(a.Object, b.Object), joinThings(a.Place, b.Place)
	return a
}

// joinThings takes the first of two labels of the same thing in byte order.
func joinThings(a, b *Thing) *Thing {
	if a == nil || b != nil && (a.Label == "" || b.Label != "" && b.Label < a.Label) {
		return b
	}
	return a
}

func normalParticipants(in []Participant) []Participant {
	out := distinct(in, func(p Participant) string { return p.ID }, first, nil)
	if len(out) > 0 && out[0].ID == "" {
		out = out[1:]
	}
	if out == nil {
		out = []Participant{}
	}
	return out
}

func normalThing(t *Thing) *Thing {
	if t == nil || *t == (Thing{}) {
		return nil
	}
	return &Thing{ID: t.ID, Label: validText(t.Label)}
}

func normalEvidence(in []Evidence) []Evidence {
	out := slices.DeleteFunc(slices.Clone(in), func(e Evidence) bool { return e.Article == "" })
	for i := range out {
		e := &out[i]
		e.Mentions = normalMentions(e.Article, e.Mentions)
		e.Quote, e.Rule, e.DateNote = validText(e.Quote), validText(e.Rule), validText(e.DateNote)
	}
	ids := make(map[string]Evidence, len(out))
	for i := range out {
		ids[EvidenceID(&out[i])] = out[i]
	}
	keys := slices.SortedFunc(maps.Keys(ids), func(a, b string) int {
		return cmp.Or(compareEvidence(ids[a], ids[b]), strings.Compare(a, b))
	})
	out = out[:0]
	for _, k := range keys {
		out = append(out, ids[k])
	}
	return out
}

func compareEvidence(a, b Evidence) int {
	return cmp.Or(
		strings.Compare(string(a.Article), string(b.Article)),
		cmp.Compare(a.Start, b.Start),
		cmp.Compare(a.End, b.End),
		strings.Compare(a.Rule, b.Rule),
	)
}

func normalMentions(article IRI, in []Mention) []Mention {
	if len(in) == 0 {
		return nil
	}
	out := slices.Clone(in)
	for i := range out {
		out[i].Text, out[i].Note = validText(out[i].Text), validText(out[i].Note)
	}
	slices.SortFunc(out, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End),
			strings.Compare(a.Entity, b.Entity), strings.Compare(a.Text, b.Text), strings.Compare(a.Note, b.Note))
	})
	return slices.Compact(out)
}

func normalStatements(in []Statement) []Statement {
	in = slices.DeleteFunc(slices.Clone(in), func(s Statement) bool {
		return s.Speaker.ID == "" || s.Evidence.Article == ""
	})
	return distinct(in, func(s Statement) string { return s.ID }, first,
		func(s Statement) Statement {
			if s.ID == "" {
				s.ID = StatementID(&s)
			}
			s.Content, s.Verb = validText(s.Content), validText(s.Verb)
			s.Evidence = normalEvidence([]Evidence{s.Evidence})[0]
			return s
		})
}

func normalMerges(in []Merge, g *Graph) []Merge {
	known := map[string]bool{}
	for _, e := range g.Entities {
		known[e.ID] = true
	}
	for _, c := range g.Claims {
		known[c.ID] = true
	}
	var out []Merge
	for _, m := range in {
		if known[m.Into] {
			out = append(out, Merge{Into: m.Into, From: validText(m.From), Reason: validText(m.Reason)})
		}
	}
	slices.SortFunc(out, func(a, b Merge) int {
		return cmp.Or(strings.Compare(a.Into, b.Into), strings.Compare(a.From, b.From), strings.Compare(a.Reason, b.Reason))
	})
	return slices.Compact(out)
}

// distinct gives the items after prepare, sorted by key, those with equal keys
// joined in the order in which they came. It is nil for none.
func distinct[T any](in []T, key func(T) string, join func(a, b T) T, prepare func(T) T) []T {
	byKey := make(map[string]T, len(in))
	for _, item := range in {
		if prepare != nil {
			item = prepare(item)
		}
		k := key(item)
		if old, ok := byKey[k]; ok {
			item = join(old, item)
		}
		byKey[k] = item
	}
	var out []T
	for _, k := range slices.Sorted(maps.Keys(byKey)) {
		out = append(out, byKey[k])
	}
	return out
}

func first[T any](a, _ T) T { return a }

func cloned[T any](p *T) *T {
	if p == nil {
		return nil
	}
	c := *p
	return &c
}

func validText(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }
