package card

import (
	"io"
	"strconv"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Claim writes everything a claim rests on: its roles, and sentence by
// sentence the article, the bytes, the words quoted, the rule, how the date
// was resolved and which words stand for which entity and why; at the end,
// which names and claims were taken for one, and why.
func Claim(w io.Writer, g *schema.Graph, c *schema.Claim) error {
	p := &printer{w: w}
	p.line("%s", Gloss(c))
	p.field("claim", c.ID)
	p.field("status", string(c.Status))
	p.field("who", people(c.Actors))
	p.field("to whom", people(c.Targets))
	p.field("what", thing(c.Object))
	p.field("where", thing(c.Place))
	p.field("when", orElse(When(c), "not known"))
	p.field("said by", speaker(c))
	p.field("PLOVER", c.Plover)
	p.field("confidence", strconv.FormatFloat(c.Confidence, 'f', -1, 64))
	p.title("Evidence: %s in %s", count(len(c.Evidence), "sentence"), count(Sources(c), "article"))
	for i := range c.Evidence {
		p.evidence(g, i+1, &c.Evidence[i])
	}
	p.merges(g, c)
	return p.err
}

func (p *printer) evidence(g *schema.Graph, n int, e *schema.Evidence) {
	p.title("%d. %s", n, e.Source)
	p.field("article", articleLine(g, e.Article))
	p.field("sentence", strconv.Itoa(e.Sentence)+", bytes "+strconv.Itoa(e.Start)+"–"+strconv.Itoa(e.End))
	p.field("quote", "“"+oneLine(e.Quote)+"”")
	p.field("rule", e.Rule)
	p.field("date", evidenceDate(e))
	for _, m := range e.Mentions {
		p.field("name", mentionLine(g, m))
	}
}

func articleLine(g *schema.Graph, iri schema.IRI) string {
	for i := range g.Articles {
		a := &g.Articles[i]
		if a.IRI() != iri {
			continue
		}
		parts := []string{string(iri)}
		for _, part := range []string{oneLine(a.Title), a.Publisher, orElse(string(a.Date), "undated")} {
			if part != "" {
				parts = append(parts, part)
			}
		}
		return strings.Join(parts, " · ")
	}
	return string(iri)
}

func evidenceDate(e *schema.Evidence) string {
	switch {
	case e.Date == "":
		return e.DateNote
	case e.DateNote == "":
		return string(e.Date)
	}
	return string(e.Date) + ": " + e.DateNote
}

func mentionLine(g *schema.Graph, m schema.Mention) string {
	line := "“" + oneLine(m.Text) + "” (bytes " + strconv.Itoa(m.Span.Start) + "–" + strconv.Itoa(m.Span.End) + ")"
	if m.Entity != "" {
		line += " is " + entityLabel(g, m.Entity)
	}
	if m.Note != "" {
		line += ": " + m.Note
	}
	return line
}

func entityLabel(g *schema.Graph, id string) string {
	if e := Entity(g, id); e != nil && e.Label != id {
		return e.Label + " [" + id + "]"
	}
	return id
}

// merges tells what was put together to make the claim and its participants.
func (p *printer) merges(g *schema.Graph, c *schema.Claim) {
	about := map[string]bool{c.ID: true}
	for _, id := range Involved(c) {
		about[id] = true
	}
	first := true
	for _, m := range g.Merges {
		if !about[m.Into] {
			continue
		}
		if first {
			p.title("Taken for one")
			first = false
		}
		p.line("  %s = %s: %s", m.From, entityLabel(g, m.Into), m.Reason)
	}
}

func people(list []schema.Participant) string {
	parts := make([]string, len(list))
	for i, x := range list {
		parts[i] = x.Label + " [" + x.ID + "]"
		if x.Type != "" {
			parts[i] += " " + string(x.Type)
		}
	}
	return strings.Join(parts, "; ")
}

func thing(t *schema.Thing) string {
	if t == nil {
		return ""
	}
	if t.ID != "" {
		return oneLine(t.Label) + " [" + t.ID + "]"
	}
	return oneLine(t.Label)
}

func speaker(c *schema.Claim) string {
	if c.Speaker == nil {
		return "the article itself"
	}
	return people([]schema.Participant{*c.Speaker})
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
