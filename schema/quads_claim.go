package schema

import (
	"slices"

	"github.com/cayleygraph/quad"
)

// Sources lists the articles on which the claim rests, sorted.
func (c *Claim) Sources() []IRI {
	return articlesOf(c.Evidence, func(*Evidence) bool { return true })
}

// datedBy lists the articles that give the claim's date or part of it; where
// none gives any part, all that give the claim.
func (c *Claim) datedBy() []IRI {
	dated := articlesOf(c.Evidence, func(e *Evidence) bool {
		return e.Date != "" && (e.Date.Compatible(c.Date) || e.Date.Compatible(c.DateEnd))
	})
	if len(dated) == 0 {
		return c.Sources()
	}
	return dated
}

func articlesOf(evidence []Evidence, where func(*Evidence) bool) []IRI {
	var out []IRI
	for i := range evidence {
		if evidence[i].Article != "" && where(&evidence[i]) {
			out = append(out, evidence[i].Article)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (w *quadWriter) claim(c *Claim) {
	iri := ClaimIRI(c.ID)
	w.about(iri, c.Sources()...)
	w.add(RDFType, ClassClaim.Value())
	w.add(PropClaimType, ValueIRI(c.Type).Value())
	w.add(PropStage, ValueIRI(c.Stage).Value())
	w.add(PropChange, ValueIRI(c.Change).Value())
	if c.Former {
		w.add(PropFormer, booleanValue(true))
	}
	w.add(PropStatus, ValueIRI(c.Status).Value())
	w.add(PropPlover, textValue(c.Plover))
	w.add(PropConfidence, decimalValue(c.Confidence))
	w.roles(c)

	w.about(iri, c.datedBy()...)
	w.dates(c.Date, c.DateEnd)

	for i := range c.Evidence {
		e := &c.Evidence[i]
		w.about(iri, e.Article)
		w.add(ProvPrimarySource, e.Article.Value())
		w.add(PropEvidence, EvidenceIRI(EvidenceID(e)).Value())
		w.evidence(e)
	}
}

func (w *quadWriter) roles(c *Claim) {
	for _, p := range c.Actors {
		w.add(PropActor, EntityIRI(p.ID).Value())
	}
	for _, p := range c.Targets {
		w.add(PropTarget, EntityIRI(p.ID).Value())
	}
	if c.Speaker != nil {
		w.add(PropSpeaker, EntityIRI(c.Speaker.ID).Value())
	}
	w.thing(c.Object, PropObject, PropObjectText)
	w.thing(c.Place, PropPlace, PropPlaceText)
}

// thing writes the entity and the words the claim has for it. The words are
// there for entities too: an agreement is called differently in each claim.
func (w *quadWriter) thing(t *Thing, entity, words Term) {
	if t == nil {
		return
	}
	if t.ID != "" {
		w.add(entity, EntityIRI(t.ID).Value())
	}
	w.add(words, textValue(t.Label))
}

func (w *quadWriter) dates(from, to Date) {
	w.add(PropDate, from.Value())
	w.add(PropDateEnd, to.Value())
	if year := from.Year(); year != "" {
		w.add(PropYear, Date(year).Value())
	}
}

func (w *quadWriter) evidence(e *Evidence) {
	w.about(EvidenceIRI(EvidenceID(e)), e.Article)
	w.add(RDFType, ClassEvidence.Value())
	w.add(OAHasSource, e.Article.Value())
	quote, position := e.selectors()
	w.add(OAHasSelector, quote.Value())
	w.add(OAHasSelector, position.Value())
	w.add(PropSentence, integerValue(e.Sentence))
	w.span(Span{e.Start, e.End})
	w.add(PropRule, textValue(e.Rule))
	w.add(PropDate, e.Date.Value())
	w.add(PropNote, textValue(e.DateNote))
	mentions := make([]quad.Value, len(e.Mentions))
	for i := range e.Mentions {
		mentions[i] = MentionIRI(MentionID(e.Article, &e.Mentions[i])).Value()
		w.add(PropMention, mentions[i])
	}
	for i := range e.Mentions {
		w.subject = mentions[i]
		w.mention(&e.Mentions[i])
	}
	w.selectors(e, quote, position)
}

func (w *quadWriter) mention(m *Mention) {
	w.add(RDFType, NIFPhrase.Value())
	w.add(NIFAnchorOf, textValue(m.Text))
	w.span(m.Span)
	if m.Entity != "" {
		w.add(ITSTermIdent, EntityIRI(m.Entity).Value())
	}
	w.add(PropNote, textValue(m.Note))
}

func (w *quadWriter) span(s Span) {
	w.add(PropStart, integerValue(s.Start))
	w.add(PropEnd, integerValue(s.End))
}

func (w *quadWriter) statement(s *Statement) {
	w.about(StatementIRI(s.ID), s.Evidence.Article)
	w.add(RDFType, ClassStatement.Value())
	w.add(PropSpeaker, EntityIRI(s.Speaker.ID).Value())
	w.add(PropContent, textValue(s.Content))
	w.add(PropQuoted, booleanValue(s.Quoted))
	w.add(PropVerb, textValue(s.Verb))
	w.add(PropDate, s.Date.Value())
	w.add(PropEvidence, EvidenceIRI(EvidenceID(&s.Evidence)).Value())
	w.evidence(&s.Evidence)
}
