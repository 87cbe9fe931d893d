package extract

import (
	"github.com/chancery-kg/chancery/loader/when"
	"github.com/chancery-kg/chancery/schema"
)

// Times: which event a time expression dates. It belongs to the nearest event
// above it in the tree, so that "said on Monday that Iran signed in March"
// dates the signing in March.

// timesOf assigns each time expression of the sentence to the events it
// modifies.
func (t *tree) timesOf(events map[int]*binding) map[int][]schema.Phrase {
	out := map[int][]schema.Phrase{}
	carried := t.carriers(events)
	for _, p := range t.timeRanges() {
		if t.isAttributive(p) {
			if e := t.ownerOfTime(p, events); e >= 0 {
				out[e] = append(out[e], p)
			}
			continue
		}
		e := t.eventAbove(p.Head, events, carried)
		if e < 0 {
			e = t.eventBefore(p, events)
		}
		if e >= 0 && t.preposition(p.Head) == "since" && !lasting[events[e].frame.Type] {
			continue // it bounds a time in which an event happened, or never did
		}
		if e >= 0 {
			out[e] = append(out[e], p)
		}
	}
	t.shareTimes(events, out)
	t.hostTimes(events, out)
	return out
}

// lasting are the types that begin at a time and go on.
var lasting = map[schema.ClaimType]bool{schema.MemberOf: true, schema.HoldsOffice: true, schema.Leads: true}

// isAttributive reports a time with a genitive, which dates the noun that
// follows: "last week's tests".
func (t *tree) isAttributive(p schema.Phrase) bool {
	return t.is(p.Head, "nmod:poss") && p.Last < len(t.Tokens) && t.xpos(p.Last) == "POS"
}

// ownerOfTime is the event that such a time dates: that of its noun, or one
// that takes place at it ("met at last month's summit"); -1 for none.
func (t *tree) ownerOfTime(p schema.Phrase, events map[int]*binding) int {
	n := t.head(p.Head)
	if n < 0 || events[n] != nil {
		return n
	}
	if w := t.preposition(n); (w == "at" || w == "during" || w == "in") && t.head(n) >= 0 && events[t.head(n)] != nil {
		return t.head(n)
	}
	return -1
}

// hostTimes gives an event without a time that of the event it takes place at
// ("met at last month's summit"), a participle that of its verb, and one in a
// where-clause that of its main clause ("will visit Oslo on Friday, where he
// will meet …").
func (t *tree) hostTimes(events map[int]*binding, times map[int][]schema.Phrase) {
	for i := range t.Tokens {
		if events[i] == nil || len(times[i]) > 0 {
			continue
		}
		for _, k := range t.children(i, "obl") {
			if p := t.preposition(k); p == "at" || p == "during" || p == "in" {
				times[i] = append(times[i], times[k]...)
			}
		}
		if h := t.meanwhile(i); len(times[i]) == 0 && h >= 0 {
			times[i] = append(times[i], t.timePhrases(h)...)
		}
		if t.is(i, "acl:relcl", "advcl") && t.has(i, "advmod", "where") {
			times[i] = append(times[i], times[t.eventAbove(t.head(i), events, nil)]...)
		}
	}
}

// meanwhile is the event that participle i goes on with: the verb that it is an
// adverbial of ("visited Oslo on Friday, accusing …") or whose object it
// modifies ("passed a resolution on Friday calling for …"); -1 for none.
func (t *tree) meanwhile(i int) int {
	if t.xpos(i) != "VBG" || t.child(i, "aux", "mark", "nsubj") >= 0 {
		return -1
	}
	h := t.head(i)
	switch {
	case t.is(i, "advcl"):
	case t.is(i, "acl") && !t.is(i, "acl:relcl") && h >= 0 && t.is(h, "obj", "nsubj:pass"):
		h = t.head(h)
	default:
		return -1
	}
	if h < 0 || !t.isVerb(h) {
		return -1
	}
	return h
}

