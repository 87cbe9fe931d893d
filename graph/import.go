package graph

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/rdf"
	"github.com/chancery-kg/chancery/schema"
)

// MaxImport is the largest input that Import reads, in bytes, unpacked.
const MaxImport = 1 << 30

// ImportOptions say how an input of RDF is read. The zero value reads N-Quads.
type ImportOptions struct {
	// Format is the name of a syntax of package rdf that can be read.
	Format string
	// Base is what relative IRIs are resolved against; without it they are an
	// error unless the document gives a base of its own.
	Base string
	// Graph is the label of what has none; "" leaves it without.
	Graph schema.IRI
}

// Import adds the quads of one input of RDF to the store. They are kept apart
// from what articles say: Add and Remove leave them alone. Importing an input
// again changes nothing. Blank nodes, which are nodes of their input alone,
// become IRIs made of the input's digest and their label. An input with an
// error is not imported at all; the error names its place.
func (s *Store) Import(ctx context.Context, r io.Reader, opt ImportOptions) (Change, error) {
	quads, err := importable(ctx, r, opt)
	if err != nil {
		return Change{}, err
	}
	slices.SortFunc(quads, schema.CompareQuads)
	return s.write(ctx, func(u *update) error {
		u.imported = union(u.imported, slices.Compact(quads))
		return errors.Join(u.keepView(), ctx.Err())
	})
}

// Forget takes all imported quads out again.
func (s *Store) Forget(ctx context.Context) (Change, error) {
	return s.write(ctx, func(u *update) error {
		u.imported = nil
		return errors.Join(u.keepView(), ctx.Err())
	})
}

func importable(ctx context.Context, r io.Reader, opt ImportOptions) ([]quad.Quad, error) {
	format, ok := rdf.FormatNamed(cmp.Or(opt.Format, "nquads"))
	if !ok {
		return nil, fmt.Errorf("there is no syntax %q", opt.Format)
	}
	digest := sha256.New()
	limited := &io.LimitedReader{R: r, N: MaxImport + 1}
	var quads []quad.Quad
	for q, err := range format.Read(io.TeeReader(limited, digest), opt.Base) {
		if limited.N == 0 {
			err = fmt.Errorf("the input is larger than %d bytes", MaxImport)
		}
		if err = cmp.Or(err, ctx.Err()); err != nil {
			return nil, err
		}
		if q.Label == nil && opt.Graph != "" {
			q.Label = opt.Graph.Value()
		}
		quads = append(quads, q)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	scope := hex.EncodeToString(digest.Sum(nil)[:8])
	for i := range quads {
		quads[i].Subject = named(quads[i].Subject, scope)
		quads[i].Object = named(quads[i].Object, scope)
		quads[i].Label = named(quads[i].Label, scope)
	}
	return quads, nil
}

func named(v quad.Value, scope string) quad.Value {
	if b, ok := v.(quad.BNode); ok {
		return schema.BlankIRI(scope, string(b)).Value()
	}
	return v
}
