package server

import (
	"net/http"
)

// route is one thing that can be asked for.
type route struct {
	method string
	path   string // a pattern of [http.ServeMux]
	params []string
	answer func(*Server, *call) error
	ready  bool // it answers from the store
	weight weight

	anyParam bool // it looks at its parameters itself
}

// weight is what a request takes of the machine.
type weight int

// The weights of requests.
const (
	light weight = iota // a look into indexes
	query               // a script over the store
	heavy               // a walk over all of it
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
		{method: "GET", path: "/api/v1/articles/{key}", answer: (*Server).article, ready: true},
		{method: "GET", path: "/api/v1/graph", params: with([]string{"hops", "limit"}, filters...), answer: (*Server).graph, ready: true, weight: heavy},
		{method: "GET", path: "/api/v1/timeline", params: with(paging, filters...), answer: (*Server).timeline, ready: true},
		{method: "GET", path: "/api/v1/queries", answer: (*Server).questions},
		{method: "GET", path: "/api/v1/queries/{name}", anyParam: true, answer: (*Server).question, ready: true, weight: query},
		{method: "POST", path: "/api/v1/gizmo", answer: (*Server).gizmo, ready: true, weight: query},
		{method: "GET", path: "/api/v1/ask", params: []string{"q"}, answer: (*Server).plain, ready: true, weight: query},
		{method: "GET", path: "/api/v1/vocabulary", answer: (*Server).vocabulary},
	}
}

func with(some []string, more ...string) []string {
	return append(append([]string{}, more...), some...)
}

// handle answers a route.
func (s *Server) handle(route *route) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		c := &call{ResponseWriter: w, Request: r, server: s, route: route}
		if err := s.answer(c); err != nil {
			s.fail(w, r, err)
		}
	}
}

func (s *Server) answer(c *call) error {
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
