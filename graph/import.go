package graph

import (
	"bufio"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/rdf"
	"github.com/chancery-kg/chancery/schema"
)

// MaxImport is the largest input that Import reads, in bytes, unpacked.
const MaxImport = 1 << 38

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
//
// Large inputs are written in portions: where the process is killed or the
// context cancelled between them, some of the quads are there, and importing
// the input again brings the rest. The input is kept in a temporary file
// meanwhile; the memory that N-Quads take is bounded whatever their size.
func (s *Store) Import(ctx context.Context, r io.Reader, opt ImportOptions) (Change, error) {
	spool, err := spooled(ctx, r, opt)
	if err != nil {
		return Change{}, err
	}
	defer spool.remove()
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.writable(ctx); err != nil {
		return Change{}, err
	}
	added, err := s.quads.Load(ctx, spool.quads(), imported)
	return Change{QuadsAdded: added}, err
}

// Forget takes all imported quads out again.
func (s *Store) Forget(ctx context.Context) (done Change, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.writable(ctx); err != nil {
		return done, err
	}
	none := func(func(quad.Quad) bool) {}
	_, done.QuadsRemoved, err = s.quads.Replace(ctx, none, imported, nil)
	return done, err
}

// spool is an input without errors, in a file of its own.
type spool struct {
	file   *os.File
	format rdf.Format
	opt    ImportOptions
	scope  string // of its blank nodes
}

// spooled reads an input to its end and sees to it that it has no error.
func spooled(ctx context.Context, r io.Reader, opt ImportOptions) (_ *spool, err error) {
	format, ok := rdf.FormatNamed(cmp.Or(opt.Format, "nquads"))
	if !ok {
		return nil, fmt.Errorf("there is no syntax %q", opt.Format)
	}
	file, err := os.CreateTemp("", "chancery-import-*")
	if err != nil {
		return nil, err
	}
	s := &spool{file: file, format: format, opt: opt}
	if err := s.fill(ctx, r); err != nil {
		s.remove()
		return nil, err
	}
	return s, nil
}

func (s *spool) fill(ctx context.Context, r io.Reader) error {
	digest := sha256.New()
	limited := &io.LimitedReader{R: r, N: MaxImport + 1}
	kept := bufio.NewWriterSize(io.MultiWriter(s.file, digest), 1<<20)
	for q, err := range s.format.Read(io.TeeReader(limited, kept), s.opt.Base) {
		if term, ok := q.Object.(rdf.Triple); ok {
			err = fmt.Errorf("a store has no triple terms of RDF 1.2: %v", term)
		}
		if limited.N == 0 {
			err = fmt.Errorf("the input is larger than %d bytes", MaxImport)
		}
		if err = cmp.Or(err, ctx.Err()); err != nil {
			return err
		}
	}
	if err := cmp.Or(ctx.Err(), kept.Flush()); err != nil {
		return err
	}
	s.scope = hex.EncodeToString(digest.Sum(nil)[:8])
	_, err := s.file.Seek(0, io.SeekStart)
	return err
}

// quads reads the input back, with its blank nodes named.
func (s *spool) quads() iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		for q, err := range s.format.Read(s.file, s.opt.Base) {
			if q.Label == nil && s.opt.Graph != "" {
				q.Label = s.opt.Graph.Value()
			}
			q.Subject, q.Object, q.Label = named(q.Subject, s.scope), named(q.Object, s.scope), named(q.Label, s.scope)
			if !yield(q, err) {
				return
			}
		}
	}
}

func (s *spool) remove() {
	s.file.Close()           //nolint:errcheck // it was only read since
	os.Remove(s.file.Name()) //nolint:errcheck // it is in the folder for temporary files
}

func named(v quad.Value, scope string) quad.Value {
	if b, ok := v.(quad.BNode); ok {
		return schema.BlankIRI(scope, string(b)).Value()
	}
	return v
}
