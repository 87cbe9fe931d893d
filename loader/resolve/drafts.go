package resolve

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/loader/when"
	"github.com/chancery-kg/chancery/schema"
)

// draft is a candidate with its roles resolved, before entities have their
// final identifiers.
type draft struct {
	c       *schema.Candidate
	actors  []filler
	targets []filler
	object  *filler // an agreement or another entity
	words   string  // the object's words where it is no entity
	place   *filler
	speaker *filler
	date    when.Value
}

// drafts resolves the candidates in the order of the text, so that "the
// document" finds the agreement named before it.
func (a *article) drafts(candidates []schema.Candidate) []draft {
	var out []draft
	for i := range candidates {
		if d, ok := a.draft(&candidates[i]); ok {
			out = append(out, d)
		}
	}
	for i := range out { // by now the article has told all parties
		if d := &out[i]; d.c.Type == schema.AgreementClaim && d.object != nil {
			a.completeParties(d)
		}
	}
	return out
}

func (a *article) draft(c *schema.Candidate) (draft, bool) {
	d := draft{c: c, date: a.dateOf(c)}
	for _, by := range []func(*schema.Candidate) when.Value{a.occasionOf, a.duringOf, a.toldOf, a.headedOf, a.newsOf} {
		if d.date.Date == "" {
			d.date = by(c)
		}
	}
	a.remember(c, d.date)
	rule := c.Type.Rule()
	if rule == nil {
		return d, false
	}
	d.speaker = a.speakerOf(c)
	d.actors = a.fillersFor(c.Actors, rule.Actor.Types)
	if c.Type == schema.Appoint || c.Type == schema.Resign || c.Type == schema.HoldsOffice {
		return a.officeDraft(d)
	}
	d.targets = a.fillersFor(a.led(c), rule.Target.Types)
	if isA(string(c.Type), "deed") {
		d.actors, d.targets = a.inDeed(c.Actors, d.actors), a.inDeed(c.Targets, d.targets)
	}
	a.fillPlace(&d)
	a.addStates(&d)
	a.fillObject(&d)
	if len(c.Targets) > 0 && len(d.targets) == 0 && !a.towardsThing(&d) {
		return d, false // what is done to somebody unknown is not done to nobody
	}
	if rule.Symmetric {
		d.actors, d.targets = distinct(slices.Concat(d.actors, d.targets)), nil
	}
	a.dropSelf(&d)
	if c.Rule == "exhortation" && a.ofOwnState(&d) {
		return d, false // what one's own state must do is policy, not a request
	}
	return d, a.complete(&d, rule)
}

// led are the targets of a candidate, without the delegations that somebody
// leads: they act for their state but are not it.
func (a *article) led(c *schema.Candidate) []schema.Phrase {
	if c.Type != schema.Leads {
		return c.Targets
	}
	return slices.DeleteFunc(slices.Clone(c.Targets), func(p schema.Phrase) bool { return isA(a.sents[p.Sentence].lemma(p.Head), "delegation") })
}

// ofOwnState reports whether the only target is the state of an actor.
func (a *article) ofOwnState(d *draft) bool {
	return len(d.targets) == 0 || len(d.targets) == 1 && slices.ContainsFunc(d.actors, func(f filler) bool {
		return a.stateOf(f.ent) == d.targets[0].ent
	})
}

// towardsThing reports whether a draft without known targets is of a position, a
// proposal or a decision, which may be on a thing whoever it belongs to; the words
// of the target are the thing where there is no other.
func (a *article) towardsThing(d *draft) bool {
	switch d.c.Type {
	case schema.Support, schema.Reject, schema.Criticize:
		if p := d.c.Targets[0]; d.object == nil && d.words == "" && a.sents[p.Sentence].upos(p.Head) != "PRON" {
			d.words = a.objectWords(p)
		}
		return d.object != nil || d.words != ""
	case schema.Propose, schema.Decide, schema.Mobilize:
		return d.c.Object != nil
	}
	return false
}

// fillersFor resolves phrases in a role that admits the types; nil admits all.
func (a *article) fillersFor(phrases []schema.Phrase, types []schema.EntityType) []filler {
	var out []filler
	for _, p := range phrases {
		for _, f := range a.resolve(p) {
			f.ent = a.acting(f.ent, types)
			if types == nil || slices.Contains(types, a.ent(f.ent).Type) {
				out = append(out, f)
			}
		}
	}
	return distinct(out)
}

// acting is who acts under the name of a region ("Europe", "the West"): its
// states together. Any other entity stands for itself.
func (a *article) acting(e int, types []schema.EntityType) int {
	entry := a.gaz.Entry(a.ent(e).ID)
	if entry == nil || entry.Class != "region" || entry.Country != "" || types == nil || slices.Contains(types, schema.Place) {
		return e
	}
	names := a.ent(e).names
	e = a.composed(entry.ID+"-states", schema.Other, entry.Label, -1)
	for name := range names {
		a.ent(e).names[name] = true
	}
	return e
}

