package read

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
)

func TestEachBadInputIsOneLineAndTheRestIsRead(t *testing.T) {
	const good = "The envoys met."
	for name, c := range map[string]struct {
		files map[string]string
		want  string // the only failure
		good  int    // articles read all the same
	}{
		"an empty file":         {map[string]string{"a.txt": "", "b.txt": good}, "a.txt: read: empty", 1},
		"white space alone":     {map[string]string{"a.txt": " \n\n", "b.txt": good}, "a.txt: read: empty", 1},
		"a mark alone":          {map[string]string{"a.txt": "\ufeff", "b.txt": good}, "a.txt: read: empty", 1},
		"a picture":             {map[string]string{"a.txt": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "b.txt": good}, "a.txt: read: binary data, not text (image/png)", 1},
		"a PDF":                 {map[string]string{"a.txt": "%PDF-1.7\n", "b.txt": good}, "a.txt: read: binary data, not text (application/pdf)", 1},
		"zeros in a text":       {map[string]string{"a.txt": strings.Repeat(good+"\n", 500) + "\x00\x01", "b.txt": good}, "a.txt: read: binary data, not text (a zero at byte 8000)", 1},
		"broken JSON on line 7": {map[string]string{"a.jsonl": strings.Repeat("{\"text\":\"One.\"}\n", 6) + "{\"text\": \"One.\n" + strings.Repeat("{\"text\":\"One.\"}\n", 3)}, "a.jsonl: line 7: read: broken JSON: it ends too early", 9},
		"an array as a line":    {map[string]string{"a.jsonl": "{\"text\":\"One.\"}\n[]\n{\"text\":\"One.\"}\n"}, "a.jsonl: line 2: read: an article must be a JSON object, this is of type array", 2},
		"a field that is none":  {map[string]string{"a.jsonl": "{\"text\":[1]}\n{\"text\":\"One.\"}\n"}, "a.jsonl: line 1: read: a field of an article must be a string", 1},
		"broken JSON in an array": {
			map[string]string{"a.json": "[\n{\"text\":\"One.\"},\n{\"text\" \"Two.\"},\n{\"text\":\"Three.\"}]"},
			"a.json: line 3: read: broken JSON, the rest of the file is not read: invalid character '\"' after object key", 1,
		},
		"an array cut short":  {map[string]string{"a.json": "[\n{\"text\":\"One.\"},\n"}, "a.json: line 3: read: broken JSON: it ends too early", 1},
		"a bracket too many":  {map[string]string{"a.json": "{\"text\":\n\"One.\"}\n]"}, "a.json: line 3: read: broken JSON, the rest of the file is not read: invalid character ']' looking for beginning of value", 1},
		"a record of nothing": {map[string]string{"a.jsonl": "{\"title\":\"One\",\"id\":\"x\"}\n{\"text\":\"One.\"}\n"}, "x: line 1: read: no text: neither text nor html is filled", 1},
		"a date of nothing":   {map[string]string{"a.jsonl": "{\"date\":\"soon\",\"id\":\"x\",\"text\":\"One.\"}\n"}, "x: line 1: read: unknown form of date: \"soon\"", 1},
		"no column of text":   {map[string]string{"a.csv": "id,title\n1,2\n", "b.txt": good}, "a.csv: read: no text: the first row names no column text or html", 1},
		"a row too long":      {map[string]string{"a.csv": "id,text\na,One.\nb,Two,three.\nc,Four.\n"}, "a.csv: line 3: read: 3 fields where the first row names 2", 2},
		"a mark never closed": {map[string]string{"a.csv": "id,text\na,One.\nb,\"Two.\nc,Four.\n"}, "a.csv: read: line 3: a quotation mark is never closed", 1},
		"a header alone":      {map[string]string{"a.txt": "Title: Envoys meet\nDate: 2021\n\n", "b.txt": good}, "a.txt: read: no text below the header", 1},
		"a page of nothing":   {map[string]string{"a.html": "<html><body><script>x</script><nav>Home</nav></body></html>", "b.txt": good}, "a.html: read: no text on the page", 1},
		"gzip cut short":      {map[string]string{"a.jsonl.gz": packGzip(jsonLinesFile)[:60], "b.txt": good}, "a.jsonl.gz: read: gzip: unexpected EOF", 1},
		"damaged UTF-8":       {map[string]string{"a.txt": "Türkiye’s envoy met \xff others."}, "a.txt: byte 23: read: damaged encoding: invalid UTF-8, bad bytes replaced", 1},
		"an old encoding":     {map[string]string{"a.txt": "The envoys met \x96 in Zag\x9areb."}, "a.txt: byte 15: read: damaged encoding: invalid UTF-8, read as windows-1252", 1},
		"damage in a line":    {map[string]string{"a.jsonl": "{\"text\":\"One.\"}\n{\"text\":\"Tw\xff\xfeo.\"}\n"}, "a.jsonl: line 2: read: damaged encoding: invalid UTF-8, read as windows-1252", 2},
		"nothing to read":     {map[string]string{"b/c.xyz": good}, ".: read: no file in this folder has a known ending", 0},
	} {
		dir := folder(t, c.files)
		articles, failures := collect(t, dir, Options{}, dir)
		for i, f := range failures {
			failures[i] = strings.Replace(f, dir, ".", 1)
		}
		if len(articles) != c.good || len(failures) != 1 || failures[0] != c.want {
			t.Errorf("%s:\n got %d articles and %q\nwant %d and %q", name, len(articles), failures, c.good, c.want)
		}
	}
}

