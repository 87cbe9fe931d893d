package schema

import (
	"errors"
	"fmt"
)

func (r *quadReader) claim(iri IRI, n *node) (Claim, error) {
	c := Claim{
		ID:         n.id(iri, ClaimIRI),
		Type:       controlled(n, PropClaimType, typeOfIRI),
		Stage:      controlled(n, PropStage, stageOfIRI),
		Change:     controlled(n, PropChange, changeOfIRI),
		Former:     n.boolean(PropFormer),
		Actors:     n.participants(PropActor),
		Targets:    n.participants(PropTarget),
		Object:     n.thing(PropObject, PropObjectText),
		Place:      n.thing(PropPlace, PropPlaceText),
		Date:       Date(n.text(PropDate)),
		DateEnd:    Date(n.text(PropDateEnd)),
		Status:     controlled(n, PropStatus, statusOfIRI),
		Plover:     n.text(PropPlover),
		Confidence: n.decimal(PropConfidence),
	}
	if speakers := n.participants(PropSpeaker); len(speakers) > 0 {
		c.Speaker = &speakers[0]
	}
	for _, e := range n.iris(PropEvidence) {
		c.Evidence = append(c.Evidence, r.evidence(n, e))
	}
	if c.Type == "" || c.Status == "" {
		n.fail(PropClaimType, errors.New("a claim needs a type and a status"))
	}
	return c, n.err()
}

func (r *quadReader) statement(iri IRI, n *node) (Statement, error) {
	s := Statement{
		ID:       n.id(iri, StatementIRI),
		Speaker:  Participant{ID: n.id(n.iri(PropSpeaker), EntityIRI)},
		Content:  n.text(PropContent),
		Quoted:   n.boolean(PropQuoted),
		Verb:     n.text(PropVerb),
		Date:     Date(n.text(PropDate)),
		Evidence: r.evidence(n, n.iri(PropEvidence)),
	}
	return s, n.err()
}

// evidence reads the node that a claim or statement rests on; what is wrong
// with it is an error of that claim or statement.
func (r *quadReader) evidence(of *node, iri IRI) Evidence {
	n := r.nodes[iri]
	if n == nil {
		of.fail(PropEvidence, fmt.Errorf("nothing is known of <%s>", iri))
		return Evidence{}
	}
	e := Evidence{
		Article:  n.iri(OAHasSource),
		Sentence: n.integer(PropSentence),
		Start:    n.integer(PropStart),
		End:      n.integer(PropEnd),
		Rule:     n.text(PropRule),
		Date:     Date(n.text(PropDate)),
		DateNote: n.text(PropNote),
	}
	for _, m := range n.iris(PropMention) {
		e.Mentions = append(e.Mentions, r.mention(n, m))
	}
	r.selectors(n, &e)
	if err := n.err(); err != nil {
		of.fail(PropEvidence, fmt.Errorf("<%s>: %w", iri, err))
	}
	return e
}

func (r *quadReader) mention(of *node, iri IRI) Mention {
	n := r.nodes[iri]
	if n == nil {
		of.fail(PropMention, fmt.Errorf("nothing is known of <%s>", iri))
		return Mention{}
	}
	m := Mention{
		Span: Span{n.integer(PropStart), n.integer(PropEnd)},
		Text: n.text(NIFAnchorOf),
		Note: n.text(PropNote),
	}
	if entity := n.iri(ITSTermIdent); entity != "" {
		m.Entity = n.id(entity, EntityIRI)
	}
	if err := n.err(); err != nil {
		of.fail(PropMention, fmt.Errorf("<%s>: %w", iri, err))
	}
	return m
}
