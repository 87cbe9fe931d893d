package rdf

import (
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/cayleygraph/quad"
)

func TestTurtleIsWrittenToBeReadByPeople(t *testing.T) {
	ent, ch := "https://chancery-kg.github.io/id/entity/", "https://chancery-kg.github.io/ns#"
	article := quad.IRI("https://example.org/news/1")
	iran := quad.IRI(ent + "iran")
	quads := []quad.Quad{
		{Subject: iran, Predicate: quad.IRI(ch + "signed"), Object: quad.IRI(ent + "the-pact"), Label: article},
		{Subject: iran, Predicate: quad.IRI("http://www.w3.org/2004/02/skos/core#prefLabel"), Object: quad.String("Iran \"IR\"\n"), Label: article},
		{Subject: iran, Predicate: quad.IRI(ch + "mentions"), Object: quad.TypedString{Value: "2", Type: xsd + "integer"}, Label: article},
		{Subject: iran, Predicate: rdfType, Object: quad.IRI("https://schema.org/Country"), Label: article},
		{Subject: iran, Predicate: rdfType, Object: quad.IRI(ch + "Entity"), Label: article},
		{Subject: quad.IRI(ent + "a(b)"), Predicate: quad.IRI(ch + "date"), Object: quad.TypedString{Value: "2021-03", Type: xsd + "gYearMonth"}},
	}
	f, _ := FormatNamed("trig")
	want := `@prefix ch: <https://chancery-kg.github.io/ns#> .
@prefix ent: <https://chancery-kg.github.io/id/entity/> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<https://chancery-kg.github.io/id/entity/a(b)> ch:date "2021-03"^^xsd:gYearMonth .

<https://example.org/news/1> {
  ent:iran a ch:Entity, schema:Country ;
    skos:prefLabel "Iran \"IR\"\n" ;
    ch:mentions 2 ;
    ch:signed ent:the-pact .
}
`
	if got := written(t, f, quads); got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestListsAreWrittenAsListsWhereTheyAreNothingElse(t *testing.T) {
	f, _ := FormatNamed("trig")
	const first, rest, null = "<" + string(rdfFirst) + ">", "<" + string(rdfRest) + ">", "<" + string(rdfNil) + ">"
	for text, short := range map[string]bool{
		"<a:a> <a:p> (1 'two' <a:three>), () .": true,
		"<a:g> { <a:a> <a:p> (_:x) . }":         true,
		"<a:a> <a:p> ((1) 2) .":                 false, // lists in lists
		"_:a <a:p> (1) .":                       false, // of a blank node
		"<a:a> <a:p> _:l . <a:b> <a:p> _:l . _:l " + first + " 1 ; " + rest + " " + null + " .":     false, // shared
		"<a:a> <a:p> _:l . _:l " + first + " 1 ; " + rest + " _:l .":                                false, // a circle
		"<a:a> <a:p> _:l . _:l " + first + " 1, 2 ; " + rest + " " + null + " .":                    false,
		"<a:a> <a:p> _:l . _:l " + first + " 1 ; " + rest + " " + null + " ; a <a:b> .":             false,
		"<a:a> <a:p> _:l . <a:g> { _:l " + first + " 1 ; " + rest + " " + null + " . }":             false,
		"<a:a> <a:p> _:l . _:l " + first + " 1 ; " + rest + " " + null + " . _:l { <a:a> <a:b> 1 }": false,
	} {
		quads, err := collect(ReadTriG(strings.NewReader(text), ""))
		if err != nil {
			t.Fatal(text, err)
		}
		out := written(t, f, quads)
		again, err := collect(ReadTriG(strings.NewReader(out), ""))
		if err != nil || canonical(t, again) != canonical(t, quads) {
			t.Errorf("%s is written\n%s and read with error %v as\n%s", text, out, err, lines(again))
		}
		if short != !strings.Contains(out, "rdf:first") {
			t.Errorf("%s is written\n%s", text, out)
		}
	}
}

func TestWhatIsNoTriGIsRefusedWithItsPlace(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{"an undeclared prefix", "\n  x:a x:b x:c .", `line 2, column 3: the prefix "x:" is not declared`},
		{"no dot", "<a:a> <a:b> <a:c>", `line 1, column 18: expected '.' after the triples, found the end`},
		{"a literal subject", `"a" <a:b> <a:c> .`, `line 1, column 1: expected a term, found`},
		{"a line break in a literal", "<a:a> <a:b> \"x\ny\" .", "line 1, column 13: the literal has no end"},
		{"a relative IRI without a base", "# é\r\n<a:a> <b> <a:c> .", "line 2, column 7: <b> is not an absolute IRI"},
		{"a word", "<a:a> <a:b> yes .", "line 1, column 16: expected an object; \"yes\" is none"},
		{"a bad escape", `<a:a> <a:b> "\x" .`, `line 1, column 15: "x\" ." is no escape`},
		{"half a surrogate pair", `<a:a> <a:b> "\uD83D" .`, "U+D83D is no character"},
		{"bytes that are no UTF-8", "<a:a> <a:b> \"é\xff\" .", "line 1, column 15: not valid UTF-8"},
		{"a directive in a graph", "<a:g> { @prefix x: <a:x> . }", "line 1, column 9:"},
		{"depth without end", strings.Repeat("(", 1e6), "line 1, column 1001: more than 1000"},
		{"depth without end in a node", "<a:a> <a:b> " + strings.Repeat("[<a:b> ", 1e6), "more than 1000"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := collect(ReadTriG(strings.NewReader(c.text), ""))
			var placed *Error
			if !errors.As(err, &placed) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v", err)
			}
		})
	}
}

