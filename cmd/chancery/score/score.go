package score

import (
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Tally counts, for one type or for all, the gold facts, the claims of those
// types, and the strict matches.
type Tally struct{ Gold, Claims, Strict int }

// Precision is matches by claims, 0 where there are none.
func (t Tally) Precision() float64 { return ratio(t.Strict, t.Claims) }

// Recall is matches by facts, 0 where there are none.
func (t Tally) Recall() float64 { return ratio(t.Strict, t.Gold) }

// F1 is the harmonic mean of precision and recall.
func (t Tally) F1() float64 { return ratio(2*t.Strict, t.Gold+t.Claims) }

// Part counts how many of All were Right.
type Part struct{ Right, All int }

// Share is the part that was right, 0 of none.
func (p Part) Share() float64 { return ratio(p.Right, p.All) }

func (p *Part) add(right bool) {
	p.All++
	if right {
		p.Right++
	}
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// Result is how well claims match gold facts. Status, Date and Speaker are
// counted over the strict matches; Date and Speaker only where the fact has
// one. FalseActual counts matched facts that are not actual (All) and those
// among them that the claim gives as actual (Right).
type Result struct {
	Docs int
	Tally
	Relaxed                            int // facts whose participants some claim has, whatever its type
	Status, Date, Speaker, FalseActual Part
	PerType                            map[string]Tally
}

// RelaxedRecall is the part of the facts whose participants were found.
func (r Result) RelaxedRecall() float64 { return ratio(r.Relaxed, r.Gold) }

// Claims scores claims against the gold facts of documents. Claims of types
// that no fact has are left out of the count.
func Claims(gold map[string][]Fact, claims []schema.Claim) Result {
	byDoc := ByDocument(gold, claims)
	types := typesOf(gold)
	r := Result{Docs: len(gold), PerType: map[string]Tally{}}
	for _, doc := range slices.Sorted(maps.Keys(gold)) {
		r.add(sides(gold[doc], goldSide), ofTypes(byDoc[doc], types))
	}
	return r
}

func typesOf(gold map[string][]Fact) map[string]bool {
	types := map[string]bool{}
	for _, facts := range gold {
		for _, f := range facts {
			types[f.Type] = true
		}
	}
	return types
}

func sides[T any](list []T, side1 func(T) side) []side {
	out := make([]side, len(list))
	for i, x := range list {
		out[i] = side1(x)
	}
	return out
}

func ofTypes(claims []schema.Claim, types map[string]bool) []side {
	kept := slices.DeleteFunc(slices.Clone(claims), func(c schema.Claim) bool { return !types[string(c.Type)] })
	return sides(kept, claimSide)
}

// ByDocument puts each claim under every document that its evidence names by
// source or IRI, with or without the ending.
func ByDocument(gold map[string][]Fact, claims []schema.Claim) map[string][]schema.Claim {
	out := map[string][]schema.Claim{}
	for _, c := range claims {
		seen := map[string]bool{}
		for _, e := range c.Evidence {
			for _, doc := range Named(gold, e.Source, e.Article) {
				if !seen[doc] {
					seen[doc] = true
					out[doc] = append(out[doc], c)
				}
			}
		}
	}
	return out
}

// Named are the documents of the gold that a source or an IRI names.
func Named(gold map[string][]Fact, source string, iri schema.IRI) []string {
	var out []string
	for _, name := range []string{source, string(iri)} {
		for _, doc := range docNames(name) {
			if _, ok := gold[doc]; ok && !slices.Contains(out, doc) {
				out = append(out, doc)
			}
		}
	}
	return out
}

func docNames(name string) []string {
	base, _, _ := strings.Cut(name[strings.LastIndexByte(name, '/')+1:], "#")
	return []string{base, strings.TrimSuffix(base, path.Ext(base))}
}

// add counts one document.
func (r *Result) add(facts, claims []side) {
	matches := pairUp(facts, claims, strictly)
	r.Relaxed += len(pairUp(facts, claims, relaxedly))
	for _, g := range facts {
		r.count(g.kind, Tally{Gold: 1})
	}
	for _, c := range claims {
		r.count(c.kind, Tally{Claims: 1})
	}
	for _, m := range matches {
		r.count(facts[m.fact].kind, Tally{Strict: 1})
		r.judge(facts[m.fact], claims[m.claim])
	}
}

func (r *Result) count(kind string, t Tally) {
	sum := func(a Tally) Tally { return Tally{a.Gold + t.Gold, a.Claims + t.Claims, a.Strict + t.Strict} }
	r.Tally = sum(r.Tally)
	r.PerType[kind] = sum(r.PerType[kind])
}

// judge compares what a strict match says beyond who and what.
func (r *Result) judge(g, c side) {
	r.Status.add(g.status == c.status)
	if g.status != string(schema.Actual) {
		r.FalseActual.add(c.status == string(schema.Actual))
	}
	if fits, known := sameDate(g.date, c.date); known {
		r.Date.add(fits)
	}
	if len(g.speaker) > 0 {
		r.Speaker.add(share(g.speaker, c.speaker))
	}
}
