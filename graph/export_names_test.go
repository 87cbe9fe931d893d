package graph

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/parquet-go/parquet-go"
	"pgregory.net/rapid"

	"github.com/chancery-kg/chancery/schema"
)

// drawName makes names that some format has to escape.
func drawName(t *rapid.T) string {
	name := rapid.OneOf(
		rapid.String(),
		rapid.StringOfN(rapid.SampledFrom([]rune("a\"'\\\n\r\t,;|<>&{}[]`$#\x00\x1f\x7f\u0085\u2028\uFFFEسا🕊e\u0301\u200d ")), 1, 12, -1),
		rapid.SampledFrom([]string{"]]>", "<!--", `"""`, "=1+2", "-->", "\\N", "NULL", "true", " ", "\ufeffx", "a\r\nb"}),
	).Draw(t, "name")
	return "x" + strings.ToValidUTF8(name, "") // no name is empty
}

// storeOf is a store in which the entity "aland" and the treaty have that name.
func storeOf(t *rapid.T, name string) *Store {
	s, err := Open(ctx, Memory, Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := news("a")
	r.Entities[0].Label, r.Entities[0].Names = name, []string{name, "second " + name}
	r.Claims[0].Object.Label, r.Claims[0].Plover = name, "AGREE"
	if _, err := s.Add(ctx, []schema.Reading{r}, mergeByName); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestNamesThatNeedEscapingSurviveEveryFormat(t *testing.T) {
	formats := map[string]func(*rapid.T, []byte) (string, error){
		"csv": func(t *rapid.T, b []byte) (string, error) { return labelIn(t, zipped(t, b, "nodes.csv"), "id") },
		"neo4j": func(t *rapid.T, b []byte) (string, error) {
			return labelIn(t, zipped(t, b, "entities.csv"), "id:ID(Entity)")
		},
		"parquet":   parquetName,
		"graphml":   graphmlName,
		"gexf":      gexfName,
		"jsongraph": jsonGraphName,
		"dot":       dotName,
		"entities":  recordName,
		"events":    eventName,
	}
	rapid.Check(t, func(t *rapid.T) {
		name := drawName(t)
		s := storeOf(t, name)
		defer s.Close()
		for format, read := range formats {
			var b bytes.Buffer
			if err := s.Export(ctx, &b, format, ExportOptions{}); err != nil {
				t.Fatal(err)
			}
			got, err := read(t, b.Bytes())
			if want := asHeld(format, name); err != nil || got != want {
				t.Fatalf("%s: %q came back as %q, %v", format, want, got, err)
			}
		}
	})
}

// asHeld is the name as a format can hold it, as its writer tells.
func asHeld(format, name string) string {
	switch format {
	case "csv", "neo4j":
		return strings.ReplaceAll(name, "\r\n", "\n") // Go's reader makes them one, others need not
	case "graphml", "gexf":
		return strings.Map(func(r rune) rune {
			if r < ' ' && !strings.ContainsRune("\t\n\r", r) || r == 0xFFFE || r == 0xFFFF {
				return utf8.RuneError
			}
			return r
		}, name)
	case "dot":
		return strings.NewReplacer("\r", "", "\x00", "").Replace(name)
	case "events":
		return strings.Join(strings.Fields(name), " ")
	}
	return name
}

func zipped(t *rapid.T, b []byte, name string) []byte {
	archive, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	file, err := archive.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(file)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// labelIn is the label of the row whose key is "aland".
func labelIn(t *rapid.T, table []byte, key string) (string, error) {
	rows, err := csv.NewReader(bytes.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatalf("%v\n%s", err, table)
	}
	for _, row := range rows[1:] {
		if row[slices.Index(rows[0], key)] == "aland" {
			return row[slices.Index(rows[0], "label")], nil
		}
	}
	return "", io.EOF
}

func parquetName(t *rapid.T, b []byte) (string, error) {
	text := zipped(t, b, "entities.parquet")
	rows, err := parquet.Read[entityRow](bytes.NewReader(text), int64(len(text)))
	for _, r := range rows {
		if r.ID == "aland" {
			return r.Label, err
		}
	}
	return "", err
}

func graphmlName(_ *rapid.T, b []byte) (string, error) {
	var doc struct {
		Nodes []struct {
			ID   string `xml:"id,attr"`
			Data []struct {
				Key  string `xml:"key,attr"`
				Text string `xml:",chardata"`
			} `xml:"data"`
		} `xml:"graph>node"`
	}
	err := xml.Unmarshal(b, &doc)
	for _, n := range doc.Nodes {
		for _, d := range n.Data {
			if n.ID == "aland" && d.Key == "node_label" {
				return d.Text, err
			}
		}
	}
	return "", err
}

func gexfName(_ *rapid.T, b []byte) (string, error) {
	var doc struct {
		Nodes []struct {
			ID    string `xml:"id,attr"`
			Label string `xml:"label,attr"`
		} `xml:"graph>nodes>node"`
	}
	err := xml.Unmarshal(b, &doc)
	for _, n := range doc.Nodes {
		if n.ID == "aland" {
			return n.Label, err
		}
	}
	return "", err
}

func jsonGraphName(_ *rapid.T, b []byte) (string, error) {
	var doc struct {
		Graph struct {
			Nodes map[string]struct{ Label string }
		}
	}
	err := json.Unmarshal(b, &doc)
	return doc.Graph.Nodes["aland"].Label, err
}

func recordName(_ *rapid.T, b []byte) (string, error) {
	for line := range bytes.Lines(b) {
		var e schema.Entity
		if err := json.Unmarshal(line, &e); err != nil || e.ID == "aland" {
			return e.Label, err
		}
	}
	return "", io.EOF
}

// dotName undoes the two escapes of the DOT language, and that of line breaks.
func dotName(_ *rapid.T, b []byte) (string, error) {
	_, rest, _ := strings.Cut(string(b), `  "aland" [label="`)
	var name strings.Builder
	for i := 0; i < len(rest) && rest[i] != '"'; i++ {
		if rest[i] == '\\' {
			if i++; rest[i] == 'n' {
				name.WriteByte('\n')
				continue
			}
		}
		name.WriteByte(rest[i])
	}
	return name.String(), nil
}

// eventName is the object of the signing: each line has all columns, and no
// quotation marks.
func eventName(t *rapid.T, b []byte) (string, error) {
	for line := range strings.Lines(string(b)) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) != len(eventColumns) {
			t.Fatalf("%d columns in %q", len(fields), line)
		}
		if fields[5] == "agreement" {
			return fields[12], nil
		}
	}
	return "", io.EOF
}
