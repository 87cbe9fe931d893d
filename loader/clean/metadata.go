package clean

import (
	"net/url"
	"regexp"
	"strings"

	"github.com/chancery-kg/chancery/loader/imprint"
	"github.com/chancery-kg/chancery/schema"
)

// describe fills the empty fields of the article from the page.
func (p *page) describe(doc *schema.Document) {
	a := &doc.Article
	if a.Title == "" && p.heading >= 0 {
		l := &p.lines[p.heading]
		a.Title = strings.Join(strings.Fields(p.text[l.span.Start+l.lead:l.span.End-l.tail]), " ")
	}
	if a.Date == "" {
		a.Date = p.published(a.URL)
	}
	if a.Publisher == "" {
		a.Publisher = p.publisher(a.URL)
	}
}

// published is the publication date that the page gives, best evidence first:
// a line that says so, a stamp under the title, the dateline, the address, a
// line that says when it was updated, a stamp behind the text. A date without
// a year gets it from the address, or stays without.
func (p *page) published(address string) schema.Date {
	fromURL := imprint.FromURL(address)
	dated := []schema.Date{p.labelled(publishedWords), p.near(), withYear(p.place), fullDay(fromURL), p.labelled(updatedWords), p.below()}
	for _, d := range dated {
		if d != "" {
			return d
		}
	}
	partial := p.place
	if partial == "" {
		partial = p.nearPartial()
	}
	if partial != "" && fromURL != "" && partial.Compatible(fromURL) {
		return partial.WithYear(fromURL.Year())
	}
	if partial != "" && fromURL == "" {
		return partial
	}
	return fromURL
}

func withYear(d schema.Date) schema.Date {
	if d.HasYear() {
		return d
	}
	return ""
}

func fullDay(d schema.Date) schema.Date {
	if len(d) == len("2006-01-02") {
		return d
	}
	return ""
}

// Words that pages label dates with.
var (
	publishedWords = []string{"published", "publish", "posted", "issued", "first", "date", "created", "released", "publication"}
	updatedWords   = []string{"updated", "last", "modified", "update"}
)

// labelled is the date of the first line outside the lists of other stories
// that begins with such a word and holds a date, or stands above one that does.
func (p *page) labelled(words []string) schema.Date {
	for i := range p.lines {
		l := &p.lines[i]
		if l.swallowed != "" || len(l.words) == 0 || len(l.words) > 16 || !oneOf(words, l.words[0]) || l.keep != "" {
			continue
		}
		if d := p.dateOf(i); d != "" {
			return d
		}
		if l.rule != nil && i+1 < len(p.lines) && p.lines[i+1].kind == stamp {
			return withYear(p.dateOf(i + 1))
		}
	}
	return ""
}

func oneOf(words []string, w string) bool {
	for _, x := range words {
		if x == w {
			return true
		}
	}
	return false
}

// dateOf is the first date with a year in line i, after a label for the time
// of publication where the line holds one.
func (p *page) dateOf(i int) schema.Date {
	for _, f := range imprint.Find(p.lines[i].text(p.text)) {
		if f.Date.HasYear() {
			return f.Date
		}
	}
	return ""
}

// Reach, in lines, of stamps around the title and behind the body.
const (
	aboveTitle = 2
	intoBody   = 3
	behindBody = 4
)

// near is the date of the stamp nearest below the title, else right above it.
func (p *page) near() schema.Date {
	from, to := p.zone()
	for i := max(from, p.heading); i < to; i++ {
		if i >= 0 && p.isDated(i) {
			return p.dateOf(i)
		}
	}
	for i := p.heading - 1; i >= max(0, from); i-- {
		if p.isDated(i) {
			return p.dateOf(i)
		}
	}
	return ""
}

// zone is the lines in which a stamp is taken for the article's own.
func (p *page) zone() (from, to int) {
	from = p.heading - aboveTitle
	if p.heading < 0 {
		from = p.body[0] - 3
	}
	return max(from, 0), min(p.body[0]+intoBody, len(p.lines))
}

func (p *page) isDated(i int) bool {
	l := &p.lines[i]
	return l.swallowed == "" && l.keep == "" && (l.kind == stamp || l.rule != nil && l.rule.reason == "byline") && p.dateOf(i) != ""
}

// nearPartial is the date without a year of a stamp around the title.
func (p *page) nearPartial() schema.Date {
	from, to := p.zone()
	for i := from; i < to; i++ {
		if l := &p.lines[i]; l.kind == stamp && l.swallowed == "" {
			if found := imprint.Find(l.text(p.text)); len(found) > 0 {
				return found[0].Date
			}
		}
	}
	return ""
}

// below is the date of a stamp right behind the body.
func (p *page) below() schema.Date {
	for i := p.body[1]; i < min(p.body[1]+behindBody, len(p.lines)); i++ {
		if p.isDated(i) {
			return p.dateOf(i)
		}
	}
	return ""
}

var (
	domain      = regexp.MustCompile(`^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$`)
	rightHolder = regexp.MustCompile(`(?i:©|copyright|\(c\))\s*(?i:copyright|©|\(c\))?\s*(?:\d{4}\s*(?:[-–]\s*(?:\d{4}|present)\s*)?)?,?\s*(?i:by\s+)?([A-Z][\pL\d&.'’-]*(?: (?:of |the |and |for |& )?[A-Z][\pL\d&'’-]*){0,4})`)
)

// publisher is who the page says it is of: the holder of its copyright, the
// name or address that heads it, else the host of its address.
func (p *page) publisher(address string) string {
	for i := len(p.lines) - 1; i >= 0; i-- {
		if l := &p.lines[i]; l.keep == "" && l.rule != nil && l.rule.reason == "copyright" {
			if name := holder(l.text(p.text)); name != "" {
				return name
			}
		}
	}
	if name := p.masthead(); name != "" {
		return name
	}
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	}
	return ""
}

// holder is the name behind a copyright sign.
func holder(s string) string {
	m := rightHolder.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	name, _, _ := strings.Cut(m[1], " All ")
	if name = strings.TrimRight(name, ".,"); strings.HasPrefix(name, "Crown") || strings.HasPrefix(name, "All") || strings.HasPrefix(name, "Copyright") {
		return ""
	}
	return name
}

// masthead is the first line of a page where it is an address, or a name that
// the page repeats.
func (p *page) masthead() string {
	if len(p.lines) < 2 || p.heading == 0 || p.lines[0].keep != "" {
		return ""
	}
	first := p.lines[0].text(p.text)
	if domain.MatchString(first) {
		return strings.TrimPrefix(first, "www.")
	}
	l := &p.lines[0]
	if l.rule != nil || l.bulleted() || len(l.words) > 5 || l.capitals < len(l.words) || l.kind == stamp {
		return ""
	}
	for i := range p.lines[1:] {
		if again := &p.lines[i+1]; again.key == l.key && !again.bulleted() && again.keep == "" {
			return first
		}
	}
	return ""
}
