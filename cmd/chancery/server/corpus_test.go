package server

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/loader"
	"github.com/chancery-kg/chancery/loader/read"
	"github.com/chancery-kg/chancery/loader/resolve"
	"github.com/chancery-kg/chancery/schema"
)

// loading adds and removes articles as the command does.
type loading struct {
	store  *graph.Store
	server *Server
	began  chan struct{} // closed when the first build begins, where it is not nil
	goOn   chan struct{} // that a build waits for, where it is not nil
}

func (l *loading) Add(ctx context.Context, articles []read.Stream, progress func(int)) (loader.Report, graph.Change, error) {
	if l.began != nil {
		close(l.began)
		l.began = nil
		<-l.goOn
	}
	readings, report, stopped := loader.Load(ctx, nil, loader.Options{Streams: articles, Progress: progress})
	change, err := l.store.Add(context.WithoutCancel(ctx), readings, resolve.Merge)
	return report, change, errors.Join(err, stopped)
}

func (l *loading) Remove(ctx context.Context, article schema.IRI) (graph.Change, error) {
	return l.store.Remove(ctx, []string{string(article)}, resolve.Merge)
}

// writableServer has the sample articles and builds what it is sent.
func writableServer(t testing.TB) (*Server, *loading) {
	t.Helper()
	store := sampleStore(t)
	corpus := &loading{store: store}
	s, err := New(Options{Store: store, Corpus: corpus})
	if err != nil {
		t.Fatal(err)
	}
	corpus.server = s
	t.Cleanup(func() { s.latest.set(nil) })
	if err := s.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.workUntil(ctx) }()
	t.Cleanup(func() { cancel(); <-ended })
	return s, corpus
}

// form is a body with files, by name.
func form(t testing.TB, files map[string]string) (body, kind string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for name, text := range files {
		part, err := w.CreateFormFile("files", name)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(part, text)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String(), w.FormDataContentType()
}

// upload sends a file and waits until it is built.
func (l *loading) upload(t testing.TB, name, text string) Job {
	t.Helper()
	body, kind := form(t, map[string]string{name: text})
	return l.wait(t, ask(l.server, "POST", "/api/v1/articles", body, header("Content-Type", kind)))
}

// wait waits for the end of a job that was answered with.
func (l *loading) wait(t testing.TB, w *httptest.ResponseRecorder) (job Job) {
	t.Helper()
	if t, ok := t.(*testing.T); ok {
		fits(t, "POST", "/api/v1/articles", w)
	}
	if w.Code != http.StatusAccepted {
		t.Fatalf("%d %s", w.Code, w.Body)
	}
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		answer := ask(l.server, "GET", w.Header().Get("Location"), "")
		if t, ok := t.(*testing.T); ok {
			fits(t, "GET", "/api/v1/jobs/{id}", answer)
		}
		if err := json.Unmarshal(answer.Body.Bytes(), &job); err != nil {
			t.Fatal(err)
		}
		if job.State != Queued && job.State != Running {
			return job
		}
	}
	t.Fatalf("the job does not end: %+v", job)
	return job
}

func (l *loading) nquads(t testing.TB) string {
	t.Helper()
	w := ask(l.server, "GET", "/api/v1/export?format=nquads", "")
	if w.Code != 200 {
		t.Fatalf("%d %s", w.Code, w.Body)
	}
	return w.Body.String()
}

func TestAnArticleThatIsSentShowsAndWhenRemovedLeavesNothing(t *testing.T) {
	s, corpus := writableServer(t)
	before := corpus.nquads(t)
	job := corpus.upload(t, "treaty.txt", "Chile and Peru signed a fisheries treaty on 4 May 2020.")
	if job.State != Done || job.Report.Articles != 1 || len(job.Report.Added) != 1 || len(job.Failures) != 0 {
		t.Fatalf("%+v", job)
	}
	if w := ask(s, "GET", "/api/v1/entities/chile", ""); w.Code != 200 {
		t.Errorf("Chile: %d", w.Code)
	}
	if corpus.nquads(t) == before {
		t.Error("the export has not changed")
	}
	again := corpus.upload(t, "treaty.txt", "Chile and Peru signed a fisheries treaty on 4 May 2020.")
	if len(again.Report.Unchanged) != 1 {
		t.Errorf("sent again: %+v", again.Report)
	}
	path := "/api/v1/articles/" + url.PathEscape(string(job.Report.Added[0]))
	w := ask(s, "DELETE", path, "")
	fits(t, "DELETE", "/api/v1/articles/{key}", w)
	if w.Code != 200 || !strings.Contains(w.Body.String(), string(job.Report.Added[0])) {
		t.Fatalf("%d %s", w.Code, w.Body)
	}
	if corpus.nquads(t) != before {
		t.Error("the export is not what it was")
	}
	if w := ask(s, "DELETE", path, ""); w.Code != 404 {
		t.Errorf("removed twice: %d", w.Code)
	}
}

