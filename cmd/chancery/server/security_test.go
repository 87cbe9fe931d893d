package server

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
)

func header(name, value string) func(*http.Request) {
	return func(r *http.Request) {
		if name == "Host" {
			r.Host = value
			return
		}
		r.Header.Set(name, value)
	}
}

const token = "correct-horse-battery-staple"

func TestWhoMayAsk(t *testing.T) {
	local := sampleServer(t, Options{})
	guarded := sampleServer(t, Options{Token: token, Public: true, Hosts: []string{"graph.example.org"}})
	for name, tt := range map[string]struct {
		server *Server
		method string
		path   string
		change []func(*http.Request)
		status int
	}{
		"from this machine":                 {local, "GET", "/api/v1/status", nil, 200},
		"by the name localhost":             {local, "GET", "/api/v1/status", []func(*http.Request){header("Host", "LocalHost:8080")}, 200},
		"by IPv6":                           {local, "GET", "/api/v1/status", []func(*http.Request){header("Host", "[::1]:8080")}, 200},
		"by a name made to point here":      {local, "GET", "/api/v1/status", []func(*http.Request){header("Host", "evil.example:8080")}, 421},
		"by a name that looks like ours":    {local, "GET", "/api/v1/status", []func(*http.Request){header("Host", "localhost.evil.example")}, 421},
		"by an address of the network":      {local, "GET", "/api/v1/status", []func(*http.Request){header("Host", "192.0.2.7:8080")}, 421},
		"without a name":                    {local, "GET", "/api/v1/status", []func(*http.Request){header("Host", "")}, 421},
		"the page by another name":          {local, "GET", "/", []func(*http.Request){header("Host", "evil.example")}, 421},
		"health by another name":            {local, "GET", "/healthz", []func(*http.Request){header("Host", "evil.example")}, 421},
		"from our own page":                 {local, "GET", "/api/v1/status", []func(*http.Request){header("Origin", "http://127.0.0.1:8080")}, 200},
		"from a foreign page":               {local, "GET", "/api/v1/status", []func(*http.Request){header("Origin", "https://evil.example")}, 403},
		"from a page of another port":       {local, "GET", "/api/v1/status", []func(*http.Request){header("Origin", "http://127.0.0.1:9999")}, 403},
		"from a file":                       {local, "GET", "/api/v1/status", []func(*http.Request){header("Origin", "null")}, 403},
		"as a picture on a foreign page":    {local, "GET", "/api/v1/export?format=claims", []func(*http.Request){header("Sec-Fetch-Site", "cross-site")}, 403},
		"by a link on a foreign page":       {local, "GET", "/entity/iran", []func(*http.Request){header("Sec-Fetch-Site", "cross-site"), header("Sec-Fetch-Mode", "navigate")}, 200},
		"a form of a foreign page":          {local, "POST", "/api/v1/gizmo", []func(*http.Request){header("Origin", "https://evil.example")}, 403},
		"a form without an Origin":          {local, "POST", "/api/v1/gizmo", []func(*http.Request){header("Sec-Fetch-Site", "cross-site")}, 403},
		"a preflight":                       {local, "OPTIONS", "/api/v1/gizmo", []func(*http.Request){header("Origin", "https://evil.example")}, 403},
		"without the token":                 {guarded, "GET", "/api/v1/status", nil, 401},
		"with the token":                    {guarded, "GET", "/api/v1/status", []func(*http.Request){header("Authorization", "Bearer "+token)}, 200},
		"with the token, otherwise written": {guarded, "GET", "/api/v1/status", []func(*http.Request){header("Authorization", "bearer  "+token)}, 200},
		"with a wrong token":                {guarded, "GET", "/api/v1/status", []func(*http.Request){header("Authorization", "Bearer "+token+"s")}, 401},
		"with half the token":               {guarded, "GET", "/api/v1/status", []func(*http.Request){header("Authorization", "Bearer "+token[:10])}, 401},
		"with the token as a password":      {guarded, "GET", "/api/v1/status", []func(*http.Request){header("Authorization", "Basic "+token)}, 401},
		"with the token in the URL":         {guarded, "GET", "/api/v1/status?token=" + token, nil, 401},
		"with an invented session":          {guarded, "GET", "/api/v1/status", []func(*http.Request){header("Cookie", cookieName+"=1")}, 401},
		"Cayley's API without the token":    {guarded, "GET", "/api/v2/formats", nil, 401},
		"metrics without the token":         {guarded, "GET", "/metrics", nil, 401},
		"health without the token":          {guarded, "GET", "/healthz", nil, 200},
		"the page without the token":        {guarded, "GET", "/", nil, 200},
		"by its name":                       {guarded, "GET", "/healthz", []func(*http.Request){header("Host", "Graph.Example.org")}, 200},
		"by its address":                    {guarded, "GET", "/healthz", []func(*http.Request){header("Host", "192.0.2.7:8080")}, 200},
		"by another name, with the token":   {guarded, "GET", "/api/v1/status", []func(*http.Request){header("Host", "evil.example"), header("Authorization", "Bearer "+token)}, 421},
		"adding where it only reads":        {local, "POST", "/api/v1/articles", nil, 403},
		"removing where it only reads":      {local, "DELETE", "/api/v1/articles/id%3Abrief-gas", nil, 403},
		"writing quads where it only reads": {local, "POST", "/api/v2/write", nil, 403},
		"deleting where it only reads":      {local, "POST", "/api/v2/node/delete", nil, 403},
	} {
		t.Run(name, func(t *testing.T) {
			w := ask(tt.server, tt.method, tt.path, "", tt.change...)
			if w.Code != tt.status {
				t.Errorf("%d %s, want %d", w.Code, w.Body, tt.status)
			}
			if got := w.Header().Get("Access-Control-Allow-Origin"); got != "" {
				t.Errorf("other origins may read: %q", got)
			}
			for name, want := range map[string]string{"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY"} {
				if w.Header().Get(name) != want {
					t.Errorf("%s: %q", name, w.Header().Get(name))
				}
			}
			if !strings.Contains(w.Header().Get("Content-Security-Policy"), "default-src 'none'") {
				t.Errorf("policy %q", w.Header().Get("Content-Security-Policy"))
			}
		})
	}
}

