package schema

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
)

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
		e.Mentions = normalMentions(e.Mentions)
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

func normalMentions(in []Mention) []Mention {
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
