package clean

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

// corpus is the shared folder of real pages, which are not part of the project.
func corpus(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("CHANCERY_CORPORA")
	if dir == "" {
		t.Skip("CHANCERY_CORPORA is not set: no real pages to read")
	}
	return filepath.Join(dir, "corpus")
}

func realPages(t testing.TB) map[string]schema.Article {
	files, err := filepath.Glob(filepath.Join(corpus(t), "seeds", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	pages := map[string]schema.Article{}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		pages[strings.TrimSuffix(filepath.Base(f), ".txt")] = schema.Article{Source: f, Text: string(b)}
	}
	return pages
}

func TestRealPagesKeepTheArticleAndNothingElse(t *testing.T) {
	want := map[string]struct {
		title, first, last string // beginning of title and first paragraph, end of the last
		date               schema.Date
		gone               []string
	}{
		"000": {"Iran Announces Strategic", "The announcement took place", "between the EAEU and Iran.", "2021-10-11", []string{"Audio Only", "News > Iran", "Intensify Cooperation on Nuclear", "no comments"}},
		"001": {"Tehran Announces", "Iran announced on Monday", "Japan, and Russia.", "", []string{"International\n", "readers are reading"}},
		"002": {"Iran, Russia Finalizing", "Iran is ready to sign", "with all regional players.”", "2021-10-11", []string{"kayhan.ir", "News ID", "TEHRAN --"}},
		"003": {"Iran to Sign Strategic Partnership Agreement", "Spokesman for Iran's", "led by Russia and China.", "2021-10-11", []string{"BREAKING", "Larijani", "Macron", "Pope", "Shares", "Hezbollah", "Most Read", "S-400", "Satellite Channel", "Ebrahim Raisi"}},
		"004": {"Russia’s comprehensive", "Iranian Foreign Minister Hossein", "civil nuclear programme.", "", []string{"Close", "Leave a comment", "scroll to top"}},
	}
	for name, a := range realPages(t) {
		d, err := Document(a)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		checkCover(t, &d)
		w, ok := want[name]
		if !ok {
			continue
		}
		blocks := blocksOf(&d)
		kept := strings.Join(blocks, "\n")
		if !strings.HasPrefix(blocks[0], "title "+w.title) || !strings.Contains(kept, "\nparagraph "+w.first) || !strings.HasSuffix(kept, w.last) {
			t.Errorf("%s: kept\n%s", name, kept)
		}
		if d.Article.Date != w.date {
			t.Errorf("%s: date %q, want %q", name, d.Article.Date, w.date)
		}
		for _, g := range w.gone {
			if strings.Contains(kept, g) {
				t.Errorf("%s: %q is kept", name, g)
			}
		}
		if n := strings.Count(kept, d.Article.Title); n != 1 {
			t.Errorf("%s: the title stands %d times", name, n)
		}
	}
}

// Articles that somebody has cleaned before lose next to nothing: of thirty,
// a dateline, a date line, a line of stray brackets, an invitation to follow.
func TestCleanArticlesKeepEverything(t *testing.T) {
	f, err := os.Open(filepath.Join(corpus(t), "dev", "articles.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	all, lost := 0, 0
	for lines.Scan() {
		var a schema.Article
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		d, err := Document(a)
		if err != nil {
			t.Errorf("%s: %v", a.ID, err)
		}
		checkCover(t, &d)
		all += len(a.Text)
		for _, r := range d.Dropped {
			lost += r.Span.Len()
			t.Logf("%s: %s: %q", a.ID, r.Reason, d.Text(r.Span))
		}
	}
	if all == 0 || lost*200 > all {
		t.Errorf("%d of %d bytes dropped, want less than one in 200", lost, all)
	}
	t.Logf("%d of %d bytes dropped", lost, all)
}

func BenchmarkDocument(b *testing.B) {
	pages := realPages(b)
	size := 0
	for _, a := range pages {
		size += len(a.Text)
	}
	b.SetBytes(int64(size) / int64(len(pages)))
	for b.Loop() {
		for _, a := range pages {
			if _, err := Document(a); err != nil {
				b.Fatal(err)
			}
			break
		}
	}
}
