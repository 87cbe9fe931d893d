package read

import (
	"bufio"
	"regexp"
	"strings"

	"github.com/chancery-kg/chancery/loader/imprint"
	"github.com/chancery-kg/chancery/schema"
)

// markdown reads a Markdown file (CommonMark and its tables, as far as
// articles use them) as the text that it shows.
func (r *reader) markdown(source string, in *bufio.Reader) error {
	text, err := r.decoded(source, in, false)
	if err != nil {
		return err
	}
	a := schema.Article{Source: source}
	h, _ := imprint.Head(text)
	r.describe(&a, h)
	a.Text = shown(text[h.Span.End:], &a)
	if strings.TrimSpace(a.Text) == "" {
		return ErrNoText
	}
	r.give(a)
	return nil
}

var (
	mdComment   = regexp.MustCompile(`(?s)<!--.*?-->`)
	mdFence     = regexp.MustCompile("^ {0,3}(?:```|~~~)")
	mdHeading   = regexp.MustCompile(`^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$`)
	mdRule      = regexp.MustCompile(`^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)$`)
	mdTableRule = regexp.MustCompile(`^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$`)
	mdReference = regexp.MustCompile(`^ {0,3}\[[^\]]+\]:[ \t]+\S`)
	mdQuote     = regexp.MustCompile(`^ {0,3}(?:>[ \t]?)+`)
	mdBullet    = regexp.MustCompile(`^([ \t]*)[-*+][ \t]+`)
)

// shown is the text of Markdown without its marks. The first heading of the
// first level is the title where the article has none.
func shown(md string, a *schema.Article) string {
	md = mdComment.ReplaceAllString(md, "")
	var b strings.Builder
	fenced := false
	for line := range strings.Lines(md) {
		line = strings.TrimRight(line, "\r\n")
		switch {
		case mdFence.MatchString(line):
			fenced = !fenced
			continue
		case fenced:
		case mdReference.MatchString(line), mdTableRule.MatchString(line):
			continue
		case mdRule.MatchString(line):
			line = ""
		default:
			line = shownLine(line, a)
		}
		b.WriteString(line)
		b.WriteByte('\n')
	}
	return b.String()
}

func shownLine(line string, a *schema.Article) string {
	line = mdQuote.ReplaceAllString(line, "")
	if m := mdHeading.FindStringSubmatch(line); m != nil {
		text := inline(m[2])
		if a.Title == "" && len(m[1]) == 1 {
			a.Title = text
		}
		return "\n" + text + "\n"
	}
	if bar := strings.TrimSpace(line); strings.HasPrefix(bar, "|") && strings.HasSuffix(bar, "|") {
		line = strings.Trim(bar, "| ")
	}
	return inline(mdBullet.ReplaceAllString(line, "$1• "))
}

var mdInline = []struct {
	mark *regexp.Regexp
	text string
}{
	{regexp.MustCompile(`!\[([^\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)`), ""},
	{regexp.MustCompile(`\[\^[^\]]+\]`), ""},
	{regexp.MustCompile(`\[([^\[\]]+)\]\([^()]*(?:\([^()]*\)[^()]*)*\)`), "$1"},
	{regexp.MustCompile(`\[([^\[\]]+)\]\[[^\[\]]*\]`), "$1"},
	{regexp.MustCompile(`<(https?://[^<>\s]+)>`), "$1"},
	{regexp.MustCompile(`</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>`), ""},
	{regexp.MustCompile("`+([^`]+)`+"), "$1"},
	{regexp.MustCompile(`\*\*\*([^*]+)\*\*\*`), "$1"},
	{regexp.MustCompile(`\*\*([^*]+)\*\*`), "$1"},
	{regexp.MustCompile(`\*([^*\s](?:[^*]*[^*\s])?)\*`), "$1"},
	{regexp.MustCompile(`\b__([^_]+)__\b`), "$1"},
	{regexp.MustCompile(`\b_([^_\s](?:[^_]*[^_\s])?)_\b`), "$1"},
	{regexp.MustCompile(`~~([^~]+)~~`), "$1"},
	{regexp.MustCompile("\\\\([!-/:-@\\[-`{-~])"), "$1"},
	{regexp.MustCompile(`[ \t]+$`), ""},
}

// inline takes the marks out of a line of Markdown.
func inline(s string) string {
	if !strings.ContainsAny(s, "[]<>`*_~\\ ") {
		return s
	}
	for _, m := range mdInline {
		s = m.mark.ReplaceAllString(s, m.text)
	}
	return s
}
