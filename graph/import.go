package graph

import (
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

// MaxImport is the largest input that Import reads, in bytes.
const MaxImport = 1 << 30

// Import adds the quads of one input in N-Quads to the store. They are kept
// apart from what articles say: Add and Remove leave them alone. Importing an
// input again changes nothing. Blank nodes, which are nodes of their input
// alone, become IRIs made of the input's digest and their label. An input with
// an error is not imported at all; the error names the line.
func (s *Store) Import(ctx context.Context, r io.Reader) (Change, error) {
	quads, err := importable(ctx, r)
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

func importable(ctx context.Context, r io.Reader) ([]quad.Quad, error) {
	digest := sha256.New()
	limited := &io.LimitedReader{R: r, N: MaxImport + 1}
	var quads []quad.Quad
	for q, err := range rdf.ReadNQuads(io.TeeReader(limited, digest)) {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return nil, err
		}
		quads = append(quads, q)
	}
	if limited.N == 0 {
		return nil, fmt.Errorf("the input is larger than %d bytes", MaxImport)
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
