package server

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/cmd/chancery/samples"
	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/loader"
	"github.com/chancery-kg/chancery/loader/resolve"
)

// sampleStore is a store in memory with the sample articles.
func sampleStore(t testing.TB) *graph.Store {
	t.Helper()
	t.Chdir(t.TempDir())
	paths, err := samples.Write(".")
	if err != nil {
		t.Fatal(err)
	}
	readings, _, err := loader.Load(t.Context(), paths, loader.Options{})
	if err != nil {
		t.Fatal(err)
	}
	store, err := graph.Open(t.Context(), graph.Memory, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	if _, err := store.Add(t.Context(), readings, resolve.Merge); err != nil {
		t.Fatal(err)
	}
	return store
}

// sampleServer answers from the sample articles.
func sampleServer(t testing.TB, opt Options) *Server {
	t.Helper()
	opt.Store = sampleStore(t)
	s, err := New(opt)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.latest.set(nil) })
	if err := s.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s
}

// ask sends a request as a browser on this machine does.
func ask(s *Server, method, url, body string, change ...func(*http.Request)) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, url, strings.NewReader(body))
	r.Host = "127.0.0.1:8080"
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	for _, c := range change {
		c(r)
	}
	w := httptest.NewRecorder()
	s.Handler().ServeHTTP(w, r)
	return w
}

// patternOf is the route of a request.
func patternOf(s *Server, method, url string) string {
	_, pattern := s.mux.Handler(httptest.NewRequest(method, url, nil))
	_, path, _ := strings.Cut(pattern, " ")
	return path
}

func TestEachRouteAnswers(t *testing.T) {
	s := sampleServer(t, Options{Version: "v1"})
	for _, tt := range []struct {
		url    string
		status int
		has    string
	}{
		{"/api/v1/status", 200, `{"version":"v1","ready":true,"articles":8,`},
		{"/api/v1/search?q=zarif", 200, `"id":"mohammad-javad-zarif"`},
		{"/api/v1/search?q=iran&type=place", 200, `"items":[]`},
		{"/api/v1/search?q=iran&type=planet", 400, `there is no such type`},
		{"/api/v1/search?q=iran&limit=0", 400, `from 1 to 100`},
		{"/api/v1/entities?limit=1", 200, `"next":"iran"`},
		{"/api/v1/entities?after=nobody", 400, `no such item`},
		{"/api/v1/entities/iran", 200, `"neighbours":[{`},
		{"/api/v1/entities/nobody", 404, `there is no entity`},
		{"/api/v1/claims?entity=Tehran&status=planned,denied", 200, `"status":"`},
		{"/api/v1/claims?entity=Irn", 404, `did you mean`},
		{"/api/v1/claims?year=2021&from=2020", 400, `a year, or from and to`},
		{"/api/v1/claims?year=21", 400, `want a date`},
		{"/api/v1/claims?yaer=2021", 400, `did you mean \"year\"`},
		{"/api/v1/claims?limit=1&limit=2", 400, `given twice`},
		{"/api/v1/claims/nothing", 404, `no claim`},
		{"/api/v1/articles?limit=1", 200, `"total":8`},
		{"/api/v1/articles/id%3Abrief-gas", 200, `"text":"`},
		{"/api/v1/articles/url%3Ahttps%3A%2F%2Fexample.org%2Freview%2Ftehran-looks-east", 200, `"key":"url:https://example.org/review/tehran-looks-east"`},
		{"/api/v1/articles/https%3A%2F%2Fexample.org%2Freview%2Ftehran-looks-east", 200, `"text":"`},
		{"/api/v1/articles/id%3Anothing", 404, `no article`},
		{"/api/v1/graph?entity=iran&hops=2&status=actual", 200, `"centre":true`},
		{"/api/v1/graph?hops=9", 400, `from 1 to 3`},
		{"/api/v1/timeline?entity=iran&limit=1", 200, `"next":"`},
		{"/api/v1/queries", 200, `"name":"agreements"`},
		{"/api/v1/queries/agreements?party=Tehran&year=2021", 200, `"columns":["agreement"`},
		{"/api/v1/queries/agreements?party=Tehran&format=jsonl", 200, `{"agreement":"`},
		{"/api/v1/queries/agreements?party=Tehran&format=csv", 200, "agreement,parties,"},
		{"/api/v1/queries/agreements?format=xml", 400, `want json, jsonl, csv or tsv`},
		{"/api/v1/queries/agreements?party=Atlantis", 404, `nothing is called`},
		{"/api/v1/queries/agreements?year=x", 400, `not a year`},
		{"/api/v1/queries/agreements?colour=red", 400, `takes no parameter`},
		{"/api/v1/queries/agrements", 404, `did you mean \"agreements\"`},
		{"/api/v1/ask?q=who+is+Russia%27s+foreign+minister%3F", 200, `"command":"chancery query officials --country Russia --office 'foreign minister'"`},
		{"/api/v1/ask?q=is+Iran+a+member+of+the+SCO", 200, `"rows":[["yes",`},
		{"/api/v1/ask?q=why+did+Iran+join+the+SCO", 200, `{"understood":false,"word":"why","reason":"`},
		{"/api/v1/ask", 200, `"reason":"there is no question"`},
		{"/api/v1/queries/agreements?party=Tehran&format=json", 200, `[`},
		{"/api/v1/ask?q=every+agreement+Iran+signed+in+2021", 200, `"understood":true`},
		{"/api/v1/ask?q=what+is+love", 200, `"understood":false`},
		{"/api/v1/export?format=claims&entity=iran&year=2021", 200, `{"id":"`},
		{"/api/v1/export?format=pdf", 400, `no format`},
		{"/api/v1/export?format=claims&stage=signed", 400, `no parameter`},
		{"/api/v1/jobs/1", 404, `no job`},
		{"/api/v1/failures", 200, `{"items":[],"total":0}`},
		{"/api/v1/openapi.json", 200, `"openapi": "3.1.0"`},
		{"/healthz", 200, `"status":"ok"`},
		{"/readyz", 200, `"status":"ok"`},
		{"/metrics", 200, `chancery_store_articles 8`},
		{"/api/v2/formats", 200, `"nquads"`},
		{"/api/v2/read?sub=%3Chttps%3A%2F%2Fchancery-kg.github.io%2Fid%2Fentity%2Firan%3E", 200, `"Iran" <`},
		{"/api/v2/query?lang=gizmo&qu=g.V().limit(1).all()", 200, `"result":[{"id":"`},
		{"/api/v2/query?lang=sql&qu=1", 400, `"error":"`},
		{"/api/v2/query?lang=gizmo&qu=g.V(", 400, `"error":"`},
		{"/api/v1/vocabulary", 200, `"term":"ch:Claim"`},
		{"/api/v1/nothing", 404, `there is nothing here`},
		{"/entity/iran", 200, "<h1>Chancery</h1>"},
		{"/", 200, "<h1>Chancery</h1>"},
		{"/assets/none.js", 404, `there is nothing here`},
	} {
		t.Run(tt.url, func(t *testing.T) {
			w := ask(s, "GET", tt.url, "")
			if w.Code != tt.status || !strings.Contains(w.Body.String(), tt.has) {
				t.Errorf("%d %.400s, want %d with %s", w.Code, w.Body, tt.status, tt.has)
			}
			fits(t, "GET", patternOf(s, "GET", tt.url), w)
		})
	}
}

