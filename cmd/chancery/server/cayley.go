package server

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"strings"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	cayleyhttp "github.com/cayleygraph/cayley/server/http"
	"github.com/cayleygraph/quad"
	_ "github.com/cayleygraph/quad/dot"     // formats that clients of Cayley ask for
	_ "github.com/cayleygraph/quad/gml"     //
	_ "github.com/cayleygraph/quad/graphml" //
	_ "github.com/cayleygraph/quad/json"    //
	_ "github.com/cayleygraph/quad/jsonld"  //
	_ "github.com/cayleygraph/quad/nquads"  //
	_ "github.com/cayleygraph/quad/pquads"  //

	"github.com/chancery-kg/chancery/queries"
)

// The API of Cayley, version 2, and the part of version 1 that its older
// clients ask Gizmo by. Reading, writing and the list of formats are Cayley's
// own handlers, over the store as it is at each moment; scripts run in
// sessions of package queries, which bound them, as those of Cayley do not.
// What is written counts as imported.
func cayleyRoutes() []route {
	upstream := func(method, path string, w weight, serve func(*cayleyhttp.APIv2, http.ResponseWriter, *http.Request)) route {
		return route{method: method, path: path, anyParam: true, ready: true, weight: w, writes: strings.HasPrefix(path, "/api/v2/w") || strings.Contains(path, "delete"), answer: func(s *Server, c *call) error {
			return s.upstream(c, serve)
		}}
	}
	return []route{
		upstream("GET", "/api/v2/read", large, (*cayleyhttp.APIv2).ServeRead),
		upstream("POST", "/api/v2/read", large, (*cayleyhttp.APIv2).ServeRead),
		upstream("GET", "/api/v2/formats", light, (*cayleyhttp.APIv2).ServeFormats),
		upstream("POST", "/api/v2/write", large, (*cayleyhttp.APIv2).ServeWrite),
		upstream("POST", "/api/v2/delete", large, (*cayleyhttp.APIv2).ServeDelete),
		upstream("POST", "/api/v2/node/delete", large, (*cayleyhttp.APIv2).ServeNodeDelete),
		{method: "GET", path: "/api/v2/query", anyParam: true, ready: true, weight: script, answer: (*Server).cayleyQuery},
		{method: "POST", path: "/api/v2/query", anyParam: true, ready: true, weight: script, answer: (*Server).cayleyQuery},
		{method: "POST", path: "/api/v1/query/gizmo", anyParam: true, ready: true, weight: script, answer: (*Server).cayleyGizmo},
	}
}

// upstream has a request answered by Cayley.
func (s *Server) upstream(c *call, serve func(*cayleyhttp.APIv2, http.ResponseWriter, *http.Request)) error {
	ctx, cancel := context.WithTimeout(c.Context(), bodyTime)
	defer cancel()
	c.Body = http.MaxBytesReader(c.ResponseWriter, c.Body, maxUpload)
	store := bounded{s.opt.Store.QuadStore(), ctx}
	handle := &graph.Handle{QuadStore: store}
	if c.route.writes {
		if !s.jobs.writing.TryLock() {
			return refuse(http.StatusServiceUnavailable, "articles are being read at the moment").later(5)
		}
		defer s.jobs.writing.Unlock()
		writer, err := graph.NewQuadWriter("single", store, nil)
		if err != nil {
			return err
		}
		handle.QuadWriter = writer
		defer s.refreshSoon()
	}
	serve(cayleyhttp.NewAPIv2(handle), c.ResponseWriter, c.Request)
	if ctx.Err() != nil {
		panic(http.ErrAbortHandler) // what was sent is not all
	}
	return nil
}

// bounded is a store that can be read as long as its context lasts.
type bounded struct {
	graph.QuadStore
	ctx context.Context //nolint:containedctx // it is made for one request
}

// NameOf asks the store.
func (b bounded) NameOf(r graph.Ref) (quad.Value, error) {
	if err := b.ctx.Err(); err != nil {
		return nil, err
	}
	return b.QuadStore.NameOf(r)
}

// Quad asks the store.
func (b bounded) Quad(r graph.Ref) (quad.Quad, error) {
	if err := b.ctx.Err(); err != nil {
		return quad.Quad{}, err
	}
	return b.QuadStore.Quad(r)
}

// QuadIterator asks the store.
func (b bounded) QuadIterator(d quad.Direction, r graph.Ref) iterator.Shape {
	if err := b.ctx.Err(); err != nil {
		return iterator.NewError(err)
	}
	return b.QuadStore.QuadIterator(d, r)
}

// Close does nothing: the store is the server's.
func (bounded) Close() error { return nil }

// cayleyRowLimit is how many results Cayley gives where nobody says.
const cayleyRowLimit = 100

func (s *Server) cayleyQuery(c *call) error {
	if lang := c.query.Get("lang"); lang != "gizmo" {
		return cayleyError(c, errors.New("the query language must be gizmo"))
	}
	if c.Method == http.MethodGet {
		return s.cayleyRun(c, c.query.Get("qu"))
	}
	return s.cayleyGizmo(c)
}

func (s *Server) cayleyGizmo(c *call) error {
	script, err := io.ReadAll(http.MaxBytesReader(c.ResponseWriter, c.Body, maxJSON))
	if err != nil {
		return bodyProblem(err)
	}
	return s.cayleyRun(c, string(script))
}

func (s *Server) cayleyRun(c *call, script string) error {
	results, err := queries.New(s.opt.Store.QuadStore(), c.rev.limits).Values(c.Context(), script)
	if _, err := scriptProblem(err); err != nil {
		var p *problem
		if errors.As(err, &p) && p.Status >= http.StatusInternalServerError {
			return err
		}
		return cayleyError(c, err)
	}
	results = results[:min(len(results), cayleyRowLimit)]
	for _, r := range results {
		if row, ok := r.(map[string]any); ok {
			for tag, v := range row {
				row[tag] = native(v)
			}
		}
	}
	return c.reply(map[string][]any{"result": results})
}

// native is a value as Cayley writes it as JSON.
func native(v any) any {
	value, ok := v.(quad.Value)
	if !ok {
		return v
	}
	if out := value.Native(); out != any(value) {
		return out
	}
	return quad.StringOf(value)
}

// cayleyError is an error in the form that clients of Cayley know.
func cayleyError(c *call, err error) error {
	writeJSON(c.ResponseWriter, http.StatusBadRequest, map[string]string{"error": string(bytes.TrimSpace([]byte(err.Error())))})
	return nil
}
