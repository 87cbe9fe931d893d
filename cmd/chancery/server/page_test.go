package server

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

// pageFiles are those of a page as the explorer has them.
var pageFiles = fstest.MapFS{
	"index.html":    {Data: []byte(`<!doctype html><meta name="csp-nonce" content=""><script src="/assets/app.js"></script>`)},
	"assets/app.js": {Data: []byte(strings.Repeat("let answer = 42;\n", 100))},
}

func TestEachViewOfThePageGetsItsOwnNonce(t *testing.T) {
	s := sampleServer(t, Options{Page: pageFiles})
	nonces := map[string]bool{}
	for _, view := range []string{"/", "/entity/iran", "/query/agreements?party=Iran", "/article/url%3Ahttps%3A%2F%2Fexample.org"} {
		w := ask(s, "GET", view, "")
		inPage := regexp.MustCompile(`content="([^"]+)"`).FindStringSubmatch(w.Body.String())
		inPolicy := regexp.MustCompile(`style-src 'self' 'nonce-([^']+)'`).FindStringSubmatch(w.Header().Get("Content-Security-Policy"))
		if w.Code != 200 || inPage == nil || inPolicy == nil || inPage[1] != inPolicy[1] {
			t.Fatalf("%s: %d %s %v", view, w.Code, w.Body, w.Header())
		}
		nonces[inPage[1]] = true
		for _, unsafe := range []string{"unsafe-inline", "unsafe-eval", "*", "http:"} {
			if strings.Contains(w.Header().Get("Content-Security-Policy"), unsafe) {
				t.Errorf("the policy has %s", unsafe)
			}
		}
	}
	if len(nonces) != 4 {
		t.Errorf("%d nonces for four views", len(nonces))
	}
}

func TestAssetsAreSentOnceAndPacked(t *testing.T) {
	s := sampleServer(t, Options{Page: pageFiles})
	w := ask(s, "GET", "/assets/app.js", "", header("Accept-Encoding", "gzip"))
	if w.Code != 200 || w.Header().Get("Content-Encoding") != "gzip" || !strings.HasPrefix(w.Header().Get("Content-Type"), "text/javascript") {
		t.Errorf("%d %v", w.Code, w.Header())
	}
	again := ask(s, "GET", "/assets/app.js", "", header("If-None-Match", w.Header().Get("ETag")))
	if again.Code != http.StatusNotModified || again.Body.Len() > 0 {
		t.Errorf("%d", again.Code)
	}
	if w := ask(s, "POST", "/entity/iran", `{}`); w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") == "" {
		t.Errorf("POST to a view: %d", w.Code)
	}
}
