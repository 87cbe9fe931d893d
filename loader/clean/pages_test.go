package clean

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

// goldPage is a page of testdata/pages: fields, then lines "fate|text", where
// the fate is T title, S subtitle, P paragraph, C caption or - dropped, with a
// number where several lines are one block, and {…} is cut off a line.
type goldPage struct {
	name   string
	text   string
	fields map[string]string
	blocks []string // "kind text"
}

var kinds = map[byte]schema.BlockKind{'T': schema.Title, 'S': schema.Subtitle, 'P': schema.Paragraph, 'C': schema.Caption}

func goldPages(t *testing.T) (pages []goldPage) {
	t.Helper()
	files, err := filepath.Glob("testdata/pages/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, parsePage(t, filepath.Base(f), string(b)))
	}
	return pages
}

func parsePage(t *testing.T, name, s string) goldPage {
	t.Helper()
	p := goldPage{name: name, fields: map[string]string{}}
	var text strings.Builder
	last := ""
	for _, line := range strings.Split(strings.TrimSuffix(s, "\n"), "\n") {
		fate, rest, ok := strings.Cut(line, "|")
		if !ok || strings.Contains(fate, ":") {
			key, value, _ := strings.Cut(line, ":")
			p.fields[key] = strings.TrimSpace(value)
			continue
		}
		kept := cutBraces(rest)
		text.WriteString(strings.NewReplacer("{", "", "}", "").Replace(rest) + "\n")
		switch {
		case fate == "" || fate == "-":
		case len(fate) > 1 && fate == last:
			p.blocks[len(p.blocks)-1] += "\n" + kept
		default:
			p.blocks = append(p.blocks, fmt.Sprintf("%s %s", kinds[fate[0]], kept))
		}
		last = fate
	}
	p.text = text.String()
	return p
}

func cutBraces(s string) string {
	for {
		i, j := strings.IndexByte(s, '{'), strings.IndexByte(s, '}')
		if i < 0 || j < i {
			return strings.TrimSpace(s)
		}
		s = s[:i] + s[j+1:]
	}
}

func blocksOf(d *schema.Document) (blocks []string) {
	for _, b := range d.Blocks {
		blocks = append(blocks, fmt.Sprintf("%s %s", b.Kind, d.Text(b.Span)))
	}
	return blocks
}

func TestPagesAreCleanedAsAReaderWould(t *testing.T) {
	for _, p := range goldPages(t) {
		d, err := Document(schema.Article{Text: p.text})
		if err != nil {
			t.Errorf("%s: %v", p.name, err)
			continue
		}
		got, want := blocksOf(&d), p.blocks
		for i := range max(len(got), len(want)) {
			if i >= len(got) || i >= len(want) || got[i] != want[i] {
				t.Errorf("%s: block %d\n got %q\nwant %q", p.name, i, got[min(i, len(got)):min(i+2, len(got))], want[min(i, len(want)):min(i+2, len(want))])
				break
			}
		}
		a := d.Article
		if a.Title != p.fields["title"] || string(a.Date) != p.fields["date"] || a.Publisher != p.fields["publisher"] {
			t.Errorf("%s: title %q, date %q, publisher %q; want %v", p.name, a.Title, a.Date, a.Publisher, p.fields)
		}
		checkCover(t, &d)
	}
}

// checkCover checks the guarantees on positions.
func checkCover(t *testing.T, d *schema.Document) {
	t.Helper()
	text := d.Article.Text
	at, b, r := 0, d.Blocks, d.Dropped
	for len(b) > 0 || len(r) > 0 {
		var s schema.Span
		if len(r) == 0 || len(b) > 0 && b[0].Span.Start < r[0].Span.Start {
			s, b = b[0].Span, b[1:]
		} else {
			if r[0].Reason == "" {
				t.Fatalf("dropped without a reason: %q", d.Text(r[0].Span))
			}
			s, r = r[0].Span, r[1:]
		}
		if s.Start < at || s.End <= s.Start || s.End > len(text) {
			t.Fatalf("span %v is empty, out of order or out of range (after %d, text of %d) in %q", s, at, len(text), text)
		}
		if lost := strings.TrimFunc(text[at:s.Start], isSpace); lost != "" {
			t.Fatalf("bytes %d to %d are neither kept nor dropped: %q", at, s.Start, lost)
		}
		at = s.End
	}
	if lost := strings.TrimFunc(text[at:], isSpace); lost != "" {
		t.Fatalf("the end is neither kept nor dropped: %q", lost)
	}
}
