package server

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

// FuzzRequests asks whatever it likes of a server that may be written to: it
// answers as it is described, refuses, but never fails.
func FuzzRequests(f *testing.F) {
	s, _ := writableServer(f)
	s.opt.Wait = time.Second
	for _, r := range []struct{ method, path, query, kind, body string }{
		{"GET", "/api/v1/search", "q=zar&type=person", "", ""},
		{"GET", "/api/v1/claims", "entity=Iran&type=meet,visit&from=2020-01&limit=3&after=x", "", ""},
		{"GET", "/api/v1/graph", "entity=%00&hops=3&year=2021&source=x", "", ""},
		{"GET", "/api/v1/articles/url%3Ahttps%3A%2F%2Fexample.org", "", "", ""},
		{"GET", "/api/v1/queries/agreements", "party=Iran&format=csv", "", ""},
		{"GET", "/api/v1/ask", "q=who+leads+Iran", "", ""},
		{"GET", "/api/v1/export", "format=claims&status=denied", "", ""},
		{"POST", "/api/v1/gizmo", "", "application/json", `{"script":"g.V().limit(1).all()","limit":1}`},
		{"POST", "/api/v1/login", "", "application/json", `{"token":"x"}`},
		{"POST", "/api/v1/articles", "name=..%2f..%2fx", "text/plain", "Chile and Peru signed a treaty."},
		{"POST", "/api/v1/articles", "", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=a; filename=b.txt\r\n\r\ntext\r\n--x--\r\n"},
		{"DELETE", "/api/v1/articles/id%3Anone", "", "", ""},
		{"GET", "/api/v2/read", "format=json&sub=%3Ca%3E&iri=short", "", ""},
		{"POST", "/api/v2/delete", "", "application/n-quads", "<a> <b> <c> ."},
		{"GET", "/assets/%2e%2e/x", "", "", ""},
		{"\xd5", "/", "", "", ""},
	} {
		f.Add(r.method, r.path, r.query, r.kind, r.body)
	}
	f.Fuzz(func(t *testing.T, method, path, query, kind, body string) {
		decoded, err := url.PathUnescape(path)
		if err != nil || !strings.HasPrefix(path, "/") || len(path) > 4096 || strings.ContainsAny(method, " \r\n") || method == "" {
			t.Skip("no request that package net/http hands on")
		}
		r := httptest.NewRequest(http.MethodGet, "/", strings.NewReader(body))
		r.Method, r.Host = method, "127.0.0.1:8080"
		r.URL = &url.URL{Path: decoded, RawPath: path, RawQuery: query}
		r.Header.Set("Content-Type", kind)
		w := httptest.NewRecorder()
		s.Handler().ServeHTTP(w, r)
		if w.Code >= 500 && w.Code != http.StatusServiceUnavailable && !strings.HasPrefix(path, "/api/v2/") {
			t.Errorf("%d %.300s", w.Code, w.Body)
		}
		if strings.HasPrefix(w.Header().Get("Content-Type"), "application/json") && method != http.MethodHead && w.Body.Len() > 0 && !json.Valid(w.Body.Bytes()) {
			t.Errorf("not JSON: %.300s", w.Body)
		}
	})
}