func TestASessionBeginsWithTheTokenAndEnds(t *testing.T) {
	s := sampleServer(t, Options{Token: token})
	if w := ask(s, "POST", "/api/v1/login", `{"token":"wrong-horse-battery"}`); w.Code != 401 || w.Header().Get("Set-Cookie") != "" {
		t.Fatalf("a wrong token: %d %v", w.Code, w.Header())
	}
	w := ask(s, "POST", "/api/v1/login", `{"token":"`+token+`"}`)
	cookie := w.Header().Get("Set-Cookie")
	if w.Code != 204 || !strings.Contains(cookie, "HttpOnly") || !strings.Contains(cookie, "SameSite=Strict") || strings.Contains(cookie, token) {
		t.Fatalf("%d %q", w.Code, cookie)
	}
	session := header("Cookie", strings.SplitN(cookie, ";", 2)[0])
	if w := ask(s, "GET", "/api/v1/status", "", session); w.Code != 200 {
		t.Errorf("within the session: %d", w.Code)
	}
	ask(s, "POST", "/api/v1/logout", "", session)
	if w := ask(s, "GET", "/api/v1/status", "", session); w.Code != 401 {
		t.Errorf("after it: %d", w.Code)
	}
}

func TestTokensCannotBeGuessedAtLength(t *testing.T) {
	s := sampleServer(t, Options{Token: token})
	for range mostTries {
		if w := ask(s, "GET", "/api/v1/status", "", header("Authorization", "Bearer guess")); w.Code != 401 {
			t.Fatalf("%d", w.Code)
		}
	}
	w := ask(s, "GET", "/api/v1/status", "", header("Authorization", "Bearer "+token))
	if w.Code != http.StatusTooManyRequests || w.Header().Get("Retry-After") == "" {
		t.Errorf("after %d tries: %d", mostTries, w.Code)
	}
	elsewhere := func(r *http.Request) { r.RemoteAddr = "192.0.2.9:1" }
	if w := ask(s, "GET", "/api/v1/status", "", header("Authorization", "Bearer "+token), elsewhere); w.Code != 200 {
		t.Errorf("another client: %d", w.Code)
	}
}

