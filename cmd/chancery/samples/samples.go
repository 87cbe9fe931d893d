// Package samples holds eight short articles that ship inside the binary, for
// the demo, the golden tests and the notebooks. They were written for Chancery
// about real events of 2018 to 2021, each in the manner of another kind of
// source: two agency reports, a government press release, an opinion piece as
// a web page, a scraped page with its menus and tickers, an undated explainer,
// and two briefs in one JSON lines file.
//
// The publishers are made up; the people, places and acts are not. Every form
// of a name, every status and every trap in them is there on purpose, so a
// change to a sample is a change to what the golden tests demand.
package samples

import (
	"embed"
	"io/fs"
	"os"
	"path/filepath"
)

//go:embed articles
var files embed.FS

// FS is the files of the articles, by their base names. It is read-only.
func FS() fs.FS {
	sub, err := fs.Sub(files, "articles")
	if err != nil {
		panic(err) // the folder is embedded above
	}
	return sub
}

// Write puts the files of the articles into the folder dir, which must exist,
// and returns their paths in the order of their names.
func Write(dir string) ([]string, error) {
	entries, err := fs.ReadDir(FS(), ".")
	if err != nil {
		return nil, err
	}
	paths := make([]string, 0, len(entries))
	for _, e := range entries {
		data, err := fs.ReadFile(FS(), e.Name())
		if err != nil {
			return nil, err
		}
		path := filepath.Join(dir, e.Name())
		if err := os.WriteFile(path, data, 0o600); err != nil {
			return nil, err
		}
		paths = append(paths, path)
	}
	return paths, nil
}
