package rdf

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
)

func readAll(text string) (quads []quad.Quad, err error) {
	for q, err := range ReadNQuads(strings.NewReader(text)) {
		if err != nil {
			return quads, err
		}
		quads = append(quads, q)
	}
	return quads, nil
}

func lines(quads []quad.Quad) (b []byte) {
	for _, q := range quads {
		b = AppendNQuad(b, q)
	}
	return b
}

func TestNQuadsAreReadAsTheGrammarHasThem(t *testing.T) {
	s, p := quad.IRI("a:s"), quad.IRI("a:p")
	cases := []struct {
		name, line string
		object     quad.Value
		label      quad.Value
	}{
		{"an IRI", `<a:s> <a:p> <a:o> .`, quad.IRI("a:o"), nil},
		{"no space between", `<a:s><a:p><a:o>.`, quad.IRI("a:o"), nil},
		{"tabs, and a comment after", "\t<a:s>\t<a:p>\t<a:o>\t<a:g>\t. # said so", quad.IRI("a:o"), quad.IRI("a:g")},
		{"an escaped IRI", `<a:s> <a:p> <a:\u00E9\U0001D11E> .`, quad.IRI("a:é𝄞"), nil},
		{"a plain literal", `<a:s> <a:p> "x" .`, quad.String("x"), nil},
		{"escapes", `<a:s> <a:p> "\t\b\n\r\f\"\'\\\u00e9\U0001D11E" .`, quad.String("\t\b\n\r\f\"'\\é𝄞"), nil},
		{"xsd:string is plain", `<a:s> <a:p> "x"^^<http://www.w3.org/2001/XMLSchema#string> .`, quad.String("x"), nil},
		{"a typed literal keeps its form", `<a:s> <a:p> "007"^^<a:t> <a:g> .`, quad.TypedString{Value: "007", Type: "a:t"}, quad.IRI("a:g")},
		{"a language", `<a:s> <a:p> "chat"@fr-BE-1 .`, quad.LangString{Value: "chat", Lang: "fr-BE-1"}, nil},
		{"a literal before a label without space", `<a:s> <a:p> "x"<a:g>.`, quad.String("x"), quad.IRI("a:g")},
		{"a blank node and the dot after it", `<a:s> <a:p> _:b.1.`, quad.BNode("b.1"), nil},
		{"a blank label", `<a:s> <a:p> "x" _:g .`, quad.String("x"), quad.BNode("g")},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := readAll(c.line)
			want := []quad.Quad{{Subject: s, Predicate: p, Object: c.object, Label: c.label}}
			if err != nil || !slices.Equal(got, want) {
				t.Errorf("got %#v, %v", got, err)
			}
		})
	}
}

func TestBlankLinesAndCommentsSayNothing(t *testing.T) {
	got, err := readAll("# a\r\n\r\n  \n<a:s> <a:p> <a:o> .\r<a:s> <a:p> <a:q> .")
	if err != nil || len(got) != 2 {
		t.Errorf("%v, %v", got, err)
	}
}

func TestWhatIsNoNQuadsIsRefusedWithItsLine(t *testing.T) {
	cases := map[string]string{
		"no dot":                        `<a:s> <a:p> <a:o>`,
		"two dots":                      `<a:s> <a:p> <a:o> . .`,
		"a fifth term":                  `<a:s> <a:p> <a:o> <a:g> <a:h> .`,
		"two terms":                     `<a:s> <a:p> .`,
		"a literal subject":             `"s" <a:p> <a:o> .`,
		"a blank predicate":             `<a:s> _:p <a:o> .`,
		"a literal label":               `<a:s> <a:p> <a:o> "g" .`,
		"a relative IRI":                `<a:s> <a:p> <o> .`,
		"a space in an IRI":             `<a:s> <a:p> <a:o x> .`,
		"an escaped space in an IRI":    `<a:s> <a:p> <a:o\u0020x> .`,
		"a short escape in an IRI":      `<a:s> <a:p> <a:o\n> .`,
		"an IRI without end":            `<a:s> <a:p> <a:o .`,
		"a literal without end":         `<a:s> <a:p> "x .`,
		"an escape that there is not":   `<a:s> <a:p> "\z" .`,
		"an escape cut short":           `<a:s> <a:p> "\u00" .`,
		"an escape at the end":          `<a:s> <a:p> "x\`,
		"half a surrogate pair":         `<a:s> <a:p> "\uD800" .`,
		"a character beyond Unicode":    `<a:s> <a:p> "\U00110000" .`,
		"a language that begins with 1": `<a:s> <a:p> "x"@1 .`,
		"an empty language":             `<a:s> <a:p> "x"@ .`,
		"a type that is no IRI":         `<a:s> <a:p> "x"^^a:t .`,
		"a blank node without label":    `<a:s> <a:p> _: .`,
		"bytes that are no UTF-8":       "<a:s> <a:p> \"\xff\" .",
	}
	for name, line := range cases {
		t.Run(name, func(t *testing.T) {
			got, err := readAll("<a:s> <a:p> <a:o> .\n" + line + "\n")
			if err == nil || !strings.HasPrefix(err.Error(), "line 2, column ") {
				t.Errorf("read %v with error %v", got, err)
			}
			if len(got) != 1 {
				t.Errorf("%d quads were read before the error", len(got))
			}
		})
	}
}

func TestALineWithoutEndIsRefusedBeforeItFillsTheMemory(t *testing.T) {
	_, err := readAll(`<a:s> <a:p> "` + strings.Repeat("x", MaxLine) + `" .`)
	if err == nil || !strings.Contains(err.Error(), "longer than") {
		t.Errorf("error %v", err)
	}
}

func TestValuesThatOtherToolsCannotReadAreWrittenSoThatTheyCan(t *testing.T) {
	cases := []struct {
		value quad.Value
		want  string
	}{
		{quad.IRI(`a:b c"<>{}|^` + "`\\\n"), `<a:b%20c%22%3C%3E%7B%7D%7C%5E%60%5C%0A>`},
		{quad.String("\x00\x7f\u0085é"), `"\u0000\u007F` + "\u0085é\""},
		{quad.Int(7), `"7"^^<` + xsd + `integer>`},
		{quad.Bool(true), `"true"^^<` + xsd + `boolean>`},
		{quad.Float(0.5), `"0.5"^^<` + xsd + `double>`},
		{quad.Time(time.Date(2021, 3, 27, 10, 0, 0, 250000000, time.UTC)), `"2021-03-27T10:00:00.25Z"^^<` + xsd + `dateTime>`},
		{quad.TypedString{Value: "x", Type: xsd + "string"}, `"x"`},
	}
	for _, c := range cases {
		if got := string(appendValue(nil, c.value)); got != c.want {
			t.Errorf("%#v is written %s, want %s", c.value, got, c.want)
		}
	}
}

func FuzzReadNQuads(f *testing.F) {
	f.Add("<a:s> <a:p> \"x\\n\\u00e9\"@en <a:g> .\n_:b.1 <a:p> _:c .\r\n# end")
	f.Add("<a:s> <a:p> \"7\"^^<a:t>.")
	f.Fuzz(func(t *testing.T, text string) {
		quads, err := readAll(text)
		if err != nil {
			return
		}
		written := lines(quads)
		again, err := readAll(string(written))
		if err != nil {
			t.Fatalf("what was written cannot be read: %v\n%s", err, written)
		}
		if diff := cmp.Diff(quads, again); diff != "" {
			t.Fatalf("written and read again it differs:\n%s", diff)
		}
		if !bytes.Equal(written, lines(again)) {
			t.Fatal("it is written in two ways")
		}
	})
}
