package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/graph/rdf"
	"github.com/chancery-kg/chancery/schema"
)

type exportCmd struct {
	filter
	Format string      `required:"" enum:"${export_formats}" placeholder:"FORMAT" help:"One of ${enum}."`
	Issued schema.Date `placeholder:"DATE" help:"With void: the date to put on the description (default: none, so that it is always the same)."`
	RDF12  bool        `name:"rdf12" help:"With nquads, ntriples, turtle or trig: also which direct edges each claim states, as triple terms of RDF 1.2."`
	Output string      `short:"o" placeholder:"FILE" help:"Write here instead of standard output; for csv, parquet and neo4j, a folder for their files."`
}

// Help is what export --help adds.
func (exportCmd) Help() string {
	var b strings.Builder
	b.WriteString("The same store always gives the same bytes. Filters leave whole claims, with all that takes part in them and the articles they rest on.\n\n")
	for _, f := range graph.Formats() {
		fmt.Fprintf(&b, "  %-10s %s\n", f.Name, f.Comment)
	}
	b.WriteString(`
Examples:
  chancery export --format nquads -o graph.nq
  chancery export --format claims | jq 'select(.status == "denied")'
  chancery export --format csv -o network/
  chancery export --format trig --entity SCO --hops 2 --from 2021
  chancery export --format dot --status actual --type agreement | dot -Tsvg -o graph.svg`)
	return b.String()
}

// exportFormats names the formats, for the flag.
func exportFormats() string {
	var names []string
	for _, f := range graph.Formats() {
		names = append(names, f.Name)
	}
	return strings.Join(names, ",")
}

// Run exports.
func (e *exportCmd) Run(ctx context.Context, root *cli, c *console) error {
	toStdout := e.Output == "" || e.Output == "-"
	if isFolder(e.Format) && toStdout && c.outTerminal {
		return misuse("%s is several files: name a folder for them with -o, or write a ZIP archive into a pipe", e.Format)
	}
	if err := e.check(); err != nil {
		return err
	}
	if f, ok := rdf.FormatNamed(e.Format); e.RDF12 && (!ok || !f.Terms12) {
		return misuse("--rdf12: %s has no triple terms", e.Format)
	}
	if err := e.Issued.Validate(); err != nil {
		return misuse("--issued: %v", err)
	}
	return root.withStore(ctx, reading, func(store *graph.Store) error {
		chosen, err := e.of(func() (*schema.Graph, error) { return store.Graph(ctx) })
		if err == nil {
			opt := graph.ExportOptions{Filter: chosen, Generator: strings.TrimSpace("Chancery " + version()), Issued: e.Issued, Reified: e.RDF12}
			err = e.write(ctx, store, c.out, opt)
		}
		if err != nil {
			return fmt.Errorf("%s: export: %w", root.name(), err)
		}
		return nil
	})
}

func (e *exportCmd) write(ctx context.Context, store *graph.Store, stdout io.Writer, opt graph.ExportOptions) error {
	switch {
	case e.Output == "" || e.Output == "-":
		return store.Export(ctx, stdout, e.Format, opt)
	case isFolder(e.Format):
		return store.ExportFolder(ctx, e.Output, e.Format, opt)
	}
	return writeFile(e.Output, func(w io.Writer) error { return store.Export(ctx, w, e.Format, opt) })
}

func isFolder(format string) bool {
	return slices.ContainsFunc(graph.Formats(), func(f graph.Format) bool { return f.Name == format && f.Folder() })
}

// writeFile makes a file that appears whole or not at all.
func writeFile(name string, write func(io.Writer) error) (err error) {
	file, err := os.CreateTemp(filepath.Dir(name), ".chancery-*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name()) //nolint:errcheck // gone already where all went well
	out := bufio.NewWriter(file)
	err = errors.Join(write(out), out.Flush(), file.Chmod(0o644), file.Close())
	if err == nil {
		err = os.Rename(file.Name(), name)
	}
	return err
}
