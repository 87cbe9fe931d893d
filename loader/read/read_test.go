package read

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/chancery-kg/chancery/schema"
)

// folder writes files and returns where they are.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		p := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// collect reads paths and returns articles and failures, with dir cut off.
func collect(t *testing.T, dir string, opt Options, paths ...string) (articles []schema.Article, failures []string) {
	t.Helper()
	for a, err := range Articles(t.Context(), paths, opt) {
		var f *Failure
		switch {
		case err == nil:
			articles = append(articles, a)
		case !errors.As(err, &f):
			t.Errorf("%v is no *Failure", err)
		default:
			failures = append(failures, strings.TrimPrefix(err.Error(), dir+"/"))
		}
	}
	return articles, failures
}

func one(t *testing.T, name, content string) schema.Article {
	t.Helper()
	dir := folder(t, map[string]string{name: content})
	articles, failures := collect(t, dir, Options{}, filepath.Join(dir, name))
	if len(articles) != 1 || len(failures) != 0 {
		t.Fatalf("%s: %d articles, failures %q; want one article", name, len(articles), failures)
	}
	return articles[0]
}

func TestAPlainFileIsItsOwnText(t *testing.T) {
	const content = "\n  Envoys meet\r\n\r\nThe envoys met in Vienna. \r\n"
	if a := one(t, "a.txt", content); a.Text != content {
		t.Errorf("Text = %q, want the file", a.Text)
	}
}

func TestAHeaderFillsTheFieldsAndStaysInTheText(t *testing.T) {
	const content = "Title: Envoys meet\nDate: Oct 11 2021 17:14\nURL: https://example.org/a\nPublisher: Gazette\n\nThe envoys met."
	a := one(t, "a.txt", content)
	want := schema.Article{Title: "Envoys meet", Date: "2021-10-11", URL: "https://example.org/a", Publisher: "Gazette", Text: content, Source: a.Source}
	if a != want {
		t.Errorf("article = %+v", a)
	}
}

func TestMarkdownIsReadWithoutItsMarks(t *testing.T) {
	a := one(t, "a.md", strings.Join([]string{
		"---", "date: 2021-10-11", "---", "# Envoys *meet*", "",
		"The [envoys](https://example.org/(x)) **met** in `Vienna`,", "said _the_ a_b_c office\\*.[^1]",
		"", "![a hall](hall.jpg)", "", "> \"We met,\" one said.", "", "- first", "* second", "", "---", "<!-- hidden", "-->", "[^1]: note", "[x]: http://example.org", "```", "code *kept*", "```",
	}, "\n"))
	if a.Title != "Envoys meet" || a.Date != "2021-10-11" {
		t.Errorf("title %q, date %q", a.Title, a.Date)
	}
	want := []string{"Envoys meet", "The envoys met in Vienna,", "said the a_b_c office*.", "\"We met,\" one said.", "• first", "• second", "code *kept*"}
	if got := nonEmptyLines(a.Text); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("lines = %q\nwant    %q", got, want)
	}
}

func nonEmptyLines(s string) (lines []string) {
	for _, l := range strings.Split(s, "\n") {
		if strings.TrimSpace(l) != "" {
			lines = append(lines, l)
		}
	}
	return lines
}

const jsonLinesFile = `{"id":"a","title":"One","date":"2021-10-11","text":"First text."}
{"id":7,"url":"https://example.org/b","publisher":"Gazette","text":"Second text."}

{"text":null,"html":"<p>Third text in markup.</p>"}
`

func TestEachLineIsARecord(t *testing.T) {
	for name, content := range map[string]string{
		"a.jsonl": jsonLinesFile, "a.ndjson": jsonLinesFile, "lines-in.json": jsonLinesFile, "bom.jsonl": "\ufeff" + jsonLinesFile,
		"a.jsonl.gz": packGzip(jsonLinesFile), "a.jsonl.zst": packZstd(jsonLinesFile),
	} {
		dir := folder(t, map[string]string{name: content})
		got, failures := collect(t, dir, Options{}, dir)
		if len(got) != 3 || len(failures) != 0 {
			t.Fatalf("%s: %d articles, failures %q", name, len(got), failures)
		}
		want := []schema.Article{
			{ID: "a", Source: "a", Title: "One", Date: "2021-10-11", Text: "First text."},
			{ID: "7", Source: "7", URL: "https://example.org/b", Publisher: "Gazette", Text: "Second text."},
			{Source: filepath.Join(dir, name) + ":4", Text: "Third text in markup."},
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%s: article %d = %+v, want %+v", name, i, got[i], want[i])
			}
		}
	}
}

