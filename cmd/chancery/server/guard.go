package server

import (
	"net"
	"net/http"
	"strings"
)

// guarded refuses what a page of another origin, or of a name that somebody
// made point here, may have sent, and tells browsers what not to do with the
// answers.
func (s *Server) guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		h.Set("Cache-Control", "no-store")
		if !isLoopback(r.Host) {
			s.fail(w, r, refuse(http.StatusMisdirectedRequest, "this server is not called %q", r.Host))
			return
		}
		next.ServeHTTP(w, r)
	})
}

// isLoopback tells names and addresses of this machine for itself.
func isLoopback(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = host
	}
	ip := net.ParseIP(strings.Trim(name, "[]"))
	return strings.EqualFold(name, "localhost") || ip != nil && ip.IsLoopback()
}
