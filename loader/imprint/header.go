package imprint

import (
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/chancery-kg/chancery/schema"
)

// Header is what the lines above a text say of it. Fields are as written,
// trimmed; "" is not given. Span is the header's bytes, its closing line
// included; TitleSpan is where the title's own words stand, empty where they
// do not stand there as they read.
type Header struct {
	ID, Title, Date, URL, Publisher string
	Span, TitleSpan                 schema.Span
}

// maxHeader bounds how far a header may reach, in bytes.
const maxHeader = 16 << 10

// Head reads the header of a text: YAML front matter between lines of three
// hyphens, or lines "Title: …", "Date: …", "URL: …", "Publisher: …" (any case
// and order, an optional byte order mark or blank lines before). Other keys
// may stand among them where a blank line ends the block. It is false, and the
// header empty, where the text has none.
func Head(text string) (Header, bool) {
	start := len(text) - len(strings.TrimLeft(text, "\ufeff \t\r\n"))
	rest := text[start:min(len(text), start+maxHeader)]
	var h Header
	var n int
	if strings.HasPrefix(rest, "---") {
		n = h.frontMatter(rest)
	} else {
		n = h.lines(rest)
	}
	if n == 0 {
		return Header{}, false
	}
	h.Span = schema.Span{Start: start, End: start + n}
	if at := strings.Index(rest[:n], h.Title); h.Title != "" && at >= 0 {
		h.TitleSpan = schema.Span{Start: start + at, End: start + at + len(h.Title)}
	}
	return h, true
}

// set keeps the first value of each field that articles have.
func (h *Header) set(key, value string) (known bool) {
	value = strings.TrimSpace(value)
	var field *string
	switch strings.ToLower(strings.TrimSpace(key)) {
	case "id":
		field = &h.ID
	case "title", "headline":
		field = &h.Title
	case "date", "published", "publish date", "publication date":
		field = &h.Date
	case "url", "link", "canonical":
		field = &h.URL
	case "publisher", "site":
		field = &h.Publisher
	default:
		return false
	}
	if *field == "" {
		*field = value
	}
	return true
}

// lines reads "Key: value" lines and returns the bytes they take up.
func (h *Header) lines(s string) int {
	n, known := 0, 0
	for n < len(s) {
		line, size := firstLine(s[n:])
		if strings.TrimSpace(line) == "" {
			break
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok || !isKey(key) {
			return runOfKnown(h, s)
		}
		n += size
		if h.set(key, value) {
			known++
		}
	}
	if known == 0 {
		*h = Header{}
		return 0
	}
	return n
}

// runOfKnown reads a header that no blank line closes: it lasts as long as
// its keys are known ones.
func runOfKnown(h *Header, s string) int {
	*h = Header{}
	n := 0
	for n < len(s) {
		line, size := firstLine(s[n:])
		key, value, ok := strings.Cut(line, ":")
		if !ok || !isKey(key) || !h.set(key, value) {
			break
		}
		n += size
	}
	return n
}

// isKey reports whether s looks like the key of a header line.
func isKey(s string) bool {
	s = strings.TrimRight(s, " ")
	if s == "" || len(s) > 24 || s[0] == ' ' || strings.Count(s, " ") > 1 {
		return false
	}
	for i := range len(s) {
		c := s[i] | 0x20
		if (c < 'a' || c > 'z') && s[i] != ' ' && s[i] != '-' && s[i] != '_' {
			return false
		}
	}
	return true
}

// frontMatter reads a YAML mapping between "---" and "---" or "...".
func (h *Header) frontMatter(s string) int {
	fence, n := firstLine(s)
	if strings.TrimRight(fence, " \t") != "---" {
		return 0
	}
	open := n
	for n < len(s) {
		line, size := firstLine(s[n:])
		if line = strings.TrimRight(line, " \t"); line == "---" || line == "..." {
			if h.yaml(s[open:n]) {
				return n + size
			}
			return 0
		}
		n += size
	}
	return 0
}

// yaml takes the scalar values of a YAML mapping as they are written.
func (h *Header) yaml(s string) bool {
	var doc yaml.Node
	if yaml.Unmarshal([]byte(s), &doc) != nil || len(doc.Content) == 0 {
		return false
	}
	mapping := doc.Content[0]
	if mapping.Kind != yaml.MappingNode {
		return false
	}
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if value := mapping.Content[i+1]; value.Kind == yaml.ScalarNode && value.Tag != "!!null" {
			h.set(mapping.Content[i].Value, value.Value)
		}
	}
	return true
}

// firstLine is the first line of s without its end, and its size with it.
func firstLine(s string) (string, int) {
	i := strings.IndexByte(s, '\n')
	if i < 0 {
		return s, len(s)
	}
	return strings.TrimSuffix(s[:i], "\r"), i + 1
}
