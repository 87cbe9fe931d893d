// Command chancery-bench-serve measures the HTTP server of chancery on a large
// store: how long it takes until it answers, what one view of the page waits
// for, and how it does with many clients at a time while articles are added.
//
// The articles are made up and always the same. The store is kept where -db
// names one, so that it is built once. Figures go to standard output.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"time"

	"github.com/chancery-kg/chancery/cmd/chancery/server"
	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/loader"
	"github.com/chancery-kg/chancery/loader/read"
	"github.com/chancery-kg/chancery/loader/resolve"
	"github.com/chancery-kg/chancery/schema"
)

func main() {
	quads := flag.Int64("quads", 1_000_000, "how large the store is at least")
	clients := flag.Int("clients", 200, "how many ask at a time")
	lasting := flag.Duration("time", time.Minute, "for how long")
	where := flag.String("db", "", "the store, kept; without it one in a temporary folder")
	flag.Parse()
	if err := run(*where, *quads, *clients, *lasting); err != nil {
		fmt.Fprintln(os.Stderr, "chancery-bench-serve:", err)
		os.Exit(1)
	}
}

func run(where string, quads int64, clients int, lasting time.Duration) error {
	if where == "" {
		folder, err := os.MkdirTemp("", "chancery-bench-*")
		if err != nil {
			return err
		}
		defer os.RemoveAll(folder) //nolint:errcheck // it is in the folder for temporary files
		where = filepath.Join(folder, "bench.db")
	}
	ctx := context.Background()
	store, err := graph.Open(ctx, where, graph.Options{})
	if err != nil {
		return err
	}
	defer store.Close()
	c := corpus{store}
	next, err := c.grow(ctx, quads)
	if err != nil {
		return err
	}
	return serve(ctx, store, func(at string) error { return measure(at, next, clients, lasting) })
}

// serve runs a server as the command does while do measures it.
func serve(ctx context.Context, store *graph.Store, do func(at string) error) error {
	web, err := server.New(server.Options{Store: store, Corpus: corpus{store}, Log: io.Discard})
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() { ended <- web.Serve(ctx, listener) }()
	err = do("http://" + listener.Addr().String())
	stop()
	if served := <-ended; err == nil {
		err = served
	}
	return err
}

// corpus adds articles as the command does.
type corpus struct{ store *graph.Store }

// grow adds articles until the store has so many quads, and gives the number
// of the next article.
func (c corpus) grow(ctx context.Context, quads int64) (next int, err error) {
	for next = 0; ; {
		stats, err := c.store.QuadStore().Stats(ctx, true)
		if err != nil || stats.Quads.Value >= quads {
			return max(next, 1_000_000), err
		}
		missing := int(quads-stats.Quads.Value)/800 + 1 // an article has fewer than that
		fmt.Fprintf(os.Stderr, "%d quads; adding %d articles\n", stats.Quads.Value, missing)
		var articles []read.Stream
		next = int(stats.Quads.Value)
		for i := range missing {
			articles = append(articles, stream(next+i))
		}
		if _, _, err := c.Add(ctx, articles, nil); err != nil {
			return next, err
		}
	}
}

// Add reads articles into the store.
func (c corpus) Add(ctx context.Context, articles []read.Stream, progress func(int)) (loader.Report, graph.Change, error) {
	readings, report, err := loader.Load(ctx, nil, loader.Options{Streams: articles, Progress: progress})
	if err != nil {
		return report, graph.Change{}, err
	}
	change, err := c.store.Add(ctx, readings, resolve.Merge)
	return report, change, err
}

// Remove takes an article out again.
func (c corpus) Remove(ctx context.Context, article schema.IRI) (graph.Change, error) {
	return c.store.Remove(ctx, []string{string(article)}, resolve.Merge)
}
