package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"github.com/chancery-kg/chancery/graph"
)

func TestPackedFilesAreImportedAndTellTheLineOfAnError(t *testing.T) {
	pack := map[string]func(io.Writer) io.WriteCloser{
		"a.nq.gz": func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) },
		"a.nq.zst": func(w io.Writer) io.WriteCloser {
			enc, err := zstd.NewWriter(w)
			if err != nil {
				t.Fatal(err)
			}
			return enc
		},
	}
	read := func(file string, packed []byte) error {
		store, err := graph.Open(t.Context(), graph.Memory, graph.Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer store.Close()
		in, err := unpacked(bytes.NewReader(packed), file)
		if err == nil {
			_, err = store.Import(t.Context(), in, graph.ImportOptions{})
		}
		return err
	}
	for file, writer := range pack {
		if got := unpackedName(file); got != "a.nq" {
			t.Errorf("%s is %s", file, got)
		}
		for text, want := range map[string]string{
			"<a:a> <a:b> <a:c> .\n":            "",
			"<a:a> <a:b> <a:c> .\n<a:a> <b> .": "line 2, column 7: <b> is not an absolute IRI",
		} {
			var b bytes.Buffer
			w := writer(&b)
			_, _ = w.Write([]byte(text)) // into memory
			if err := w.Close(); err != nil {
				t.Fatal(err)
			}
			if err := read(file, b.Bytes()); (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
				t.Errorf("%s: error %v, want %q", file, err, want)
			}
			if err := read(file, b.Bytes()[:b.Len()-5]); err == nil {
				t.Errorf("%s was imported although its end is missing", file)
			}
		}
	}
}
