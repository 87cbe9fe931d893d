package graph

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/cockroachdb/pebble/v2/vfs"

	"github.com/chancery-kg/chancery/graph/ordered"
	"github.com/chancery-kg/chancery/graph/postgres"
)

// Open opens the store at a path, making it where there is nothing or an empty
// folder; in the PostgreSQL database of a URL (postgres://…), making its tables
// where there are none; or an empty one in memory for [Memory]. It refuses
// files, folders and tables that are no store, stores of another format
// version, damaged ones, and a folder that another process is writing.
func Open(ctx context.Context, where string, opt Options) (*Store, error) {
	if where == Memory {
		quads, err := ordered.Open("store", ordered.Options{FS: vfs.NewMem()})
		if err != nil {
			return nil, err
		}
		return &Store{quads: embedded{quads}, readOnly: opt.ReadOnly}, nil
	}
	if scheme, _, ok := strings.Cut(where, "://"); ok {
		return openServer(ctx, scheme, where, opt)
	}
	if opt.Wait == 0 {
		opt.Wait = time.Second
	}
	return openFolder(ctx, where, opt)
}

// openServer opens the store in the database of a URL. Errors do not tell its
// password.
func openServer(ctx context.Context, scheme, address string, opt Options) (*Store, error) {
	if scheme != "postgres" && scheme != "postgresql" {
		return nil, fmt.Errorf("stores of kind %q are not supported; give a path, postgres://…, or %s", scheme, Memory)
	}
	quads, err := postgres.Open(ctx, address, postgres.Options{ReadOnly: opt.ReadOnly})
	if err != nil {
		return nil, fmt.Errorf("PostgreSQL: %w", err)
	}
	return &Store{quads: shared{quads}, readOnly: opt.ReadOnly}, nil
}