func TestTheLogTellsNoSecretsAndOneLineEach(t *testing.T) {
	var b bytes.Buffer
	s := sampleServer(t, Options{Token: token, Log: &b})
	ask(s, "GET", "/api/v1/search?q=secret-interest", "", header("Authorization", "Bearer "+token))
	ask(s, "POST", "/api/v1/login", `{"token":"`+token+`"}`)
	ask(s, "GET", "/entity/%0a2026-01-01T00:00:00Z%20forged%1b[31m", "")
	text := b.String()
	for _, secret := range []string{token, "secret-interest", "\x1b", "\n2026-01-01T00"} {
		if strings.Contains(text, secret) {
			t.Errorf("the log has %q:\n%s", secret, text)
		}
	}
	if n := strings.Count(text, "\n"); n != 3 {
		t.Errorf("%d lines for three requests:\n%s", n, text)
	}
}

func TestPathsLeadNowhereElse(t *testing.T) {
	s := sampleServer(t, Options{Page: pageFiles})
	for _, path := range []string{
		"/assets/../server.go", "/assets/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/%00", "/assets/app.js%00.html",
		"/api/v1/articles/..%2f..%2f..%2fetc%2fpasswd", "/api/v1/entities/..", "/api/v1/jobs/%2e%2e%2f1", `/assets/..\..\go.mod`,
		"//evil.example/%2e%2e", "/api/v1//status", "/.git/config", "/assets/",
	} {
		t.Run(path, func(t *testing.T) {
			w := ask(s, "GET", "http://127.0.0.1:8080"+path, "")
			body := w.Body.String()
			if strings.Contains(body, "root:") || strings.Contains(body, "package server") || strings.Contains(body, "[core]") || w.Code >= 500 {
				t.Errorf("%d %.200s", w.Code, body)
			}
			if to := w.Header().Get("Location"); to != "" && !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") {
				t.Errorf("it leads to %q", to)
			}
		})
	}
}

func TestHeadersHoldNothingThatClientsPutIn(t *testing.T) {
	s := sampleServer(t, Options{})
	for _, path := range []string{
		"/api/v1/queries/agreements?format=csv%0d%0aX-Evil:1", "/api/v1/queries/x%0d%0aX-Evil:%201", "/api/v1/export?format=claims%22%0d%0aX-Evil:1",
		"/api/v1/entities/%0d%0aX-Evil:1", "/api/v2/read?format=nquads%0d%0aX-Evil:1",
	} {
		w := ask(s, "GET", path, "")
		for name, values := range w.Header() {
			if name == "X-Evil" || strings.ContainsAny(strings.Join(values, ""), "\r\n") {
				t.Errorf("%s: %s: %q", path, name, values)
			}
		}
	}
}

// TestScriptsInArticlesStayText adds an article with a script in every field
// and asks for all that shows it: each answer is JSON, or a file to keep, and
// says so.
func TestScriptsInArticlesStayText(t *testing.T) {
	script := `<script>alert(1)</script>`
	s, corpus := writableServer(t)
	article, err := json.Marshal(map[string]string{
		"id": script, "title": script + ` "onload="alert(2)`, "publisher": script, "url": "javascript:alert(3)",
		"date": "2021-10-11", "text": "China and Laos signed the " + script + " treaty on Monday.",
	})
	if err != nil {
		t.Fatal(err)
	}
	corpus.upload(t, "article.json", string(article))
	for _, path := range []string{
		"/api/v1/articles", "/api/v1/articles/id%3A%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/api/v1/claims?entity=laos",
		"/api/v1/search?q=script", "/api/v1/timeline?entity=laos", "/api/v1/graph?entity=laos", "/api/v1/queries/sources",
		"/api/v1/queries/sources?format=csv", "/api/v1/export?format=claims", "/api/v1/failures", "/api/v1/nothing/%3Cscript%3E",
		"/api/v1/entities/%3Cscript%3E", "/api/v1/claims?entity=%3Cscript%3E",
	} {
		w := ask(s, "GET", path, "")
		kind := w.Header().Get("Content-Type")
		if strings.Contains(kind, "html") || kind == "" || w.Header().Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: Content-Type %q", path, kind)
		}
		if !strings.Contains(kind, "json") && !strings.HasPrefix(w.Header().Get("Content-Disposition"), "attachment") {
			t.Errorf("%s: %s would be shown", path, kind)
		}
	}
	for _, path := range []string{"/article/%3Cscript%3Ealert(1)%3C/script%3E", "/?q=%3Cscript%3Ealert(1)%3C/script%3E"} {
		if w := ask(s, "GET", path, ""); strings.Contains(w.Body.String(), "alert(1)") {
			t.Errorf("%s: the page repeats what it was asked", path)
		}
	}
}
