// Package card tells what the graph holds of one thing, in words that a
// person reads from top to bottom: a claim with all it rests on, or an entity
// with all that is said of it.
//
// In comes a merged graph, out comes text of a fixed layout. It adds nothing
// to the graph and leaves nothing out that a reader needs to judge a claim.
package card

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Gloss is a claim in one line: "Iran, China: agreement signed, 25-year
// cooperation agreement". What is not actual says so first.
func Gloss(c *schema.Claim) string {
	var b strings.Builder
	if c.Status != schema.Actual {
		b.WriteString(string(c.Status) + ": ")
	}
	b.WriteString(labels(c.Actors))
	b.WriteString(" · " + Kind(c))
	if len(c.Targets) > 0 {
		b.WriteString(" → " + labels(c.Targets))
	}
	if c.Object != nil && c.Object.Label != "" {
		b.WriteString(" · " + oneLine(c.Object.Label))
	}
	return b.String()
}

// Kind is type, stage or change, and whether it is over: "agreement signed",
// "member of (join)", "former holds office".
func Kind(c *schema.Claim) string {
	kind := strings.ReplaceAll(string(c.Type), "_", " ")
	if c.Stage != "" {
		kind += " " + strings.ReplaceAll(string(c.Stage), "_", " ")
	}
	if c.Change != "" {
		kind += " (" + string(c.Change) + ")"
	}
	if c.Former {
		kind = "former " + kind
	}
	return kind
}

// When is the claim's date or period, "" where it is unknown.
func When(c *schema.Claim) string {
	if c.DateEnd != "" && c.DateEnd != c.Date {
		return string(c.Date) + " to " + string(c.DateEnd)
	}
	return string(c.Date)
}

// Sources counts the articles that a claim rests on.
func Sources(c *schema.Claim) int { return len(articlesOf(c)) }

func articlesOf(c *schema.Claim) []schema.IRI {
	var out []schema.IRI
	for _, e := range c.Evidence {
		if !slices.Contains(out, e.Article) {
			out = append(out, e.Article)
		}
	}
	return out
}

func labels(list []schema.Participant) string {
	names := make([]string, len(list))
	for i, p := range list {
		names[i] = p.Label
	}
	return strings.Join(names, ", ")
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// count is a number with its noun: "1 article", "3 articles".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// printer writes lines and keeps the first error.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) line(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format+"\n", args...)
	}
}

// field writes a name and what it is, where it is anything.
func (p *printer) field(name, value string) {
	if value != "" {
		p.line("  %-11s %s", name, value)
	}
}

func (p *printer) title(format string, args ...any) {
	p.line("")
	p.line(format, args...)
}
