package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"strconv"
	"syscall"
	"time"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	_ "github.com/cayleygraph/cayley/graph/kv/leveldb" // by its name
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"

	"github.com/chancery-kg/chancery/graph"
)

// ours is the store of this module.
type ours struct{ store *graph.Store }

func (o *ours) load(file, dir string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // it was only read
	if _, err := o.open(dir); err != nil {
		return err
	}
	if _, err := o.store.Import(context.Background(), f, graph.ImportOptions{}); err != nil {
		return err
	}
	return o.close()
}

func (o *ours) open(dir string) (qs cgraph.QuadStore, err error) {
	if o.store, err = graph.Open(context.Background(), dir, graph.Options{}); err != nil {
		return nil, err
	}
	return o.store.QuadStore(), nil
}

func (o *ours) dump(w io.Writer) error {
	return o.store.Export(context.Background(), w, "nquads", graph.ExportOptions{})
}

func (o *ours) close() error { return o.store.Close() }

// upstream is Cayley over LevelDB, used as "cayley load" and "cayley dump" do.
type upstream struct{ qs cgraph.QuadStore }

func (u *upstream) load(file, dir string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // it was only read
	if err := cgraph.InitQuadStore("leveldb", dir, nil); err != nil {
		return err
	}
	if _, err := u.open(dir); err != nil {
		return err
	}
	w, err := u.qs.NewQuadWriter()
	if err != nil {
		return err
	}
	if _, err := quad.CopyBatch(w, nquads.NewReader(f, false), quad.DefaultBatch); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return u.close()
}

func (u *upstream) open(dir string) (qs cgraph.QuadStore, err error) {
	u.qs, err = cgraph.NewQuadStore("leveldb", dir, cgraph.Options{kv.OptNoBloom: true})
	return u.qs, err
}

func (u *upstream) dump(w io.Writer) error {
	out := nquads.NewWriter(w)
	if _, err := quad.Copy(out, cgraph.NewQuadStoreReader(u.qs)); err != nil {
		return err
	}
	return out.Close()
}

func (u *upstream) close() error { return u.qs.Close() }

// processorTime is how long the process has been running on processors.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// peakMemory is the most memory that the process has had, in bytes; 0 where
// the system does not tell.
func peakMemory() int64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range bytes.Lines(status) {
		if f := bytes.Fields(line); len(f) > 1 && string(f[0]) == "VmHWM:" {
			kilobytes, _ := strconv.ParseInt(string(f[1]), 10, 64)
			return kilobytes << 10
		}
	}
	return 0
}
