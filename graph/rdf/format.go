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
)

// Format is a syntax of RDF.
type Format struct {
	Name       string
	Extensions []string // of files, with their dots; the first is the usual one
	Comment    string
	Graphs     bool // whether it has named graphs
	Terms12    bool // whether it has the terms of RDF 1.2
	write      func(io.Writer, quadSeq) error
	read       func(r io.Reader, base string) iter.Seq2[quad.Quad, error]
}

// Formats lists the syntaxes.
func Formats() []Format {
	return []Format{
		{"nquads", []string{".nq", ".nquads"}, "RDF as canonical N-Quads, sorted lines", true, true, writeLines, withoutBase(ReadNQuads)},
		{"ntriples", []string{".nt", ".ntriples"}, "RDF as canonical N-Triples, without the named graphs", false, true, writeLines, withoutBase(ReadNTriples)},
		{"turtle", []string{".ttl", ".turtle"}, "RDF as Turtle, without the named graphs", false, true, writeNodes(newTurtleWriter), ReadTurtle},
		{"trig", []string{".trig"}, "RDF as TriG: Turtle with the named graphs", true, true, writeNodes(newTurtleWriter), ReadTriG},
		{"rdfxml", []string{".rdf", ".owl"}, "RDF/XML, without the named graphs", false, false, writeNodes(newXMLWriter), nil},
		{"jsonld", []string{".jsonld"}, "JSON-LD with its context", true, false, writeNodes(newJSONWriter), ReadJSONLD},
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

// Write writes quads as [Format.WriteAll] does.
func (f Format) Write(w io.Writer, quads []quad.Quad) error {
	return f.WriteAll(w, func(yield func(quad.Quad, error) bool) {
		for _, q := range quads {
			if !yield(q, nil) {
				return
			}
		}
	})
}

// WriteAll writes quads, in any order, as a document that is the same for the
// same set of quads. A quad that RDF or the syntax cannot hold is an error.
//
// Quads are sorted in bounded memory, so that of a document of any size no more
// than [SortMemory] is held, and what is said of one node.
func (f Format) WriteAll(w io.Writer, quads iter.Seq2[quad.Quad, error]) error {
	buffered := bufio.NewWriterSize(w, 1<<16)
	return errors.Join(f.write(buffered, f.fitting(quads)), buffered.Flush())
}

// fitting gives the quads as the syntax has them.
func (f Format) fitting(quads quadSeq) quadSeq {
	return func(yield func(quad.Quad, error) bool) {
		var sound quad.Quad // the last that was checked
		for q, err := range quads {
			if err == nil {
				err = check(q, sound)
			}
			if err == nil && !f.Terms12 {
				err = without12(q)
			}
			sound = q
			q.Object = plain(q.Object)
			if !f.Graphs {
				q.Label = nil
			}
			if !yield(q, err) || err != nil {
				return
			}
		}
	}
}

// quadSeq is quads one after another; an error is the last.
type quadSeq = iter.Seq2[quad.Quad, error]

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

func predicateOf(q quad.Quad) quad.Value { return q.Predicate }
