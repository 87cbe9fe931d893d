package graph

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// events writes event data as tab-separated values, an event a line: what
// happened or is to happen, between whom, coded by PLOVER; claims without a code,
// such as offices held, are no events. Tabs and line breaks within a value
// become spaces.
func (e *exporter) events() error {
	g, err := e.graph()
	if err != nil {
		return err
	}
	var events []*schema.Claim
	for i := range g.Claims {
		if g.Claims[i].Plover != "" {
			events = append(events, &g.Claims[i])
		}
	}
	slices.SortFunc(events, func(a, b *schema.Claim) int {
		return cmp.Or(strings.Compare(string(a.Date), string(b.Date)), strings.Compare(a.ID, b.ID))
	})
	header := make([]string, len(eventColumns))
	for i, c := range eventColumns {
		header[i] = c.name
	}
	e.print("%s\n", strings.Join(header, "\t"))
	fields := make([]string, len(eventColumns))
	for _, event := range events {
		for i, c := range eventColumns {
			fields[i] = strings.Join(strings.Fields(c.of(event)), " ")
		}
		e.print("%s\n", strings.Join(fields, "\t"))
	}
	return e.ctx.Err()
}

var eventColumns = []column[*schema.Claim]{
	{"event", "string", "id of the claim", func(c *schema.Claim) string { return c.ID }},
	{"date", "string", "when it happened or begins, as precisely as known; empty where it is not", func(c *schema.Claim) string { return string(c.Date) }},
	{"date_end", "string", "when it ended", func(c *schema.Claim) string { return string(c.DateEnd) }},
	{"year", "int", "year of the date", func(c *schema.Claim) string { return c.Date.Year() }},
	{"root", "string", "PLOVER root code", func(c *schema.Claim) string { return c.Plover }},
	{"type", "string", "claim type", func(c *schema.Claim) string { return string(c.Type) }},
	{"stage", "string", "stage of an agreement", func(c *schema.Claim) string { return string(c.Stage) }},
	{"status", "string", "actual, planned, possible or denied", func(c *schema.Claim) string { return string(c.Status) }},
	{"actors", "string", "ids of those who act; all parties of a symmetric act", func(c *schema.Claim) string { return idsOf(c.Actors) }},
	{"actor_types", "string", "their types, in the same order", func(c *schema.Claim) string { return typesOf(c.Actors) }},
	{"targets", "string", "ids of those to, with or against whom", func(c *schema.Claim) string { return idsOf(c.Targets) }},
	{"target_types", "string", "their types, in the same order", func(c *schema.Claim) string { return typesOf(c.Targets) }},
	{"object", "string", "what it is about, in words", func(c *schema.Claim) string { return labelOf(c.Object) }},
	{"place", "string", "where, in words", func(c *schema.Claim) string { return labelOf(c.Place) }},
	{"speaker", "string", "id of who says so; empty where the article does", speakerID},
	{"sources", "int", "how many articles tell it", func(c *schema.Claim) string { return strconv.Itoa(len(c.Sources())) }},
	{"confidence", "double", "how sure the reading is, from 0 to 1", confidenceOf},
}

func idsOf(ps []schema.Participant) string {
	return joined(ps, func(p schema.Participant) string { return p.ID })
}

func typesOf(ps []schema.Participant) string {
	return joined(ps, func(p schema.Participant) string { return string(p.Type) })
}

func joined[T any](items []T, text func(T) string) string {
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = text(item)
	}
	return strings.Join(texts, "|")
}

func labelOf(t *schema.Thing) string {
	if t == nil {
		return ""
	}
	return cmp.Or(t.Label, t.ID)
}

func speakerID(c *schema.Claim) string {
	if c.Speaker == nil {
		return ""
	}
	return c.Speaker.ID
}

func confidenceOf(c *schema.Claim) string {
	return strconv.FormatFloat(c.Confidence, 'f', -1, 64)
}
