package graph

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// TestEveryColumnIsDocumented holds docs/exports.md to the columns that are
// written; UPDATE_GOLDEN=1 writes its tables anew.
func TestEveryColumnIsDocumented(t *testing.T) {
	path := filepath.Join("..", "docs", "exports.md")
	const begin, end = "<!-- columns -->\n", "<!-- end of columns -->\n"
	page := string(mustRead(t, path))
	before, rest, ok := strings.Cut(page, begin)
	kept, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatalf("%s has no place for the columns", path)
	}
	want := documented()
	if os.Getenv("UPDATE_GOLDEN") != "" {
		must(t, os.WriteFile(path, []byte(before+begin+want+end+after), 0o644))
		return
	}
	if kept != want {
		t.Errorf("%s tells of other columns than there are; UPDATE_GOLDEN=1 writes it anew", path)
	}
	if strings.Contains(want, "|  |") {
		t.Errorf("a column has no comment:\n%s", want)
	}
}

func documented() string {
	var b strings.Builder
	columnsOf(&b, "csv", "nodes.csv", nodeColumns)
	columnsOf(&b, "csv", "edges.csv", edgeColumns)
	columnsOf(&b, "events", "", eventColumns)
	fieldsOf(&b, "documents.parquet", documentRow{})
	fieldsOf(&b, "entities.parquet", entityRow{})
	fieldsOf(&b, "claims.parquet", claimRow{})
	fieldsOf(&b, "evidence.parquet", evidenceRow{})
	return b.String()
}

func columnsOf[T any](b *strings.Builder, format, file string, columns []column[T]) {
	title := "`" + format + "`"
	if file != "" {
		title += ": " + file
	}
	heading(b, title)
	for _, c := range columns {
		fmt.Fprintf(b, "| `%s` | %s | %s |\n", c.name, c.kind, strings.ReplaceAll(c.comment, "|", `\|`))
	}
}

func fieldsOf(b *strings.Builder, file string, row any) {
	heading(b, "`parquet`: "+file)
	for _, f := range reflect.VisibleFields(reflect.TypeOf(row)) {
		name, options, _ := strings.Cut(f.Tag.Get("parquet"), ",")
		kind := strings.TrimPrefix(f.Type.String(), "*")
		switch {
		case strings.Contains(options, "date"):
			kind = "date, or null"
		case strings.Contains(options, "list"):
			kind = "list of strings"
		}
		fmt.Fprintf(b, "| `%s` | %s | %s |\n", name, kind, f.Tag.Get("doc"))
	}
}

func heading(b *strings.Builder, title string) {
	fmt.Fprintf(b, "\n### %s\n\n| column | type | holds |\n| --- | --- | --- |\n", title)
}
