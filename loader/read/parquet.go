package read

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/format"
)

// parquetMagic begins and ends every file of Apache Parquet.
var parquetMagic = []byte("PAR1")

func isParquet(head []byte) bool { return bytes.HasPrefix(head, parquetMagic) }

// parquet reads a table in Apache Parquet whose columns have the names of the
// fields of a record; others are passed over. Such a file is read from its end,
// so it goes to a temporary file first.
func (r *reader) parquet(source string, in *bufio.Reader) (err error) {
	defer func() {
		if p := recover(); p != nil { // the library's, for tables that no writer makes
			err = fmt.Errorf("damaged Parquet: %v", p)
		}
	}()
	spooled, err := os.CreateTemp("", "chancery-*.parquet")
	if err != nil {
		return cause(err)
	}
	defer func() { _ = os.Remove(spooled.Name()) }()
	defer spooled.Close()
	size, err := io.Copy(spooled, in)
	if err != nil {
		return err
	}
	file, err := parquet.OpenFile(spooled, size)
	if err != nil {
		return fmt.Errorf("damaged Parquet: %w", err)
	}
	columns, err := parquetColumns(file)
	if err != nil {
		return err
	}
	row := 0
	for _, group := range file.RowGroups() {
		if err := r.parquetRows(source, group, columns, &row); err != nil {
			return err
		}
	}
	return nil
}

// parquetColumns are the columns of the fields of a record, by position.
func parquetColumns(file *parquet.File) (map[int]parquet.LeafColumn, error) {
	columns := map[int]parquet.LeafColumn{}
	var names []string
	for _, path := range file.Schema().Columns() {
		if leaf, ok := file.Schema().Lookup(path...); ok && len(path) == 1 && leaf.MaxRepetitionLevel == 0 {
			columns[leaf.ColumnIndex] = leaf
			names = append(names, path[0])
		}
	}
	if !hasText(columnsOf(names)) {
		return nil, fmt.Errorf("%w: the table has no column text or html", ErrNoText)
	}
	return columns, nil
}

func (r *reader) parquetRows(source string, group parquet.RowGroup, columns map[int]parquet.LeafColumn, row *int) error {
	rows := group.Rows()
	defer rows.Close()
	buffer := make([]parquet.Row, 1)
	for !r.done() {
		n, err := rows.ReadRows(buffer)
		if n == 1 {
			*row++
			r.parquetRow(source, buffer[0], columns, *row)
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("row %d: damaged Parquet: %w", *row+1, err)
		}
	}
	return nil
}

func (r *reader) parquetRow(source string, row parquet.Row, columns map[int]parquet.LeafColumn, number int) {
	var names, fields []string
	for _, v := range row {
		if c, ok := columns[v.Column()]; ok {
			names, fields = append(names, c.Path[0]), append(fields, parquetText(v, c.Node.Type().LogicalType()))
		}
	}
	for _, f := range fields {
		if int64(len(f)) > r.opt.MaxBytes {
			r.fail(source, rowPlace(number), ErrTooLong)
			return
		}
	}
	r.row(columnsOf(names), fields, at(source, number), rowPlace(number))
}

func rowPlace(number int) string { return fmt.Sprintf("row %d", number) }

// parquetText is a value as a table of text would have it: days and times of
// Parquet as ISO 8601 dates, no value as "".
func parquetText(v parquet.Value, kind *format.LogicalType) string {
	if v.IsNull() {
		return ""
	}
	var logical format.LogicalTypeValue
	if kind != nil {
		logical = kind.Value
	}
	switch t := logical.(type) {
	case *format.DateType:
		return time.Unix(int64(v.Int32())*24*60*60, 0).UTC().Format(time.DateOnly)
	case *format.TimestampType:
		if t.Unit.Value != nil {
			unit := int64(t.Unit.Value.Duration())
			second := int64(time.Second) / unit
			return time.Unix(v.Int64()/second, v.Int64()%second*unit).UTC().Format(time.DateOnly)
		}
	}
	switch v.Kind() {
	case parquet.ByteArray, parquet.FixedLenByteArray:
		return string(v.ByteArray())
	case parquet.Int32:
		return strconv.Itoa(int(v.Int32()))
	case parquet.Int64:
		return strconv.FormatInt(v.Int64(), 10)
	}
	return v.String()
}
