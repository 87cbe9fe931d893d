package graph

import (
	"archive/zip"
	"bufio"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// createFunc makes a file of an export that is several.
type createFunc func(name string) (io.WriteCloser, error)

// zipped writes the files into one ZIP archive, for where there is one stream
// to write to. They carry no time, so that the archive is always the same.
func (e *exporter) zipped(files func(*exporter, createFunc) error) error {
	archive := zip.NewWriter(e.w)
	err := files(e, func(name string) (io.WriteCloser, error) {
		w, err := archive.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		return keepOpen{w}, err
	})
	return errors.Join(err, archive.Close())
}

type keepOpen struct{ io.Writer }

func (keepOpen) Close() error { return nil }

// ExportFolder writes the files of a format that is several ([Format.Folder])
// into a folder, which it makes where there is none.
func (s *Store) ExportFolder(ctx context.Context, folder, format string, opt ExportOptions) error {
	f, err := formatNamed(format)
	if err != nil {
		return err
	}
	if !f.Folder() {
		return fmt.Errorf("%s is one file", format)
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	create := func(name string) (io.WriteCloser, error) { return os.Create(filepath.Join(folder, name)) }
	return s.atRest(ctx, func(state *State) error {
		return state.export(ctx, io.Discard, opt, func(e *exporter) error { return f.files(e, create) })
	})
}

// csvTables writes nodes.csv and edges.csv: UTF-8 with a header, as RFC 4180
// has it but for line ends, which are LF; several values in a field are
// separated by "|".
func (e *exporter) csvTables(create createFunc) error {
	nodes, edges, err := e.drawn()
	if err != nil {
		return err
	}
	if err := writeTable(create, "nodes.csv", ',', nodeColumns, nodes); err != nil {
		return err
	}
	return writeTable(create, "edges.csv", ',', edgeColumns, edges)
}

func writeTable[T any](create createFunc, name string, comma rune, columns []column[T], rows []T) error {
	file, err := create(name)
	if err != nil {
		return err
	}
	buffered := bufio.NewWriter(file)
	err = writeRows(buffered, comma, columns, rows)
	return errors.Join(err, buffered.Flush(), file.Close())
}

func writeRows[T any](w io.Writer, comma rune, columns []column[T], rows []T) error {
	table := csv.NewWriter(w)
	table.Comma = comma
	record := make([]string, len(columns))
	for i, c := range columns {
		record[i] = c.name
	}
	err := table.Write(record)
	for _, row := range rows {
		for i, c := range columns {
			record[i] = c.of(row)
		}
		err = errors.Join(err, table.Write(record))
	}
	table.Flush()
	return errors.Join(err, table.Error())
}
