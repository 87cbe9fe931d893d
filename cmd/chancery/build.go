package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/loader"
	"github.com/chancery-kg/chancery/loader/extract"
	"github.com/chancery-kg/chancery/schema"
)

type buildCmd struct {
	Paths    []string `arg:"" name:"path" help:"Files, folders (with all in them), globs, or - for standard input."`
	Codebook string   `placeholder:"FILE" help:"Frames of yours, which add to those that make claims or take their place (docs/codebook.md)."`
	Progress string   `enum:"bar,lines,none" default:"bar" placeholder:"HOW" help:"bar (on a terminal), lines (for programs: a JSON object a line on standard error) or none."`
}

// Help is what build --help adds.
func (buildCmd) Help() string {
	return `Reads .txt .md .html .json .jsonl .ndjson .csv .tsv .parquet, each also .gz or .zst. Menus, tickers and lists of other stories on scraped pages are left out and counted. What cannot be read is told on standard error, one line each, and the rest goes on. Building the same article twice changes nothing.

Examples:
  chancery build news/
  chancery build 'archive/2021-*.jsonl.gz' page.html
  curl -s https://example.org/page | chancery build - --as-of 2021-10-11`
}

// Run builds.
func (b *buildCmd) Run(ctx context.Context, root *cli, c *console) error {
	if err := root.AsOf.Validate(); err != nil || root.AsOf != "" && len(root.AsOf) < len("2006-01-02") {
		return misuse("--as-of %s: want a date such as 2021-10-11", root.AsOf)
	}
	book, err := codebookOf(c, b.Codebook)
	if err != nil {
		return err
	}
	return root.withStore(ctx, graph.Options{}, func(store *graph.Store) error {
		return build(ctx, root, c, store, book, b.Paths, c.words(), newProgress(c, b.Progress))
	})
}

// build reads the articles that paths name into the store and tells words what
// came of it. Where it is interrupted, the articles finished so far are kept.
func build(ctx context.Context, root *cli, c *console, store *graph.Store, book *extract.Codebook, paths []string, words io.Writer, bar progress) error {
	var stdin io.Reader
	if slices.Contains(paths, "-") {
		stdin = untilDone(ctx, c.in)
	}
	adding, err := root.adding(store, book)
	if err != nil {
		return err
	}
	report, change, err := adding.add(ctx, paths, loader.Options{Stdin: stdin, Progress: bar.set})
	bar.done()
	for _, failure := range report.Failures {
		c.fail(failure)
	}
	interrupted := errors.Is(err, context.Canceled)
	if err != nil && !interrupted {
		return err
	}
	tellBuild(words, report, change)
	switch {
	case interrupted:
		return fmt.Errorf("%s: build: interrupted; %s kept, run the same command again for the rest", root.name(), count(report.Articles, "article"))
	case len(report.Failures) > 0:
		return errReported
	}
	return nil
}

// adding is how articles come into a store.
type adding struct {
	store *graph.Store
	where string // the store, for errors
	merge graph.MergeFunc
	opt   loader.Options
}

func (r *cli) adding(store *graph.Store, book *extract.Codebook) (*adding, error) {
	merge, err := r.merge()
	return &adding{store, r.DB, merge, loader.Options{Jobs: r.Jobs, AsOf: r.AsOf, Codebook: book}}, err
}

// add reads what paths and the inputs of from name into the store, and tells
// from's progress. Where it is interrupted, the articles finished so far are
// kept and the error is [context.Canceled].
func (a *adding) add(ctx context.Context, paths []string, from loader.Options) (report loader.Report, change graph.Change, err error) {
	opt := a.opt
	opt.Stdin, opt.Streams, opt.Progress = from.Stdin, from.Streams, from.Progress
	readings, report, stopped := loader.Load(ctx, paths, opt)
	if stopped != nil && !errors.Is(stopped, context.Canceled) {
		return report, change, stopped
	}
	if change, err = a.store.Add(context.WithoutCancel(ctx), readings, a.merge); err != nil {
		return report, change, fmt.Errorf("%s: store: %w", a.where, err)
	}
	return report, change, stopped
}

// untilDone reads from r until the context ends, even while r has nothing to
// give.
func untilDone(ctx context.Context, r io.Reader) io.Reader {
	out, in := io.Pipe()
	context.AfterFunc(ctx, func() { in.CloseWithError(ctx.Err()) })
	go func() {
		_, err := io.Copy(in, r)
		in.CloseWithError(err)
	}()
	return out
}

// tellBuild writes the report of a build.
func tellBuild(w io.Writer, report loader.Report, change graph.Change) {
	claims := 0
	for _, t := range schema.ClaimTypes {
		claims += report.Claims[t]
	}
	fmt.Fprintf(w, "%s read: %s and %s; %s left out as not the article\n", count(report.Articles, "article"),
		count(claims, "claim"), count(report.Statements, "statement"), count(report.Dropped, "byte"))
	for _, t := range schema.ClaimTypes {
		if n := report.Claims[t]; n > 0 {
			fmt.Fprintf(w, "  %-13s %5d\n", t, n)
		}
	}
	if report.Duplicates > 0 {
		fmt.Fprintf(w, "%s given twice\n", count(report.Duplicates, "article"))
	}
	if n := len(report.Failures); n > 0 {
		fmt.Fprintf(w, "%s, told above\n", count(n, "failure"))
	}
	fmt.Fprintln(w, tellChange(change))
}

// count is a number with its noun: "1 article", "3 articles".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