// timePhrases are the time expressions right under verb i.
func (t *tree) timePhrases(i int) []schema.Phrase {
	var out []schema.Phrase
	for _, p := range t.timeRanges() {
		if t.head(p.Head) == i {
			out = append(out, p)
		}
	}
	return out
}

// timeRanges are the time expressions of the sentence, each with the token
// that hangs outside it as its head.
func (t *tree) timeRanges() []schema.Phrase {
	if t.times == nil {
		t.times = []schema.Phrase{}
		for _, r := range when.Find(t.Tokens) {
			t.times = append(t.times, schema.Phrase{Sentence: t.index, First: r.First, Last: r.Last, Head: t.topOf(r.First, r.Last)})
		}
	}
	return t.times
}

func (t *tree) topOf(first, last int) int { return topWithin(t.Tokens, first, last) }

// eventBefore is the event noun whose phrase the time right after it can only
// belong to, where the verb that the tree hangs it on is no event: "a dispute
// surrounding the invasion of Mali in 2013"; -1 for none.
func (t *tree) eventBefore(p schema.Phrase, events map[int]*binding) int {
	n := nounBefore(t.Tokens, p.First)
	if n < 0 || events[n] == nil || !t.isNoun(n) {
		return -1
	}
	return n
}

// carriers maps verbs that carry an event, by saying only that it takes place
// or begins, to the event.
func (t *tree) carriers(events map[int]*binding) map[int]int {
	out := map[int]int{}
	for i := range t.Tokens {
		if events[i] == nil {
			continue
		}
		c := t.carrier(i)
		if c < 0 && t.is(i, "xcomp") && t.head(i) >= 0 && signature(t.predicate(t.head(i))) == schema.Actual {
			c = t.head(i)
		}
		if _, taken := out[c]; c >= 0 && !taken && events[c] == nil {
			out[c] = i
		}
		for _, v := range t.heldAt(i, events) {
			out[v] = i
		}
	}
	return out
}

// heldAt are the participles that say of the object of event i that it took
// place, so that their time is the event's too: "attended the summit, held on
// 3 May".
func (t *tree) heldAt(i int, events map[int]*binding) []int {
	var out []int
	for _, o := range events[i].object {
		for _, v := range t.children(o, "acl") {
			if s, carries := nounSignature(t.predicate(v)); carries && s == schema.Actual && events[v] == nil && t.isNoun(o) {
				out = append(out, v)
			}
		}
	}
	return out
}

// eventAbove is the nearest event on the way from token i to the root, or -1.
// The way ends at a clause that is not an event.
func (t *tree) eventAbove(i int, events map[int]*binding, carried map[int]int) int {
	for steps := 0; i >= 0 && steps < maxDepth; steps++ {
		if events[i] != nil {
			return i
		}
		if e, ok := carried[i]; ok {
			return e
		}
		if t.isVerb(i) && !t.is(i, "amod", "acl", "compound") || steps > 0 && apart[t.preposition(i)] {
			return -1
		}
		if t.isVerb(i) && t.is(i, "acl") && !t.isEvent(t.head(i), events, carried) {
			return -1 // "met a man freed in May": May is when he was freed
		}
		i = t.head(i)
	}
	return -1
}

// apart are the prepositions before what takes place at another time: in "will
// leave on Friday before his return on Sunday" only Friday is that of leaving.
var apart = words("before after until till since following ahead_of prior_to pending")

func (t *tree) isEvent(i int, events map[int]*binding, carried map[int]int) bool {
	_, carries := carried[i]
	return events[i] != nil || carries
}

// shareTimes gives a coordinated verb without a time of its own the time that
// stands before the first of them ("On Friday they met and signed …").
func (t *tree) shareTimes(events map[int]*binding, times map[int][]schema.Phrase) {
	for i := range t.Tokens {
		if events[i] == nil || len(times[i]) > 0 || t.rel(i) != "conj" || t.child(i, "nsubj", "nsubj:pass") >= 0 {
			continue
		}
		first := t.firstConjunct(i)
		for _, p := range t.timePhrases(first) {
			if p.Last <= first {
				times[i] = append(times[i], p)
			}
		}
	}
}
