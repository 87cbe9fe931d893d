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
	bolt "go.etcd.io/bbolt"

	"github.com/chancery-kg/chancery/schema"
)

func folder(t *testing.T) string { return filepath.Join(t.TempDir(), "news.db") }

func TestAStoreOpenedAgainIsTheSame(t *testing.T) {
	path := folder(t)
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

// interrupted makes a store as a process leaves it that is killed after the
// truth is written and before the view is.
func interrupted(t *testing.T, path string, view func(*update) error) {
	t.Helper()
	s := mustOpen(t, path)
	add(t, s, news("a"), news("b"))
	u, err := newUpdate(s.records)
	must(t, err)
	for key, plain := range plainReadings([]schema.Reading{news("c")}, u) {
		must(t, u.add(key, plain))
	}
	must(t, u.remove([]string{"a.txt"}))
	must(t, u.merge(ctx, mergeByName))
	_, err = u.seal()
	must(t, err)
	must(t, s.records.apply(u.changes))
	must(t, view(u))
	must(t, s.Close())
}

func TestAWriteKilledBetweenTruthAndViewIsFinishedAtTheNextOpen(t *testing.T) {
	want := mustOpen(t, Memory)
	add(t, want, news("b"), news("c"))
	for _, opt := range []Options{{}, {ReadOnly: true}} {
		path := folder(t)
		interrupted(t, path, func(*update) error { return nil })
		s, err := Open(ctx, path, opt)
		must(t, err)
		sound(t, s)
		if nquads(t, s) != nquads(t, want) {
			t.Errorf("%+v: not what the articles say", opt)
		}
		must(t, s.Close())
	}
}

func TestAWriteKilledInTheMidstOfTheViewIsFinishedAtTheNextOpen(t *testing.T) {
	path := folder(t)
	interrupted(t, path, func(*update) error { return nil })
	mark, err := os.ReadFile(filepath.Join(path, viewMark))
	must(t, err)
	v := &diskView{folder: filepath.Join(path, viewFolder), mark: filepath.Join(path, viewMark)}
	must(t, v.open(strings.TrimPrefix(strings.TrimSpace(string(mark)), markText(""))))
	must(t, v.unmark())
	must(t, v.write(ctx, 1, []quad.Quad{{Subject: quadValue("half"), Predicate: quadValue("a"), Object: quadValue("write")}}))
	must(t, v.close())

	s := mustOpen(t, path)
	sound(t, s)
	if strings.Contains(nquads(t, s), "half") {
		t.Error("the half-written quad is there")
	}
}

func TestCancellingTheViewIsFinishedByTheNextWrite(t *testing.T) {
	s := mustOpen(t, folder(t))
	add(t, s, news("a"))
	before := nquads(t, s)
	cancelled, cancel := context.WithCancel(ctx)
	s.view = &cancelling{s.view, cancel}
	_, err := s.Add(cancelled, []schema.Reading{news("b")}, mergeByName)
	if !errors.Is(err, context.Canceled) || !strings.Contains(err.Error(), "are kept") {
		t.Fatalf("error %v", err)
	}
	if err := s.Check(ctx); err == nil {
		t.Error("the view is said to be finished")
	}
	remove(t, s, "b.txt")
	if nquads(t, s) != before {
		t.Error("the next write did not put it right")
	}
}

// cancelling is a view during whose update the user presses Ctrl-C.
type cancelling struct {
	view
	cancel func()
}

func (c *cancelling) update(ctx context.Context, change viewChange) error {
	c.cancel()
	return c.view.update(ctx, change)
}

func TestAViewThatIsLostOrDamagedIsWrittenAnew(t *testing.T) {
	spoil := map[string]func(string) error{
		"folder gone":    func(path string) error { return os.RemoveAll(filepath.Join(path, viewFolder)) },
		"mark gone":      func(path string) error { return os.Remove(filepath.Join(path, viewMark)) },
		"mark of others": func(path string) error { return os.WriteFile(filepath.Join(path, viewMark), []byte("x"), 0o644) },
		"manifest gone": func(path string) error {
			return os.Remove(filepath.Join(path, viewFolder, "CURRENT"))
		},
	}
	for name, do := range spoil {
		t.Run(name, func(t *testing.T) {
			path := folder(t)
			s := mustOpen(t, path)
			add(t, s, news("a"))
			before := nquads(t, s)
			must(t, s.Close())
			must(t, do(path))
			s = mustOpen(t, path)
			sound(t, s)
			if nquads(t, s) != before {
				t.Error("it is not what it was")
			}
		})
	}
}

func TestTwoProcessesDoNotWriteAtOnce(t *testing.T) {
	path := folder(t)
	mustOpen(t, path)
	for _, opt := range []Options{{Wait: 10 * time.Millisecond}, {Wait: 10 * time.Millisecond, ReadOnly: true}} {
		_, err := Open(ctx, path, opt)
		if err == nil || !strings.Contains(err.Error(), "another process is using the store") {
			t.Errorf("%+v: error %v", opt, err)
		}
	}
}

func TestAnyNumberMayReadAtOnceAndNoneOfThemWrites(t *testing.T) {
	path := folder(t)
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
		{"a file of that name that is none", func(p string) error {
			return errors.Join(os.Mkdir(p, 0o755), os.WriteFile(filepath.Join(p, truthFile), bytes.Repeat([]byte("hello "), 9999), 0o644))
		}, Options{}, "not a Chancery store"},
		{"a database of somebody else", func(p string) error { return makeBolt(p, "customers", "") }, Options{}, "not a Chancery store"},
		{"a newer format", func(p string) error { return makeBolt(p, metaList, "99") }, Options{}, `format "99"`},
		{"nothing, to be read", func(string) error { return nil }, Options{ReadOnly: true}, "chancery build"},
		{"an empty folder, to be read", func(p string) error { return os.Mkdir(p, 0o755) }, Options{ReadOnly: true}, "chancery build"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			path := folder(t)
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

func makeBolt(path, bucket, format string) error {
	if err := os.Mkdir(path, 0o755); err != nil {
		return err
	}
	db, err := bolt.Open(filepath.Join(path, truthFile), 0o644, nil)
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bolt.Tx) error {
		b, err := tx.CreateBucket([]byte(bucket))
		if err != nil {
			return err
		}
		return b.Put([]byte("format"), []byte(format))
	})
	return errors.Join(err, db.Close())
}

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

// Whatever happens to the file, the store says it is damaged or is whole.
func TestADamagedStoreIsAnErrorAndNoCrash(t *testing.T) {
	path := folder(t)
	s := mustOpen(t, path)
	add(t, s, news("a"), news("b"))
	want := nquads(t, s)
	must(t, s.Close())
	whole := mustRead(t, filepath.Join(path, truthFile))
	for at := 1; at < len(whole); at += len(whole) / 40 {
		flipped := bytes.Clone(whole)
		flipped[at] ^= 0xFF
		for name, spoilt := range map[string][]byte{"cut": whole[:at], "flipped": flipped} {
			if got, err := reopened(t, spoilt); err == nil && got != want {
				t.Errorf("%s at byte %d of %d: it gives other quads without an error", name, at, len(whole))
			}
		}
	}
}

func reopened(t *testing.T, truth []byte) (string, error) {
	t.Helper()
	path := folder(t)
	must(t, os.Mkdir(path, 0o755))
	must(t, os.WriteFile(filepath.Join(path, truthFile), truth, 0o644))
	s, err := Open(ctx, path, Options{Wait: time.Millisecond})
	if err != nil {
		return "", err
	}
	defer s.Close()
	var b bytes.Buffer
	err = s.Export(ctx, &b, "nquads", ExportOptions{})
	return b.String(), err
}

func TestAStoreWhoseArticlesWereEmptiedIsRefusedAndLeftAlone(t *testing.T) {
	for _, kept := range [][]string{{viewFolder, viewMark}, {viewFolder}, {viewMark}} {
		path := folder(t)
		s := mustOpen(t, path)
		add(t, s, news("a"))
		must(t, s.Close())
		truth := filepath.Join(path, truthFile)
		must(t, os.Truncate(truth, 0))
		for _, part := range []string{viewFolder, viewMark} {
			if !slices.Contains(kept, part) {
				must(t, os.RemoveAll(filepath.Join(path, part)))
			}
		}
		for _, opt := range []Options{{}, {ReadOnly: true}} {
			s, err := Open(ctx, path, opt)
			if err == nil {
				must(t, s.Close())
				t.Fatalf("%v: opened as an empty store", kept)
			}
			if !strings.Contains(err.Error(), "articles are lost") {
				t.Errorf("%v: error %v", kept, err)
			}
		}
		if len(mustRead(t, truth)) != 0 {
			t.Errorf("%v: the file was written to", kept)
		}
	}
}

func TestAFileOfNoBytesWithoutAViewIsANewStore(t *testing.T) {
	path := folder(t)
	must(t, os.Mkdir(path, 0o755))
	must(t, os.WriteFile(filepath.Join(path, truthFile), nil, 0o644))
	add(t, mustOpen(t, path), news("a"))
}

func TestAFileLeftEmptyByAnInterruptedFirstStartIsFilled(t *testing.T) {
	path := folder(t)
	must(t, os.Mkdir(path, 0o755))
	db, err := bolt.Open(filepath.Join(path, truthFile), 0o644, nil)
	must(t, err)
	must(t, db.Close())
	add(t, mustOpen(t, path), news("a"))
}
