package graph

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/chancery-kg/chancery/graph/rdf"
	"github.com/chancery-kg/chancery/schema"
)

// ExportOptions choose what is exported. The zero value is everything.
type ExportOptions struct {
	Filter Filter
}

// Format is a form in which a store can be exported.
type Format struct {
	Name      string
	Extension string // of a file in this format, with its dot
	Comment   string
	write     func(*exporter) error
}

// Formats lists the formats of export.
func Formats() []Format {
	var all []Format
	for _, f := range rdf.Formats() {
		all = append(all, Format{f.Name, f.Extensions[0], f.Comment, func(e *exporter) error { return e.rdf(f) }})
	}
	return append(all,
		Format{"claims", ".jsonl", "one claim a line as JSON, sorted by id", (*exporter).claims},
		Format{"entities", ".jsonl", "one entity a line as JSON, sorted by id", (*exporter).entities},
		Format{"csv", ".zip", "nodes.csv and edges.csv, in a ZIP archive; ExportCSV writes the files", (*exporter).zippedCSV},
		Format{"graphml", ".graphml", "entities and direct edges for Gephi, yEd, networkx", (*exporter).graphml},
		Format{"dot", ".dot", "entities and direct edges for Graphviz", (*exporter).dot},
	)
}

// Export writes the store in a format. The same store gives the same bytes.
// Cancelling the context ends it with an error; what was written is then not
// whole. Nothing may write to the store meanwhile; other writes wait.
func (s *Store) Export(ctx context.Context, w io.Writer, format string, opt ExportOptions) error {
	for _, f := range Formats() {
		if f.Name == format {
			return s.export(ctx, w, opt, f.write)
		}
	}
	return unknownFormat(format)
}

func (s *Store) export(ctx context.Context, w io.Writer, opt ExportOptions, write func(*exporter) error) error {
	buffered := bufio.NewWriterSize(w, 1<<16)
	err := write(&exporter{ctx: ctx, store: s, opt: opt, w: buffered})
	if err != nil {
		return err
	}
	return buffered.Flush()
}

func unknownFormat(format string) error {
	var names []string
	for _, f := range Formats() {
		names = append(names, f.Name)
	}
	return fmt.Errorf("there is no format %q; the formats are %s", format, strings.Join(names, ", "))
}

// exporter is one export under way.
type exporter struct {
	ctx   context.Context
	store *Store
	opt   ExportOptions
	w     *bufio.Writer
}

// graph is the part of the graph that was asked for.
func (e *exporter) graph() (*schema.Graph, error) {
	g, err := e.store.Graph(e.ctx)
	if err != nil {
		return nil, err
	}
	return e.opt.Filter.apply(g), nil
}
