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
	// Reified adds to RDF which direct edges each claim states, as triple terms
	// of RDF 1.2: what is known of the claim is known of the edge. Syntaxes
	// without such terms refuse it.
	Reified bool
	// Generator is the program and its version, for the description of the
	// dataset; "" leaves it out.
	Generator string
	// Issued is when the dataset is issued, for its description; "" leaves it
	// out, so that the same store has the same description.
	Issued schema.Date
}

// Format is a form in which a store can be exported.
type Format struct {
	Name      string
	Extension string // of a file in this format, with its dot
	Comment   string
	write     func(*exporter) error
	files     func(*exporter, createFunc) error // in place of write where it is several files
}

// Folder reports whether the format is several files, which Export puts into
// a ZIP archive and ExportFolder into a folder.
func (f Format) Folder() bool { return f.files != nil }

// Formats lists the formats of export.
func Formats() []Format {
	var all []Format
	for _, f := range rdf.Formats() {
		all = append(all, Format{f.Name, f.Extensions[0], f.Comment, func(e *exporter) error { return e.rdf(f) }, nil})
	}
	return append(all,
		Format{"void", ".ttl", "what the store holds, in numbers: VoID and DCAT in Turtle", (*exporter).void, nil},
		Format{"claims", ".jsonl", "one claim a line as JSON, sorted by id", (*exporter).claims, nil},
		Format{"entities", ".jsonl", "one entity a line as JSON, sorted by id", (*exporter).entities, nil},
		Format{"events", ".tsv", "event data: one event a line, coded by PLOVER", (*exporter).events, nil},
		Format{"csv", ".zip", "entities and direct edges as nodes.csv and edges.csv", nil, (*exporter).csvTables},
		Format{"parquet", ".zip", "documents, entities, claims and evidence as Parquet tables", nil, (*exporter).parquet},
		Format{"graphml", ".graphml", "entities and direct edges for yEd, networkx, igraph", (*exporter).graphml, nil},
		Format{"gexf", ".gexf", "the same with times and weights, for Gephi's timeline", (*exporter).gexf, nil},
		Format{"jsongraph", ".json", "the same as JSON Graph Format", (*exporter).jsonGraph, nil},
		Format{"dot", ".dot", "the same for Graphviz", (*exporter).dot, nil},
		Format{"neo4j", ".zip", "entities, claims and articles for neo4j-admin import, and a Cypher script", nil, (*exporter).neo4j},
	)
}

func formatNamed(name string) (Format, error) {
	var names []string
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("there is no format %q; the formats are %s", name, strings.Join(names, ", "))
}

// Export writes the store in a format. The same store gives the same bytes.
// Cancelling the context ends it with an error; what was written is then not
// whole. Writes to the store wait meanwhile.
func (s *Store) Export(ctx context.Context, w io.Writer, format string, opt ExportOptions) error {
	return s.atRest(ctx, func(state *State) error { return state.Export(ctx, w, format, opt) })
}

// Export is as [Store.Export].
func (s *State) Export(ctx context.Context, w io.Writer, format string, opt ExportOptions) error {
	f, err := formatNamed(format)
	if err != nil {
		return err
	}
	if f.Folder() {
		return s.export(ctx, w, opt, func(e *exporter) error { return e.zipped(f.files) })
	}
	return s.export(ctx, w, opt, f.write)
}

func (s *State) export(ctx context.Context, w io.Writer, opt ExportOptions, write func(*exporter) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	buffered := bufio.NewWriterSize(w, 1<<16)
	if err := write(&exporter{ctx: ctx, state: s, opt: opt, w: buffered}); err != nil {
		return err
	}
	return buffered.Flush()
}

// exporter is one export under way.
type exporter struct {
	ctx   context.Context
	state *State
	opt   ExportOptions
	w     *bufio.Writer
}

// graph is the part of the graph that was asked for.
func (e *exporter) graph() (*schema.Graph, error) {
	g, err := e.state.Graph(e.ctx)
	if err != nil {
		return nil, err
	}
	return e.opt.Filter.apply(g), nil
}
