package read

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/chancery-kg/chancery/schema"
)

const newsPage = `<!DOCTYPE html><html lang="en"><head>
<title>Leaders meet in Samarkand | Steppe Gazette</title>
<link rel="canonical" href="https://example.org/2022/09/16/samarkand">
<meta property="og:site_name" content="Steppe Gazette">
<meta property="article:published_time" content="2022-09-16T23:30:00+05:00">
<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"1999-01-01"},{"@type":["NewsArticle"],"headline":"Leaders meet in Samarkand","datePublished":"2022-09-16T23:30:00+05:00","publisher":{"name":"Steppe Gazette Ltd"}}]}</script>
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Leaders meet in Samarkand</h1>
<figure><img src="a.jpg" alt="x"><figcaption>Flags of the member states fly in front of the congress centre.</figcaption></figure>
<p>The heads of the member states of the organization met in the old city of <b>Samarkand</b> on Friday&nbsp;afternoon, and talks went on until late at night behind closed doors.</p>
<p>Iran signed a memorandum on the duties that it takes on as a member,<br>the host said, and a summit next year will confirm it.</p>
<ul><li>Belarus has applied.</li><li>Turkey has not, though its president came as a guest of the host.</li></ul>
<p style="display: none">Hidden words that nobody sees.</p>
<p>The next meeting takes place in India, which holds the chair from now on, as the leaders agreed at the end of the day.</p>
</article>
<aside><h2>Most read</h2><ul><li><a href="/x">Camel wins race in the desert</a></li></ul></aside>
<footer>© 2022 Steppe Gazette</footer></body></html>`

func TestAPageGivesItsArticleAndItsFields(t *testing.T) {
	a := one(t, "page.html", newsPage)
	if a.Title != "Leaders meet in Samarkand" || a.Publisher != "Steppe Gazette" || a.Date != "2022-09-16" || a.URL != "https://example.org/2022/09/16/samarkand" {
		t.Errorf("fields: %q %q %q %q", a.Title, a.Publisher, a.Date, a.URL)
	}
	lines := nonEmptyLines(a.Text)
	want := []string{
		"Leaders meet in Samarkand", "Flags of the member", "The heads of the member states of the organization met in the old city of Samarkand on Friday afternoon",
		"Iran signed a memorandum", "the host said", "• Belarus has applied.", "• Turkey has not", "The next meeting",
	}
	if len(lines) != len(want) {
		t.Fatalf("lines:\n%s", strings.Join(lines, "\n"))
	}
	for i := range want {
		if !strings.HasPrefix(lines[i], want[i]) {
			t.Errorf("line %d = %q, want %q…", i, lines[i], want[i])
		}
	}
}

func TestFieldsOfTheRecordGoBeforeThoseOfThePage(t *testing.T) {
	a := schema.Article{URL: "https://example.org/given", Title: "Given", Date: "2022-09-17", Publisher: "Given too"}
	if err := page(&a, newsPage); err != nil {
		t.Fatal(err)
	}
	if a.URL != "https://example.org/given" || a.Title != "Given" || a.Date != "2022-09-17" || a.Publisher != "Given too" {
		t.Errorf("fields: %+v", a)
	}
}

func TestAFrontPageIsNoIdentity(t *testing.T) {
	for raw, ok := range map[string]bool{
		"https://example.org/": false, "https://example.org": false, "/2022/a": false, "javascript:void(0)": false,
		"https://example.org/a": true, "http://example.org/?p=12": true,
	} {
		if _, err := absolute(raw); (err == nil) != ok {
			t.Errorf("absolute(%q) = %v", raw, err)
		}
	}
}

func TestTextIsReadInAnyEncoding(t *testing.T) {
	const text = "The envoys of Türkiye met in Zürich “today” – and agreed on nothing at all."
	latin, _ := charmap.Windows1252.NewEncoder().String(text)
	little, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	big, _ := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(text)
	bare, _ := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().String(text)
	const russian = "Сергей Лавров"
	cyrillic, _ := charmap.Windows1251.NewEncoder().String("<html><head><meta charset=windows-1251></head><body><p>" + russian + " met his colleague.</p></body></html>")
	mislabelled := "<html><head><meta charset=utf-8></head><body><p>" + text + "</p></body></html>"
	for name, c := range map[string]struct{ file, content, want string }{
		"UTF-8":                   {"a.txt", text, text},
		"UTF-8 with its mark":     {"a.txt", "\ufeff" + text, text},
		"UTF-16, little end":      {"a.txt", little, text},
		"UTF-16, big end":         {"a.txt", big, text},
		"UTF-16 without its mark": {"a.txt", bare, text},
		"declared windows-1251":   {"a.html", cyrillic, russian + " met his colleague."},
		"declared UTF-8":          {"a.html", mislabelled, text},
		"declared windows-1252":   {"a.html", "<html><head><meta charset=windows-1252></head><body><p>" + latin + "</p></body></html>", text},
	} {
		if a := one(t, c.file, c.content); a.Text != c.want {
			t.Errorf("%s: %q, want %q", name, a.Text, c.want)
		}
	}
}

func TestATitleLosesTheNameOfItsSite(t *testing.T) {
	for _, c := range [][3]string{
		{"Envoys meet | Gazette", "Gazette", "Envoys meet"},
		{"Envoys meet - Gazette", "Gazette", "Envoys meet"},
		{"Envoys meet the Gazette", "Gazette", "Envoys meet the Gazette"},
		{"Gazette", "Gazette", "Gazette"},
		{"Envoys meet", "", "Envoys meet"},
	} {
		if got := withoutSite(c[0], c[1]); got != c[2] {
			t.Errorf("withoutSite(%q, %q) = %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

func TestADeepPageIsRefusedWithoutHarm(t *testing.T) {
	a := schema.Article{}
	if err := page(&a, strings.Repeat("<div>", 100_000)+"The envoys met."); err == nil {
		t.Log("the parser takes deep pages")
	}
	if err := page(&a, strings.Repeat("<p>x", maxElements)); err == nil {
		t.Error("a page of too many elements is read")
	}
}