func TestALiteralWithoutEndIsRefusedBeforeItFillsTheMemory(t *testing.T) {
	_, err := collect(ReadTurtle(strings.NewReader(`<a:a> <a:b> """`+strings.Repeat("x", MaxLine+10)), ""))
	if err == nil || !strings.Contains(err.Error(), "longer than") {
		t.Errorf("error %v", err)
	}
}

func TestADocumentInPiecesReadsAsTheWhole(t *testing.T) {
	text := "@base <https://example.org/a/> . PREFIX : <#>\n:s.é :p%20q 1.e5, 1.5, .5e-1, -7 ; :q 'it''' , '''x'y''z''' .\n[] :in ( true \"𝄞\"@en-GB [ :d 1.0. ] ) .\n_:g { <../b?c#d> a :x. }"
	text = strings.Replace(text, "1.0. ]", "1.0 ]", 1)
	text = strings.Replace(text, "'it''' , ", "'it' , ", 1)
	want, err := collect(ReadTriG(strings.NewReader(text), ""))
	if err != nil || len(want) != 15 {
		t.Fatalf("%d quads, %v", len(want), err)
	}
	got, err := collect(ReadTriG(iotest.OneByteReader(strings.NewReader(text)), ""))
	if err != nil || string(lines(got)) != string(lines(want)) {
		t.Errorf("%v\n%s\nwant\n%s", err, lines(got), lines(want))
	}
}

func TestAFailingInputIsReported(t *testing.T) {
	failing := errors.New("unplugged")
	for _, f := range Formats() {
		if f.Readable() {
			if _, err := collect(f.Read(iotest.ErrReader(failing), "")); !errors.Is(err, failing) {
				t.Errorf("%s: error %v", f.Name, err)
			}
		}
	}
}

func TestReadingStopsWhereNoMoreIsWanted(t *testing.T) {
	for _, f := range Formats() {
		if !f.Readable() || f.Name == "jsonld" {
			continue
		}
		for range f.Read(strings.NewReader("<a:a> <a:b> <a:c> .\n<a:a> <a:b> \"no end"), "") {
			break
		}
	}
}

func TestReferencesAreResolvedAsRFC3986Tells(t *testing.T) {
	for ref, want := range map[string]string{
		"g": "http://a/b/c/g", "./g/": "http://a/b/c/g/", "/g": "http://a/g", "//g": "http://g", "?y": "http://a/b/c/d;p?y",
		"g?y#s": "http://a/b/c/g?y#s", "": "http://a/b/c/d;p?q", ".": "http://a/b/c/", "..": "http://a/b/", "../../../g": "http://a/g",
		"/./g": "http://a/g", "g.": "http://a/b/c/g.", "./../g": "http://a/b/g", "g/../h": "http://a/b/c/h", "#s": "http://a/b/c/d;p?q#s",
		"é": "http://a/b/c/é", "g:h": "g:h",
	} {
		if got := resolve("http://a/b/c/d;p?q", ref); got != want {
			t.Errorf("%q gives %s, want %s", ref, got, want)
		}
	}
}
