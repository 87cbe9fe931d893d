package server

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"errors"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"

	"github.com/klauspost/compress/gzip"
)

//go:embed index.html
var plainIndex []byte

// page is the files of the explorer, in memory.
type page struct {
	index []byte
	files map[string]file // by path
}

type file struct {
	kind           string // media type
	plain, gzipped []byte // the latter nil where it saves nothing
	etag           string
}

// emptyNonce is where index.html takes the nonce of its styles.
var emptyNonce = []byte(`name="csp-nonce" content=""`)

// newPage reads the files of a page; nil is a page that lists the API.
func newPage(files fs.FS) (*page, error) {
	p := &page{index: plainIndex, files: map[string]file{}}
	if files == nil {
		return p, nil
	}
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(files, name)
		if name == "index.html" {
			p.index = data
			return err
		}
		p.files["/"+name] = newFile(name, data)
		return err
	})
	return p, err
}

func newFile(name string, data []byte) file {
	sum := sha256.Sum256(data)
	f := file{kind: mime.TypeByExtension(path.Ext(name)), plain: data, etag: `"` + hex.EncodeToString(sum[:12]) + `"`}
	if f.kind == "" {
		f.kind = "application/octet-stream"
	}
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // the level is a known one
	_, err := z.Write(data)
	if errors.Join(err, z.Close()) == nil && b.Len() < len(data)*9/10 {
		f.gzipped = b.Bytes()
	}
	return f
}

// policy is what the page may load and do (Content Security Policy 3).
const policy = "default-src 'none'; script-src 'self'; style-src 'self'%s; img-src 'self' data: blob:; connect-src 'self'; " +
	"font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

// ServeHTTP gives files by their paths, and for all other paths the page,
// which tells by itself what it is to show.
func (p *page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f, ok := p.files[r.URL.Path]
	switch {
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		writeJSON(w, http.StatusMethodNotAllowed, map[string]*problem{"error": refuse(http.StatusMethodNotAllowed, "want GET")})
	case ok:
		f.serve(w, r)
	case isAsset(r.URL.Path):
		writeJSON(w, http.StatusNotFound, map[string]*problem{"error": refuse(http.StatusNotFound, "there is nothing here")})
	default:
		p.serveIndex(w, r)
	}
}

// isAsset tells paths that no view of the page has.
func isAsset(p string) bool {
	return strings.HasPrefix(p, "/assets/") || strings.HasPrefix(p, "/api/") || p == "/favicon.ico" || p == "/robots.txt"
}

func (p *page) serveIndex(w http.ResponseWriter, r *http.Request) {
	nonce := rand.Text()
	w.Header().Set("Content-Security-Policy", strings.Replace(policy, "%s", " 'nonce-"+nonce+"'", 1))
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	body := bytes.Replace(p.index, emptyNonce, []byte(`name="csp-nonce" content="`+nonce+`"`), 1)
	if r.Method == http.MethodGet {
		w.Write(body) //nolint:errcheck // the client has gone
	}
}

func (f *file) serve(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", f.kind)
	h.Set("Cache-Control", "no-cache")
	h.Set("ETag", f.etag)
	h.Set("Vary", "Accept-Encoding")
	if strings.Contains(r.Header.Get("If-None-Match"), f.etag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	body := f.plain
	if f.gzipped != nil && strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		h.Set("Content-Encoding", "gzip")
		body = f.gzipped
	}
	if r.Method == http.MethodGet {
		w.Write(body) //nolint:errcheck // the client has gone
	}
}
