package imprint

import "testing"

func TestAHeaderIsReadAndItsBytesKnown(t *testing.T) {
	for _, c := range []struct{ name, text, title, date, url, publisher, rest string }{
		{
			"header lines closed by a blank line",
			"Title: Envoys meet\nDate: 11 October 2021\nURL: https://example.org/a\nPublisher: Gazette\nLanguage: en\n\nBody.",
			"Envoys meet", "11 October 2021", "https://example.org/a", "Gazette", "\nBody.",
		},
		{"Windows line ends", "Title: Envoys meet\r\nDate: 2021\r\n\r\nBody.", "Envoys meet", "2021", "", "", "\r\nBody."},
		{"no blank line after", "title: Envoys meet\nThe envoys said: no.\n", "Envoys meet", "", "", "", "The envoys said: no.\n"},
		{
			"front matter",
			"---\ntitle: \"Envoys: a meeting\"\ndate: 2021-10-11\ntags: [a, b]\nurl: https://example.org/b\n---\nBody.",
			"Envoys: a meeting", "2021-10-11", "https://example.org/b", "", "Body.",
		},
		{"no header", "The minister said: no.\n\nBody.", "", "", "", "", ""},
		{"no known key", "Warning: this is loud\n\nBody.", "", "", "", "", ""},
		{"a rule is not front matter", "---\nBody text: [unclosed\n---\n", "", "", "", "", ""},
		{"empty", "", "", "", "", "", ""},
	} {
		h, ok := Head(c.text)
		if h.Title != c.title || h.Date != c.date || h.URL != c.url || h.Publisher != c.publisher {
			t.Errorf("%s: header = %+v", c.name, h)
		}
		if ok && c.text[h.Span.End:] != c.rest {
			t.Errorf("%s: rest = %q, want %q", c.name, c.text[h.Span.End:], c.rest)
		}
		if ok && h.TitleSpan.Text(c.text) != c.title {
			t.Errorf("%s: title stands at %q", c.name, h.TitleSpan.Text(c.text))
		}
	}
}

func FuzzHead(f *testing.F) {
	f.Add("Title: a\nDate: b\n\nc")
	f.Add("---\ntitle: a\n---\nc")
	f.Fuzz(func(t *testing.T, s string) {
		h, ok := Head(s)
		if ok != (h.Span.Len() > 0) || h.Span.End > len(s) || !h.Span.Covers(h.TitleSpan) && h.TitleSpan.Len() > 0 {
			t.Fatalf("Head(%q) = %+v, %v", s, h, ok)
		}
	})
}
