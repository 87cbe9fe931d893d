package rdf

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"github.com/piprate/json-gold/ld"

	"github.com/chancery-kg/chancery/schema"
)

// MaxJSONLD is the largest document of JSON-LD that is read, in bytes.
const MaxJSONLD = 256 << 20

// ReadJSONLD reads JSON-LD 1.1 (W3C Recommendation of 16 July 2020) as quads in
// the order of [schema.CompareQuads]. A document is read whole. Contexts must
// stand in it: one that is elsewhere is an error, nothing is fetched. Relative
// IRIs are resolved against base, language tags come in lower case. An error of JSON is an [*Error].
func ReadJSONLD(r io.Reader, base string) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		quads, err := readJSONLD(r, base)
		if err != nil {
			yield(quad.Quad{}, err)
			return
		}
		for _, q := range quads {
			if !yield(q, nil) {
				return
			}
		}
	}
}

func readJSONLD(r io.Reader, base string) ([]quad.Quad, error) {
	text, err := io.ReadAll(io.LimitReader(r, MaxJSONLD+1))
	if err != nil {
		return nil, err
	}
	if len(text) > MaxJSONLD {
		return nil, fmt.Errorf("the document is larger than %d bytes", MaxJSONLD)
	}
	document, err := parseJSON(text)
	if err != nil {
		return nil, err
	}
	data, err := toRDF(document, base)
	if err != nil {
		return nil, err
	}
	var quads []quad.Quad
	for _, graph := range data.Graphs {
		for _, gold := range graph {
			q := fromGold(gold)
			if err := check(q, quad.Quad{}); err != nil {
				return nil, err
			}
			quads = append(quads, q)
		}
	}
	slices.SortFunc(quads, schema.CompareQuads)
	return slices.Compact(quads), nil
}

func parseJSON(text []byte) (document any, err error) {
	if !utf8.Valid(text) {
		return nil, placed(text, validPrefix(string(text)), "not valid UTF-8")
	}
	err = json.Unmarshal(text, &document)
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return nil, placed(text, max(0, int(syntax.Offset)-1), syntax.Error())
	}
	return document, err
}

// placed is an error at a byte of a text.
func placed(text []byte, at int, reason string) error {
	before := text[:min(at, len(text))]
	line := 1 + bytes.Count(before, []byte("\n"))
	column := 1 + utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
	return &Error{line, column, reason}
}

// noLoader fetches nothing.
type noLoader struct{}

func (noLoader) LoadDocument(url string) (*ld.RemoteDocument, error) {
	return nil, fmt.Errorf("the context <%s> is not in the document, and contexts are not fetched", url)
}

// toRDF has the document expanded and taken apart.
func toRDF(document any, base string) (data *ld.RDFDataset, err error) {
	defer func() {
		if p := recover(); p != nil { // the library panics on some documents that are none
			err = fmt.Errorf("no valid JSON-LD: %v", p)
		}
	}()
	options := ld.NewJsonLdOptions(base)
	options.DocumentLoader = noLoader{}
	out, err := ld.NewJsonLdProcessor().ToRDF(document, options)
	if err != nil {
		return nil, fmt.Errorf("no valid JSON-LD: %w", err)
	}
	data, ok := out.(*ld.RDFDataset)
	if !ok {
		return nil, errors.New("no valid JSON-LD")
	}
	return data, nil
}

func fromGold(q *ld.Quad) quad.Quad {
	out := quad.Quad{Subject: fromNode(q.Subject), Predicate: fromNode(q.Predicate), Object: fromNode(q.Object)}
	if q.Graph != nil && q.Graph.GetValue() != "@default" {
		out.Label = fromNode(q.Graph)
	}
	return out
}

func fromNode(n ld.Node) quad.Value {
	switch n := n.(type) {
	case ld.BlankNode:
		return quad.BNode(strings.TrimPrefix(n.Attribute, "_:"))
	case ld.Literal:
		return literal(n.Value, n.Language, n.Datatype)
	}
	return quad.IRI(n.GetValue())
}
