package coding

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// maxLine bounds a row, in bytes.
const maxLine = 1 << 20

// Reader reads the rows of a table. A line is a row; a field that stands wholly
// in quotation marks, with its own marks doubled, is taken out of them, any
// other mark stands for itself.
type Reader struct {
	Header string // the first line as it stood

	in                       *bufio.Reader
	line                     int
	width                    int
	sentence, source, target int
}

// NewReader reads the header. It is an error where the header lacks a column.
func NewReader(in io.Reader) (*Reader, error) {
	r := &Reader{in: bufio.NewReaderSize(in, maxLine)}
	text, err := r.next()
	if err != nil {
		return nil, fmt.Errorf("no header: %w", err)
	}
	r.Header = strings.TrimPrefix(text, "\uFEFF")
	names := fields(r.Header)
	r.width = len(names)
	var missing []string
	for name, at := range map[string]*int{"sentence": &r.sentence, "source": &r.source, "target": &r.target} {
		if *at = slices.Index(names, name); *at < 0 {
			missing = append(missing, name)
		}
	}
	if slices.Sort(missing); len(missing) > 0 {
		return nil, fmt.Errorf("line 1: no column %s", strings.Join(missing, ", "))
	}
	return r, nil
}

// Next is up to n rows; io.EOF tells that they are the last.
func (r *Reader) Next(n int) ([]Row, error) {
	var rows []Row
	for len(rows) < n {
		text, err := r.next()
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			return rows, err
		}
		if text != "" || err != nil {
			rows = append(rows, r.row(text, err))
		}
	}
	return rows, nil
}

func (r *Reader) row(text string, err error) Row {
	row := Row{Number: r.line, Text: text}
	if err != nil {
		row.Text, row.Err = strings.Repeat("\t", r.width-1), fmt.Errorf("the row is longer than %d bytes", maxLine)
		return row
	}
	f := fields(text)
	if len(f) < r.width {
		row.Text += strings.Repeat("\t", r.width-len(f))
	}
	if len(f) != r.width {
		row.Err = fmt.Errorf("%d columns, the header has %d", len(f), r.width)
		return row
	}
	row.Sentence, row.Source, row.Target = f[r.sentence], f[r.source], f[r.target]
	return row
}

// next is the next line without its end; bufio.ErrBufferFull tells that it was
// too long and is passed over.
func (r *Reader) next() (string, error) {
	r.line++
	data, err := r.in.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		for errors.Is(err, bufio.ErrBufferFull) {
			_, err = r.in.ReadSlice('\n')
		}
		return "", bufio.ErrBufferFull
	}
	if len(data) == 0 && err != nil {
		return "", err
	}
	if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	return strings.TrimRight(strings.ToValidUTF8(string(data), "\uFFFD"), "\r\n"), nil
}

func fields(line string) []string {
	f := strings.Split(line, "\t")
	for i, s := range f {
		if len(s) > 1 && s[0] == '"' && s[len(s)-1] == '"' {
			if inner := s[1 : len(s)-1]; !strings.Contains(strings.ReplaceAll(inner, `""`, ""), `"`) {
				f[i] = strings.ReplaceAll(inner, `""`, `"`)
			}
		}
	}
	return f
}
