package resolve

import (
	"cmp"
	"slices"
	"time"
)

// gather groups the facts of a block: the most exact ones stand for
// themselves, each other one joins the group it fits, if that is only one.
func gather(facts []*fact, kin kinship, across bool) [][]int {
	slices.SortFunc(facts, func(a, b *fact) int {
		return cmp.Or(moreTelling(a, b), a.first.Compare(b.first), cmp.Compare(a.index, b.index))
	})
	g := gathering{kin: kin, across: across, in: map[string][]*fact{}, groups: map[*fact][]int{}}
	for _, f := range facts {
		h := g.headFor(f)
		if h == nil {
			h = f
			g.heads = append(g.heads, f)
			g.register(f)
		} else if h.grow(f) {
			g.register(h)
		}
		g.groups[h] = append(g.groups[h], f.index)
	}
	out := make([][]int, 0, len(g.heads))
	for _, h := range g.heads {
		out = append(out, g.groups[h])
	}
	return out
}

// gathering is the groups found so far, by their heads; in finds heads by the
// drawers in which facts can be the same.
type gathering struct {
	kin    kinship
	across bool
	heads  []*fact
	in     map[string][]*fact
	groups map[*fact][]int
}

// headFor is the head of the group that f joins: the one that says the same,
// else the only one that fits; nil for none or several.
func (g *gathering) headFor(f *fact) *fact {
	var fits []*fact
	for _, d := range f.drawers(g.across) {
		for _, h := range g.in[d] {
			if slices.Contains(fits, h) || !same(h, f, g.kin, g.across) {
				continue
			}
			if h.key == f.key {
				return h
			}
			fits = append(fits, h)
		}
	}
	if len(fits) != 1 {
		return nil
	}
	return fits[0]
}

func (g *gathering) register(h *fact) {
	for _, d := range h.drawers(g.across) {
		if !slices.Contains(g.in[d], h) {
			g.in[d] = append(g.in[d], h)
		}
	}
}

// drawers are names of which two facts share one if they can be the same: of
// lasting facts all share one; events share the month they are dated or
// reported in, their article, or all they say.
func (f *fact) drawers(across bool) []string {
	if !across || lasting(f.claim) {
		return []string{""}
	}
	out := []string{"says " + f.key, "in " + string(f.claim.Evidence[0].Article)}
	if d := f.claim.Date; d.HasYear() && len(d) >= 7 {
		out = append(out, "on "+string(d[:7]))
	}
	if !f.first.IsZero() {
		out = append(out, months(f.first.Add(-nearby), f.last.Add(nearby))...)
	}
	return out
}

// nearby is how far apart articles may be published that report one event
// without a date.
const nearby = 10 * 24 * time.Hour

// months names the months from first to last, a hundred at most.
func months(first, last time.Time) []string {
	var out []string
	for t := time.Date(first.Year(), first.Month(), 1, 0, 0, 0, 0, time.UTC); !t.After(last) && len(out) < 100; t = t.AddDate(0, 1, 0) {
		out = append(out, "reported "+t.Format("2006-01"))
	}
	return out
}

// grow takes what a joining fact knows better into the head of a group, and
// reports whether its articles now reach further in time.
func (f *fact) grow(o *fact) bool {
	f.actors, f.targets = sorted(slices.Concat(f.actors, o.actors)), sorted(slices.Concat(f.targets, o.targets))
	if o.first.IsZero() {
		return false
	}
	first, last := f.first, f.last
	f.stretch(o.first, o.last)
	return f.first != first || f.last != last
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