func TestWhatCannotBeReadIsToldAndTheRestIsKept(t *testing.T) {
	s, corpus := writableServer(t)
	body, kind := form(t, map[string]string{
		"good.txt": "Chile and Peru signed a fisheries treaty on 4 May 2020.",
		"bad.json": `{"id": `, "empty.txt": "", `..\..\evil/../picture.txt`: "\x00\x01\x02\x03",
	})
	job := corpus.wait(t, ask(s, "POST", "/api/v1/articles", body, header("Content-Type", kind)))
	if job.State != Done || job.Report.Articles != 1 || len(job.Failures) != 3 || job.Done != 4 || job.Total != 4 {
		t.Fatalf("%+v", job)
	}
	for _, f := range job.Failures {
		if f.Source == "" || f.Stage == "" || f.Reason == "" || strings.ContainsAny(f.Source, `/\`) {
			t.Errorf("%+v", f)
		}
	}
	w := ask(s, "GET", "/api/v1/failures", "")
	fits(t, "GET", "/api/v1/failures", w)
	if !strings.Contains(w.Body.String(), `"total":3`) {
		t.Errorf("failures of the last build: %s", w.Body)
	}
}

func TestBodiesThatAreNoArticlesAreRefused(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	s, _ := writableServer(t)
	_, kind := form(t, nil)
	empty, emptyKind := form(t, nil)
	many := map[string]string{}
	for i := range maxFiles + 1 {
		many[fmt.Sprint(i, ".txt")] = "x"
	}
	tooMany, manyKind := form(t, many)
	for name, tt := range map[string]struct {
		body, kind string
		status     int
	}{
		"no kind":             {"x", "", 415},
		"a picture":           {"x", "image/png", 415},
		"no boundary":         {"x", "multipart/form-data", 415},
		"a form that is none": {"x", kind, 400},
		"a form of nothing":   {empty, emptyKind, 400},
		"too many files":      {tooMany, manyKind, 413},
		"too long":            {strings.Repeat("x", maxUpload+1), "text/plain", 413},
	} {
		t.Run(name, func(t *testing.T) {
			w := ask(s, "POST", "/api/v1/articles", tt.body, header("Content-Type", tt.kind))
			if w.Code != tt.status || !json.Valid(w.Body.Bytes()) {
				t.Errorf("%d %s, want %d", w.Code, w.Body, tt.status)
			}
		})
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "chancery-upload-*")); len(left) > 0 {
		t.Errorf("files are left: %v", left)
	}
}

func TestReadingGoesOnWhileABuildRuns(t *testing.T) {
	s, corpus := writableServer(t)
	began := make(chan struct{})
	corpus.began, corpus.goOn = began, make(chan struct{})
	w := ask(s, "POST", "/api/v1/articles?name=treaty.txt", "Chile and Peru signed a fisheries treaty on 4 May 2020.", header("Content-Type", "text/plain"))
	<-began
	if got := ask(s, "GET", "/api/v1/status", "").Body.String(); !strings.Contains(got, `"building":true`) {
		t.Error(got)
	}
	for _, path := range []string{"/api/v1/entities/iran", "/api/v1/articles/id%3Abrief-gas", "/api/v1/queries/meetings", "/api/v1/export?format=turtle"} {
		if w := ask(s, "GET", path, ""); w.Code != 200 {
			t.Errorf("%s: %d", path, w.Code)
		}
	}
	if w := ask(s, "DELETE", "/api/v1/articles/id%3Abrief-gas", ""); w.Code != 503 || w.Header().Get("Retry-After") == "" {
		t.Errorf("removing meanwhile: %d", w.Code)
	}
	close(corpus.goOn)
	if job := corpus.wait(t, w); job.State != Done {
		t.Errorf("%+v", job)
	}
}
