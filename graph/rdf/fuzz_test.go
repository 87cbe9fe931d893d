package rdf

import (
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
)

// rereads fails where what a reader accepts cannot be written and read again.
func rereads(t *testing.T, name, text string) {
	t.Helper()
	f, _ := FormatNamed(name)
	quads, err := collect(f.Read(strings.NewReader(text), "http://a.example/b"))
	if err != nil {
		return
	}
	again, err := collect(f.Read(strings.NewReader(written(t, f, quads)), ""))
	if err != nil {
		t.Fatalf("what was written cannot be read: %v\n%s", err, written(t, f, quads))
	}
	if fewBlanks(quads) && canonical(t, quads) != canonical(t, again) {
		t.Fatalf("it differs:\n%s\n%s", lines(quads), lines(again))
	}
}

// fewBlanks keeps from canonical what would take it too long.
func fewBlanks(quads []quad.Quad) bool {
	labels := map[quad.Value]bool{}
	for _, q := range quads {
		for _, v := range blanksOf(q) {
			labels[v] = true
		}
	}
	return len(labels) <= 5
}

func FuzzReadNTriples(f *testing.F) {
	f.Add("<a:s> <a:p> \"x\\n\\u00e9\"@en .\n_:b.1 <a:p> _:c .\r\n# end")
	f.Fuzz(func(t *testing.T, text string) { rereads(t, "ntriples", text) })
}

func FuzzReadTurtle(f *testing.F) {
	f.Add("@prefix x: <#> . x:a a x:b ; x:c 'd'@en, (1 2.5 true), [ x:e \"\"\"f\"\"\"^^<a:t> ] .")
	f.Add("<<<a:s> <a:p> 'o' ~ _:r>> <a:q> <<( <a:s> <a:p> [] )>> ~ {| <a:z> 1 |} . VERSION '1.2' <a:s> <a:p> 'x'@en--ltr .")
	f.Add("BASE <a:b> <c> <d%20> _:e.f , \"\\u00e9\" ; .")
	f.Fuzz(func(t *testing.T, text string) { rereads(t, "turtle", text) })
}

func FuzzReadTriG(f *testing.F) {
	f.Add("PREFIX : <a:> GRAPH :g { :s :p :o . [] :p () } _:x { } :s :p 'o' .")
	f.Fuzz(func(t *testing.T, text string) { rereads(t, "trig", text) })
}

func FuzzReadJSONLD(f *testing.F) {
	f.Add(`{"@context": {"x": "a:x", "y": {"@id": "a:y", "@type": "@id"}}, "@id": "a:s", "x": ["1", 2, true], "y": "_:b", "@graph": [{"@id": "a:t", "@type": "a:T"}]}`)
	f.Fuzz(func(t *testing.T, text string) { rereads(t, "jsonld", text) })
}
