package read

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// path reads what one argument names.
func (r *reader) path(p string) {
	if r.done() {
		return
	}
	if p == "-" {
		r.stdin()
		return
	}
	info, err := os.Stat(p)
	switch {
	case err == nil && info.IsDir():
		r.root(p)
	case err == nil:
		r.file(p)
	case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(p, "*?["):
		r.pattern(p)
	default:
		r.fail(p, "", cause(err))
	}
}

// root reads a folder that was asked for by name, which should hold something.
func (r *reader) root(dir string) {
	if r.folder(dir) == 0 {
		r.fail(dir, "", errors.New("no file in this folder has a known ending"))
	}
}

// folder reads the files below dir in the order of their names and counts
// them. Hidden files, unknown endings, devices and links to folders are passed
// over.
func (r *reader) folder(dir string) (files int) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		r.fail(dir, "", cause(err))
		return 1
	}
	for _, e := range entries {
		if r.done() {
			return files
		}
		p := filepath.Join(dir, e.Name())
		switch {
		case strings.HasPrefix(e.Name(), "."):
		case e.IsDir():
			files += r.folder(p)
		case knownEnding(e.Name()) && isRegular(p):
			files++
			r.file(p)
		}
	}
	return files
}

func isRegular(p string) bool {
	info, err := os.Stat(p)
	return err != nil || info.Mode().IsRegular() // what cannot be looked at is reported when opened
}

// pattern reads what a shell's pattern matches, in the order of names.
func (r *reader) pattern(p string) {
	matches, err := filepath.Glob(p)
	if err != nil {
		r.fail(p, "", err)
		return
	}
	hidden := strings.HasPrefix(filepath.Base(p), ".")
	found := false
	for _, m := range matches {
		if hidden || !strings.HasPrefix(filepath.Base(m), ".") {
			found = true
			r.path(m)
		}
	}
	if !found {
		r.fail(p, "", ErrNoMatch)
	}
}

// cause is the reason of a file error without the path, which the failure
// already names.
func cause(err error) error {
	var at *fs.PathError
	if errors.Is(err, fs.ErrNotExist) {
		return ErrNoMatch
	}
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}
