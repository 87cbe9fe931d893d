package score

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// symmetric types have all their parties as actors.
var symmetric = map[string]bool{"agreement": true, "meet": true, "negotiate": true, "cooperate": true}

// names are the normal forms of one participant; parties are several of them.
type (
	names   []string
	parties []names
)

// side is a fact or a claim, ready to be compared.
type side struct {
	kind, stage, change string
	status, date        string
	actors, targets     parties
	speaker             names
}

func goldSide(f Fact) side {
	s := side{kind: f.Type, stage: f.Stage, change: f.Change, status: f.Status, date: f.Date, speaker: goldNames(f.Speaker)}
	for _, entry := range f.Actor {
		s.actors = append(s.actors, goldNames(entry))
	}
	for _, entry := range f.Target {
		s.targets = append(s.targets, goldNames(entry))
	}
	return s
}

func claimSide(c schema.Claim) side {
	s := side{kind: string(c.Type), stage: string(c.Stage), change: string(c.Change), status: string(c.Status), date: string(c.Date)}
	s.actors, s.targets = claimParties(c.Actors), claimParties(c.Targets)
	if c.Speaker != nil {
		s.speaker = claimNames(*c.Speaker)
	}
	return s
}

func claimParties(list []schema.Participant) parties {
	var out parties
	for _, p := range list {
		if n := claimNames(p); len(n) > 0 {
			out = append(out, n)
		}
	}
	return out
}

func claimNames(p schema.Participant) names {
	return normalAll(slices.Concat([]string{p.Label}, p.Aliases, p.Mentions))
}

// strictly reports whether fact g and claim c are of one kind and have the
// same participants; where the fact has no stage or change, any will do.
func strictly(g, c side) bool {
	return g.kind == c.kind && (g.stage == "" || g.stage == c.stage) &&
		(g.change == "" || g.change == c.change) && relaxedly(g, c)
}

// relaxedly reports whether fact g and claim c have the same participants.
func relaxedly(g, c side) bool {
	if symmetric[g.kind] {
		gold := slices.Concat(g.actors, g.targets)
		return hits(gold, slices.Concat(c.actors, c.targets)) >= min(2, len(gold))
	}
	return (len(g.actors) == 0 || hits(g.actors, c.actors) >= 1) &&
		(len(g.targets) == 0 || hits(g.targets, c.targets) >= 1)
}

// hits counts the gold participants that a distinct other participant matches.
func hits(gold, found parties) int {
	used := make([]bool, len(found))
	n := 0
	for _, g := range gold {
		for i, f := range found {
			if !used[i] && share(g, f) {
				used[i] = true
				n++
				break
			}
		}
	}
	return n
}

func share(a, b names) bool {
	return slices.ContainsFunc(a, func(n string) bool { return slices.Contains(b, n) })
}

// sameDate reports whether a claim's date fits a fact's: one is a prefix of
// the other, or it lies in the fact's interval. known is false where the fact
// has no date.
func sameDate(gold, claim string) (fits, known bool) {
	if gold == "" {
		return false, false
	}
	first, last, interval := strings.Cut(gold, "/")
	if claim == "" {
		return false, true
	}
	within := interval && last != "" && first <= claim && claim <= last+"~"
	return strings.HasPrefix(first, claim) || strings.HasPrefix(claim, first) || within, true
}

// pair is one fact and one claim that match, by index.
type pair struct{ fact, claim, agree int }

// pairUp matches facts and claims one to one, greedily, those that agree on
// status and date first.
func pairUp(facts, claims []side, ok func(g, c side) bool) []pair {
	var all []pair
	for i, g := range facts {
		for j, c := range claims {
			if ok(g, c) {
				all = append(all, pair{i, j, agreement(g, c)})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b pair) int { return b.agree - a.agree })
	factUsed, claimUsed := make([]bool, len(facts)), make([]bool, len(claims))
	var out []pair
	for _, p := range all {
		if !factUsed[p.fact] && !claimUsed[p.claim] {
			factUsed[p.fact], claimUsed[p.claim] = true, true
			out = append(out, p)
		}
	}
	return out
}

func agreement(g, c side) int {
	n := 0
	if g.status == c.status {
		n++
	}
	if fits, _ := sameDate(g.date, c.date); fits {
		n++
	}
	return n
}
