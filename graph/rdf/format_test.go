package rdf

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"pgregory.net/rapid"
)

func written(t interface{ Fatal(...any) }, f Format, quads []quad.Quad) string {
	var b bytes.Buffer
	if err := f.Write(&b, quads); err != nil {
		t.Fatal(f.Name, err)
	}
	return b.String()
}

func withoutLabels(quads []quad.Quad) []quad.Quad {
	out := append([]quad.Quad(nil), quads...)
	for i := range out {
		out[i].Label = nil
	}
	return out
}

func lowerLanguages(quads []quad.Quad) {
	for i := range quads {
		if v, ok := quads[i].Object.(quad.LangString); ok {
			v.Lang = strings.ToLower(v.Lang)
			quads[i].Object = v
		}
	}
}

func TestWhatIsWrittenIsReadAsItWas(t *testing.T) {
	for _, f := range Formats() {
		if !f.Readable() {
			continue
		}
		t.Run(f.Name, func(t *testing.T) {
			rapid.Check(t, func(r *rapid.T) {
				quads := drawQuads(r)
				text := written(r, f, quads)
				got, err := collect(f.Read(strings.NewReader(text), ""))
				if err != nil {
					r.Fatalf("%v\n%s", err, text)
				}
				if !f.Graphs {
					quads = withoutLabels(quads)
				}
				if f.Name == "jsonld" {
					lowerLanguages(quads) // as its algorithms may
				}
				if a, b := canonical(t, got), canonical(t, quads); a != b {
					r.Fatalf("read\n%s\nwant\n%s\nof\n%s", a, b, text)
				}
			})
		})
	}
}

func TestTheSameQuadsInAnyOrderAreWrittenTheSame(t *testing.T) {
	for _, f := range Formats() {
		rapid.Check(t, func(r *rapid.T) {
			quads := drawQuads(r)
			var a, b bytes.Buffer
			errA := f.Write(&a, quads)
			rand.New(rand.NewPCG(1, 2)).Shuffle(len(quads), func(i, j int) { quads[i], quads[j] = quads[j], quads[i] })
			errB := f.Write(&b, append(quads, quads...))
			if (errA == nil) != (errB == nil) || errA == nil && a.String() != b.String() {
				r.Fatalf("%s: %v\n%s\n%v\n%s", f.Name, errA, a.String(), errB, b.String())
			}
		})
	}
}

func TestRDFXMLIsWellFormedOrAnError(t *testing.T) {
	f, _ := FormatNamed("rdfxml")
	rapid.Check(t, func(r *rapid.T) {
		var b bytes.Buffer
		if err := f.Write(&b, drawQuads(r)); err != nil {
			if !strings.Contains(err.Error(), "XML") {
				r.Fatal(err)
			}
			return
		}
		for dec := xml.NewDecoder(&b); ; {
			if _, err := dec.Token(); errors.Is(err, io.EOF) {
				return
			} else if err != nil {
				r.Fatal(err)
			}
		}
	})
}

func TestWhatRDFDoesNotHaveIsNotWritten(t *testing.T) {
	a := quad.IRI("a:a")
	for name, q := range map[string]quad.Quad{
		"a literal subject":  {Subject: quad.String("x"), Predicate: a, Object: a},
		"a blank predicate":  {Subject: a, Predicate: quad.BNode("x"), Object: a},
		"a relative IRI":     {Subject: a, Predicate: a, Object: quad.IRI("x")},
		"no object":          {Subject: a, Predicate: a},
		"a literal graph":    {Subject: a, Predicate: a, Object: a, Label: quad.String("g")},
		"no language":        {Subject: a, Predicate: a, Object: quad.LangString{Value: "x", Lang: "e n"}},
		"a type without IRI": {Subject: a, Predicate: a, Object: quad.TypedString{Value: "x", Type: "t"}},
	} {
		for _, f := range Formats() {
			if err := f.Write(io.Discard, []quad.Quad{q}); err == nil {
				t.Errorf("%s: %s was written", f.Name, name)
			}
		}
	}
}

func TestAFullDiskIsReported(t *testing.T) {
	a := quad.IRI("a:a")
	for _, f := range Formats() {
		if err := f.Write(fullDisk{}, []quad.Quad{{Subject: a, Predicate: a, Object: a}}); !errors.Is(err, errFull) {
			t.Errorf("%s: error %v", f.Name, err)
		}
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

var errFull = errors.New("no space left")
