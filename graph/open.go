package graph

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/cockroachdb/pebble/v2/vfs"

	"github.com/chancery-kg/chancery/graph/ordered"
)

// Open opens the store at a path, making it where there is nothing or an empty
// folder, or an empty one in memory for [Memory]. It refuses files and folders
// that are no store, stores of another format version, damaged ones, and a
// store that another process is writing.
func Open(ctx context.Context, where string, opt Options) (*Store, error) {
	if where == Memory {
		quads, err := ordered.Open("store", ordered.Options{FS: vfs.NewMem()})
		if err != nil {
			return nil, err
		}
		return &Store{quads: quads, readOnly: opt.ReadOnly}, nil
	}
	if scheme, _, ok := strings.Cut(where, "://"); ok {
		return nil, fmt.Errorf("%s: stores of kind %q are not supported; give a path, or %s", where, scheme, Memory)
	}
	if opt.Wait == 0 {
		opt.Wait = time.Second
	}
	return openFolder(ctx, where, opt)
}
