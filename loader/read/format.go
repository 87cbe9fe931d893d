package read

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"path/filepath"
	"strings"

	"golang.org/x/text/transform"
)

// endings maps the endings of file names that hold articles to how they are
// read.
var endings = map[string]func(*reader, string, *bufio.Reader) error{
	".txt": (*reader).text, ".md": (*reader).markdown, ".markdown": (*reader).markdown,
	".html": (*reader).html, ".htm": (*reader).html, ".xhtml": (*reader).html,
	".json": (*reader).json, ".jsonl": (*reader).jsonLines, ".ndjson": (*reader).jsonLines,
	".csv": (*reader).table, ".tsv": (*reader).table, ".tab": (*reader).table,
	".parquet": (*reader).parquet,
}

// ending is the ending of a name in lower case, looking through compression.
func ending(name string) string {
	name = strings.ToLower(filepath.Base(name))
	for _, packed := range []string{".gz", ".zst", ".zstd"} {
		name = strings.TrimSuffix(name, packed)
	}
	return filepath.Ext(name)
}

func knownEnding(name string) bool { return endings[ending(name)] != nil }

// format looks at the first bytes of a stream and has it read. The ending of
// the name decides where it is known, but for text files that hold a page.
func (r *reader) format(source, ext string, in *bufio.Reader) error {
	head, err := in.Peek(peekSize)
	if len(head) == 0 {
		if err = atEnd(err); err != nil {
			return err
		}
		return ErrEmpty
	}
	if isParquet(head) {
		return r.parquet(source, in)
	}
	if wide := wideEncoding(head); wide != nil {
		in = bufio.NewReaderSize(transform.NewReader(in, wide.NewDecoder()), peekSize)
		head, _ = in.Peek(peekSize)
	} else if bytes.HasPrefix(head, utf8Mark) {
		_, _ = in.Discard(len(utf8Mark)) // peeked just now
		head = head[len(utf8Mark):]
	}
	if len(bytes.TrimSpace(head)) == 0 && len(head) < peekSize {
		return ErrEmpty
	}
	if kind := http.DetectContentType(head); !strings.HasPrefix(kind, "text/") {
		return fmt.Errorf("%w (%s)", ErrBinary, kind)
	}
	how := endings[ext]
	if how == nil || ext == ".txt" && isPage(head) || ext == ".json" && isLines(head) {
		how = sniff(head)
	}
	return how(r, source, in)
}

// sniff tells from its first bytes how a stream is to be read.
func sniff(head []byte) func(*reader, string, *bufio.Reader) error {
	trimmed := bytes.TrimSpace(head)
	switch {
	case isLines(trimmed):
		return (*reader).jsonLines
	case isJSON(trimmed):
		return (*reader).json
	case isPage(trimmed):
		return (*reader).html
	case isTable(trimmed):
		return (*reader).table
	}
	return (*reader).text
}

// isPage reports HTML, by the rules that browsers sniff with.
func isPage(head []byte) bool {
	kind := http.DetectContentType(head)
	if strings.HasPrefix(kind, "text/xml") {
		return bytes.Contains(head, []byte("<html"))
	}
	return strings.HasPrefix(kind, "text/html")
}

// isJSON reports an object or an array of objects, as far as it can be seen.
func isJSON(head []byte) bool {
	switch {
	case len(head) == 0:
		return false
	case head[0] == '{':
		rest := bytes.TrimSpace(head[1:])
		return len(rest) > 0 && (rest[0] == '"' || rest[0] == '}')
	case head[0] == '[':
		rest := bytes.TrimSpace(head[1:])
		return len(rest) > 0 && (rest[0] == '{' || rest[0] == ']')
	}
	return false
}

// isLines reports that the first line is a whole JSON object and not the last.
func isLines(head []byte) bool {
	head = bytes.TrimSpace(head)
	line, rest, more := bytes.Cut(head, []byte("\n"))
	return more && isJSON(head) && head[0] == '{' && len(bytes.TrimSpace(rest)) > 0 && json.Valid(line)
}

// isTable reports a first line that names the columns of a table of articles.
func isTable(head []byte) bool {
	line, _, more := bytes.Cut(head, []byte("\n"))
	return more && len(columnsOf(splitRow(string(line)))) > 1 && hasText(columnsOf(splitRow(string(line))))
}