func packGzip(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func packZstd(s string) string {
	w, _ := zstd.NewWriter(nil)
	defer w.Close()
	return string(w.EncodeAll([]byte(s), nil))
}

func TestJSONIsReadAsObjectAsArrayAndInARow(t *testing.T) {
	for name, c := range map[string]struct {
		content string
		sources string
	}{
		"object":  {"{\n \"text\": \"One.\"\n}\n", "[f.json]"},
		"array":   {"[\n{\"text\": \"One.\"},\n\n{\"id\":\"x\",\"text\": \"Two.\"},{\"text\":\"Three.\"}]", "[f.json:2 x f.json:4]"},
		"in turn": {"{\n\"text\": \"One.\"}\n{\n\"text\": \"Two.\"}", "[f.json f.json:3]"},
		"empty":   {"[]", "[]"},
	} {
		dir := folder(t, map[string]string{"f.json": c.content})
		articles, failures := collect(t, dir, Options{}, filepath.Join(dir, "f.json"))
		sources := []string{}
		for _, a := range articles {
			sources = append(sources, strings.TrimPrefix(a.Source, dir+"/"))
		}
		if fmt.Sprint(sources) != c.sources || len(failures) > 0 {
			t.Errorf("%s: sources %v, want %v; failures %q", name, sources, c.sources, failures)
		}
	}
}

func TestTablesAreReadWhateverTheirSeparator(t *testing.T) {
	for name, content := range map[string]string{
		"comma.csv":     "Title,id,Text\r\n\"One, two\",a,\"He said \"\"no\"\".\nTwice.\"\r\nThree,b,\"Broken \" mark.\"\r\n",
		"semicolon.csv": "Title;id;Text\n\"One, two\";a;\"He said \"\"no\"\".\nTwice.\"\nThree;b;\"Broken \" mark.\"\n",
		"tab.tsv":       "Title\tid\tText\n\"One, two\"\ta\t\"He said \"\"no\"\".\nTwice.\"\nThree\tb\t\"Broken \" mark.\"",
	} {
		dir := folder(t, map[string]string{name: content})
		got, failures := collect(t, dir, Options{}, dir)
		if len(got) != 2 || len(failures) > 0 {
			t.Fatalf("%s: %d articles, failures %q", name, len(got), failures)
		}
		if got[0].Title != "One, two" || got[0].Text != "He said \"no\".\nTwice." || got[1].Text != "Broken \" mark." || got[1].ID != "b" {
			t.Errorf("%s: articles %+v", name, got)
		}
	}
}

func TestPathsAreWalkedInOrder(t *testing.T) {
	const text = "The envoys met."
	dir := folder(t, map[string]string{
		"b.txt": text, "a/2.txt": text, "a/10.txt": text, "a/.hidden.txt": text, ".git/x.txt": text, "a/notes.xyz": text, "c.txt.gz": packGzip(text),
	})
	for _, c := range []struct{ paths, want string }{
		{".", "a/10.txt a/2.txt b.txt c.txt.gz"},
		{"a/*.txt", "a/10.txt a/2.txt"},
		{"a/notes.xyz b.txt", "a/notes.xyz b.txt"},
		{"a/?.txt", "a/2.txt"},
	} {
		var paths, got []string
		for _, p := range strings.Fields(c.paths) {
			paths = append(paths, filepath.Join(dir, p))
		}
		articles, _ := collect(t, dir, Options{}, paths...)
		for _, a := range articles {
			got = append(got, strings.TrimPrefix(a.Source, dir+"/"))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: read %v, want %s", c.paths, got, c.want)
		}
	}
}

func TestStandardInputIsSniffed(t *testing.T) {
	for name, c := range map[string]struct {
		content string
		texts   int
	}{
		"text": {"The envoys met.", 1}, "lines": {jsonLinesFile, 3}, "gzip": {packGzip(jsonLinesFile), 3},
		"array": {`[{"text":"One."}]`, 1}, "table": {"id,text\na,One.\nb,Two.\n", 2}, "a bracket": {"[1] The envoys met.", 1},
		"page": {"<!DOCTYPE html><html><body><p>The envoys met in the old town hall of Vienna.</p></body></html>", 1},
	} {
		articles, failures := collect(t, "", Options{Stdin: strings.NewReader(c.content)}, "-")
		if len(articles) != c.texts || len(failures) > 0 {
			t.Errorf("%s: %d articles, failures %q; want %d", name, len(articles), failures, c.texts)
		}
	}
}

func TestReadingStopsWhenItsContextEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	for _, err := range Articles(ctx, []string{"-"}, Options{Stdin: strings.NewReader(strings.Repeat("{\"text\":\"One.\"}\n", 1000))}) {
		if err != nil {
			t.Errorf("failure %v", err)
		}
		if n++; n == 3 {
			cancel()
		}
	}
	if n != 3 {
		t.Errorf("%d articles after the context ended at 3", n)
	}
}

func TestAWaitForInputEndsWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	waiting, w := io.Pipe()
	defer w.Close()
	go cancel()
	for _, err := range Articles(ctx, []string{"-"}, Options{Stdin: waiting}) {
		t.Errorf("got something (%v) of an input that says nothing", err)
	}
}
