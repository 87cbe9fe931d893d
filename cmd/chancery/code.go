package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/chancery-kg/chancery/cmd/chancery/coding"
	"github.com/chancery-kg/chancery/loader/parse"
)

type codeCmd struct {
	TSV     string `name:"tsv" required:"" placeholder:"FILE" help:"Rows with columns sentence, source and target under a header; - is standard input."`
	Explain bool   `help:"Add the word that the root rests on, and how it stands to the two."`
}

// Help is what code --help adds.
func (codeCmd) Help() string {
	return `For each row the PLOVER root of what the source does to the target, and whether it happened. All columns are kept, root and status follow. A party that the sentence does not name is left open; a row without a sentence or without any party in it is told on standard error and left uncoded.

Examples:
  chancery code --tsv events.tsv > coded.tsv
  cut -f 1-3 events.tsv | chancery code --tsv - --explain`
}

// batch is how many rows are coded at a time.
const batch = 1024

// Run codes.
func (k *codeCmd) Run(ctx context.Context, root *cli, c *console) error {
	in, name, err := k.open(c)
	if err != nil {
		return err
	}
	defer in.Close()
	parser, err := parse.Default()
	if err != nil {
		return fmt.Errorf("code: model: %w", err)
	}
	rows, err := coding.NewReader(in)
	if err != nil {
		return fmt.Errorf("%s: code: %w", name, err)
	}
	added := []string{"root", "status"}
	if k.Explain {
		added = append(added, "word", "rank")
	}
	writeRow(c.out, rows.Header, added)
	failed := false
	for {
		lines, end := rows.Next(batch)
		k.code(root.Jobs, parser, lines)
		for i := range lines {
			l := &lines[i]
			if l.Err != nil {
				failed = true
				c.fail(fmt.Errorf("%s:%d: code: %w", name, l.Number, l.Err))
			}
			writeRow(c.out, l.Text, []string{l.Root, string(l.Status), l.Word, l.Rank}[:len(added)])
		}
		switch {
		case errors.Is(end, io.EOF) && failed:
			return errReported
		case errors.Is(end, io.EOF):
			return nil
		case end != nil:
			return fmt.Errorf("%s: read: %w", name, end)
		case ctx.Err() != nil:
			return fmt.Errorf("%s: code: interrupted", name)
		}
	}
}

func (k *codeCmd) open(c *console) (io.ReadCloser, string, error) {
	if k.TSV == "-" {
		return io.NopCloser(c.in), "standard input", nil
	}
	file, err := os.Open(k.TSV)
	if err != nil {
		return nil, "", fmt.Errorf("code: read: %w", err)
	}
	return file, k.TSV, nil
}

// code codes the rows, several at a time.
func (k *codeCmd) code(jobs int, parser *parse.Parser, rows []coding.Row) {
	if jobs < 1 {
		jobs = runtime.GOMAXPROCS(0)
	}
	var group errgroup.Group
	for part := range slices.Chunk(rows, max(1, (len(rows)+jobs-1)/jobs)) {
		group.Go(func() error {
			for i := range part {
				part[i].Code(parser)
			}
			return nil
		})
	}
	_ = group.Wait() // the rows keep their errors
}

func writeRow(w *bufio.Writer, text string, added []string) {
	_, _ = w.WriteString(text + "\t" + strings.Join(added, "\t") + "\n") // flushed, and its error told, at the end
}
