// Package explorer is the page that "chancery serve" shows: a search box,
// entities, claims with their evidence, the graph, a timeline, canned
// questions, a Gizmo editor and the corpus. It asks the HTTP API for all it
// shows and keeps nothing.
//
// The sources are in src; "make explorer" builds dist from them with the
// packages of package-lock.json, and dist is kept in the repository, so that
// Go alone builds the command.
package explorer

import (
	"embed"
	"io/fs"
)

//go:embed dist
var dist embed.FS

// Files holds index.html, which is the page at every address of a view, and
// its assets. Into the empty content of <meta name="csp-nonce"> in index.html
// the server writes the nonce of its content security policy.
func Files() fs.FS {
	files, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // the folder is embedded above
	}
	return files
}
