package read

import (
	"bufio"
	"errors"
	"fmt"
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"github.com/chancery-kg/chancery/schema"
)

// Bounds of a page, so that no page takes minutes.
const (
	maxElements = 200_000
	minArticle  = 140 // bytes; what readability finds less of, it did not find
)

// html reads a page.
func (r *reader) html(source string, in *bufio.Reader) error {
	text, err := r.decoded(source, in, true)
	if err != nil {
		return err
	}
	a := schema.Article{Source: source}
	if err := page(&a, text); err != nil {
		return err
	}
	r.give(a)
	return nil
}

// page fills an article from HTML: its text with the title above it, and those
// of its fields that are empty.
func page(a *schema.Article, markup string) (err error) {
	defer func() { // the parsers are not ours, and pages are hostile
		if p := recover(); p != nil {
			err = fmt.Errorf("page cannot be parsed: %v", p)
		}
	}()
	doc, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		return fmt.Errorf("page cannot be parsed: %w", err)
	}
	if countNodes(doc) > maxElements {
		return fmt.Errorf("%w: the page has more than %d elements", ErrTooLong, maxElements)
	}
	describePage(a, doc)
	body := mainText(a, doc)
	if strings.TrimSpace(body) == "" {
		return fmt.Errorf("%w on the page", ErrNoText)
	}
	a.Text = under(a.Title, body)
	return nil
}

func countNodes(doc *html.Node) (n int) {
	for range doc.Descendants() {
		n++
	}
	return n
}

// mainText is the text of what readability takes for the article, else of the
// whole page but for its navigation.
func mainText(a *schema.Article, doc *html.Node) string {
	base, _ := url.Parse(a.URL)
	if base != nil && !base.IsAbs() {
		base = nil
	}
	p := readability.NewParser()
	p.MaxElemsToParse = maxElements
	p.DisableJSONLD = true // read by ourselves
	found, err := p.ParseDocument(doc, base)
	if err == nil {
		fillFrom(a, found)
		if found.Node != nil {
			if text := flatten(found.Node); len(text) >= minArticle {
				return text
			}
		}
	}
	return flatten(doc)
}

func fillFrom(a *schema.Article, found readability.Article) {
	if a.Title == "" {
		a.Title = oneLine(found.Title())
	}
	if a.Publisher == "" {
		a.Publisher = oneLine(found.SiteName())
	}
	if a.Title = withoutSite(a.Title, a.Publisher); a.Title == a.Publisher {
		a.Title = "" // the page names its site only
	}
}

// withoutSite takes the name of the site off the end of a title.
func withoutSite(title, site string) string {
	if site == "" {
		return title
	}
	short, ok := strings.CutSuffix(title, site)
	trimmed := strings.TrimRight(short, " |-–—:·»")
	if !ok || trimmed == "" || trimmed == strings.TrimRight(short, " ") {
		return title
	}
	return trimmed
}

// under puts the title above the text, unless the text begins with it.
func under(title, body string) string {
	body = strings.TrimLeft(body, "\n")
	if title == "" || strings.HasPrefix(body, title) {
		return body
	}
	return title + "\n\n" + body
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// absolute is an address that can identify an article: with a scheme, and
// more than a site's front page.
func absolute(raw string) (string, error) {
	raw = strings.TrimSpace(raw)
	u, err := url.Parse(raw)
	if err != nil {
		return "", err
	}
	if (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || strings.Trim(u.Path, "/") == "" && u.RawQuery == "" {
		return "", errors.New("not the address of an article")
	}
	return raw, nil
}
