package graph

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
)

func storePath(t *testing.T) string { return filepath.Join(t.TempDir(), "news.db") }

func TestAStoreOpenedAgainIsTheSame(t *testing.T) {
	path := storePath(t)
	s := mustOpen(t, path)
	add(t, s, news("a"), news("b"))
	_, err := s.Import(ctx, strings.NewReader("<a:x> <a:y> <a:z> .\n"), ImportOptions{})
	must(t, err)
	before := nquads(t, s)
	must(t, s.Close())
	for _, opt := range []Options{{}, {ReadOnly: true}} {
		again, err := Open(ctx, path, opt)
		must(t, err)
		sound(t, again)
		if nquads(t, again) != before {
			t.Errorf("%+v: other quads", opt)
		}
		must(t, again.Close())
	}
}

// crashed copies the files of an open store as they are, which is what a
// process that is killed leaves, and opens the copy. While files are being
// compacted no copy of them all can be had, so it tries again.
func crashed(t *testing.T, path string, opt Options) (s *Store, err error) {
	t.Helper()
	for range 20 {
		left := storePath(t)
		if err = os.CopyFS(left, os.DirFS(path)); err == nil {
			if s, err = Open(ctx, left, opt); err == nil {
				return s, nil
			}
		}
		time.Sleep(50 * time.Millisecond)
	}
	return nil, err
}

func TestAfterACrashAllThatWasWrittenIsThere(t *testing.T) {
	for _, opt := range []Options{{}, {ReadOnly: true}} {
		path := storePath(t)
		s := mustOpen(t, path)
		add(t, s, news("a"), news("b"))
		add(t, s, news("c"))
		remove(t, s, "a.txt")
		_, err := s.Import(ctx, strings.NewReader("<a:x> <a:y> <a:z> .\n"), ImportOptions{})
		must(t, err)
		left, err := crashed(t, path, opt)
		must(t, err)
		sound(t, left)
		if nquads(t, left) != nquads(t, s) {
			t.Errorf("%+v: it is not what was written", opt)
		}
		must(t, left.Close())
	}
}

func TestCancellingDuringTheWriteLeavesTheStoreAsItWas(t *testing.T) {
	s := mustOpen(t, storePath(t))
	add(t, s, news("a"))
	before := nquads(t, s)
	cancelled, cancel := context.WithCancel(ctx)
	u, err := newUpdate(s.quads)
	must(t, err)
	must(t, u.merge(cancelled, mergeByName))
	u.quads = func(func(quad.Quad) bool) {}
	cancel()
	if _, err := s.commit(cancelled, u); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	sound(t, s)
	if nquads(t, s) != before {
		t.Error("something is missing")
	}
}

func TestTwoProcessesDoNotWriteAtOnce(t *testing.T) {
	path := storePath(t)
	mustOpen(t, path)
	for _, opt := range []Options{{Wait: 10 * time.Millisecond}, {Wait: 10 * time.Millisecond, ReadOnly: true}} {
		_, err := Open(ctx, path, opt)
		if err == nil || !strings.Contains(err.Error(), "another process is using the store") {
			t.Errorf("%+v: error %v", opt, err)
		}
	}
}

func TestAnyNumberMayReadAtOnceAndNoneOfThemWrites(t *testing.T) {
	path := storePath(t)
	s := mustOpen(t, path)
	add(t, s, news("a"))
	must(t, s.Close())
	for range 3 {
		reader, err := Open(ctx, path, Options{ReadOnly: true})
		must(t, err)
		t.Cleanup(func() { must(t, reader.Close()) })
		sound(t, reader)
		if _, err := reader.Add(ctx, nil, mergeByName); !errors.Is(err, errReadOnly) {
			t.Errorf("Add: %v", err)
		}
		if err := reader.Repair(ctx); !errors.Is(err, errReadOnly) {
			t.Errorf("Repair: %v", err)
		}
	}
}

