package rdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/rdf/spill"
)

// SortMemory is how many bytes of quads a writer holds while it sorts them;
// more than that goes to temporary files.
const SortMemory = 32 << 20

// nodeWriter writes one node after another. Quads come sorted by graph, then
// subject, then predicate with rdf:type first, then object; each once.
type nodeWriter interface {
	see(q quad.Quad)        // all quads, before anything is written
	begin()                 // what stands before the nodes
	node(about []quad.Quad) // what is said of a subject in a graph
	end()
}

// writeNodes makes the write of a format whose document is nodes.
func writeNodes(format func(*printer) nodeWriter) func(io.Writer, quadSeq) error {
	return func(w io.Writer, quads quadSeq) (err error) {
		sorter := spill.New(SortMemory)
		defer func() { err = errors.Join(err, sorter.Close()) }()
		if err := addAll(sorter, quads, appendKey); err != nil {
			return err
		}
		p := &printer{w: w}
		out := format(p)
		for q, err := range sortedQuads(sorter) {
			if err != nil {
				return err
			}
			out.see(q)
		}
		out.begin()
		if err := eachNode(sortedQuads(sorter), func(about []quad.Quad) error {
			out.node(about)
			return p.err
		}); err != nil {
			return err
		}
		out.end()
		return p.err
	}
}

func addAll(sorter *spill.Sorter, quads quadSeq, appendQuad func([]byte, quad.Quad) []byte) error {
	var key []byte
	for q, err := range quads {
		if err != nil {
			return err
		}
		key = appendQuad(key[:0], q)
		if err := sorter.Add(key); err != nil {
			return err
		}
	}
	return nil
}

// eachNode visits the quads of each subject in each graph.
func eachNode(quads quadSeq, visit func([]quad.Quad) error) error {
	var about []quad.Quad
	for q, err := range quads {
		if err != nil {
			return err
		}
		if len(about) > 0 && (q.Subject != about[0].Subject || q.Label != about[0].Label) {
			if err := visit(about); err != nil {
				return err
			}
			about = about[:0]
		}
		about = append(about, q)
	}
	if len(about) == 0 {
		return nil
	}
	return visit(about)
}

// printer keeps the first error of its writer.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) print(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

func (p *printer) fail(err error) {
	if p.err == nil {
		p.err = err
	}
}

// Kinds of values, in the order in which they are written.
const (
	noValue byte = iota
	iriValue
	blankValue
	stringValue
	languageValue
	typedValue
	tripleValue // as a line has it
)

// appendKey encodes a quad so that the bytes of quads are in their order.
func appendKey(b []byte, q quad.Quad) []byte {
	b = appendOrdered(appendOrdered(b, q.Label), q.Subject)
	if q.Predicate == rdfType {
		b = append(b, noValue) // before all other predicates
	} else {
		b = appendOrdered(b, q.Predicate)
	}
	return appendOrdered(b, q.Object)
}

func appendOrdered(b []byte, v quad.Value) []byte {
	switch v := v.(type) {
	case quad.IRI:
		return appendText(append(b, iriValue), string(v))
	case quad.BNode:
		return appendText(append(b, blankValue), string(v))
	case quad.String:
		return appendText(append(b, stringValue), string(v))
	case quad.LangString:
		return appendText(appendText(append(b, languageValue), string(v.Value)), v.Lang)
	case quad.TypedString:
		return appendText(appendText(append(b, typedValue), string(v.Value)), string(v.Type))
	case Triple:
		return appendText(append(b, tripleValue), v.String())
	}
	return append(b, noValue)
}

// A text ends in 0 1; a 0 in it is 0 255. So a text comes before what it
// begins.
var (
	endOfText  = []byte{0, 1}
	zeroInText = []byte{0, 255}
)

func appendText(b []byte, s string) []byte {
	for i := range len(s) {
		if b = append(b, s[i]); s[i] == 0 {
			b = append(b, zeroInText[1])
		}
	}
	return append(b, endOfText...)
}

// textsOf is how many texts a kind of value has.
func textsOf(kind byte) int {
	switch kind {
	case noValue:
		return 0
	case languageValue, typedValue:
		return 2
	}
	return 1
}

// sortedQuads decodes what addAll put in by appendKey.
func sortedQuads(sorter *spill.Sorter) quadSeq {
	return func(yield func(quad.Quad, error) bool) {
		var d decoder
		for key, err := range sorter.Sorted() {
			if err != nil {
				yield(quad.Quad{}, err)
				return
			}
			if !yield(d.quad(key), nil) {
				return
			}
		}
	}
}

// decoder reads keys back. What a key has in common with the one before is the
// same value, not another like it.
type decoder struct {
	last   [4][]byte
	values [4]quad.Value
}

func (d *decoder) quad(key []byte) quad.Quad {
	for i := range d.values {
		n := ordered(key)
		if d.last[i] == nil || !bytes.Equal(d.last[i], key[:n]) {
			d.last[i] = append(d.last[i][:0], key[:n]...)
			d.values[i] = valueOf(key[:n])
		}
		key = key[n:]
	}
	q := quad.Quad{Label: d.values[0], Subject: d.values[1], Predicate: d.values[2], Object: d.values[3]}
	if q.Predicate == nil {
		q.Predicate = rdfType
	}
	return q
}

// ordered is how many bytes the value at the front has.
func ordered(b []byte) int {
	n := 1
	for range textsOf(b[0]) {
		n += bytes.Index(b[n:], endOfText) + len(endOfText)
	}
	return n
}

func valueOf(b []byte) quad.Value {
	var texts [2]string
	rest := b[1:]
	for i := range textsOf(b[0]) {
		text, after, _ := bytes.Cut(rest, endOfText)
		texts[i], rest = string(bytes.ReplaceAll(text, zeroInText, []byte{0})), after
	}
	switch b[0] {
	case iriValue:
		return quad.IRI(texts[0])
	case blankValue:
		return quad.BNode(texts[0])
	case stringValue:
		return quad.String(texts[0])
	case languageValue:
		return quad.LangString{Value: quad.String(texts[0]), Lang: texts[1]}
	case typedValue:
		return quad.TypedString{Value: quad.String(texts[0]), Type: quad.IRI(texts[1])}
	case tripleValue:
		p := &lineParser{line: texts[0], rest: texts[0]}
		return p.triple()
	}
	return nil
}
