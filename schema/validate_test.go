package schema

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestAWellFormedClaimIsValid(t *testing.T) {
	g := sampleGraph()
	for _, c := range g.Normal().Claims {
		if err := c.Validate(); err != nil {
			t.Error(err)
		}
	}
	if err := g.Claims[0].Evidence[0].ValidateAgainst(g.Articles[0].Text); err != nil {
		t.Error(err)
	}
}

func TestWhatIsWrongWithAClaimIsSaid(t *testing.T) {
	person := Participant{ID: "ana", Label: "Ana", Type: Person}
	cases := []struct {
		name   string
		spoil  func(*Claim)
		reason string
	}{
		{"a type that there is not", func(c *Claim) { c.Type = "dance" }, `"dance" is not a claim type`},
		{"an agreement without stage", func(c *Claim) { c.Stage = "" }, "stage"},
		{"a stage of a meeting", func(c *Claim) { c.Type = Meet }, "only an agreement has"},
		{"a change of an agreement", func(c *Claim) { c.Change = Join }, "change"},
		{"sanctions do not join", func(c *Claim) { c.Type, c.Stage, c.Change = Sanction, "", Join }, "change"},
		{"a former signature", func(c *Claim) { c.Former = true }, "former"},
		{"a status that there is not", func(c *Claim) { c.Status = "true" }, "status"},
		{"nobody signs", func(c *Claim) { c.Actors = nil }, "no actor"},
		{"an office held by a state", func(c *Claim) {
			c.Type, c.Stage, c.Object = HoldsOffice, "", &Thing{Label: "president"}
		}, "of type country"},
		{"an office without name", func(c *Claim) {
			c.Type, c.Stage, c.Actors, c.Object = HoldsOffice, "", []Participant{person}, nil
		}, "no object"},
		{"membership in nothing", func(c *Claim) { c.Type, c.Stage = MemberOf, "" }, "no target"},
		{"membership in a person", func(c *Claim) { c.Type, c.Stage, c.Targets = MemberOf, "", []Participant{person} }, "of type person"},
		{"a meeting with nobody", func(c *Claim) { c.Type, c.Stage, c.Object, c.Actors = Meet, "", nil, c.Actors[:1] }, "other side"},
		{"a visit to nowhere", func(c *Claim) { c.Type, c.Stage = Visit, "" }, "place"},
		{"an actor without identity", func(c *Claim) { c.Actors = []Participant{{Label: "they", Type: Other}} }, "no identity"},
		{"an actor twice", func(c *Claim) { c.Actors = append(c.Actors, c.Actors[0]) }, "twice"},
		{"a day that no month has", func(c *Claim) { c.Date = "2021-02-30" }, "calendar"},
		{"an end before the beginning", func(c *Claim) { c.DateEnd = "2020" }, "before"},
		{"an end without beginning", func(c *Claim) { c.Date, c.DateEnd = "", "2021" }, "does not begin"},
		{"more than sure", func(c *Claim) { c.Confidence = 1.2 }, "confidence"},
		{"no evidence", func(c *Claim) { c.Evidence = nil }, "no evidence"},
		{"a quote of another length", func(c *Claim) { c.Evidence[0].End++ }, "quote has"},
		{"evidence from nowhere", func(c *Claim) { c.Evidence[0].Article = "" }, "no article"},
		{"evidence by no rule", func(c *Claim) { c.Evidence[0].Rule = "" }, "which rule"},
		{"a phrase of another length", func(c *Claim) { c.Evidence[0].Mentions[0].Text = "Al" }, "mention"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			claim := sampleGraph().Claims[0]
			c.spoil(&claim)
			err := claim.Validate()
			if err == nil || !strings.Contains(err.Error(), c.reason) {
				t.Errorf("got error %v, want one about %q", err, c.reason)
			}
		})
	}
}

func TestEvidenceThatTheTextDoesNotBearOutIsFound(t *testing.T) {
	g := sampleGraph()
	e := g.Claims[0].Evidence[0]
	if err := e.ValidateAgainst(strings.ToUpper(g.Articles[0].Text)); err == nil {
		t.Error("other bytes were taken for the quote")
	}
	if err := e.ValidateAgainst("short"); err == nil {
		t.Error("bytes beyond the text were taken for the quote")
	}
}

func TestEveryClaimTypeHasOneRuleAndIsInOrder(t *testing.T) {
	if len(ClaimRules) != len(ClaimTypes) {
		t.Fatalf("%d rules for %d types", len(ClaimRules), len(ClaimTypes))
	}
	for i, typ := range ClaimTypes {
		if ClaimRules[i].Type != typ || ClaimRules[i].Comment == "" {
			t.Errorf("rule %d is of %s, want %s", i, ClaimRules[i].Type, typ)
		}
	}
}

func TestTheIDOfAClaimIsWhatItStates(t *testing.T) {
	a := sampleGraph().Claims[0]
	same := sampleGraph().Claims[0]
	same.Evidence, same.Confidence = same.Evidence[:1], .1
	same.Actors = []Participant{{ID: "borduria", Label: "the neighbour"}, {ID: "aland"}}
	if ClaimID(&a) != ClaimID(&same) {
		t.Error("order of actors, labels, confidence or evidence changed the id")
	}
	changes := map[string]func(*Claim){
		"type": func(c *Claim) { c.Type = Meet }, "stage": func(c *Claim) { c.Stage = Drafted },
		"change": func(c *Claim) { c.Change = Join }, "former": func(c *Claim) { c.Former = true },
		"actors": func(c *Claim) { c.Actors = c.Actors[:1] }, "targets": func(c *Claim) { c.Targets = c.Actors[:1] },
		"object": func(c *Claim) { c.Object = &Thing{ID: "other"} }, "object words": func(c *Claim) { c.Object = &Thing{Label: "river-treaty"} },
		"place": func(c *Claim) { c.Place = &Thing{Label: "Ceren"} }, "date": func(c *Claim) { c.Date = "2021" },
		"end": func(c *Claim) { c.DateEnd = "2022" }, "status": func(c *Claim) { c.Status = Denied },
		"speaker": func(c *Claim) { c.Speaker = &Participant{ID: "aland"} },
	}
	for what, change := range changes {
		c := sampleGraph().Claims[0]
		if change(&c); ClaimID(&c) == ClaimID(&a) {
			t.Errorf("another %s left the id the same", what)
		}
	}
}

func TestRecordsAlwaysHaveTheirLists(t *testing.T) {
	cases := []struct {
		record any
		want   []string
	}{
		{Claim{Type: Meet}, []string{`"actors":[]`, `"targets":[]`, `"evidence":[]`}},
		{Participant{ID: "aland"}, []string{`"aliases":[]`, `"mentions":[]`}},
		{&Entity{ID: "aland"}, []string{`"aliases":[]`, `"same_as":[]`}},
	}
	for _, c := range cases {
		got, err := json.Marshal(c.record)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range c.want {
			if !strings.Contains(string(got), want) {
				t.Errorf("%s lacks %s", got, want)
			}
		}
		if strings.Contains(string(got), "object") {
			t.Errorf("%s has an object", got)
		}
	}
}
