package schema

import (
	"errors"
	"fmt"
	"math"
	"slices"
)

// Validate reports all that is wrong with the form of the claim, nil where
// nothing is: a type, stage, change or status that is not of its list or not
// of this type of claim, a role filled by too few or by something of another
// kind than [ClaimRules] admits, a date that is not of the calendar, and
// evidence that cannot be found again in its article. It does not judge
// whether the claim is true.
func (c *Claim) Validate() error {
	rule := c.Type.Rule()
	if rule == nil {
		return fmt.Errorf("claim %s: %q is not a claim type", c.ID, string(c.Type))
	}
	v := &check{}
	v.kinds(c, rule)
	v.roles(c, rule)
	v.dates(c)
	if !(c.Confidence >= 0 && c.Confidence <= 1) || math.IsNaN(c.Confidence) {
		v.fail("confidence %v is not between 0 and 1", c.Confidence)
	}
	if len(c.Evidence) == 0 {
		v.fail("it rests on no evidence")
	}
	for i := range c.Evidence {
		v.add(c.Evidence[i].Validate())
	}
	if err := errors.Join(v.errs...); err != nil {
		return fmt.Errorf("%s claim %s: %w", c.Type, c.ID, err)
	}
	return nil
}

type check struct{ errs []error }

func (v *check) add(err error) {
	if err != nil {
		v.errs = append(v.errs, err)
	}
}

func (v *check) fail(format string, args ...any) { v.add(fmt.Errorf(format, args...)) }

func (v *check) kinds(c *Claim, r *ClaimRule) {
	if !slices.Contains(Statuses, c.Status) {
		v.fail("status %q is not one of %v", string(c.Status), Statuses)
	}
	switch {
	case !r.Staged && c.Stage != "":
		v.fail("it has the stage %q, which only an agreement has", string(c.Stage))
	case r.Staged && !slices.Contains(Stages, c.Stage):
		v.fail("stage %q is not one of %v", string(c.Stage), Stages)
	}
	if c.Change != "" && !slices.Contains(r.Changes, c.Change) {
		v.fail("change %q is not one of %v", string(c.Change), r.Changes)
	}
	if c.Former && !r.Over {
		v.fail("it cannot be former: it is an act, not a state")
	}
}

func (v *check) roles(c *Claim, r *ClaimRule) {
	v.participants("actor", c.Actors, r.Actor)
	v.participants("target", c.Targets, r.Target)
	if c.Speaker != nil {
		v.participants("speaker", []Participant{*c.Speaker}, RoleRule{})
	}
	v.thing("object", c.Object, r.Object.Least)
	v.thing("place", c.Place, 0)
	others := len(c.Actors) + len(c.Targets)
	if c.Object != nil {
		others++
	}
	if others < r.Counterpart {
		v.fail("nobody and nothing stands on its other side")
	}
	if c.Type == Visit && len(c.Targets) == 0 && c.Place == nil {
		v.fail("it says of no place where the visit went")
	}
}

func (v *check) participants(role string, ps []Participant, r RoleRule) {
	if len(ps) < r.Least {
		v.fail("it has no %s", role)
	}
	seen := map[string]bool{}
	for _, p := range ps {
		switch {
		case p.ID == "":
			v.fail("%s %q has no identity", role, p.Label)
		case seen[p.ID]:
			v.fail("%s %s is there twice", role, p.ID)
		case !slices.Contains(EntityTypes, p.Type):
			v.fail("%s %s has the type %q, which there is not", role, p.ID, string(p.Type))
		case r.Types != nil && !slices.Contains(r.Types, p.Type):
			v.fail("%s %s is of type %s, not one of %v", role, p.ID, p.Type, r.Types)
		}
		seen[p.ID] = true
	}
}

func (v *check) thing(role string, t *Thing, least int) {
	switch {
	case t == nil && least > 0:
		v.fail("it has no %s", role)
	case t != nil && t.ID == "" && t.Label == "":
		v.fail("its %s is empty", role)
	}
}

func (v *check) dates(c *Claim) {
	v.add(c.Date.Validate())
	v.add(c.DateEnd.Validate())
	if c.DateEnd == "" {
		return
	}
	if c.Date == "" {
		v.fail("it ends on %s but does not begin", c.DateEnd)
	}
	begin, ok := c.Date.Time()
	end, ok2 := c.DateEnd.Time()
	if ok && ok2 && end.Before(begin) && !c.Date.Compatible(c.DateEnd) {
		v.fail("it ends on %s before it begins on %s", c.DateEnd, c.Date)
	}
}

// Validate reports evidence that names no article, whose bytes are not those
// quoted, or whose date or phrases are not sound.
func (e *Evidence) Validate() error {
	v := &check{}
	if e.Article == "" {
		v.fail("it names no article")
	}
	if e.Start < 0 || e.End <= e.Start {
		v.fail("bytes %d to %d are no stretch of text", e.Start, e.End)
	} else if len(e.Quote) != e.End-e.Start {
		v.fail("the quote has %d bytes, bytes %d to %d are %d", len(e.Quote), e.Start, e.End, e.End-e.Start)
	}
	if e.Sentence < 0 {
		v.fail("there is no sentence %d", e.Sentence)
	}
	if e.Rule == "" {
		v.fail("it does not say which rule made it")
	}
	v.add(e.Date.Validate())
	for i := range e.Mentions {
		v.mention(&e.Mentions[i])
	}
	if err := errors.Join(v.errs...); err != nil {
		return fmt.Errorf("evidence in <%s>: %w", e.Article, err)
	}
	return nil
}

func (v *check) mention(m *Mention) {
	switch {
	case m.Span.Start < 0 || m.Span.End <= m.Span.Start:
		v.fail("mention %q: bytes %d to %d are no stretch of text", m.Text, m.Span.Start, m.Span.End)
	case len(m.Text) != m.Span.Len():
		v.fail("mention %q has %d bytes, bytes %d to %d are %d", m.Text, len(m.Text), m.Span.Start, m.Span.End, m.Span.Len())
	}
}

// ValidateAgainst reports evidence that the article's text does not bear out:
// bytes out of range, or other bytes than those quoted.
func (e *Evidence) ValidateAgainst(text string) error {
	if err := e.Validate(); err != nil {
		return err
	}
	spans := []Mention{{Span: Span{e.Start, e.End}, Text: e.Quote}}
	for _, m := range append(spans, e.Mentions...) {
		if m.Span.End > len(text) || m.Span.Text(text) != m.Text {
			return fmt.Errorf("evidence in <%s>: bytes %d to %d of the text are not %q", e.Article, m.Span.Start, m.Span.End, m.Text)
		}
	}
	return nil
}
