package schema

import (
	"cmp"
	"maps"
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
//   - evidence has a selector where the text of its article is there;
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
	n.locate(g.Articles)
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