// speakerOf is to whom the text attributes the candidate; nil where that is
// nobody, or nobody who can be told.
func (a *article) speakerOf(c *schema.Candidate) *filler {
	if c.Speaker == nil {
		return nil
	}
	p := *c.Speaker
	if before := a.sourceBefore(p); before != nil {
		p = *before
	}
	found := a.fillersFor([]schema.Phrase{p}, speakers)
	if len(found) == 0 {
		found = a.bySource(p)
	}
	if len(found) == 0 {
		return nil
	}
	return &found[0]
}

// speakers are the types of entity that can say something.
var speakers = []schema.EntityType{schema.Person, schema.Country, schema.Organization, schema.Other}

// bySource keeps a source that nobody is known by in its own words, without
// article and without who counts them: "senior diplomat".
func (a *article) bySource(p schema.Phrase) []filler {
	s := &a.sents[p.Sentence]
	if u := s.upos(p.Head); u != "NOUN" && u != "PROPN" {
		return nil
	}
	if k := s.child(p.Head, "nmod"); k > p.Head && s.lower(p.Head+1) == "from" && strings.HasPrefix(s.lemma(p.Head), "spokes") {
		if body := a.nounFillers(s, k); len(body) == 1 {
			return body
		}
	}
	first, last := p.First, p.Head+1
	for first < p.Head && (s.upos(first) == "DET" || s.upos(first) == "PUNCT" || isA(s.lower(first), "many")) {
		first++
	}
	for last < p.Last && s.upos(p.Head) == "PROPN" && (s.upos(last) == "PROPN" || s.hyphen(last)) {
		last++
	}
	return one(s, a.described(schema.Other, a.text(s, first, last)), first, last, "a source by its own words")
}

// addStates adds the state for which a person in office acts, where the act is
// the state's and not aimed at it.
func (a *article) addStates(d *draft) {
	if !isA(string(d.c.Type), "official") {
		return
	}
	for _, f := range d.actors {
		state := a.publicState(f.ent)
		aimed := len(d.targets) == 1 && d.targets[0].ent == state // among several it only takes part
		if state < 0 || aimed && !d.c.Type.IsSymmetric() {
			continue
		}
		note := "for whom " + a.ent(f.ent).Label + " acts in office"
		d.actors = append(d.actors, a.stateWords(f, state, note))
	}
	d.actors = distinct(d.actors)
}

// publicState is the state whose public office a person holds, -1 for none.
func (a *article) publicState(e int) int {
	if a.ent(e).Type != schema.Person {
		return -1
	}
	found := -1
	for _, p := range a.ent(e).posts {
		if !p.public || p.former {
			continue
		}
		if found >= 0 && found != p.of {
			return -1
		}
		found = p.of
	}
	return found
}

// stateWords is a filler for a state, standing on its name in the sentence
// where there is one.
func (a *article) stateWords(f filler, state int, note string) filler {
	s := &a.sents[f.sentence]
	for _, m := range s.mentions {
		if m.ent == state && m.last <= f.last && m.first >= f.first-6 {
			return filler{state, s.index, m.first, m.last, note}
		}
	}
	return filler{state, s.index, 0, 0, note}
}

// dropSelf takes out targets that are actors too.
func (a *article) dropSelf(d *draft) {
	d.targets = slices.DeleteFunc(d.targets, func(t filler) bool {
		return slices.ContainsFunc(d.actors, func(f filler) bool { return f.ent == t.ent })
	})
}

// complete reports whether the roles that make the fact are filled: what the
// candidate names must resolve where the claim needs it.
func (a *article) complete(d *draft, rule *schema.ClaimRule) bool {
	c := d.c
	switch {
	case len(c.Actors) > 0 && len(d.actors) == 0:
		return false
	case len(c.Targets) > 0 && len(d.targets) == 0 && !rule.Symmetric && d.object == nil && d.words == "" && d.place == nil:
		return false
	case rule.Symmetric && c.Type != schema.AgreementClaim && len(d.actors) < 2 && len(c.Actors)+len(c.Targets) > 1:
		return false // those who met or worked with somebody unknown
	case rule.Symmetric && c.Type != schema.AgreementClaim && len(d.actors) < 2:
		return len(d.actors) == 1 && a.convenes(d.actors[0].ent) && (d.words != "" && a.takesPlace(c) || c.Type != schema.Meet)
	}
	return true
}

// takesPlace reports whether the sentence says of the candidate's event noun that
// it takes place, and does not only mention it: "the summit opened", "a summit,
// held in Accra".
func (a *article) takesPlace(c *schema.Candidate) bool {
	s := &a.sents[c.Sentence]
	if s.upos(c.Trigger) == "VERB" || isA(s.lemma(s.governor(c.Trigger)), "takeplace", "light") {
		return true
	}
	return slices.ContainsFunc(s.kids[c.Trigger], func(k int) bool { return s.is(k, "acl", "amod") && isA(s.lemma(k), "takeplace") })
}

// convenes reports whether the entity has members who meet: an organisation or
// a group, not a state or a person.
func (a *article) convenes(e int) bool {
	t := a.ent(e).Type
	return t == schema.Organization || t == schema.Other && a.ent(e).plural
}
