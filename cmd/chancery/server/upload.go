package server

import (
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/chancery-kg/chancery/loader/read"
)

// What may be sent at a time.
const (
	maxUpload = 64 << 20 // bytes
	maxFiles  = 1000
)

// bodyKinds are the media types of an article that is sent by itself, and the
// ending of the file it could have been.
var bodyKinds = map[string]string{
	"text/plain": ".txt", "text/markdown": ".md", "text/html": ".html", "application/xhtml+xml": ".xhtml",
	"application/json": ".json", "application/x-ndjson": ".jsonl", "application/jsonl": ".jsonl",
	"text/csv": ".csv", "text/tab-separated-values": ".tsv",
}

// upload takes articles and queues a build of them.
func (s *Server) upload(c *call) error {
	kind, params, err := mime.ParseMediaType(c.Request.Header.Get("Content-Type"))
	if err != nil {
		return unsupported()
	}
	folder, err := os.MkdirTemp("", "chancery-upload-*")
	if err != nil {
		return err
	}
	w := &work{job: &Job{}, folder: folder}
	body := http.MaxBytesReader(c.ResponseWriter, c.Body, maxUpload)
	switch {
	case kind == "multipart/form-data" && params["boundary"] != "":
		err = w.takeParts(multipart.NewReader(body, params["boundary"]))
	case bodyKinds[kind] != "":
		name := cleanName(c.text("name"))
		if path.Ext(name) == "" {
			name += bodyKinds[kind]
		}
		err = w.take(name, body)
	default:
		err = unsupported()
	}
	if err == nil && len(w.inputs) == 0 {
		err = refuse(http.StatusBadRequest, "there is no file in the body")
	}
	if err == nil && !s.jobs.add(w) {
		err = refuse(http.StatusServiceUnavailable, "too many builds are waiting").later(10)
	}
	if err != nil {
		return errors.Join(err, w.clear())
	}
	c.Header().Set("Location", "/api/v1/jobs/"+w.job.ID)
	writeJSON(c.ResponseWriter, http.StatusAccepted, map[string]string{"job": w.job.ID})
	return nil
}

func unsupported() error {
	var kinds []string
	for kind := range bodyKinds {
		kinds = append(kinds, kind)
	}
	slices.Sort(kinds)
	return refuse(http.StatusUnsupportedMediaType, "want files as multipart/form-data, or one article").
		hint("Content-Type of an article: %s", strings.Join(kinds, ", "))
}

// takeParts keeps each part that is a file.
func (w *work) takeParts(parts *multipart.Reader) error {
	for {
		part, err := parts.NextPart()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return bodyProblem(err)
		case part.FileName() == "":
			continue
		case len(w.inputs) == maxFiles:
			return refuse(http.StatusRequestEntityTooLarge, "more than %d files at a time", maxFiles)
		}
		if err := w.take(cleanName(part.FileName()), part); err != nil {
			return err
		}
	}
}

// take keeps a file until the job has run.
func (w *work) take(name string, from io.Reader) error {
	at := filepath.Join(w.folder, fmt.Sprint(len(w.inputs)))
	file, err := os.OpenFile(at, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, copied := io.Copy(file, from)
	if err := file.Close(); err != nil {
		return err
	}
	if copied != nil {
		return bodyProblem(copied)
	}
	w.inputs = append(w.inputs, read.Stream{Name: name, Open: func() (io.ReadCloser, error) { return os.Open(at) }})
	return nil
}

// cleanName is the last part of a path without what cannot be seen; it only
// names the article and opens nothing.
func cleanName(name string) string {
	name = path.Base(strings.ReplaceAll(strings.ToValidUTF8(name, ""), `\`, "/"))
	name = strings.TrimSpace(strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return -1
		}
		return r
	}, name))
	if strings.Trim(name, "./-") == "" {
		return "upload"
	}
	return name[:min(len(name), 200)]
}
