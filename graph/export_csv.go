package graph

import (
	"archive/zip"
	"bufio"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/chancery-kg/chancery/schema"
)

// zippedCSV writes both tables into one ZIP archive, for where there is one
// stream to write to. Its files carry no time, so that it is always the same.
func (e *exporter) zippedCSV() error {
	archive := zip.NewWriter(e.w)
	err := e.tables(func(name string) (io.WriteCloser, error) {
		w, err := archive.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		return keepOpen{w}, err
	})
	return errors.Join(err, archive.Close())
}

type keepOpen struct{ io.Writer }

func (keepOpen) Close() error { return nil }

// ExportCSV writes nodes.csv and edges.csv into a folder, which it makes where
// there is none. The tables are UTF-8 with a header, as RFC 4180 has it but for
// line ends, which are LF; several values in a field are separated by "|".
func (s *Store) ExportCSV(ctx context.Context, folder string, opt ExportOptions) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	return s.export(ctx, io.Discard, opt, func(e *exporter) error {
		return e.tables(func(name string) (io.WriteCloser, error) { return os.Create(filepath.Join(folder, name)) })
	})
}

func (e *exporter) tables(create func(name string) (io.WriteCloser, error)) error {
	nodes, edges, err := e.drawn()
	if err != nil {
		return err
	}
	if err := writeTable(create, "nodes.csv", nodeColumns, nodes); err != nil {
		return err
	}
	return writeTable(create, "edges.csv", edgeColumns, edges)
}

func writeTable[T schema.Entity | drawnEdge](create func(string) (io.WriteCloser, error), name string, columns []column[T], rows []T) error {
	file, err := create(name)
	if err != nil {
		return err
	}
	buffered := bufio.NewWriter(file)
	table := csv.NewWriter(buffered)
	record := make([]string, len(columns))
	for i, c := range columns {
		record[i] = c.name
	}
	err = table.Write(record)
	for _, row := range rows {
		for i, c := range columns {
			record[i] = c.of(row)
		}
		err = errors.Join(err, table.Write(record))
	}
	table.Flush()
	return errors.Join(err, table.Error(), buffered.Flush(), file.Close())
}
