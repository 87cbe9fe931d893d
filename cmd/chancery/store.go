package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"

	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/schema"
)

// withStore runs do over the store and closes it. A store that is only read
// must be there; one that is written is made where there is none.
func (r *cli) withStore(ctx context.Context, opt graph.Options, do func(*graph.Store) error) (err error) {
	store, err := graph.Open(ctx, r.DB, opt)
	if err != nil {
		return fmt.Errorf("open: %w", err)
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	return do(store)
}

// reading is how verbs open a store that they leave as it is.
var reading = graph.Options{ReadOnly: true}

// withState runs do over what the store holds at the moment, whatever is
// written to it meanwhile.
func (r *cli) withState(ctx context.Context, do func(*graph.State) error) error {
	return r.withStore(ctx, reading, func(store *graph.Store) error {
		state, err := store.State(ctx)
		if err != nil {
			return fmt.Errorf("%s: read: %w", r.name(), err)
		}
		return errors.Join(do(state), state.Close())
	})
}

// withGraph runs do over all that the store holds.
func (r *cli) withGraph(ctx context.Context, do func(*schema.Graph) error) error {
	return r.withStore(ctx, reading, func(store *graph.Store) error {
		g, err := store.Graph(ctx)
		if err != nil {
			return fmt.Errorf("%s: read: %w", r.name(), err)
		}
		return do(g)
	})
}

// exists reports whether the store is there already; in memory it never is,
// and in a database it shows when it is opened.
func (r *cli) exists() bool {
	if strings.Contains(r.DB, "://") {
		return true
	}
	_, err := os.Stat(r.DB)
	return err == nil
}

func (r *cli) noStore() error {
	return fmt.Errorf("%s: open: there is no store; make one with: chancery build PATH", r.name())
}

// name is the store as messages call it: without the password of a server.
func (r *cli) name() string {
	if u, err := url.Parse(r.DB); err == nil && u.User != nil {
		return u.Redacted()
	}
	return r.DB
}
