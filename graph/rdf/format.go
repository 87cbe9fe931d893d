package rdf

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

// Format is a syntax of RDF.
type Format struct {
	Name       string
	Extensions []string // of files, with their dots; the first is the usual one
	Comment    string
	Graphs     bool // whether it has named graphs
	write      func(io.Writer, []quad.Quad) error
	read       func(r io.Reader, base string) iter.Seq2[quad.Quad, error]
}

// Formats lists the syntaxes.
func Formats() []Format {
	return []Format{
		{"nquads", []string{".nq", ".nquads"}, "RDF as canonical N-Quads, sorted lines", true, writeLines, withoutBase(ReadNQuads)},
		{"ntriples", []string{".nt", ".ntriples"}, "RDF as canonical N-Triples, without the named graphs", false, writeLines, withoutBase(ReadNTriples)},
		{"turtle", []string{".ttl", ".turtle"}, "RDF as Turtle, without the named graphs", false, writeTurtle, ReadTurtle},
		{"trig", []string{".trig"}, "RDF as TriG: Turtle with the named graphs", true, writeTriG, ReadTriG},
		{"rdfxml", []string{".rdf", ".owl"}, "RDF/XML, without the named graphs", false, writeRDFXML, nil},
		{"jsonld", []string{".jsonld"}, "JSON-LD with its context", true, writeJSONLD, ReadJSONLD},
	}
}

// FormatNamed is the syntax of that name.
func FormatNamed(name string) (Format, bool) {
	return find(func(f Format) bool { return f.Name == name })
}

// FormatOf is the syntax that the name of a file stands for.
func FormatOf(file string) (Format, bool) {
	extension := strings.ToLower(filepath.Ext(file))
	return find(func(f Format) bool { return slices.Contains(f.Extensions, extension) })
}

func find(fits func(Format) bool) (Format, bool) {
	all := Formats()
	if i := slices.IndexFunc(all, fits); i >= 0 {
		return all[i], true
	}
	return Format{}, false
}

func withoutBase(read func(io.Reader) iter.Seq2[quad.Quad, error]) func(io.Reader, string) iter.Seq2[quad.Quad, error] {
	return func(r io.Reader, _ string) iter.Seq2[quad.Quad, error] { return read(r) }
}

// Readable reports whether the syntax can be read.
func (f Format) Readable() bool { return f.read != nil }

// Read reads a document, as [ReadTurtle] tells of Turtle.
func (f Format) Read(r io.Reader, base string) iter.Seq2[quad.Quad, error] {
	if f.read == nil {
		return func(yield func(quad.Quad, error) bool) {
			yield(quad.Quad{}, fmt.Errorf("%s is written only", f.Name))
		}
	}
	return f.read(r, base)
}

// Write writes quads, in any order, as a document that is the same for the
// same set of quads. A quad that RDF or the syntax cannot hold is an error.
func (f Format) Write(w io.Writer, quads []quad.Quad) error {
	quads = slices.Clone(quads)
	for i := range quads {
		if err := check(quads[i]); err != nil {
			return err
		}
		quads[i].Object = plain(quads[i].Object)
		if !f.Graphs {
			quads[i].Label = nil
		}
	}
	buffered := bufio.NewWriterSize(w, 1<<16)
	return errors.Join(f.write(buffered, quads), buffered.Flush())
}

// byGraph sorts quads by graph, then subject, then predicate with rdf:type
// first, and drops repeats.
func byGraph(quads []quad.Quad) []quad.Quad {
	slices.SortFunc(quads, func(a, b quad.Quad) int {
		if a.Label != b.Label {
			return compare(a.Label, b.Label)
		}
		a.Label, b.Label = nil, nil
		if a.Subject == b.Subject && a.Predicate != b.Predicate {
			switch {
			case a.Predicate == rdfType:
				return -1
			case b.Predicate == rdfType:
				return 1
			}
		}
		return schema.CompareQuads(a, b)
	})
	return slices.Compact(quads)
}

func compare(a, b quad.Value) int {
	return schema.CompareQuads(quad.Quad{Label: a}, quad.Quad{Label: b})
}

// runs cuts quads into runs of which all have the same key.
func runs(quads []quad.Quad, key func(quad.Quad) quad.Value) iter.Seq2[quad.Value, []quad.Quad] {
	return func(yield func(quad.Value, []quad.Quad) bool) {
		for len(quads) > 0 {
			k, n := key(quads[0]), 1
			for n < len(quads) && key(quads[n]) == k {
				n++
			}
			if !yield(k, quads[:n]) {
				return
			}
			quads = quads[n:]
		}
	}
}

func labelOf(q quad.Quad) quad.Value     { return q.Label }
func subjectOf(q quad.Quad) quad.Value   { return q.Subject }
func predicateOf(q quad.Quad) quad.Value { return q.Predicate }