func TestPathsThatAreNotThereAreNamed(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": "The envoys met."})
	articles, failures := collect(t, dir, Options{}, filepath.Join(dir, "no.txt"), filepath.Join(dir, "*.md"), filepath.Join(dir, "a.txt"), filepath.Join(dir, "[.txt"))
	want := "no.txt: read: no such file|*.md: read: no such file|[.txt: read: syntax error in pattern"
	if got := strings.Join(failures, "|"); got != want || len(articles) != 1 {
		t.Errorf("failures %q, want %q; %d articles", got, want, len(articles))
	}
}

func TestAFileNobodyMayReadIsOneFailure(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may read everything")
	}
	dir := folder(t, map[string]string{"a.txt": "x", "b.txt": "The envoys met."})
	if err := os.Chmod(filepath.Join(dir, "a.txt"), 0); err != nil {
		t.Fatal(err)
	}
	articles, failures := collect(t, dir, Options{}, dir)
	if len(articles) != 1 || len(failures) != 1 || failures[0] != "a.txt: read: permission denied" {
		t.Errorf("%d articles, failures %q", len(articles), failures)
	}
}

// endless is a long line between two records, made as it is read.
func endless(before, after string, n int64) io.Reader {
	return io.MultiReader(strings.NewReader(before), io.LimitReader(repeat('x'), n), strings.NewReader(after))
}

type repeat byte

func (r repeat) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(r)
	}
	return len(p), nil
}

func TestALineOf200MegabytesIsRefusedInLittleMemory(t *testing.T) {
	const long = 200 << 20
	for name, c := range map[string]struct {
		in   io.Reader
		want string
		good int
	}{
		"JSON lines": {endless("{\"text\":\"One.\"}\n{\"text\":\"", "\"}\n{\"text\":\"Three.\"}\n", long), "-: line 2: read: too long: an article may have 1048576 bytes", 2},
		"a table":    {endless("id,text\n1,One.\n2,\"", "\n\"\n3,Three.\n", long), "-: line 3: read: too long: an article may have 1048576 bytes", 2},
		"an array":   {endless("[{\"text\":\"One.\"},\n{\"text\":\"", "\"}]", long), "-: line 2: read: too long: an article may have 1048576 bytes", 1},
		"a text":     {endless("", "", long), "-: read: too long: an article may have 1048576 bytes", 0},
	} {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		articles, failures := collect(t, "", Options{Stdin: c.in, MaxBytes: 1 << 20}, "-")
		runtime.ReadMemStats(&after)
		if len(articles) != c.good || len(failures) != 1 || failures[0] != c.want {
			t.Errorf("%s: %d articles, failures %q; want %d and %q", name, len(articles), failures, c.good, c.want)
		}
		if used := after.TotalAlloc - before.TotalAlloc; used > 32<<20 {
			t.Errorf("%s: %d bytes allocated in all", name, used)
		}
	}
}

func TestABombIsRefused(t *testing.T) {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	if _, err := io.Copy(w, io.LimitReader(repeat('\n'), 128<<20)); err != nil {
		t.Fatal(err)
	}
	w.Close()
	articles, failures := collect(t, "", Options{Stdin: io.MultiReader(strings.NewReader(packGzip(jsonLinesFile)), &b)}, "-")
	if len(failures) != 1 || !strings.Contains(failures[0], ErrBomb.Error()) {
		t.Errorf("%d articles, failures %q", len(articles), failures)
	}
}

func TestFailuresTellTheirReason(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": ""})
	for _, err := range Articles(t.Context(), []string{dir}, Options{}) {
		var f *Failure
		if !errors.As(err, &f) || !errors.Is(err, ErrEmpty) || f.Stage != "read" || f.Source != filepath.Join(dir, "a.txt") {
			t.Errorf("failure %+v", err)
		}
	}
}
