package server

import (
	"net/http"
	"slices"
)

// route is one thing that can be asked for.
type route struct {
	method string
	path   string // a pattern of [http.ServeMux]
	params []string
	answer func(*Server, *call) error
	ready  bool // it answers from the store
	weight weight

	writes   bool // it changes the store
	anyParam bool // it looks at its parameters itself
	open     bool // it needs no token
}

// weight is what a request takes of the machine.
type weight int

// The weights of requests.
const (
	light  weight = iota // a look into indexes
	query                // a canned question
	script               // one that may do anything
	heavy                // a walk over all of it
	large                // a long body, or a long answer
)

var (
	paging  = []string{"limit", "after"}
	filters = []string{"entity", "type", "status", "stage", "from", "to", "year", "source"}
)

// routes are all routes of the API, but those of Cayley's.
func routes() []route {
	return []route{
		{method: "GET", path: "/api/v1/status", answer: (*Server).status},
		{method: "GET", path: "/api/v1/search", params: []string{"q", "type", "limit"}, answer: (*Server).search, ready: true},
		{method: "GET", path: "/api/v1/entities", params: with(paging, "type"), answer: (*Server).entities, ready: true},
		{method: "GET", path: "/api/v1/entities/{id}", answer: (*Server).entity, ready: true},
		{method: "GET", path: "/api/v1/claims", params: with(paging, filters...), answer: (*Server).claims, ready: true},
		{method: "GET", path: "/api/v1/claims/{id}", answer: (*Server).claim, ready: true},
		{method: "GET", path: "/api/v1/articles", params: paging, answer: (*Server).articles, ready: true},
		{method: "POST", path: "/api/v1/articles", params: []string{"name"}, answer: (*Server).upload, weight: large, writes: true},
		{method: "DELETE", path: "/api/v1/articles/{key}", answer: (*Server).remove, ready: true, writes: true},
		{method: "GET", path: "/api/v1/jobs/{id}", answer: (*Server).job},
		{method: "GET", path: "/api/v1/failures", answer: (*Server).failures},
		{method: "GET", path: "/api/v1/export", params: with([]string{"format", "hops"}, without(filters, "stage")...), answer: (*Server).export, ready: true, weight: large},
		{method: "POST", path: "/api/v1/login", answer: (*Server).login, open: true},
		{method: "POST", path: "/api/v1/logout", answer: (*Server).logout},
		{method: "GET", path: "/api/v1/articles/{key}", answer: (*Server).article, ready: true},
		{method: "GET", path: "/api/v1/graph", params: with([]string{"hops", "limit"}, filters...), answer: (*Server).graph, ready: true, weight: heavy},
		{method: "GET", path: "/api/v1/timeline", params: with(paging, filters...), answer: (*Server).timeline, ready: true},
		{method: "GET", path: "/api/v1/queries", answer: (*Server).questions},
		{method: "GET", path: "/api/v1/queries/{name}", anyParam: true, answer: (*Server).question, ready: true, weight: query},
		{method: "POST", path: "/api/v1/gizmo", answer: (*Server).gizmo, ready: true, weight: script},
		{method: "GET", path: "/api/v1/ask", params: []string{"q"}, answer: (*Server).plain, ready: true, weight: query},
		{method: "GET", path: "/api/v1/openapi.json", answer: (*Server).openapi, open: true},
		{method: "GET", path: "/healthz", answer: (*Server).alive, open: true},
		{method: "GET", path: "/readyz", answer: (*Server).alive, ready: true, open: true},
		{method: "GET", path: "/metrics", answer: (*Server).measured},
		{method: "GET", path: "/api/v1/vocabulary", answer: (*Server).vocabulary},
	}
}

func with(some []string, more ...string) []string {
	return append(append([]string{}, more...), some...)
}

func without(all []string, one string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(s string) bool { return s == one })
}

// handle answers a route.
func (s *Server) handle(route *route) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		leave, err := s.gates.count(clientOf(r))
		if err != nil {
			s.fail(w, r, err)
			return
		}
		defer leave()
		c := &call{ResponseWriter: w, Request: r, server: s, route: route}
		if err := s.answer(c); err != nil {
			s.fail(w, r, err)
		}
	}
}

func (s *Server) answer(c *call) error {
	if !c.route.open {
		if err := s.keeper.admit(c.Request); err != nil {
			return err
		}
	}
	if c.route.writes && s.opt.Corpus == nil {
		return refuse(http.StatusForbidden, "this server only reads").hint("start it with --write")
	}
	if err := c.check(); err != nil {
		return err
	}
	if c.route.ready {
		if c.rev = s.latest.take(); c.rev == nil {
			return refuse(http.StatusServiceUnavailable, "the store is still being read").later(1)
		}
		defer s.release(c.rev)
	}
	leave, err := s.gates.enter(c.Context(), c.route.weight)
	if err != nil {
		return err
	}
	defer leave()
	return c.route.answer(s, c)
}
