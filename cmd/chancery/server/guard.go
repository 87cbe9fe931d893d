package server

import (
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// guarded refuses what a page of another origin, or of a name that somebody
// made point here, may have sent, and tells browsers what not to do with the
// answers.
func (s *Server) guarded(next http.Handler) http.Handler {
	var crossOrigin http.CrossOriginProtection
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		secure(w.Header())
		switch {
		case !s.isCalled(r.Host):
			s.fail(w, r, refuse(http.StatusMisdirectedRequest, "this server is not called %q", r.Host).hint("--host gives it another name"))
		case crossOrigin.Check(r) != nil || !isOwnOrigin(r):
			s.fail(w, r, refuse(http.StatusForbidden, "pages of other origins may not ask here"))
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// secure sets the headers that hold for all answers; the page sets a content
// security policy of its own.
func secure(h http.Header) {
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	h.Set("Cache-Control", "no-store")
}

// isCalled tells whether a Host is one of this server's: a name it was given,
// a name or address of this machine for itself, and where others may reach it
// any address, as only names can be made to point elsewhere.
func (s *Server) isCalled(host string) bool {
	name, port, err := net.SplitHostPort(host)
	if err != nil {
		name, port = host, ""
	}
	if strings.Trim(port, "0123456789") != "" {
		return false
	}
	if ip := net.ParseIP(strings.Trim(name, "[]")); ip != nil {
		return ip.IsLoopback() || s.opt.Public
	}
	return strings.EqualFold(name, "localhost") ||
		slices.ContainsFunc(s.opt.Hosts, func(own string) bool { return strings.EqualFold(name, own) })
}

// isOwnOrigin tells whether a request is of no page or of one of ours, or
// only follows a link.
func isOwnOrigin(r *http.Request) bool {
	if origin := r.Header.Get("Origin"); origin != "" {
		u, err := url.Parse(origin)
		return err == nil && strings.EqualFold(u.Host, r.Host)
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "", "none", "same-origin":
		return true
	}
	return r.Header.Get("Sec-Fetch-Mode") == "navigate" && !strings.HasPrefix(r.URL.Path, "/api/")
}
