package resolve

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/loader/when"
	"github.com/chancery-kg/chancery/schema"
)

// join makes one claim of claims that state one fact, the most exact first:
// all participants and all evidence, the most exact date, the most specific
// speaker. Confidence is the highest. A claim that a text states itself, outside
// of the titles that are given, is nobody's.
func join(group []schema.Claim, titles headlines) schema.Claim {
	out := group[0]
	out.Evidence = nil
	date := when.Value{Date: out.Date, End: out.DateEnd}
	for _, c := range group {
		out.Actors = addAll(out.Actors, c.Actors)
		out.Targets = addAll(out.Targets, c.Targets)
		out.Evidence = append(out.Evidence, c.Evidence...)
		out.Confidence = max(out.Confidence, c.Confidence)
		out.Plover = cmp.Or(out.Plover, c.Plover)
		out.Place = narrower(out.Place, c.Place)
		out.Speaker = closer(out.Speaker, c.Speaker)
		if d, ok := joinDates(date, when.Value{Date: c.Date, End: c.DateEnd}); ok {
			date = d
		}
	}
	if slices.ContainsFunc(group, titles.asserted) {
		out.Speaker = nil
	}
	out.Date, out.DateEnd = date.Date, date.End
	out.Object = commonObject(group)
	slices.SortFunc(out.Actors, byID)
	slices.SortFunc(out.Targets, byID)
	slices.SortFunc(out.Evidence, byPlace)
	out.Evidence = slices.CompactFunc(out.Evidence, sameEvidence)
	return out
}

// headlines are the titles of articles, as slugs.
type headlines map[schema.IRI]string

// add notes the title of an article.
func (h headlines) add(iri schema.IRI, title string) { h[iri] = schema.Slug(title) }

// asserted reports whether an article states the claim itself in its text; a
// headline leaves out who says so and does not count.
func (h headlines) asserted(c schema.Claim) bool {
	return c.Speaker == nil && slices.ContainsFunc(c.Evidence, func(e schema.Evidence) bool {
		return e.Sentence > 0 || h[e.Article] == "" || !strings.Contains(h[e.Article], schema.Slug(e.Quote)) && !strings.Contains(schema.Slug(e.Quote), h[e.Article])
	})
}

func byID(a, b schema.Participant) int { return strings.Compare(a.ID, b.ID) }

func byPlace(a, b schema.Evidence) int {
	if c := cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Rule, b.Rule)); c != 0 {
		return c
	}
	return cmp.Compare(schema.EvidenceID(&a), schema.EvidenceID(&b))
}

func sameEvidence(a, b schema.Evidence) bool { return schema.EvidenceID(&a) == schema.EvidenceID(&b) }

// addAll adds participants; those already there gain mentions.
func addAll(to, from []schema.Participant) []schema.Participant {
	to = slices.Clone(to)
	for _, p := range from {
		i := slices.IndexFunc(to, func(q schema.Participant) bool { return q.ID == p.ID })
		if i < 0 {
			to = append(to, p)
			continue
		}
		to[i].Mentions = sorted(slices.Concat(to[i].Mentions, p.Mentions))
	}
	return to
}

// narrower prefers a place that is an entity and not a state.
func narrower(a, b *schema.Thing) *schema.Thing {
	switch {
	case a == nil:
		return b
	case b == nil || a.ID == b.ID:
		return a
	case a.ID == "" && b.ID != "":
		return b
	}
	return a
}

// closer prefers a person to a body, and a body to a state.
func closer(a, b *schema.Participant) *schema.Participant {
	rank := map[schema.EntityType]int{schema.Person: 3, schema.Organization: 2, schema.Country: 1}
	switch {
	case a == nil:
		return b
	case b == nil || rank[a.Type] > rank[b.Type]:
		return a
	case rank[b.Type] > rank[a.Type]:
		return b
	case b.ID < a.ID:
		return b
	}
	return a
}

// commonObject is the object that most of the claims give; of several, the
// longest.
func commonObject(group []schema.Claim) *schema.Thing {
	count := map[schema.Thing]int{}
	for _, c := range group {
		if c.Object != nil {
			count[*c.Object]++
		}
	}
	var best *schema.Thing
	for _, c := range group {
		if c.Object != nil && (best == nil || betterObject(*c.Object, *best, count)) {
			best = c.Object
		}
	}
	return best
}

func betterObject(a, b schema.Thing, count map[schema.Thing]int) bool {
	return cmp.Or(cmp.Compare(count[a], count[b]), cmp.Compare(len(a.Label), len(b.Label)), strings.Compare(b.Label, a.Label)) > 0
}
