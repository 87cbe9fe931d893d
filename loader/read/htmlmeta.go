package read

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/chancery-kg/chancery/loader/imprint"
	"github.com/chancery-kg/chancery/schema"
)

// Names under which pages give their fields, best first (Open Graph, Dublin
// Core, schema.org microdata, and what large sites use).
var (
	dateNames = []string{
		"article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
		"dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "citation_publication_date",
		"publish-date", "publish_date", "publishdate", "pubdate", "published", "publication_date", "article_date_original",
		"originalpublicationdate", "cxenseparse:recs:publishtime", "dc.date", "dcterms.date", "date",
	}
	siteNames = []string{"og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_publisher"}
)

// facts are what the head of a page says of the article.
type facts struct {
	meta      map[string]string
	canonical string
	ld        linked
	stamp     string // of the first <time> that is marked as the publication's
}

// describePage fills the empty fields of an article from the page's own data.
func describePage(a *schema.Article, doc *html.Node) {
	f := gather(doc)
	fill(&a.URL, firstURL(f.canonical, f.meta["og:url"]))
	fill(&a.Title, f.ld.Headline)
	fill(&a.Publisher, f.first(siteNames))
	fill(&a.Publisher, f.ld.Publisher)
	for _, s := range append([]string{f.ld.Date, f.stamp}, f.all(dateNames)...) {
		if d, ok := imprint.Date(s); ok && d.HasYear() && a.Date == "" {
			a.Date = d
		}
	}
}

func fill(field *string, value string) {
	if *field == "" {
		*field = oneLine(value)
	}
}

func firstURL(candidates ...string) string {
	for _, raw := range candidates {
		if u, err := absolute(raw); err == nil {
			return u
		}
	}
	return ""
}

func (f *facts) all(names []string) (values []string) {
	for _, n := range names {
		if v := f.meta[n]; v != "" {
			values = append(values, v)
		}
	}
	return values
}

func (f *facts) first(names []string) string {
	if all := f.all(names); len(all) > 0 {
		return all[0]
	}
	return ""
}

// gather walks the page once.
func gather(doc *html.Node) *facts {
	f := &facts{meta: map[string]string{}}
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Meta:
			f.addMeta(n)
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") && f.canonical == "" {
				f.canonical = attr(n, "href")
			}
		case atom.Script:
			if n.FirstChild != nil && strings.EqualFold(attr(n, "type"), "application/ld+json") {
				f.ld.read(n.FirstChild.Data)
			}
		case atom.Time:
			f.addTime(n)
		}
	}
	return f
}

func (f *facts) addMeta(n *html.Node) {
	for _, key := range []string{"property", "name", "itemprop"} {
		name := strings.ToLower(attr(n, key))
		if value := strings.TrimSpace(attr(n, "content")); name != "" && value != "" && f.meta[name] == "" {
			f.meta[name] = value
		}
	}
}

func (f *facts) addTime(n *html.Node) {
	marked := strings.EqualFold(attr(n, "itemprop"), "datePublished") || has(n, "pubdate")
	if marked && f.stamp == "" {
		f.stamp = attr(n, "datetime")
	}
}

// linked is what JSON-LD says of the first article in it.
type linked struct{ Headline, Publisher, Date string }

// read takes the article out of a JSON-LD script; broken ones say nothing.
func (l *linked) read(script string) {
	var v any
	if l.Date == "" && json.Unmarshal([]byte(script), &v) == nil {
		l.find(v, 0)
	}
}

func (l *linked) find(v any, depth int) {
	if depth > 4 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			l.find(e, depth+1)
		}
	case map[string]any:
		if isArticle(v["@type"]) && l.Date == "" {
			l.Headline, _ = v["headline"].(string)
			l.Date, _ = v["datePublished"].(string)
			l.Publisher = nameOf(v["publisher"])
			l.Headline = html.UnescapeString(l.Headline)
		}
		l.find(v["@graph"], depth+1)
		l.find(v["mainEntity"], depth+1)
	}
}

func isArticle(kind any) bool {
	switch k := kind.(type) {
	case string:
		return strings.HasSuffix(k, "Article") || strings.HasSuffix(k, "Posting") || k == "Report"
	case []any:
		return len(k) > 0 && isArticle(k[0])
	}
	return false
}

func nameOf(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		name, _ := v["name"].(string)
		return name
	case []any:
		if len(v) > 0 {
			return nameOf(v[0])
		}
	}
	return ""
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}
