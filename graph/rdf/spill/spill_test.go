package spill

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func sorted(t interface{ Fatal(...any) }, keys [][]byte, limit int) (out [][]byte) {
	s := New(limit)
	for _, key := range keys {
		if err := s.Add(key); err != nil {
			t.Fatal(err)
		}
	}
	for range s.Sorted() {
		break // may be asked for again
	}
	for key, err := range s.Sorted() {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, bytes.Clone(key))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestKeysComeOutSortedAndOnceWhateverTheMemory(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	rapid.Check(t, func(t *rapid.T) {
		keys := rapid.SliceOfN(rapid.SliceOfN(rapid.Byte(), 0, 6), 0, 60).Draw(t, "keys")
		want := slices.Clone(keys)
		slices.SortFunc(want, bytes.Compare)
		want = slices.CompactFunc(want, bytes.Equal)
		for _, limit := range []int{1, 100, 1 << 20} {
			if got := sorted(t, keys, limit); !slices.EqualFunc(got, want, bytes.Equal) {
				t.Fatalf("with %d bytes: %q, want %q", limit, got, want)
			}
		}
	})
}

func TestNoFileIsLeftBehind(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	s := New(1)
	for _, key := range []string{"b", "a", "c"} {
		if err := s.Add([]byte(key)); err != nil {
			t.Fatal(err)
		}
	}
	for range s.Sorted() {
		break // the caller has enough
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestADiskThatCannotBeWrittenIsAnError(t *testing.T) {
	t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "none"))
	s := New(1)
	defer s.Close()
	err := s.Add([]byte("a"))
	if err == nil {
		err = s.Add([]byte("b"))
	}
	if !os.IsNotExist(err) {
		t.Errorf("error %v", err)
	}
}
