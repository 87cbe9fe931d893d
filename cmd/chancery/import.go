package main

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/klauspost/compress/zstd"

	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/graph/cayleydb"
	"github.com/chancery-kg/chancery/graph/rdf"
	"github.com/chancery-kg/chancery/schema"
)

type importCmd struct {
	Files  []string `arg:"" name:"file" optional:"" help:"Files of RDF, each also .gz or .zst, or - for standard input."`
	Format string   `enum:",${import_formats}" default:"" placeholder:"FORMAT" help:"One of ${import_formats} (default: what the name of the file says)."`
	Base   string   `placeholder:"IRI" help:"What relative IRIs are resolved against."`
	Graph  string   `placeholder:"IRI" help:"The named graph of what has none."`
	From   []string `placeholder:"STORE" sep:"none" help:"A store of Cayley's own, whose quads are taken over: cayley:leveldb:PATH or cayley:bolt:PATH."`
}

// Help is what import --help adds.
func (importCmd) Help() string {
	return `Adds RDF to the store beside what articles say: questions and exports of RDF see it, "remove" leaves it alone. A file with an error is not imported at all. Blank nodes get names of their own. Triples (N-Triples, Turtle) have no named graph: --graph gives them one, without it they stand in none.

Examples:
  chancery import graph.nq.gz
  chancery import --graph https://example.org/mine facts.ttl
  curl -s https://example.org/data | chancery import --format jsonld -
  chancery import --from cayley:leveldb:/var/lib/cayley`
}

// importFormats names the syntaxes that can be read, for the flag.
func importFormats() string {
	var names []string
	for _, f := range rdf.Formats() {
		if f.Readable() {
			names = append(names, f.Name)
		}
	}
	return strings.Join(names, ",")
}

// Run imports.
func (i *importCmd) Run(ctx context.Context, root *cli, c *console) error {
	if len(i.Files)+len(i.From) == 0 {
		return misuse("import: name a file, - for standard input, or a store with --from")
	}
	return root.withStore(ctx, graph.Options{}, func(store *graph.Store) error {
		failed := false
		for n, file := range slices.Concat(i.Files, i.From) {
			take := i.one
			if n >= len(i.Files) {
				take = i.store
			}
			change, err := take(ctx, store, c, file)
			if err != nil {
				failed = true
				c.fail(fmt.Errorf("%s: import: %w", file, err))
				continue
			}
			c.say("%s: %s new", file, count(change.QuadsAdded, "quad"))
		}
		if failed {
			return errReported
		}
		return nil
	})
}

func (i *importCmd) one(ctx context.Context, store *graph.Store, c *console, file string) (change graph.Change, err error) {
	format := i.Format
	if format == "" {
		f, ok := rdf.FormatOf(unpackedName(file))
		if !ok {
			return change, fmt.Errorf("its name does not tell the format; give --format, one of %s", importFormats())
		}
		format = f.Name
	}
	in := untilDone(ctx, c.in)
	if file != "-" {
		opened, err := os.Open(file)
		if err != nil {
			return change, err
		}
		defer opened.Close()
		in = opened
	}
	in, err = unpacked(in, file)
	if err != nil {
		return change, err
	}
	return store.Import(ctx, in, graph.ImportOptions{Format: format, Base: i.Base, Graph: schema.IRI(i.Graph)})
}

// store takes over the quads of a store of Cayley's own.
func (i *importCmd) store(ctx context.Context, store *graph.Store, _ *console, from string) (graph.Change, error) {
	kind, path, ok := strings.Cut(strings.TrimPrefix(from, "cayley:"), ":")
	if !ok || !strings.HasPrefix(from, "cayley:") {
		return graph.Change{}, errors.New("want cayley:leveldb:PATH or cayley:bolt:PATH")
	}
	out, in := io.Pipe()
	defer out.Close() //nolint:errcheck // it was only read
	go func() { in.CloseWithError(cayleydb.NQuads(ctx, in, kind, path, i.Base)) }()
	return store.Import(ctx, out, graph.ImportOptions{Graph: schema.IRI(i.Graph)})
}

// unpackedName is the name of a file without the ending of its packing.
func unpackedName(file string) string {
	return strings.TrimSuffix(strings.TrimSuffix(file, ".gz"), ".zst")
}

// unpacked reads what a file of this name packs.
func unpacked(r io.Reader, file string) (io.Reader, error) {
	switch filepath.Ext(file) {
	case ".gz":
		return gzip.NewReader(r)
	case ".zst":
		return zstd.NewReader(r, zstd.WithDecoderConcurrency(1))
	}
	return r, nil
}
