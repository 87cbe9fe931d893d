package resolve

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// record turns drafts into claims: entities by their identifiers, evidence with
// the sentence it rests on, equal claims put together. Claims that are not
// well formed are left out.
func (a *article) record(drafts []draft) []schema.Claim {
	var all []schema.Claim
	for i := range drafts {
		c := a.claim(&drafts[i])
		if c.Validate() == nil {
			all = append(all, c)
		}
	}
	titles := headlines{}
	titles.add(a.iri, a.doc.Article.Title)
	var out []schema.Claim
	for _, group := range fuse(all, a.kinship(), nil) {
		out = append(out, join(pick(all, group), titles))
	}
	slices.SortStableFunc(out, func(x, y schema.Claim) int { return byPlace(x.Evidence[0], y.Evidence[0]) })
	for i := range out {
		out[i].ID = "c" + strconv.Itoa(i)
	}
	return out
}

func pick(claims []schema.Claim, group []int) []schema.Claim {
	out := make([]schema.Claim, len(group))
	for i, n := range group {
		out[i] = claims[n]
	}
	return out
}

func (a *article) claim(d *draft) schema.Claim {
	c := d.c
	out := schema.Claim{
		Type: c.Type, Stage: c.Stage, Change: c.Change, Former: c.Former, Status: c.Status,
		Actors: a.participants(d.actors), Targets: a.participants(d.targets),
		Date: d.date.Date, DateEnd: d.date.End, Plover: c.Plover, Confidence: c.Confidence,
		Evidence: []schema.Evidence{a.evidence(d)},
	}
	switch {
	case d.object != nil:
		out.Object = &schema.Thing{ID: a.ent(d.object.ent).ID, Label: a.ent(d.object.ent).Label}
	case d.words != "":
		out.Object = &schema.Thing{Label: d.words}
	}
	if d.place != nil {
		out.Place = &schema.Thing{ID: a.ent(d.place.ent).ID, Label: a.ent(d.place.ent).Label}
	}
	if d.speaker != nil {
		out.Speaker = &a.participants([]filler{*d.speaker})[0]
	}
	return out
}

func (a *article) participants(fillers []filler) []schema.Participant {
	out := make([]schema.Participant, 0, len(fillers))
	for _, f := range fillers {
		e := a.ent(f.ent)
		p := schema.Participant{ID: e.ID, Label: e.Label, Type: e.Type}
		if f.first < f.last {
			s := &a.sents[f.sentence]
			p.Mentions = []string{a.doc.Text(s.span(f.first, f.last))}
		}
		out = append(out, p)
	}
	return out
}

// evidence quotes the sentence of a draft, with the phrases that fill its
// roles.
func (a *article) evidence(d *draft) schema.Evidence {
	e := a.quote(d.c.Sentence)
	e.Rule, e.Date, e.DateNote = d.c.Rule, d.date.Date, d.date.Note
	all := slices.Concat(d.actors, d.targets)
	for _, f := range []*filler{d.object, d.place, d.speaker} {
		if f != nil {
			all = append(all, *f)
		}
	}
	e.Mentions = a.mentionsOf(all)
	return e
}

func (a *article) quote(sentence int) schema.Evidence {
	span := a.doc.Sentences[sentence].Span
	return schema.Evidence{
		Article: a.iri, Source: a.doc.Article.Source, Sentence: sentence,
		Start: span.Start, End: span.End, Quote: a.doc.Text(span),
	}
}

func (a *article) mentionsOf(fillers []filler) []schema.Mention {
	var out []schema.Mention
	for _, f := range fillers {
		if f.first >= f.last {
			continue
		}
		span := a.sents[f.sentence].span(f.first, f.last)
		m := schema.Mention{Span: span, Text: a.doc.Text(span), Entity: a.ent(f.ent).ID, Note: f.note}
		out = append(out, m)
	}
	return sortMentions(out)
}

// sortMentions sorts mentions by place, then entity, and keeps one of equals.
func sortMentions(ms []schema.Mention) []schema.Mention {
	slices.SortFunc(ms, func(a, b schema.Mention) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End),
			strings.Compare(a.Entity, b.Entity), strings.Compare(a.Text, b.Text), strings.Compare(a.Note, b.Note))
	})
	return slices.Compact(ms)
}

// kinship tells which states persons and bodies of the article belong to.
func (a *article) kinship() kinship {
	k := kinship{}
	for i, e := range a.table.list {
		if state := a.stateOf(i); state >= 0 && state != i {
			k[e.ID] = a.ids([]int{state, e.state})
		}
	}
	return k
}

// attribution is a saying with its speaker resolved.
type attribution struct {
	say     *schema.Saying
	speaker filler
}

// attributed keeps the sayings whose speaker is clear.
func (a *article) attributed(says []schema.Saying) []attribution {
	var out []attribution
	for i := range says {
		found := a.fillersFor([]schema.Phrase{says[i].Speaker}, speakers)
		if len(found) == 1 && says[i].Content.Len() > 0 {
			out = append(out, attribution{&says[i], found[0]})
		}
	}
	return out
}

func (a *article) statements(all []attribution) []schema.Statement {
	var out []schema.Statement
	for _, y := range all {
		e := a.quote(y.say.Sentence)
		e.Rule = "speech"
		e.Mentions = a.mentionsOf([]filler{y.speaker})
		date := a.dateFrom(y.say.Times, y.say.Tense, a.reference(y.say.Sentence))
		e.Date, e.DateNote = date.Date, date.Note
		out = append(out, schema.Statement{
			Speaker: a.participants([]filler{y.speaker})[0], Content: tidy(a.doc.Text(y.say.Content)),
			Quoted: y.say.Quoted, Verb: y.say.Verb, Date: date.Date, Evidence: e,
		})
	}
	out = slices.CompactFunc(out, func(x, y schema.Statement) bool {
		return x.Speaker.ID == y.Speaker.ID && x.Content == y.Content && x.Evidence.Sentence == y.Evidence.Sentence
	})
	for i := range out {
		out[i].ID = "s" + strconv.Itoa(i)
	}
	return out
}
