package read

import (
	"bytes"
	"context"
	"errors"
	"testing"
	"unicode/utf8"

	"github.com/chancery-kg/chancery/schema"
)

// FuzzArticles reads the same bytes under every ending: nothing panics, all
// texts are valid, every failure is a *Failure of one line.
func FuzzArticles(f *testing.F) {
	for _, s := range []string{
		jsonLinesFile, newsPage, "Title: a\n\nThe envoys met.", "---\ntitle: a\n---\n# b\n[c](d)", "id,text\n1,\"a\"\"b\"\n",
		"[{\"text\":\"a\"},\n{\"text\":1}]", packGzip("The envoys met."), packZstd("id\ttext\n1\ta"), "\xff\xfea\x00b\x00", "a\x96b",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, ext := range []string{"", ".txt", ".md", ".html", ".json", ".jsonl", ".csv", ".parquet"} {
			check := func(a schema.Article, err error) bool {
				var failure *Failure
				switch {
				case err == nil && (!utf8.ValidString(a.Text) || a.Source == "" || a.Date.Validate() != nil):
					t.Fatalf("%s: article %+v", ext, a)
				case err != nil && (!errors.As(err, &failure) || bytes.ContainsAny([]byte(err.Error()), "\n\r")):
					t.Fatalf("%s: failure %q", ext, err)
				}
				return true
			}
			r := &reader{ctx: context.Background(), opt: Options{MaxBytes: 1 << 16}, yield: check}
			r.stream("fuzz", ext, bytes.NewReader(b))
		}
	})
}