func TestAScriptAnswersOrTellsWhereItIsWrong(t *testing.T) {
	s := sampleServer(t, Options{})
	for name, tt := range map[string]struct {
		body   string
		status int
		has    string
	}{
		"a path":            {`{"script":"g.V(\"<ent:iran>\").out(\"<ch:signed>\").unique().all()","limit":1}`, 200, `"truncated":true`},
		"a slip":            {`{"script":"g.V(\n  (1).all()"}`, 400, `"line":2`},
		"no object":         {`[]`, 400, `cannot be read`},
		"two objects":       {`{"script":"1"}{}`, 400, `something follows`},
		"an unknown member": {`{"scirpt":"1"}`, 400, `unknown field`},
		"too many rows":     {`{"script":"1","limit":1000000}`, 400, `from 1 to`},
		"too long":          {`{"script":"` + strings.Repeat("/", 1<<20) + `"}`, 413, `longer than`},
	} {
		t.Run(name, func(t *testing.T) {
			w := ask(s, "POST", "/api/v1/gizmo", tt.body)
			fits(t, "POST", "/api/v1/gizmo", w)
			if w.Code != tt.status || !strings.Contains(w.Body.String(), tt.has) {
				t.Errorf("%d %.400s, want %d with %s", w.Code, w.Body, tt.status, tt.has)
			}
		})
	}
}

func TestWhatIsNotReadYetIsRefusedForNow(t *testing.T) {
	s, err := New(Options{Store: sampleStore(t)})
	if err != nil {
		t.Fatal(err)
	}
	w := ask(s, "GET", "/api/v1/entities", "")
	if w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") == "" {
		t.Errorf("%d %v", w.Code, w.Header())
	}
	if w := ask(s, "GET", "/api/v1/status", ""); w.Code != 200 || !strings.Contains(w.Body.String(), `"ready":false`) {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}