func TestWhatIsNoStoreIsRefusedAndLeftAlone(t *testing.T) {
	cases := []struct {
		name   string
		make   func(path string) error
		opt    Options
		reason string
	}{
		{"a file", func(p string) error { return os.WriteFile(p, []byte("hello"), 0o644) }, Options{}, "is a file"},
		{"a folder of other things", func(p string) error {
			return errors.Join(os.Mkdir(p, 0o755), os.WriteFile(filepath.Join(p, "thesis.doc"), nil, 0o644))
		}, Options{}, "other files"},
		{"a database of somebody else", makeForeign, Options{}, "other files"},
		{"a database of somebody else in the place of ours", func(p string) error {
			return errors.Join(makeForeign(p), os.WriteFile(filepath.Join(p, lockFile), nil, 0o644))
		}, Options{}, "not a Chancery store"},
		{"a newer format", func(p string) error { return makeFormat(p, formatFile, "99\n") }, Options{}, `format "99"`},
		{"a store of before", func(p string) error { return makeFormat(p, oldTruth, "") }, Options{}, "chancery build"},
		{"a format without a store", func(p string) error { return makeFormat(p, formatFile, formatVersion) }, Options{}, "damaged"},
		{"nothing, to be read", func(string) error { return nil }, Options{ReadOnly: true}, "chancery build"},
		{"an empty folder, to be read", func(p string) error { return os.Mkdir(p, 0o755) }, Options{ReadOnly: true}, "chancery build"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			path := storePath(t)
			must(t, c.make(path))
			before := listing(t, filepath.Dir(path))
			_, err := Open(ctx, path, c.opt)
			if err == nil || !strings.Contains(err.Error(), c.reason) || !strings.Contains(err.Error(), path) {
				t.Errorf("error %v", err)
			}
			if !slices.Equal(before, listing(t, filepath.Dir(path))) {
				t.Error("it was changed")
			}
		})
	}
	if _, err := Open(ctx, "postgres://localhost/news", Options{}); err == nil {
		t.Error("a server was taken for a path")
	}
}

func makeFormat(path, file, text string) error {
	return errors.Join(os.Mkdir(path, 0o755), os.WriteFile(filepath.Join(path, file), []byte(text), 0o644))
}

func makeForeign(path string) error {
	db, err := pebble.Open(filepath.Join(path, dataFolder), &pebble.Options{Logger: quiet{}})
	if err != nil {
		return err
	}
	return errors.Join(db.Set([]byte("customer"), []byte("1"), pebble.Sync), db.Close())
}

type quiet struct{}

func (quiet) Infof(string, ...any)  {}
func (quiet) Errorf(string, ...any) {}
func (quiet) Fatalf(string, ...any) {}

func listing(t *testing.T, dir string) (out []string) {
	t.Helper()
	must(t, filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		out = append(out, path+" "+string(mustRead(t, path)))
		return nil
	}))
	return out
}

// Whatever happens to the files, the store says it is damaged or is whole.
func TestADamagedStoreIsAnErrorAndNoCrash(t *testing.T) {
	path := storePath(t)
	s := mustOpen(t, path)
	add(t, s, news("a"), news("b"))
	want := nquads(t, s)
	must(t, s.Close())
	data, err := os.ReadDir(filepath.Join(path, dataFolder))
	must(t, err)
	for _, file := range data {
		name := filepath.Join(dataFolder, file.Name())
		whole := mustRead(t, filepath.Join(path, name))
		for at := 0; at < len(whole); at += len(whole)/20 + 1 {
			flipped := bytes.Clone(whole)
			flipped[at] ^= 0xFF
			for kind, spoilt := range map[string][]byte{"cut": whole[:at], "flipped": flipped} {
				if got, err := reopened(t, path, name, spoilt); err == nil && got != want {
					t.Errorf("%s %s at byte %d of %d: it gives other quads without an error", name, kind, at, len(whole))
				}
			}
		}
	}
}

// reopened reads a copy of the store with other bytes in one of its files, nil
// for none.
func reopened(t *testing.T, path, name string, spoilt []byte) (string, error) {
	t.Helper()
	left := storePath(t)
	must(t, os.CopyFS(left, os.DirFS(path)))
	if must(t, os.Remove(filepath.Join(left, name))); spoilt != nil {
		must(t, os.WriteFile(filepath.Join(left, name), spoilt, 0o644))
	}
	s, err := Open(ctx, left, Options{Wait: time.Millisecond})
	if err != nil {
		return "", err
	}
	defer s.Close()
	var b bytes.Buffer
	err = s.Export(ctx, &b, "nquads", ExportOptions{})
	return b.String(), err
}

func TestAStoreThatLostAFileIsRefused(t *testing.T) {
	path := storePath(t)
	s := mustOpen(t, path)
	add(t, s, news("a"))
	must(t, s.Close())
	data, err := os.ReadDir(filepath.Join(path, dataFolder))
	must(t, err)
	for _, file := range data {
		if _, err := reopened(t, path, filepath.Join(dataFolder, file.Name()), nil); err == nil || !strings.Contains(err.Error(), "damaged") {
			t.Errorf("without %s: error %v", file.Name(), err)
		}
	}
}

func TestAFirstStartThatWasInterruptedIsBegunAgain(t *testing.T) {
	for _, there := range [][]string{{lockFile}, {lockFile, dataFolder}} {
		path := storePath(t)
		must(t, os.Mkdir(path, 0o755))
		must(t, os.WriteFile(filepath.Join(path, lockFile), nil, 0o644))
		if slices.Contains(there, dataFolder) {
			must(t, os.Mkdir(filepath.Join(path, dataFolder), 0o755))
		}
		add(t, mustOpen(t, path), news("a"))
	}
}
